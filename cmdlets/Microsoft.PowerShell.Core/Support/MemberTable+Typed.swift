import Objects

extension MemberTable {
  /// Declares a property of a Swift class: `table.read("int Count { get; }", Group.self) { Value($0.count) }`.
  package mutating func read<T: NetObject>(
    _ declaration: String, _: T.Type = T.self, _ get: @escaping (T) throws(Unwind) -> Value
  ) {
    property(declaration) { (this, _) throws(Unwind) in
      guard let object: T = this.object() else { return .null }
      return try get(object)
    }
  }

  /// Declares a property that can be set; the value arrives converted to the declared type.
  package mutating func readWrite<T: NetObject>(
    _ declaration: String, _: T.Type = T.self, set: @escaping (T, Value) throws(Unwind) -> Void,
    _ get: @escaping (T) throws(Unwind) -> Value
  ) {
    property(
      declaration,
      set: { (this, value, _) throws(Unwind) in
        if let object: T = this.object() { try set(object, value) }
      }
    ) { (this, _) throws(Unwind) in
      guard let object: T = this.object() else { return .null }
      return try get(object)
    }
  }

  /// Declares a method of a Swift class.
  package mutating func call<T: NetObject>(
    _ declaration: String, _: T.Type = T.self, _ body: @escaping (T, [Value]) throws(Unwind) -> Value
  ) {
    method(declaration) { (this, arguments, _) throws(Unwind) in
      guard let object: T = this.object() else { return .null }
      return try body(object, arguments)
    }
  }
}
