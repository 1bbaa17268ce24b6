/// The names of a custom object's properties, shared by all objects made alike: a call site that remembers a shape
/// finds a property by one pointer comparison.
public final class Shape: @unchecked Sendable {
  public let names: [MemberName]
  private let slots: [MemberName: Int]
  private var transitions: [MemberName: Shape] = [:]

  public static let empty = Shape([])

  public init(_ names: [MemberName]) {
    self.names = names
    var slots: [MemberName: Int] = [:]
    for (index, name) in names.enumerated() { slots[name] = index }
    self.slots = slots
  }

  public func slot(of name: MemberName) -> Int? {
    if names.count <= 4 {
      for index in names.indices where names[index] == name { return index }
      return nil
    }
    return slots[name]
  }

  /// The shape with one more property. Cached only while few grow from here, so that property names out of data cost no memory.
  public func adding(_ name: MemberName) -> Shape {
    if let next = transitions[name] { return next }
    let next = Shape(names + [name])
    if transitions.count < 16 { transitions[name] = next }
    return next
  }
}

/// `[pscustomobject]`: note properties in order.
public final class PSCustomObject: NetObject {
  public private(set) var shape: Shape
  public var values: ContiguousArray<Value>

  public init(_ shape: Shape = .empty, _ values: ContiguousArray<Value> = []) {
    self.shape = shape
    self.values = values
    super.init()
  }

  /// From names and values; a name that comes twice keeps its first place and its last value.
  public convenience init(_ properties: [(String, Value)], typeName: String? = nil) {
    self.init()
    for (name, value) in properties { self[MemberName(name)] = value }
    if let typeName { typeNamesPrepended(typeName) }
  }

  public override var type: TypeInfo { .psCustomObject }
  public override var typeNames: [String] { extended?.typeNames ?? PSCustomObject.names }
  public static let names = ["System.Management.Automation.PSCustomObject", "System.Object"]

  /// Puts a type name before the object's own.
  public func typeNamesPrepended(_ name: String) {
    let bag = extended ?? ExtendedMembers()
    bag.typeNames = [name] + typeNames
    extended = bag
  }

  public subscript(name: MemberName) -> Value? {
    get { shape.slot(of: name).map { values[$0] } }
    set {
      if let slot = shape.slot(of: name) {
        if let newValue { values[slot] = newValue } else { remove(slot) }
      } else if let newValue {
        shape = shape.adding(name)
        values.append(newValue)
      }
    }
  }
  public subscript(name: String) -> Value? {
    get { self[MemberName(name)] }
    set { self[MemberName(name)] = newValue }
  }

  private func remove(_ slot: Int) {
    var names = shape.names
    names.remove(at: slot)
    values.remove(at: slot)
    shape = Shape(names)
  }

  public override func property(_ name: MemberName) -> Value? { self[name] }
  public override func setProperty(_ name: MemberName, to value: Value, _ context: any InvocationContext) throws(Unwind) -> Bool {
    guard let slot = shape.slot(of: name) else { return false }
    values[slot] = value
    return true
  }
  public override var ownProperties: [OwnProperty] {
    shape.names.indices.map { OwnProperty(shape.names[$0].text, values[$0]) }
  }
}
