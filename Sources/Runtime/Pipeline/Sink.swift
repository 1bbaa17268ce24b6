import Objects

/// Where a statement's output goes: the next command of a pipeline, a variable, the host.
open class Sink {
  public init() {}
  /// Takes one object. Arrays arrive here only when they are meant as one object.
  open func write(_ value: Value) throws(Unwind) {}

  /// Takes a value as a pipeline takes what a statement yields: collections item by item, nothing for nothing.
  @inlinable public final func writeEnumerating(_ value: Value) throws(Unwind) {
    switch value {
    case .void, .unset: return
    case .object(let object): try writeEnumerating(object)
    default: try write(value)
    }
  }

  public final func writeEnumerating(_ object: NetObject) throws(Unwind) {
    if let array = object as? ArrayObject {
      for item in array.items { try write(item) }
    } else if object.isEnumerable, var items = object.enumerate() {
      while let item = items.next() { try write(item) }
    } else {
      try write(.object(object))
    }
  }
}

/// Swallows what it is given.
public final class NullSink: Sink {}

/// Collects output: nothing, one object, or an array of them.
public final class CollectingSink: Sink {
  public private(set) var one: Value = .void
  public private(set) var more: ContiguousArray<Value> = []
  public private(set) var count = 0

  public override func write(_ value: Value) throws(Unwind) {
    if count == 0 {
      one = value
    } else {
      if count == 1 { more.append(one) }
      more.append(value)
    }
    count += 1
  }

  /// What an assignment stores: `void`, the one object, or `object[]`.
  public func take() -> Value {
    defer { reset() }
    switch count {
    case 0: return .void
    case 1: return one
    default: return .object(ArrayObject(more))
    }
  }

  /// All of it, however many.
  public func takeAll() -> ContiguousArray<Value> {
    defer { reset() }
    return count == 0 ? [] : count == 1 ? [one] : more
  }

  public func reset() {
    one = .void
    if count > 1 { more = [] }
    count = 0
  }
}

/// Hands each object to a closure.
public final class ClosureSink: Sink {
  private let body: (Value) throws(Unwind) -> Void
  public init(_ body: @escaping (Value) throws(Unwind) -> Void) { self.body = body }
  public override func write(_ value: Value) throws(Unwind) { try body(value) }
}
