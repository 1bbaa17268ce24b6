extension Tokenizer {
  /// `$name`, `@name` or `${any name}`; the first character is read. In a command, what has more to it than a name is
  /// a word with a variable in it.
  func scanVariable(splatted: Bool, inString: Bool) -> Token {
    let start = index
    let first = next()
    if first == 0x7B { return scanBracedVariable(from: start, inString: inString) }
    guard first.isVariableStart else {
      unread()
      return scanGeneric([0x24])
    }
    if first == 0x24 || first == 0x3F || first == 0x5E {
      // $$, $? and $^ are one character long.
      if mode == .command, !peek().forcesNewToken {
        index = tokenStart
        return scanGeneric([])
      }
    } else {
      scanning: while true {
        let unit = next()
        if unit.isIdentifierFollow || unit == 0x3F { continue }
        switch unit {
        case 0x3A where peek() != 0x3A: continue
        case 0x3A, 0x2E, 0x5B, 0x3D:
          unread()
          break scanning
        default:
          if mode == .command, !unit.forcesNewToken {
            index = tokenStart
            return scanGeneric([])
          }
          unread()
          break scanning
        }
      }
    }
    let path = VariablePath(text(start, index))
    if path.unqualifiedPath.isEmpty {
      report(
        path.isDriveQualified ? .invalidVariableReferenceWithDrive : .invalidVariableReference,
        extent(tokenStart, index))
    }
    return make(splatted ? .splattedVariable : .variable, .variable(path))
  }

  private func scanBracedVariable(from start: Int, inString: Bool) -> Token {
    var name: [UInt16] = []
    var isClosed = false
    scanning: while true {
      var unit = next()
      switch unit {
      case 0x7D:
        isClosed = true
        break scanning
      case 0x60:
        if index >= script.count {
          break scanning
        }
        name += scanEscape()
        continue
      case 0x22, 0x201C, 0x201D, 0x201E:
        if inString {
          if index >= script.count { break scanning }
          if peek().isDoubleQuote { unit = next() }
        }
      case 0x7B:
        report(.openBraceNeedsToBeBackTickedInVariableName, at: index)
      case 0 where isAtEnd:
        unread()
        break scanning
      default: break
      }
      name.append(unit)
    }
    if !isClosed { reportIncomplete(.incompleteDollarVariableReference, from: start) }
    if name.isEmpty {
      if isClosed { report(.emptyVariableReference, at: index - 1) }
      name = Array(":Error:".utf16)
    }
    if mode == .command {
      let following = peek()
      // A dot or bracket is an operator on the variable; anything else makes it part of a longer word.
      if !following.forcesNewToken, following != 0x2E, following != 0x5B {
        index = tokenStart
        return scanGeneric([])
      }
    }
    let path = VariablePath(String(decoding: name, as: UTF16.self))
    if path.unqualifiedPath.isEmpty {
      report(.invalidBracedVariableReference, extent(tokenStart, index))
    }
    return make(.variable, .variable(path))
  }
}
