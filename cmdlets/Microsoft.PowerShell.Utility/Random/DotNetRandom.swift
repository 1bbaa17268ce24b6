/// `System.Random` with a seed: .NET's subtractive generator (Knuth's), number for number, so that a seed gives what it gives there.
struct DotNetRandom {
  private var seeds = [Int32](repeating: 0, count: 56)
  private var next = 0
  private var nextPartner = 21

  init(seed: Int32) {
    let subtraction = seed == .min ? Int32.max : abs(seed)
    var mj = 161_803_398 &- subtraction
    seeds[55] = mj
    var mk: Int32 = 1
    var place = 0
    for _ in 1..<55 {
      place += 21
      if place >= 55 { place -= 55 }
      seeds[place] = mk
      mk = mj &- mk
      if mk < 0 { mk &+= .max }
      mj = seeds[place]
    }
    for _ in 1..<5 {
      for index in 1..<56 {
        let other = index + 30 >= 55 ? index + 30 - 55 : index + 30
        seeds[index] = seeds[index] &- seeds[1 + other]
        if seeds[index] < 0 { seeds[index] &+= .max }
      }
    }
  }

  /// 0 up to the largest `Int32`, exclusive.
  mutating func sample() -> Int32 {
    next = next + 1 >= 56 ? 1 : next + 1
    nextPartner = nextPartner + 1 >= 56 ? 1 : nextPartner + 1
    var value = seeds[next] &- seeds[nextPartner]
    if value == .max { value -= 1 }
    if value < 0 { value &+= .max }
    seeds[next] = value
    return value
  }

  mutating func double() -> Double { Double(sample()) * (1.0 / Double(Int32.max)) }

  mutating func number(from low: Int32, below high: Int32) -> Int32 {
    let range = Int64(high) - Int64(low)
    if range <= Int64(Int32.max) { return Int32(double() * Double(range)) + low }
    var result = sample()
    if sample() % 2 == 0 { result = -result }
    let share = (Double(result) + Double(Int32.max - 1)) / Double(2 * UInt32(Int32.max) - 1)
    return Int32(Int64(share * Double(range)) + Int64(low))
  }

  mutating func byte() -> UInt8 { UInt8(truncatingIfNeeded: sample()) }
}

/// Random numbers of a session: from the system, or from a seed once one was set.
final class RandomSource {
  private var seeded: DotNetRandom?
  func seed(_ seed: Int32) { seeded = DotNetRandom(seed: seed) }

  func number(from low: Int32, below high: Int32) -> Int32 {
    seeded?.number(from: low, below: high) ?? Int32.random(in: low..<high)
  }
  func double() -> Double { seeded?.double() ?? Double.random(in: 0..<1) }
  func word() -> UInt64 {
    guard seeded != nil else { return UInt64.random(in: 0...UInt64.max) }
    var word: UInt64 = 0
    for shift in 0..<8 { word |= UInt64(seeded?.byte() ?? 0) << UInt64(8 * shift) }
    return word
  }
}
