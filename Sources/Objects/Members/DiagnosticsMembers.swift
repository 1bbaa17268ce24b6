/// `System.Random`: .NET's seeded generator, number for number.
public final class RandomObject: NetObject {
  private var seeds = [Int32](repeating: 0, count: 56)
  private var next = 0
  private var nextP = 21
  private let isSeeded: Bool

  /// Knuth's subtractive generator, which `new Random(seed)` still is.
  init(seed: Int32?) {
    isSeeded = seed != nil
    super.init()
    guard let seed else { return }
    let subtraction = seed == .min ? Int32.max : abs(seed)
    var mj = Int32(161_803_398) &- subtraction
    seeds[55] = mj
    var mk: Int32 = 1
    var ii = 0
    for _ in 1..<55 {
      ii += 21
      if ii >= 55 { ii -= 55 }
      seeds[ii] = mk
      mk = mj &- mk
      if mk < 0 { mk = mk &+ Int32.max }
      mj = seeds[ii]
    }
    for _ in 1..<5 {
      for i in 1..<56 {
        var n = i + 30
        if n >= 55 { n -= 55 }
        seeds[i] = seeds[i] &- seeds[1 + n]
        if seeds[i] < 0 { seeds[i] = seeds[i] &+ Int32.max }
      }
    }
  }
  public override var type: TypeInfo { .random }

  private func sample() -> Int32 {
    guard isSeeded else { return Int32.random(in: 0..<Int32.max) }
    next += 1
    if next >= 56 { next = 1 }
    nextP += 1
    if nextP >= 56 { nextP = 1 }
    var value = seeds[next] &- seeds[nextP]
    if value == .max { value -= 1 }
    if value < 0 { value = value &+ Int32.max }
    seeds[next] = value
    return value
  }
  func double() -> Double { isSeeded ? Double(sample()) * (1.0 / Double(Int32.max)) : Double.random(in: 0..<1) }
  func int() -> Int32 { sample() }
  func int(_ low: Int, _ high: Int) -> Int { high - low <= Int(Int32.max) ? Int(double() * Double(high - low)) + low : Int.random(in: low..<high) }
  func byte() -> UInt8 { isSeeded ? UInt8(truncatingIfNeeded: sample()) : UInt8.random(in: 0...255) }
}

/// `System.Diagnostics.Stopwatch`.
public final class StopwatchObject: NetObject {
  private var collected = Duration.zero
  private var started: ContinuousClock.Instant?
  public override var type: TypeInfo { .stopwatch }
  var isRunning: Bool { started != nil }
  func start() { if started == nil { started = .now } }
  func stop() {
    if let started { collected += .now - started }
    started = nil
  }
  func reset() {
    collected = .zero
    started = nil
  }
  var elapsed: TimeSpan {
    let total = collected + (started.map { .now - $0 } ?? .zero)
    return TimeSpan(ticks: total.components.seconds * TimeSpan.ticksPerSecond + total.components.attoseconds / 100_000_000_000)
  }
}

extension TypeInfo {
  public static let random = TypeInfo("System.Random", base: object) { table in
    func method(_ declaration: String, _ body: @escaping (RandomObject, [Value]) throws(Unwind) -> Value) {
      table.method(declaration) { (this, a, _) throws(Unwind) in
        guard let random: RandomObject = this.object() else { return .null }
        return try body(random, a)
      }
    }
    method("int Next()") { (random, _) throws(Unwind) in .int(random.int()) }
    method("int Next(int maxValue)") { (random, a) throws(Unwind) in
      guard a[0].intValue >= 0 else { throw .outOfRange("'maxValue' must be greater than zero.", "maxValue") }
      return Value(random.int(0, a[0].intValue))
    }
    method("int Next(int minValue, int maxValue)") { (random, a) throws(Unwind) in
      guard a[0].intValue <= a[1].intValue else { throw .outOfRange("'minValue' cannot be greater than maxValue.", "minValue") }
      return Value(random.int(a[0].intValue, a[1].intValue))
    }
    method("double NextDouble()") { (random, _) throws(Unwind) in .double(random.double()) }
    method("void NextBytes(byte[] buffer)") { (random, a) throws(Unwind) in
      guard let array: ArrayObject = a[0].object() else { return .void }
      for index in array.items.indices { array.items[index] = .byte(random.byte()) }
      return .void
    }
    table.constructor("System.Random new()") { (_, _, _) throws(Unwind) in .object(RandomObject(seed: nil)) }
    table.constructor("System.Random new(int Seed)") { (_, a, _) throws(Unwind) in .object(RandomObject(seed: Int32(truncatingIfNeeded: a[0].intValue))) }
  }

  public static let stopwatch = TypeInfo("System.Diagnostics.Stopwatch", base: object) { table in
    func with(_ this: Value) -> StopwatchObject? { this.object() }
    table.property("timespan Elapsed { get; }") { (this, _) throws(Unwind) in .timeSpan(with(this)?.elapsed ?? .zero) }
    table.property("long ElapsedMilliseconds { get; }") { (this, _) throws(Unwind) in .long((with(this)?.elapsed.ticks ?? 0) / 10_000) }
    table.property("long ElapsedTicks { get; }") { (this, _) throws(Unwind) in .long((with(this)?.elapsed.ticks ?? 0) * 100) }
    table.property("bool IsRunning { get; }") { (this, _) throws(Unwind) in .bool(with(this)?.isRunning ?? false) }
    table.property("long Frequency { get; }", isStatic: true) { (_, _) throws(Unwind) in .long(1_000_000_000) }
    for (name, body) in [
      ("Start", { (watch: StopwatchObject) in watch.start() }), ("Stop", { $0.stop() }), ("Reset", { $0.reset() }),
      ("Restart", {
        $0.reset()
        $0.start()
      }),
    ] as [(String, (StopwatchObject) -> Void)] {
      table.method("void \(name)()") { (this, _, _) throws(Unwind) in
        with(this).map(body)
        return .void
      }
    }
    table.method("System.Diagnostics.Stopwatch StartNew()", isStatic: true) { (_, _, _) throws(Unwind) in
      let watch = StopwatchObject()
      watch.start()
      return .object(watch)
    }
    table.constructor("System.Diagnostics.Stopwatch new()") { (_, _, _) throws(Unwind) in .object(StopwatchObject()) }
  }
}
