/// A stretch of a script: `System.Management.Automation.Language.IScriptExtent`.
///
/// Offsets count UTF-16 code units from 0, lines and columns from 1. Lines and columns are worked out when asked for.
public struct Extent: Sendable {
  public let source: SourceText
  let start: Int32
  let end: Int32

  /// The extent of what stands nowhere, PowerShell's `PositionUtilities.EmptyExtent`.
  public static let empty = Extent(source: .empty, start: 0, end: 0)

  public init(source: SourceText, start: Int, end: Int) {
    self.source = source
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  @inlinable public var file: String? { source.fileName }
  public var startOffset: Int { Int(start) }
  public var endOffset: Int { Int(end) }
  /// The text between both ends.
  public var text: String { end > start ? source.text(Int(start)..<Int(end)) : "" }

  public var startLineNumber: Int { isEmpty ? 0 : source.line(at: Int(start)) }
  public var startColumnNumber: Int { isEmpty ? 0 : source.column(at: Int(start)) }
  public var endLineNumber: Int { isEmpty ? 0 : source.line(at: Int(end)) }
  public var endColumnNumber: Int { isEmpty ? 0 : source.column(at: Int(end)) }

  /// True for the extent of what stands nowhere; an extent of no characters within a script is not empty.
  public var isEmpty: Bool { source === SourceText.empty }

  /// From the start of this extent to the end of `last`, which must be of the same source.
  public func through(_ last: Extent) -> Extent {
    Extent(source: source, start: Int(start), end: Int(last.end))
  }

  /// True when `offset` lies within, the end excluded.
  public func contains(_ offset: Int) -> Bool { offset >= Int(start) && offset < Int(end) }
  public func isBefore(_ other: Extent) -> Bool { end <= other.start }
}
