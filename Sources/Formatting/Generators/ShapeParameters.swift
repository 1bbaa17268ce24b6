import Objects

/// What a format cmdlet was told.
public struct ShapeParameters {
  /// Whether a collection is shown as itself, as its items, or as both.
  public enum Expansion: String, CaseIterable, Sendable {
    case coreOnly = "CoreOnly"
    case enumOnly = "EnumOnly"
    case both = "Both"
  }

  public var properties: [ColumnParameter] = []
  public var groupBy: ColumnParameter?
  public var viewName: String?
  /// Also what is otherwise shown outside the document gets the shape.
  public var isForced = false
  /// `-ShowError`: errors of expressions are written behind the object.
  public var showsErrors = false
  /// `-DisplayError`: `#ERR` stands where an expression failed.
  public var displaysErrors = false
  public var expansion: Expansion?
  public var autoSize: Bool?
  public var hidesHeaders: Bool?
  public var wraps: Bool?
  public var repeatsHeader = false
  /// Format-Wide's `-Column`.
  public var columns: Int?
  /// Format-Custom's `-Depth`.
  public var depth = 5
  public init() {}
}
