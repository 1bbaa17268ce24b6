import Objects

/// Lines that become one string.
public final class StringOutput: LineOutput {
  private var bytes: [UInt8] = []
  private let endsLines: Bool
  private let styles: Styles

  /// `columns` of `Int.max` breaks no lines but takes the window's width for tables; `endsLines` of false runs them together.
  public init(columns: Int, endsLines: Bool = true, _ context: any FormattingContext) {
    self.endsLines = endsLines
    styles = context.styles
    super.init(
      columns: columns, tableColumns: columns == .max ? context.windowWidth : columns, rows: context.windowHeight)
  }

  public override var isPlain: Bool { styles.isPlainForText }
  public override func write(line: [UInt8]) throws(Unwind) {
    bytes.append(contentsOf: line)
    if endsLines { bytes.append(10) }
  }

  /// All lines so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}

/// Lines that are handed on one by one.
public final class LineStream: LineOutput {
  private let styles: Styles
  private let take: (String) throws(Unwind) -> Void

  public init(columns: Int, _ context: any FormattingContext, _ take: @escaping (String) throws(Unwind) -> Void) {
    styles = context.styles
    self.take = take
    super.init(
      columns: columns, tableColumns: columns == .max ? context.windowWidth : columns, rows: context.windowHeight)
  }

  public override var isPlain: Bool { styles.isPlainForText }
  public override func write(line: [UInt8]) throws(Unwind) { try take(String(decoding: line, as: UTF8.self)) }
  public override func write(raw text: String) throws(Unwind) { try take(text) }
}
