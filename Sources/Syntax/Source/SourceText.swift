/// The text of one script, as the UTF-16 code units .NET would count, with where its lines start.
///
/// Every ``Extent`` of a parse refers to one source, so that a tree can quote its own text after the parser is gone.
public final class SourceText: Sendable {
  /// The code units, without a byte order mark.
  public let units: [UInt16]
  /// The path the text was read from; `nil` for text that was typed or made.
  public let fileName: String?
  /// The offset at which each line starts; the first is 0. `\n`, `\r\n` and a lone `\r` end a line.
  let lineStarts: [Int32]

  /// A text without characters: where extents of things that stand nowhere point to.
  public static let empty = SourceText(units: [], fileName: nil)

  /// - Parameters:
  ///   - units: UTF-16 code units, well-formed or not.
  ///   - fileName: the path shown in error positions.
  public init(units: [UInt16], fileName: String?) {
    self.units = units
    self.fileName = fileName
    var starts: [Int32] = [0]
    units.withUnsafeBufferPointer { units in
      var index = 0
      while index < units.count {
        let unit = units[index]
        index += 1
        if unit == 0x0A {
          starts.append(Int32(truncatingIfNeeded: index))
        } else if unit == 0x0D {
          if index < units.count, units[index] == 0x0A { index += 1 }
          starts.append(Int32(truncatingIfNeeded: index))
        }
      }
    }
    lineStarts = starts
  }

  public convenience init(_ text: String, fileName: String? = nil) {
    self.init(units: Array(text.utf16), fileName: fileName)
  }

  /// The whole text.
  public var text: String { String(decoding: units, as: UTF16.self) }

  /// The number of the line that holds `offset`, counted from 1.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column of `offset` in its line: UTF-16 code units, counted from 1.
  public func column(at offset: Int) -> Int { offset - Int(lineStarts[line(at: offset) - 1]) + 1 }

  /// The text of line `number` (from 1), without what ends it.
  public func lineText(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = Int(lineStarts[number - 1])
    var end = start
    while end < units.count, units[end] != 0x0A, units[end] != 0x0D { end += 1 }
    return String(decoding: units[start..<end], as: UTF16.self)
  }

  /// The text of the code units `range`, which is cut to what there is.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: units[range.clamped(to: 0..<units.count)], as: UTF16.self)
  }
}
