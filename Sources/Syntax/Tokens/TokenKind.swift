/// What a token is: `System.Management.Automation.Language.TokenKind`, with the same names and numbers.
public enum TokenKind: UInt8, Sendable, CaseIterable {
  case unknown = 0
  case variable, splattedVariable, parameter, number, label, identifier, generic, newLine
  case lineContinuation, comment, endOfInput
  case stringLiteral, stringExpandable, hereStringLiteral, hereStringExpandable
  case lParen, rParen, lCurly, rCurly, lBracket, rBracket, atParen, atCurly, dollarParen, semi
  case andAnd, orOr, ampersand, pipe, comma, minusMinus, plusPlus, dotDot, colonColon, dot, exclaim
  case multiply, divide, rem, plus, minus, equals, plusEquals, minusEquals, multiplyEquals, divideEquals
  case remainderEquals, redirection, redirectInStd
  case format, not, bnot, and, or, xor, band, bor, bxor, join
  case ieq, ine, ige, igt, ilt, ile, ilike, inotlike, imatch, inotmatch, ireplace, icontains, inotcontains, iin
  case inotin, isplit
  case ceq, cne, cge, cgt, clt, cle, clike, cnotlike, cmatch, cnotmatch, creplace, ccontains, cnotcontains, cin
  case cnotin, csplit
  case `is`, isNot, `as`, postfixPlusPlus, postfixMinusMinus
  case shl, shr, colon, questionMark, questionQuestionEquals, questionQuestion, questionDot, questionLBracket
  case begin = 119
  case `break`, `catch`, `class`, `continue`, data, define, `do`, dynamicparam, `else`, elseIf, end, exit
  case filter, finally, `for`
  case foreach, from, function, `if`, `in`, param, process, `return`, `switch`, `throw`, trap, `try`, until, using
  case `var`, `while`, workflow
  case parallel, sequence, inlineScript, configuration, dynamicKeyword
  case `public`, `private`, `static`, interface, `enum`, namespace, module, type, assembly, command, hidden, base
  case `default`, clean

  /// The .NET name: `AtParen`, `Ieq`.
  public var name: String {
    let name = "\(self)"
    return name.prefix(1).uppercased() + name.dropFirst()
  }
}
