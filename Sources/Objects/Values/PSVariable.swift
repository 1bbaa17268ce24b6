/// A variable that is more than a slot: it has attributes, options, or someone holds a reference to it.
///
/// The plain case is a bare `Value` in a frame's slot; a slot is promoted to this when it gains any of these.
public final class PSVariable: NetObject {
  public struct Options: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let readOnly = Options(rawValue: 1)
    public static let constant = Options(rawValue: 2)
    public static let isPrivate = Options(rawValue: 4)
    public static let allScope = Options(rawValue: 8)
  }
  public let name: String
  public var value: Value
  public var options: Options = []
  public var summary = ""
  /// `[int]$x`: what an assignment converts to.
  public var constraint: TypeInfo?
  /// Validation attributes, run on every assignment; made by the Runtime.
  public var validators: [NetObject] = []
  public var attributeValues: [Value] = []

  public init(_ name: String, _ value: Value) {
    self.name = name
    self.value = value
    super.init()
  }
  public override var type: TypeInfo { .psVariable }
}
