extension Tokenizer {
  /// A number that starts with `first`, which is read: a digit, a dot, or a sign where signs are allowed. What turns out
  /// to be more than a number (`7z.exe`) is a word.
  func scanNumber(_ first: UInt16) -> Token {
    if let literal = scanNumberLiteral(first) {
      if let value = literal.value() { return make(.number, .number(value)) }
      if mode == .expression {
        report(.badNumericConstant, extent(tokenStart, index), currentText())
        return make(.number)
      }
    }
    index = tokenStart
    return scanGeneric([])
  }

  /// Reads a number; `nil` when what is there is none.
  func scanNumberLiteral(_ first: UInt16) -> NumberLiteral? {
    var literal = NumberLiteral()
    var first = first
    if first.isDash || first == 0x2B {
      literal.digits.append(first.isDash ? 0x2D : 0x2B)
      first = next()
    }
    var isNumber = true
    if first == 0x2E {
      literal.digits.append(first)
      isNumber = scanFraction(into: &literal)
    } else if first == 0x30, peek() | 0x20 == 0x78 {
      skip()
      literal.format = .hex
      while peek().isHexDigit { literal.digits.append(next()) }
    } else if first == 0x30, peek() | 0x20 == 0x62 {
      skip()
      literal.format = .binary
      while peek().isBinaryDigit { literal.digits.append(next()) }
      isNumber = !literal.digits.isEmpty
    } else {
      literal.digits.append(first)
      scanDigits(into: &literal)
      if peek() == 0x2E {
        skip()
        if peek() == 0x2E {
          // `1..5` is a range.
          unread()
        } else {
          literal.digits.append(0x2E)
          isNumber = scanFraction(into: &literal)
        }
      } else if peek() | 0x20 == 0x65 {
        literal.isReal = true
        isNumber = scanExponent(into: &literal)
      }
    }
    isNumber = scanSuffix(into: &literal) && isNumber
    isNumber = scanMultiplier(into: &literal) && isNumber
    let following = peek()
    if !following.forcesNewToken,
      mode != .expression || !following.forcesNewTokenAfterNumber(ternary: endsNumberOnTernary)
    {
      return nil
    }
    return isNumber ? literal : nil
  }

  @discardableResult
  private func scanDigits(into literal: inout NumberLiteral) -> Bool {
    let count = literal.digits.count
    while peek().isDecimalDigit { literal.digits.append(next()) }
    return literal.digits.count > count
  }

  /// The digits after the point, of which there may be none, and an exponent.
  private func scanFraction(into literal: inout NumberLiteral) -> Bool {
    literal.isReal = true
    scanDigits(into: &literal)
    return peek() | 0x20 == 0x65 ? scanExponent(into: &literal) : true
  }

  private func scanExponent(into literal: inout NumberLiteral) -> Bool {
    skip()
    literal.digits.append(0x65)
    if peek() == 0x2B || peek().isDash { literal.digits.append(next() == 0x2B ? 0x2B : 0x2D) }
    return scanDigits(into: &literal)
  }

  /// The type letters: one of `u s l d y n`, or `u` and one of `l s y`.
  private func scanSuffix(into literal: inout NumberLiteral) -> Bool {
    guard peek().isASCIILetter else { return true }
    switch peek() | 0x20 {
    case 0x75: literal.suffix = .unsigned
    case 0x73: literal.suffix = .short
    case 0x6C: literal.suffix = .long
    case 0x64: literal.suffix = .decimal
    case 0x79: literal.suffix = .signedByte
    case 0x6E: literal.suffix = .bigInteger
    default: return true
    }
    skip()
    guard peek().isASCIILetter else { return true }
    let second: NumberLiteral.Suffix
    switch peek() | 0x20 {
    case 0x6C: second = .long
    case 0x73: second = .short
    case 0x79: second = .signedByte
    case 0x75, 0x64, 0x6E: second = []
    default: return true
    }
    skip()
    guard literal.suffix == .unsigned, !second.isEmpty else { return false }
    literal.suffix.formUnion(second)
    return true
  }

  /// `kb`, `mb`, `gb`, `tb`, `pb`.
  private func scanMultiplier(into literal: inout NumberLiteral) -> Bool {
    guard peek().isASCIILetter else { return true }
    switch peek() | 0x20 {
    case 0x6B: literal.multiplier = 1
    case 0x6D: literal.multiplier = 2
    case 0x67: literal.multiplier = 3
    case 0x74: literal.multiplier = 4
    case 0x70: literal.multiplier = 5
    default: return true
    }
    skip()
    guard peek() | 0x20 == 0x62 else { return false }
    skip()
    return true
  }
}
