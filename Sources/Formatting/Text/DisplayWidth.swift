/// How many columns of the screen text takes.
///
/// PowerShell counts UTF-16 units: East Asian wide ones as two, all others as one, combining marks too; so an emoji, being two
/// units, takes two. Escape sequences take none.
public enum DisplayWidth {
  public static func cells(_ text: String) -> Int {
    let measured = Measure(text)
    return measured.cells
  }

  @inline(__always) static func cells(_ scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x1100 { return 1 }
    return code > 0xffff || isWide(code) ? 2 : 1
  }

  private static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115f, 0x2329, 0x232a, 0xac00...0xd7a3, 0xf900...0xfaff, 0xfe10...0xfe19, 0xfe30...0xfe6f,
      0xff00...0xff60,
      0xffe0...0xffe6:
      true
    case 0x2e80...0xa4cf: code != 0x303f
    default: false
    }
  }
}

/// What the writers need to know of a text, found in one pass over its bytes.
struct Measure {
  /// Columns on the screen.
  var cells = 0
  var hasLineBreak = false
  var hasEscape = false
  var isASCII = true

  init(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      cells = bytes.count
      for byte in bytes {
        if byte >= 0x80 {
          isASCII = false
        } else if byte < 0x20 {
          if byte == 10 || byte == 13 { hasLineBreak = true }
          if byte == 0x1b { hasEscape = true }
        }
      }
    }
    if isASCII, !hasEscape { return }
    let plain = hasEscape ? EscapeSequences.removed(from: text) : text
    if isASCII {
      cells = plain.utf8.count
    } else {
      cells = 0
      for scalar in plain.unicodeScalars { cells += DisplayWidth.cells(scalar) }
    }
  }
}
