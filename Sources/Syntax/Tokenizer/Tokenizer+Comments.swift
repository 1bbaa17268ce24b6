extension Tokenizer {
  /// `# …` up to the end of the line; the `#` is read.
  func scanLineComment() {
    let start = index
    while index < script.count, script[index] != 0x0D, script[index] != 0x0A { index += 1 }
    let token = make(.comment)
    let text = script[start..<index]
    if Tokenizer.looksLikeSignatureBegin(text) {
      signatureBegin = currentExtent()
    } else if nestedAdjustment == 0, Tokenizer.startsWithRequires(text) {
      requiresTokens.append(token)
    }
  }

  private static func startsWithRequires(_ text: ArraySlice<UInt16>) -> Bool {
    let word: StaticString = "requires"
    guard text.count >= word.utf8CodeUnitCount else { return false }
    var index = text.startIndex
    for letter in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      guard text[index] | 0x20 == UInt16(letter) else { return false }
      index += 1
    }
    return true
  }

  /// Whether a comment is `# SIG # Begin signature block`, or so like it that a reader could be deceived: code behind
  /// it is an error. Likeness is the edit distance of the letters without blanks, below 10.
  private static func looksLikeSignatureBegin(_ text: ArraySlice<UInt16>) -> Bool {
    // Blanks do not count, the line end does.
    let threshold = 10
    let begin = Array("sig#beginsignatureblock\n".utf16)
    guard text.count + 1 >= begin.count - threshold else { return false }
    var line: [UInt16] = []
    for unit in text where !unit.isBlank {
      line.append(unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit)
      if line.count >= begin.count + threshold { return false }
    }
    line.append(0x0A)
    guard line.count >= begin.count - threshold, line.count <= begin.count + threshold else { return false }
    var row = Array(0...begin.count)
    for (lineIndex, unit) in line.enumerated() {
      var diagonal = row[0]
      row[0] = lineIndex + 1
      for column in 1...begin.count {
        let above = row[column]
        row[column] = unit == begin[column - 1] ? diagonal : min(above, row[column - 1], diagonal) + 1
        diagonal = above
      }
    }
    return row[begin.count] < threshold
  }

  /// `<# … #>`; the `<#` is read.
  func scanBlockComment() {
    let start = index - 2
    while true {
      let unit = next()
      if unit == 0x23, peek() == 0x3E {
        skip()
        break
      }
      if unit == 0, isAtEnd {
        unread()
        reportIncomplete(.missingTerminatorMultiLineComment, from: start)
        break
      }
    }
    make(.comment)
  }
}
