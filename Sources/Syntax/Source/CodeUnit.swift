/// The classes of characters that PowerShell's tokenizer tells apart (`CharTraits.cs`), on UTF-16 code units.
///
/// The ASCII half is a bit set in two words, so that a test costs a shift.
extension UInt16 {
  @inline(__always) private func isIn(_ low: UInt64, _ high: UInt64) -> Bool {
    (self < 64 ? low >> UInt64(self) : high >> UInt64(self & 63)) & 1 != 0
  }

  var isASCII: Bool { self < 128 }

  /// White space within a line; line ends are not.
  var isBlank: Bool {
    if self < 128 { return isIn(0x1_0000_1A00, 0) }
    if self <= 256 { return self == 0xA0 || self == 0x85 }
    return isSeparator
  }

  /// `-` and the dashes that word processors make of it.
  var isDash: Bool { self == 0x2D || self == 0x2013 || self == 0x2014 || self == 0x2015 }
  /// `'` and its typographic forms.
  var isSingleQuote: Bool { self == 0x27 || (self >= 0x2018 && self <= 0x201B) }
  /// `"` and its typographic forms.
  var isDoubleQuote: Bool { self == 0x22 || (self >= 0x201C && self <= 0x201E) }

  /// Can follow `$`.
  var isVariableStart: Bool {
    self < 128 ? isIn(0x87FF_0010_0000_0000, 0x07FF_FFFE_C7FF_FFFE) : isLetterOrDigit
  }
  /// Can start a name or a label.
  var isIdentifierStart: Bool { self < 128 ? isIn(0, 0x07FF_FFFE_87FF_FFFE) : isLetter }
  /// Can continue a name or a label.
  var isIdentifierFollow: Bool {
    self < 128 ? isIn(0x03FF_0000_0000_0000, 0x07FF_FFFE_87FF_FFFE) : isLetterOrDigit
  }
  var isHexDigit: Bool { isIn(0x03FF_0000_0000_0000, 0x0000_007E_0000_007E) && self < 128 }
  var isDecimalDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isBinaryDigit: Bool { self == 0x30 || self == 0x31 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A && self < 128 }

  /// Ends a word that began with a letter or digit, whatever the mode: `a#b` is one token, `a{` are two.
  /// The end of input, read as 0, is among them.
  var forcesNewToken: Bool { self < 128 ? isIn(0x0800_1341_0000_3E01, 0x3800_0000_0000_0000) : isBlank }
  /// Ends a number in an expression: `7z` is one token, `7+` are two.
  func forcesNewTokenAfterNumber(ternary: Bool) -> Bool {
    if self < 128 {
      return isIn(0x7000_EC2A_0000_0000, 0x2000_0000) || (ternary && (self == unit("?") || self == unit(":")))
    }
    return isDash
  }
  /// Ends a part of an assembly's name.
  var forcesNewTokenInAssemblyName: Bool {
    self < 128 ? isIn(0x2000_1001_0000_3E01, 0x2000_0000) : isBlank
  }

  /// `Char.IsLetter`.
  var isLetter: Bool {
    if self < 128 { return isASCIILetter }
    switch category {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
    default: return false
    }
  }
  /// `Char.IsDigit`.
  var isDigit: Bool { self < 128 ? isDecimalDigit : category == .decimalNumber }
  /// `Char.IsLetterOrDigit`.
  var isLetterOrDigit: Bool { isLetter || isDigit }
  /// `Char.IsWhiteSpace`.
  var isWhiteSpace: Bool {
    self < 128 ? self == 0x20 || (self >= 0x09 && self <= 0x0D) : self == 0x85 || self == 0xA0 || isSeparator
  }

  private var isSeparator: Bool {
    switch category {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private var category: Unicode.GeneralCategory {
    Unicode.Scalar(self)?.properties.generalCategory ?? .surrogate
  }
}

/// The code unit of an ASCII character.
@inline(__always) func unit(_ scalar: Unicode.Scalar) -> UInt16 { UInt16(truncatingIfNeeded: scalar.value) }

extension String {
  /// Text of UTF-16 code units; a lone surrogate becomes U+FFFD. Faster than the library's for ASCII, which most is.
  init(units: UnsafeBufferPointer<UInt16>) {
    guard units.allSatisfy({ $0 < 128 }) else {
      self = String(decoding: units, as: UTF16.self)
      return
    }
    self = String(unsafeUninitializedCapacity: units.count) { bytes in
      for index in 0..<units.count { bytes[index] = UInt8(truncatingIfNeeded: units[index]) }
      return units.count
    }
  }
}
