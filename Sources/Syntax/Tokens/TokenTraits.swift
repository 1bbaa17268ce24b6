extension TokenKind {
  /// The traits every token of this kind has: `TokenTraits.GetTraits`.
  public var traits: TokenFlags {
    switch self {
    case .newLine, .lineContinuation, .comment, .endOfInput, .stringLiteral, .stringExpandable, .hereStringLiteral,
      .hereStringExpandable, .lParen, .rParen, .lCurly, .rCurly, .rBracket, .atParen, .atCurly, .dollarParen, .semi,
      .andAnd, .orOr:
      .parseModeInvariant
    case .ampersand, .pipe:
      [.specialOperator, .parseModeInvariant]
    case .comma:
      [.unaryOperator, .parseModeInvariant]
    case .minusMinus, .plusPlus, .postfixPlusPlus, .postfixMinusMinus:
      [.unaryOperator, .prefixOrPostfixOperator, .disallowedInRestrictedMode]
    case .dotDot:
      [.binaryOperator, .binaryPrecedenceRange, .disallowedInRestrictedMode]
    case .colonColon, .dot, .colon, .questionDot:
      [.specialOperator, .disallowedInRestrictedMode]
    case .exclaim, .not, .bnot:
      [.unaryOperator, .canConstantFold]
    case .multiply, .divide, .rem:
      [.binaryOperator, .binaryPrecedenceMultiply, .canConstantFold]
    case .plus, .minus:
      [.binaryOperator, .binaryPrecedenceAdd, .unaryOperator, .canConstantFold]
    case .equals, .plusEquals, .minusEquals, .multiplyEquals, .divideEquals, .remainderEquals,
      .questionQuestionEquals:
      .assignmentOperator
    case .redirection:
      .disallowedInRestrictedMode
    case .redirectInStd:
      [.parseModeInvariant, .disallowedInRestrictedMode]
    case .format:
      [.binaryOperator, .binaryPrecedenceFormat, .disallowedInRestrictedMode]
    case .and, .or, .xor:
      [.binaryOperator, .binaryPrecedenceLogical, .canConstantFold]
    case .band, .bor, .bxor:
      [.binaryOperator, .binaryPrecedenceBitwise, .canConstantFold]
    case .join, .isplit:
      [.binaryOperator, .unaryOperator, .binaryPrecedenceComparison, .disallowedInRestrictedMode]
    case .ieq, .ine, .ige, .igt, .ilt, .ile, .ilike, .inotlike, .icontains, .inotcontains, .iin, .inotin, .`is`,
      .isNot:
      [.binaryOperator, .binaryPrecedenceComparison]
    case .imatch, .inotmatch, .ireplace, .`as`:
      [.binaryOperator, .binaryPrecedenceComparison, .disallowedInRestrictedMode]
    case .ceq, .cne, .cge, .cgt, .clt, .cle, .clike, .cnotlike, .ccontains, .cnotcontains, .cin, .cnotin:
      [.binaryOperator, .binaryPrecedenceComparison, .caseSensitiveOperator]
    case .cmatch, .cnotmatch, .creplace:
      [.binaryOperator, .binaryPrecedenceComparison, .caseSensitiveOperator, .disallowedInRestrictedMode]
    case .csplit:
      [
        .binaryOperator, .unaryOperator, .binaryPrecedenceComparison, .caseSensitiveOperator,
        .disallowedInRestrictedMode,
      ]
    case .shl, .shr:
      [.binaryOperator, .binaryPrecedenceComparison, .canConstantFold]
    case .questionMark:
      [.ternaryOperator, .disallowedInRestrictedMode]
    case .questionQuestion:
      [.binaryOperator, .binaryPrecedenceCoalesce]
    case .begin, .dynamicparam, .end, .process, .clean:
      [.keyword, .scriptBlockBlockName]
    case .`break`, .`continue`, .data, .define, .`do`, .exit, .filter, .`for`, .foreach, .from, .function, .`if`,
      .`return`, .`switch`, .`throw`, .trap, .`try`, .using, .`var`, .`while`, .workflow, .parallel, .sequence,
      .inlineScript:
      [.keyword, .statementDoesntSupportAttributes]
    case .`catch`, .`class`, .`else`, .elseIf, .finally, .`in`, .param, .until, .configuration, .dynamicKeyword,
      .`public`, .`private`, .`static`, .interface, .`enum`, .namespace, .module, .type, .assembly, .command,
      .hidden, .base, .`default`:
      .keyword
    default: []
    }
  }

  public func hasTrait(_ flag: TokenFlags) -> Bool { !traits.isDisjoint(with: flag) }

  /// How tightly a binary operator binds; 0 for what is none.
  var binaryPrecedence: UInt32 { traits.rawValue & TokenFlags.binaryPrecedenceMask }
}
