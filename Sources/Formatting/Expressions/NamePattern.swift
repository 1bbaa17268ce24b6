import Objects

/// A wildcard pattern over names: `*`, `?`, `[a-z]`, a backtick before what is meant literally. Ignores case.
struct NamePattern {
  private enum Part {
    case one(Unicode.Scalar)
    case any
    case run
    case range([ClosedRange<Unicode.Scalar>])
  }
  private var parts: [Part] = []

  static func isPattern(_ text: String) -> Bool {
    var escaped = false
    for byte in text.utf8 {
      if escaped {
        escaped = false
      } else if byte == UInt8(ascii: "`") {
        escaped = true
      } else if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?") || byte == UInt8(ascii: "[")
        || byte == UInt8(ascii: "]")
      {
        return true
      }
    }
    return false
  }

  init(_ text: String) {
    let scalars = Array(foldCase(text).unicodeScalars)
    var index = 0
    while index < scalars.count {
      switch scalars[index] {
      case "`" where index + 1 < scalars.count:
        parts.append(.one(scalars[index + 1]))
        index += 1
      case "*": parts.append(.run)
      case "?": parts.append(.any)
      case "[":
        guard let close = scalars[index...].firstIndex(of: "]") else {
          parts.append(.one("["))
          break
        }
        parts.append(.range(Self.ranges(scalars[(index + 1)..<close])))
        index = close
      case let scalar: parts.append(.one(scalar))
      }
      index += 1
    }
  }

  private static func ranges(_ scalars: ArraySlice<Unicode.Scalar>) -> [ClosedRange<Unicode.Scalar>] {
    var ranges: [ClosedRange<Unicode.Scalar>] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if index + 2 < scalars.endIndex, scalars[index + 1] == "-", scalars[index] <= scalars[index + 2] {
        ranges.append(scalars[index]...scalars[index + 2])
        index += 3
      } else {
        ranges.append(scalars[index]...scalars[index])
        index += 1
      }
    }
    return ranges
  }

  func matches(_ name: String) -> Bool {
    let scalars = Array(foldCase(name).unicodeScalars)
    var index = 0
    var part = 0
    var retry: (part: Int, index: Int)?
    while index < scalars.count {
      if part < parts.count, case .run = parts[part] {
        retry = (part, index)
        part += 1
      } else if part < parts.count, accepts(parts[part], scalars[index]) {
        part += 1
        index += 1
      } else if let last = retry {
        retry = (last.part, last.index + 1)
        part = last.part + 1
        index = last.index + 1
      } else {
        return false
      }
    }
    while part < parts.count, case .run = parts[part] { part += 1 }
    return part == parts.count
  }

  private func accepts(_ part: Part, _ scalar: Unicode.Scalar) -> Bool {
    switch part {
    case .one(let wanted): wanted == scalar
    case .any: true
    case .run: false
    case .range(let ranges): ranges.contains { $0.contains(scalar) }
    }
  }
}
