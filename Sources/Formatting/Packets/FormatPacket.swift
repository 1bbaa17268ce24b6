import Objects

/// What the format cmdlets emit and the output cmdlets consume: objects already turned into text, with the marks of the document
/// and its groups around them.
public class FormatPacket: NetObject {
  /// Which subclass it is: cheaper to ask than to cast.
  enum Kind { case start, end, groupStart, groupEnd, entry }
  final let kind: Kind
  fileprivate init(kind: Kind) {
    self.kind = kind
    super.init()
  }
  fileprivate static func type(_ name: String) -> TypeInfo {
    TypeInfo("Microsoft.PowerShell.Commands.Internal.Format." + name, base: .object)
  }
}

/// Opens a document and says what shape it has.
public final class FormatStart: FormatPacket {
  enum Layout {
    case table(TableHeader)
    case list
    /// Columns; 0 to find them.
    case wide(columns: Int)
    case custom
  }
  let layout: Layout
  /// Whether the columns are as wide as the whole group needs.
  let autoSize: Bool

  init(_ layout: Layout, autoSize: Bool) {
    self.layout = layout
    self.autoSize = autoSize
    super.init(kind: .start)
  }
  static let netType = FormatPacket.type("FormatStartData")
  public override var type: TypeInfo { Self.netType }
}

public final class FormatEnd: FormatPacket {
  init() { super.init(kind: .end) }
  static let netType = FormatPacket.type("FormatEndData")
  public override var type: TypeInfo { Self.netType }
}

/// Opens a group; there is always one, with a title when the objects are grouped.
public final class GroupStart: FormatPacket {
  let title: [FormatNode]?
  init(title: [FormatNode]?) {
    self.title = title
    super.init(kind: .groupStart)
  }
  static let netType = FormatPacket.type("GroupStartData")
  public override var type: TypeInfo { Self.netType }
}

public final class GroupEnd: FormatPacket {
  init() { super.init(kind: .groupEnd) }
  static let netType = FormatPacket.type("GroupEndData")
  public override var type: TypeInfo { Self.netType }
}

/// One object.
public final class FormatEntry: FormatPacket {
  enum Content {
    case row(TableRow)
    case list([ListField])
    case wide(String)
    case custom([FormatNode])
    /// Text that reaches the output as it is.
    case text(String)
  }
  let content: Content
  /// Stands outside the document: strings, numbers, errors.
  let isOutOfBand: Bool

  init(_ content: Content, isOutOfBand: Bool = false) {
    self.content = content
    self.isOutOfBand = isOutOfBand
    super.init(kind: .entry)
  }
  static let netType = FormatPacket.type("FormatEntryData")
  public override var type: TypeInfo { Self.netType }
}
