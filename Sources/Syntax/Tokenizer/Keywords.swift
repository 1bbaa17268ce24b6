/// The words that mean something at the start of a statement. Compared by length first: no table to build at start.
enum Keywords {
  /// The keyword that `text` is, whatever its case.
  static func kind(_ text: ArraySlice<UInt16>) -> TokenKind? {
    switch text.count {
    case 2:
      if text.matches("if") { return .if }
      if text.matches("in") { return .in }
      if text.matches("do") { return .do }
    case 3:
      if text.matches("for") { return .for }
      if text.matches("try") { return .try }
      if text.matches("end") { return .end }
      if text.matches("var") { return .var }
    case 4:
      if text.matches("else") { return .else }
      if text.matches("from") { return .from }
      if text.matches("trap") { return .trap }
      if text.matches("data") { return .data }
      if text.matches("exit") { return .exit }
      if text.matches("enum") { return .enum }
      if text.matches("type") { return .type }
      if text.matches("base") { return .base }
    case 5:
      if text.matches("while") { return .while }
      if text.matches("until") { return .until }
      if text.matches("catch") { return .catch }
      if text.matches("break") { return .break }
      if text.matches("throw") { return .throw }
      if text.matches("begin") { return .begin }
      if text.matches("param") { return .param }
      if text.matches("class") { return .class }
      if text.matches("using") { return .using }
      if text.matches("clean") { return .clean }
    case 6:
      if text.matches("elseif") { return .elseIf }
      if text.matches("switch") { return .switch }
      if text.matches("return") { return .return }
      if text.matches("filter") { return .filter }
      if text.matches("define") { return .define }
      if text.matches("public") { return .public }
      if text.matches("static") { return .static }
      if text.matches("module") { return .module }
      if text.matches("hidden") { return .hidden }
    case 7:
      if text.matches("foreach") { return .foreach }
      if text.matches("finally") { return .finally }
      if text.matches("process") { return .process }
      if text.matches("private") { return .private }
      if text.matches("command") { return .command }
      if text.matches("default") { return .default }
    case 8:
      if text.matches("continue") { return .continue }
      if text.matches("function") { return .function }
      if text.matches("workflow") { return .workflow }
      if text.matches("parallel") { return .parallel }
      if text.matches("sequence") { return .sequence }
      if text.matches("assembly") { return .assembly }
    case 9:
      if text.matches("interface") { return .interface }
      if text.matches("namespace") { return .namespace }
    case 12:
      if text.matches("dynamicparam") { return .dynamicparam }
      if text.matches("inlinescript") { return .inlineScript }
    case 13:
      if text.matches("configuration") { return .configuration }
    default: break
    }
    return nil
  }
}

/// The operators that are words.
enum Operators {
  /// The operator that `text`, without its dash, is.
  static func kind(_ text: ArraySlice<UInt16>) -> TokenKind? {
    switch text.count {
    case 1:
      if text.matches("f") { return .format }
    case 2:
      if text.matches("eq") { return .ieq }
      if text.matches("ne") { return .ine }
      if text.matches("ge") { return .ige }
      if text.matches("gt") { return .igt }
      if text.matches("lt") { return .ilt }
      if text.matches("le") { return .ile }
      if text.matches("in") { return .iin }
      if text.matches("is") { return .is }
      if text.matches("as") { return .as }
      if text.matches("or") { return .or }
    case 3:
      if text.matches("not") { return .not }
      if text.matches("ieq") { return .ieq }
      if text.matches("ceq") { return .ceq }
      if text.matches("ine") { return .ine }
      if text.matches("cne") { return .cne }
      if text.matches("ige") { return .ige }
      if text.matches("cge") { return .cge }
      if text.matches("igt") { return .igt }
      if text.matches("cgt") { return .cgt }
      if text.matches("ilt") { return .ilt }
      if text.matches("clt") { return .clt }
      if text.matches("ile") { return .ile }
      if text.matches("cle") { return .cle }
      if text.matches("iin") { return .iin }
      if text.matches("cin") { return .cin }
      if text.matches("and") { return .and }
      if text.matches("bor") { return .bor }
      if text.matches("xor") { return .xor }
      if text.matches("shl") { return .shl }
      if text.matches("shr") { return .shr }
    case 4:
      if text.matches("bnot") { return .bnot }
      if text.matches("like") { return .ilike }
      if text.matches("band") { return .band }
      if text.matches("bxor") { return .bxor }
      if text.matches("join") { return .join }
    case 5:
      if text.matches("ilike") { return .ilike }
      if text.matches("clike") { return .clike }
      if text.matches("match") { return .imatch }
      if text.matches("notin") { return .inotin }
      if text.matches("split") { return .isplit }
      if text.matches("isnot") { return .isNot }
    case 6:
      if text.matches("imatch") { return .imatch }
      if text.matches("cmatch") { return .cmatch }
      if text.matches("inotin") { return .inotin }
      if text.matches("cnotin") { return .cnotin }
      if text.matches("isplit") { return .isplit }
      if text.matches("csplit") { return .csplit }
    case 7:
      if text.matches("notlike") { return .inotlike }
      if text.matches("replace") { return .ireplace }
    case 8:
      if text.matches("inotlike") { return .inotlike }
      if text.matches("cnotlike") { return .cnotlike }
      if text.matches("notmatch") { return .inotmatch }
      if text.matches("ireplace") { return .ireplace }
      if text.matches("creplace") { return .creplace }
      if text.matches("contains") { return .icontains }
    case 9:
      if text.matches("inotmatch") { return .inotmatch }
      if text.matches("cnotmatch") { return .cnotmatch }
      if text.matches("icontains") { return .icontains }
      if text.matches("ccontains") { return .ccontains }
    case 11:
      if text.matches("notcontains") { return .inotcontains }
    case 12:
      if text.matches("inotcontains") { return .inotcontains }
      if text.matches("cnotcontains") { return .cnotcontains }
    default: break
    }
    return nil
  }
}

extension ArraySlice<UInt16> {
  /// Whether these are the letters of `word`, which is in lower case and as long.
  @inline(__always) fileprivate func matches(_ word: StaticString) -> Bool {
    var index = startIndex
    for letter in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      let unit = self[index]
      guard unit == UInt16(letter) || (unit | 0x20 == UInt16(letter) && unit < 128) else { return false }
      index += 1
    }
    return true
  }
}
