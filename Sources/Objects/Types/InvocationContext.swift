/// What a member needs of the shell it is called in. The Runtime implements it; Objects knows only this.
public protocol InvocationContext: AnyObject {
  /// Runs a script block (or another callable) and collects what it writes: nothing is `void`, one object itself,
  /// several an array.
  func invoke(_ callable: NetObject, arguments: [Value], underbar: Value?) throws(Unwind) -> Value
  /// Runs a script block as a method or property of `this`.
  func invokeMethod(_ callable: NetObject, on this: Value, _ arguments: [Value]) throws(Unwind) -> Value
  /// A script block of a text.
  func scriptBlockValue(_ text: String) throws(Unwind) -> Value
  /// The working directory that relative paths refer to.
  var currentLocation: String { get }
  /// The type of that name (accelerator, full name, or one of the script's own).
  func type(named name: String) -> TypeInfo?
  /// `$OFS`, the separator of arrays in strings.
  var outputFieldSeparator: String { get }
  /// Members that `Update-TypeData` added to a type name, or those PowerShell ships.
  func typeData(for typeNames: [String], _ name: MemberName) -> PSMember?
  /// All such members of these type names.
  func allTypeData(for typeNames: [String]) -> [PSMember]
}
