/// Translates ICU's date patterns into .NET's.
enum DatePattern {
  /// A date pattern: day names, month names, eras and years have other letters in .NET.
  static func net(_ pattern: String) -> String {
    var result = ""
    var scalars = Array(pattern.unicodeScalars)[...]
    while let scalar = scalars.first {
      switch scalar {
      case "'": copyQuoted(&scalars, to: &result)
      case "E", "e", "c":
        let count = max(3, run(&scalars))
        result += String(repeating: "d", count: count > 4 ? 3 : count)
      case "L", "M":
        let count = run(&scalars)
        result += String(repeating: "M", count: count > 4 ? 3 : count)
      case "G":
        _ = run(&scalars)
        result += "g"
      case "y":
        let count = run(&scalars)
        result += String(repeating: "y", count: count == 1 ? 4 : count)
      default:
        result.unicodeScalars.append(scalar)
        scalars.removeFirst()
      }
    }
    return result
  }

  /// A time pattern; letters that .NET has nothing for vanish.
  static func netTime(_ pattern: String) -> String {
    var result = ""
    var scalars = Array(pattern.unicodeScalars)[...]
    var hasHalf = false
    while let scalar = scalars.first {
      switch scalar {
      case "'":
        copyQuoted(&scalars, to: &result)
        continue
      case ":", ".", "H", "h", "m", "s", "\u{202F}": result.unicodeScalars.append(scalar)
      case " ", "\u{A0}": result += " "
      case "a" where !hasHalf:
        hasHalf = true
        result += "tt"
      default: break
      }
      scalars.removeFirst()
    }
    return result
  }

  private static func run(_ scalars: inout ArraySlice<Unicode.Scalar>) -> Int {
    guard let first = scalars.first else { return 0 }
    let count = scalars.prefix { $0 == first }.count
    scalars.removeFirst(count)
    return count
  }

  private static func copyQuoted(_ scalars: inout ArraySlice<Unicode.Scalar>, to result: inout String) {
    result += "'"
    scalars.removeFirst()
    while let scalar = scalars.first {
      result.unicodeScalars.append(scalar)
      scalars.removeFirst()
      if scalar == "'" { return }
    }
  }

  /// The pattern with `yyyy` for its first `yy`, or `nil` without one.
  static func wideningYear(_ pattern: String) -> String? {
    var scalars = Array(pattern.unicodeScalars)
    var isQuoted = false
    for index in scalars.indices {
      if scalars[index] == "'" { isQuoted.toggle() }
      guard !isQuoted, scalars[index] == "y" else { continue }
      guard scalars[index...].prefix(while: { $0 == "y" }).count == 2 else { return nil }
      scalars.insert(contentsOf: ["y", "y"], at: index)
      return String(String.UnicodeScalarView(scalars))
    }
    return nil
  }

  /// What stands between the first two of the parts whose letters are `letters`.
  static func separator(in pattern: String, of letters: String) -> String {
    let scalars = Array(pattern.unicodeScalars)
    let wanted = Set(letters.unicodeScalars)
    func part(from start: Int) -> Int? {
      var isQuoted = false
      var index = start
      while index < scalars.count {
        if scalars[index] == "'" { isQuoted.toggle() } else if scalars[index] == "\\" { index += 1 }
        if !isQuoted, index < scalars.count, wanted.contains(scalars[index]) { return index }
        index += 1
      }
      return nil
    }
    guard let first = part(from: 0) else { return "" }
    var end = first
    while end < scalars.count, scalars[end] == scalars[first] { end += 1 }
    guard let next = part(from: end) else { return "" }
    return String(String.UnicodeScalarView(scalars[end..<next].filter { $0 != "'" && $0 != "\\" }))
  }
}
