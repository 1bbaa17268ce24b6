import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Adds members to one object, as Add-Member's parameters ask for them.
struct MemberAdder {
  private let object: NetObject
  private let force: Bool
  private let call: Call

  init(_ object: NetObject, force: Bool, _ call: Call) {
    self.object = object
    self.force = force
    self.call = call
  }

  func addNote(_ name: String, _ value: Value) throws(Unwind) {
    guard !name.isEmpty else {
      return try call.writeError(
        "The name for a NoteProperty member should not be null or an empty string.", id: "NotePropertyNameShouldNotBeNull", .invalidOperation,
        target: Value(name), type: .invalidOperationException)
    }
    if try makeRoom(for: name) { try MemberAccess.addNote(name, value.isNull ? .null : value, to: object) }
  }

  /// Adds a member of a kind by its .NET name.
  func add(_ kind: String, _ name: String, _ value: Value?, _ second: Value?) throws(Unwind) {
    switch foldCase(kind) {
    case "noteproperty":
      try refuseSecond(second, kind)
      try addNote(name, value ?? .null)
    case "aliasproperty":
      let target = try text(try required(value, kind))
      guard !target.isEmpty else { throw failure("AliasReferenceShouldNotBeNullOrEmpty", "The member referenced by this alias should not be null or empty.") }
      try add(PSMember(name, .alias(target)))
    case "scriptproperty":
      guard !(value?.isNull ?? true) || !(second?.isNull ?? true) else {
        throw failure(
          "Value1AndValue2AreNotBothNull",
          "Both Value and SecondValue parameters should not be null for a member of type \"\(kind)\". Specify a non-null value for one of the two parameters.")
      }
      let getter = value.flatMap { $0.isNull ? nil : $0 }
      let setter = second.flatMap { $0.isNull ? nil : $0 }
      let empty = try call.session.scriptBlock("")
      let get = try getter.map { (value) throws(Unwind) in try block(value) } ?? empty
      let set = try setter.map { (value) throws(Unwind) in try block(value) }
      try add(PSMember(name, .scriptProperty(get: get, set: set)))
    case "scriptmethod":
      try refuseSecond(second, kind)
      try add(PSMember(name, .scriptMethod(try block(try required(value, kind)))))
    case "propertyset":
      try refuseSecond(second, kind)
      let names = try required(value, kind)
      let list = names.reference?.listItems?.map(\.displayText) ?? [names.displayText]
      try add(PSMember(name, .propertySet(list)))
    case "memberset":
      try refuseSecond(second, kind)
      try add(PSMember(name, .memberSet([])))
    default:
      throw failure("CannotAddMemberType", "Cannot add a member with type \"\(kind)\". Specify a different type for the MemberTypes parameter.")
    }
  }

  private func add(_ member: PSMember) throws(Unwind) {
    guard try makeRoom(for: member.name) else { return }
    let bag = object.extended ?? ExtendedMembers()
    bag.set(member)
    object.extended = bag
  }

  /// Whether the name is free; -Force takes away what was added under it.
  private func makeRoom(for name: String) throws(Unwind) -> Bool {
    guard exists(name) else { return true }
    guard force else {
      try call.writeError(
        "Cannot add a member with the name \"\(name)\" because a member with that name already exists. To overwrite the member anyway, add the Force parameter to your command.",
        id: "MemberAlreadyExists", .invalidOperation, target: .object(object), type: .invalidOperationException)
      return false
    }
    object.extended?.remove(name)
    if let custom = object as? PSCustomObject { custom[name] = nil }
    return true
  }

  private func exists(_ name: String) -> Bool {
    let key = MemberName(name)
    if object.extended?.find(name) != nil { return true }
    if let custom = object as? PSCustomObject {
      return custom.shape.slot(of: key) != nil || TypeInfo.object.instanceMember(key) != nil
    }
    if call.session.typeData(for: object.typeNames, key) != nil { return true }
    return object.type.instanceMember(key) != nil || !(object is DictionaryObject) && object.property(key) != nil
  }

  // MARK: Values

  private func required(_ value: Value?, _ kind: String) throws(Unwind) -> Value {
    if let value, !value.isNull { return value }
    throw failure(
      "Value1ShouldNotBeNull",
      "The Value parameter should not be null for a member of type \"\(kind)\". Specify a non-null value for the Value parameter when adding members of this type.")
  }

  private func refuseSecond(_ second: Value?, _ kind: String) throws(Unwind) {
    guard let second, !second.isNull else { return }
    throw failure(
      "Value2ShouldNotBeSpecified",
      "The SecondValue parameter is not necessary for a member of type \"\(kind)\", and should not be specified. Do not specify the SecondValue parameter when you add members of this type.")
  }

  private func block(_ value: Value) throws(Unwind) -> ScriptBlockObject {
    let converted = try Conversion.convert(value, to: .scriptBlock, call.session)
    guard let block: ScriptBlockObject = converted.object() else { throw Conversion.invalidCast(value, .scriptBlock) }
    return block
  }

  private func text(_ value: Value) throws(Unwind) -> String { try Conversion.string(value, call.session) }

  private func failure(_ id: String, _ message: String) -> Unwind {
    call.terminating(message, id: id, .invalidOperation, type: .invalidOperationException)
  }
}
