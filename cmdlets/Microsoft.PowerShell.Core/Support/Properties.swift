import Objects
import Runtime

/// The properties that an object has, in the order in which PowerShell enumerates them.
package enum Properties {
  /// Whether the object has a member of that name, own, added, of type data or of its .NET type.
  package static func has(_ value: Value, _ name: MemberName, _ session: Session) -> Bool {
    if case .object(let object) = value {
      if object.extended?.find(name.text) != nil { return true }
      if object.isWrapper { return has(object.wrapped, name, session) }
      if object.property(name) != nil { return true }
    }
    if session.typeData(for: MemberAccess.names(of: value), name) != nil { return true }
    return TypeInfo.of(value).instanceMember(name) != nil
  }

  /// A custom object that is nothing but its own properties; `nil` for all others.
  @inline(__always)
  package static func plain(_ value: Value) -> PSCustomObject? {
    guard case .object(let object) = value, type(of: object) == PSCustomObject.self else { return nil }
    let custom = unsafeDowncast(object, to: PSCustomObject.self)
    if let extended = custom.extended, !extended.members.isEmpty || extended.typeNames != nil { return nil }
    return custom
  }

  /// The names of all properties: own and added ones, those of type data, those of the .NET type.
  package static func names(of value: Value, _ session: Session) -> [String] {
    if let custom = plain(value), session.allTypeData(for: custom.typeNames).isEmpty { return custom.shape.names.map(\.text) }
    return MemberAccess.members(of: value, session).compactMap { $0.isProperty && !$0.isHidden ? $0.name : nil }
  }

  /// A property's value; what its getter throws counts as `$null`.
  package static func value(_ name: String, of value: Value, _ session: Session) throws(Unwind) -> Value {
    do throws(Unwind) { return try MemberAccess.get(value, MemberName(name), session) ?? .null } catch {
      guard case .error = error else { throw error }
      return .null
    }
  }

  /// Names and values of all properties.
  package static func all(of value: Value, _ session: Session) throws(Unwind) -> [(name: String, value: Value)] {
    if let custom = plain(value), session.allTypeData(for: custom.typeNames).isEmpty {
      return custom.shape.names.indices.map { (custom.shape.names[$0].text, custom.values[$0]) }
    }
    var list: [(name: String, value: Value)] = []
    for name in names(of: value, session) { list.append((name, try self.value(name, of: value, session))) }
    return list
  }
}
