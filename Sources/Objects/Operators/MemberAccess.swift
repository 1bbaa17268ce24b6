/// `$value.Name`, `$value.Method(...)`, `$value[index]`, `[type]::Name`: finds members of every sort in PowerShell's order (the object's
/// own and extended ones, type data, then the .NET type's).
public enum MemberAccess {
  /// A property's value; `nil` when the value has no such property (a collection's items are the Runtime's to ask).
  public static func get(_ value: Value, _ name: MemberName, _ context: any InvocationContext) throws(Unwind) -> Value? {
    guard case .object(let object) = value else { return nil }
    return object.property(name)
  }
}
