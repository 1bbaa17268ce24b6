import Objects

/// Where an error happened, as `InvocationInfo.PositionMessage` says it: the place, the source line, and tildes under the
/// culprit. Long lines are cut so that the culprit stays in sight.
public struct PositionMessage {
  /// `At FILE:LINE char:COLUMN`.
  public let place: String
  /// The source line, cut to 69 columns with ellipses where something is missing.
  public let source: String
  /// Blanks and tildes; empty when there is no source.
  public let marks: String

  /// All of it, lines separated by line feeds.
  public var text: String { marks.isEmpty ? "\(place)\n+ \(source)" : "\(place)\n+ \(source)\n+ \(marks)" }

  private static let most = 69

  public init(_ position: ErrorPosition) {
    place = "At \(position.file ?? "line"):\(position.line) char:\(position.column)"
    var line = Array(position.lineText.utf16)
    while let last = line.last, last == 32 || (9...13).contains(last) || last == 0xa0 { line.removeLast() }
    guard !line.isEmpty else {
      source = ""
      marks = ""
      return
    }
    var before = min(max(position.column - 1, 0), line.count)
    let isWithinLine = position.line == position.endLine && position.endColumn <= line.count + 1
    var length = max(0, isWithinLine ? position.endColumn - position.column : line.count - before)
    length = min(length, line.count - before)
    if line.contains(9) {
      let head = Self.expanded(line[..<before])
      let culprit = Self.expanded(line[before..<(before + length)])
      line = head + culprit + Self.expanded(line[(before + length)...])
      before = head.count
      length = culprit.count
    }
    var isCutBefore = false
    var isCutAfter = false
    if line.count > Self.most {
      let allBefore = before
      let allAfter = line.count - length - before
      var prefix = min(allBefore, 12)
      let suffix = min(allAfter, 8)
      let wanted = prefix + length + suffix
      if wanted >= Self.most {
        if prefix + length >= Self.most { length = Self.most - prefix }
        isCutAfter = true
      } else {
        prefix += min(allBefore - prefix, Self.most - wanted)
        isCutAfter = suffix + min(allAfter, max(0, Self.most - (prefix + length + suffix))) < allAfter
      }
      isCutBefore = prefix < allBefore
      let start = max(before - prefix, 0)
      line = Array(line[start..<min(start + Self.most, line.count)])
      before = min(before, prefix)
      length = min(length, Self.most - before)
    }
    source =
      (isCutBefore ? "\u{2026} " : "") + String(decoding: line, as: UTF16.self) + (isCutAfter ? " \u{2026}" : "")
    marks =
      String(repeating: " ", count: before + (isCutBefore ? 2 : 0))
      + String(repeating: "~", count: length > 0 ? length : 1)
  }

  private static func expanded(_ units: ArraySlice<UInt16>) -> [UInt16] {
    units.flatMap { $0 == 9 ? [32, 32, 32, 32] : [$0] }
  }
}
