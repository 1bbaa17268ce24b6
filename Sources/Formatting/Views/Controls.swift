import Objects

/// A table view.
public struct TableControl {
  public struct Header {
    public var label: String?
    public var width: Int
    public var alignment: Alignment
    public init(_ label: String? = nil, width: Int = 0, alignment: Alignment = .undefined) {
      self.label = label
      self.width = width
      self.alignment = alignment
    }
  }
  /// What a cell shows; `nil` takes the default row's.
  public struct Item {
    public var expression: ViewExpression?
    public var alignment: Alignment
    public var format: String?
    public init(_ expression: ViewExpression?, alignment: Alignment = .undefined, format: String? = nil) {
      self.expression = expression
      self.alignment = alignment
      self.format = format
    }
  }
  public struct Row {
    public var items: [Item]
    public var wraps: Bool
    public var selection: [EntrySelection]
    public init(_ items: [Item], wraps: Bool = false, selection: [EntrySelection] = []) {
      self.items = items
      self.wraps = wraps
      self.selection = selection
    }
  }
  public var headers: [Header]
  /// The row that has no selection.
  public var row: Row
  public var otherRows: [Row] = []
  public var autoSize: Bool?
  public var hidesHeaders = false

  public init(_ headers: [Header], _ row: Row) {
    self.headers = headers
    self.row = row
  }
}

/// A list view.
public struct ListControl {
  public struct Item {
    public var expression: ViewExpression
    public var label: String?
    public var format: String?
    public var condition: ViewExpression?
    public init(
      _ expression: ViewExpression, label: String? = nil, format: String? = nil, condition: ViewExpression? = nil
    ) {
      self.expression = expression
      self.label = label
      self.format = format
      self.condition = condition
    }
  }
  public struct Entry {
    public var items: [Item]
    public var selection: [EntrySelection]
    public init(_ items: [Item], selection: [EntrySelection] = []) {
      self.items = items
      self.selection = selection
    }
  }
  /// The entry that has no selection.
  public var entry: Entry
  public var otherEntries: [Entry] = []
  public init(_ items: [Item], otherEntries: [Entry] = []) {
    entry = Entry(items)
    self.otherEntries = otherEntries
  }
}

/// A view of one property in several columns.
public struct WideControl {
  public struct Entry {
    public var expression: ViewExpression
    public var format: String?
    public var selection: [EntrySelection]
    public init(_ expression: ViewExpression, format: String? = nil, selection: [EntrySelection] = []) {
      self.expression = expression
      self.format = format
      self.selection = selection
    }
  }
  public var entry: Entry
  public var otherEntries: [Entry] = []
  /// 0 when not said.
  public var columns = 0
  public var autoSize: Bool?
  public init(_ entry: Entry, otherEntries: [Entry] = []) {
    self.entry = entry
    self.otherEntries = otherEntries
  }
}

/// A view of free text.
public final class CustomControl {
  public indirect enum Item {
    case text(String)
    case newLine(Int)
    case frame(left: Int, right: Int, firstLine: Int, [Item])
    /// A value: as text, or as another control shows it.
    case value(Binding)
  }
  public struct Binding {
    public var expression: ViewExpression
    public var condition: ViewExpression?
    /// Each item of the value for itself.
    public var enumerates: Bool
    public var format: String?
    public var control: CustomControl?
    public init(
      _ expression: ViewExpression, condition: ViewExpression? = nil, enumerates: Bool = false, format: String? = nil,
      control: CustomControl? = nil
    ) {
      self.expression = expression
      self.condition = condition
      self.enumerates = enumerates
      self.format = format
      self.control = control
    }
  }
  public struct Entry {
    public var items: [Item]
    public var selection: [EntrySelection]
    public init(_ items: [Item], selection: [EntrySelection] = []) {
      self.items = items
      self.selection = selection
    }
  }
  public var entry: Entry
  public var otherEntries: [Entry]
  public init(_ items: [Item], otherEntries: [Entry] = []) {
    entry = Entry(items)
    self.otherEntries = otherEntries
  }
}
