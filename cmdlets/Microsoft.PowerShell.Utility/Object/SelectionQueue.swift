import Objects

/// Decides by their number which objects of a sequence are selected, holding back no more than it must.
struct SelectionQueue {
  private let first: Int
  private let last: Int
  private var skip: Int
  private let skipLast: Int
  private let isLimited: Bool
  private var streamed = 0
  private var held: ContiguousArray<Value> = []
  /// Where the oldest held object stands; those before it are gone.
  private var head = 0

  init(first: Int?, last: Int?, skip: Int, skipLast: Int) {
    self.first = first ?? 0
    self.last = last ?? 0
    self.skip = skip
    self.skipLast = skipLast
    isLimited = first != nil || last != nil
  }

  private var count: Int { held.count - head }

  private mutating func take() -> Value {
    let object = held[head]
    held[head] = .null
    head += 1
    if head > 1024, head * 2 > held.count {
      held.removeFirst(head)
      head = 0
    }
    return object
  }

  mutating func add(_ object: Value) {
    if last > 0, first == 0 ? count >= last + skip : count >= last { _ = take() }
    held.append(object)
  }

  /// The object that can be passed on now, if any.
  mutating func next() -> Value? {
    if skip > 0 {
      if last == 0 || first != 0 {
        skip -= 1
        _ = take()
      }
      return nil
    }
    if skipLast > 0 { return count > skipLast ? take() : nil }
    if streamed < first || !isLimited {
      streamed += 1
      return take()
    }
    if last == 0 { _ = take() }
    return nil
  }

  /// Whether nothing that may still come is wanted.
  var isSatisfied: Bool { isLimited && last == 0 && first != 0 && streamed >= first }

  /// What is left to pass on at the end.
  mutating func rest() -> ContiguousArray<Value> {
    var objects: ContiguousArray<Value> = []
    let kept = first != 0 ? 0 : skip
    while count > kept { objects.append(take()) }
    return objects
  }
}

/// Selects the objects at some places of a sequence, or all others.
struct IndexFilter {
  private let indices: [Int]
  private let isIncluding: Bool
  private var place = 0
  private var position = 0

  init(_ indices: [Int], isIncluding: Bool) {
    self.indices = indices.sorted()
    self.isIncluding = isIncluding
  }

  /// Whether the next object of the sequence is selected.
  mutating func takes() -> Bool {
    let isNamed = position < indices.count && indices[position] == place
    while position < indices.count, indices[position] == place { position += 1 }
    place += 1
    return isNamed == isIncluding
  }

  var isSatisfied: Bool { isIncluding && position >= indices.count }
}
