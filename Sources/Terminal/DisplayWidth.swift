import CLibedit
import Glibc

extension Unicode.Scalar {
  /// How many cells the terminal gives it: 0 for combining marks and controls, 2 for wide East Asian and emoji.
  /// The C library's table for the current LC_CTYPE, because libedit lays the line out by the same one.
  var displayWidth: Int {
    if value < 0x7f { return value < 0x20 ? 0 : 1 }
    return max(0, Int(azsh_character_width(wchar_t(bitPattern: value))))
  }
}

extension String {
  /// How many cells it takes on one line, control characters not counted.
  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }

  /// Its beginning that fits into `width` cells, with an ellipsis as the last when something was left out.
  func fitted(to width: Int) -> String {
    guard displayWidth > width else { return self }
    guard width > 0 else { return "" }
    var taken = String.UnicodeScalarView()
    var used = 0
    for scalar in unicodeScalars {
      guard used + scalar.displayWidth <= width - 1 else { break }
      used += scalar.displayWidth
      taken.append(scalar)
    }
    return String(taken) + "…"
  }
}
