import Objects

/// How objects of some types are shown: a view of a `.format.ps1xml` file, or one that PowerShell ships.
public final class ViewDefinition {
  public let name: String
  /// Full type names, also made-up ones out of `PSTypeNames`.
  public let typeNames: [String]
  public let control: Control
  public let groupBy: GroupBy?
  /// Shown by itself wherever it comes, without a document around it (errors).
  public let isOutOfBand: Bool
  /// The path of the file it came from.
  public var file: String?

  public init(
    _ name: String, _ typeNames: [String], _ control: Control, groupBy: GroupBy? = nil, isOutOfBand: Bool = false
  ) {
    self.name = name
    self.typeNames = typeNames
    self.control = control
    self.groupBy = groupBy
    self.isOutOfBand = isOutOfBand
  }

  public enum Control {
    case table(TableControl)
    case list(ListControl)
    case wide(WideControl)
    case custom(CustomControl)

    public var shape: FormatShape {
      switch self {
      case .table: .table
      case .list: .list
      case .wide: .wide
      case .custom: .custom
      }
    }
  }

  /// What starts a new group, and how its title looks.
  public struct GroupBy {
    public var expression: ViewExpression
    public var label: String?
    public var title: CustomControl?
    public init(_ expression: ViewExpression, label: String? = nil, title: CustomControl? = nil) {
      self.expression = expression
      self.label = label
      self.title = title
    }
  }
}

/// The four shapes output can have.
public enum FormatShape: String, Sendable {
  case table = "Table"
  case list = "List"
  case wide = "Wide"
  case custom = "Custom"
}

/// Where a view takes a text from.
public enum ViewExpression {
  case property(String)
  /// A script block's text, compiled when it is first needed.
  case script(ScriptSource)
  /// Computed here: what PowerShell's own views say in script.
  case computed((Value, any FormattingContext) throws(Unwind) -> Value)
  case text(String)
  /// The object itself.
  case itself
}

/// A script block of a view.
public final class ScriptSource {
  public let text: String
  var compiled: NetObject?
  public init(_ text: String) { self.text = text }
}

/// Types (and a condition) that an entry of a view is for; empty for the entry that takes all others.
public struct EntrySelection {
  public var typeNames: [String]
  public var condition: ViewExpression?
  public init(typeNames: [String] = [], condition: ViewExpression? = nil) {
    self.typeNames = typeNames
    self.condition = condition
  }
}
