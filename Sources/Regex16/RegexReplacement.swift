/// A replacement text taken apart: `$1`, `${name}`, `$$`, `$&`, `` $` ``, `$'`, `$+`, `$_`.
public struct RegexReplacement: Sendable {
  private enum Part: Sendable {
    case text([UInt16])
    /// An index into the expression's groups.
    case group(Int)
    case before, after, whole, last
  }
  private var parts: [Part] = []

  public init(_ text: String, for regex: DotNetRegex) {
    let units = Array(text.utf16)
    var literal: [UInt16] = []
    var index = 0
    func flush(_ parts: inout [Part]) {
      if !literal.isEmpty { parts.append(.text(literal)) }
      literal = []
    }
    while index < units.count {
      guard units[index] == 36, index + 1 < units.count else {
        literal.append(units[index])
        index += 1
        continue
      }
      let next = units[index + 1]
      var part: Part?
      var length = 2
      switch next {
      case 36:
        literal.append(36)
        index += 2
        continue
      case 38: part = .group(0)
      case 96: part = .before
      case 39: part = .after
      case 43: part = .last
      case 95: part = .whole
      case 123:
        if let close = units[index...].firstIndex(of: 125) {
          let name = String(decoding: units[(index + 2)..<close], as: UTF16.self)
          if let found = regex.groupNames.firstIndex(of: name) {
            part = .group(found)
            length = close - index + 1
          }
        }
      case 48...57:
        // As many digits as still name a group.
        var end = index + 1
        var number = 0
        var best: (Int, Int)?
        while end < units.count, units[end] >= 48, units[end] <= 57, number < 100_000 {
          number = number * 10 + Int(units[end] - 48)
          end += 1
          if let found = regex.groupNumbers.firstIndex(of: number) { best = (found, end - index) }
        }
        if let best {
          part = .group(best.0)
          length = best.1
        }
      default: break
      }
      if let part {
        flush(&parts)
        parts.append(part)
        index += length
      } else {
        literal.append(36)
        index += 1
      }
    }
    flush(&parts)
  }

  /// Appends what stands for one match.
  public func append(_ match: RegexMatch, in units: UnsafeBufferPointer<UInt16>, to result: inout [UInt16]) {
    for part in parts {
      switch part {
      case .text(let text): result += text
      case .group(let index): if let range = match.groups[index] { result += units[range] }
      case .before: result += units[..<match.range.lowerBound]
      case .after: result += units[match.range.upperBound...]
      case .whole: result += units
      case .last: if let range = match.groups.last.flatMap({ $0 }) { result += units[range] }
      }
    }
  }
}
