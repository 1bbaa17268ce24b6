/// An extended member: what Add-Member and type data add to objects.
public final class PSMember {
  public enum Kind {
    case note(Value)
    /// Another name for a property.
    case alias(String)
    /// `$this` is the object; the setter's argument is the new value.
    case scriptProperty(get: NetObject, set: NetObject?)
    case scriptMethod(NetObject)
    /// Implemented here, for PowerShell's own type data (`Count`, `DateTime.DateTime`, `FileInfo.Mode` ...).
    case codeProperty(PropertyMember)
    case codeMethod(MethodMember)
    case propertySet([String])
    case memberSet([PSMember])
  }
  public let name: String
  public var kind: Kind
  public var isHidden = false
  public init(_ name: String, _ kind: Kind) {
    self.name = name
    self.kind = kind
  }
}
