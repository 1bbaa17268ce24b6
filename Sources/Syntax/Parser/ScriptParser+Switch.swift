extension ScriptParser {
  /// What was read of a `switch`, kept together so that an error can show all of it.
  private struct SwitchParts {
    var flags: SwitchFlags = []
    var written: [(name: String, token: Token, value: Ast?)] = []
    var condition: PipelineBaseAst?
    /// The condition stood in parentheses.
    var showsCondition = false
    var clauses: [(condition: ExpressionAst, body: StatementBlockAst)] = []
    var defaultBody: StatementBlockAst?
    var read: [Ast] = []
    /// Where the text read so far ends.
    var end: Extent
    var isError = false
    /// The last error was that the input ended: the next ones are only its consequences.
    var isIncomplete = false

    init(_ start: Extent) { end = start }

    mutating func note(_ name: String, _ token: Token, _ value: Ast? = nil) {
      if !written.contains(where: { $0.name == name }) { written.append((name, token, value)) }
    }
  }

  func switchStatementRule(label: Token?, _ switchToken: Token) -> StatementAst {
    let start = (label ?? switchToken).extent
    var parts = SwitchParts(start)
    skipNewlines()
    switchFlagsRule(&parts)
    switchConditionRule(&parts)
    skipNewlines()
    let lCurly = next()
    var rCurly: Token?
    if lCurly.kind == .lCurly {
      parts.end = lCurly.extent
      skipNewlines()
      rCurly = switchClausesRule(lCurly, &parts)
    } else {
      unget(lCurly)
      if !parts.isIncomplete {
        parts.isError = true
        incomplete(.missingCurlyBraceInSwitchStatement, after(parts.end))
      }
    }
    guard !parts.isError, let condition = parts.condition, let rCurly else {
      return ErrorStatementAst(
        join(start, parts.end), keyword: switchToken, flags: parts.written,
        conditions: parts.showsCondition ? parts.condition.map { [$0] } ?? [] : [], bodies: parts.read)
    }
    return SwitchStatementAst(
      join(start, rCurly.extent), label: label?.labelText, condition: condition, flags: parts.flags,
      clauses: parts.clauses, default: parts.defaultBody)
  }

  private func switchFlagsRule(_ parts: inout SwitchParts) {
    var token = peek()
    while case .parameter(let name, _) = token.payload {
      skip()
      parts.end = token.extent
      if "regex".hasPrefixIgnoringCase(of: name) {
        parts.flags.insert(.regex)
        parts.flags.remove(.wildcard)
        parts.note("regex", token)
      } else if "wildcard".hasPrefixIgnoringCase(of: name) {
        parts.flags.insert(.wildcard)
        parts.flags.remove(.regex)
        parts.note("wildcard", token)
      } else if "exact".hasPrefixIgnoringCase(of: name) {
        parts.flags.subtract([.regex, .wildcard])
        parts.note("exact", token)
      } else if "casesensitive".hasPrefixIgnoringCase(of: name) {
        parts.flags.insert(.caseSensitive)
        parts.note("casesensitive", token)
      } else if "parallel".hasPrefixIgnoringCase(of: name) {
        parts.flags.insert(.parallel)
        parts.note("parallel", token)
      } else if "file".hasPrefixIgnoringCase(of: name) {
        switchFileRule(token, &parts)
      } else {
        parts.isError = true
        report(.invalidSwitchFlag, token.extent, name)
      }
      token = peek()
    }
    if token.kind == .minus { parts.note("--%", token) }
  }

  private func switchFileRule(_ token: Token, _ parts: inout SwitchParts) {
    parts.flags.insert(.file)
    skipNewlines()
    guard let file = singleArgumentRule(.fileName) else {
      parts.isError = true
      parts.isIncomplete = incomplete(.missingFilenameOption, after(token.extent))
      parts.note("file", token)
      return
    }
    parts.end = file.extent
    let condition = PipelineAst(file.extent, elements: [CommandExpressionAst(file.extent, expression: file)])
    parts.condition = condition
    parts.note("file", token, condition)
  }

  private func switchConditionRule(_ parts: inout SwitchParts) {
    let lParen = peek()
    guard lParen.kind == .lParen else {
      if parts.condition == nil, !parts.flags.contains(.file) {
        parts.isError = true
        parts.isIncomplete = incomplete(.pipelineValueRequired, after(parts.end))
      }
      return
    }
    parts.end = lParen.extent
    skip()
    if parts.flags.contains(.file) {
      parts.isError = true
      report(.pipelineValueRequired, lParen.extent)
    }
    parts.showsCondition = true
    skipNewlines()
    parts.condition = pipelineChainRule()
    if let condition = parts.condition {
      parts.end = condition.extent
    } else {
      parts.isError = true
      parts.isIncomplete = incomplete(.pipelineValueRequired, after(lParen.extent))
    }
    skipNewlines()
    let rParen = next()
    if rParen.kind == .rParen {
      parts.end = rParen.extent
    } else {
      unget(rParen)
      if !parts.isIncomplete {
        parts.isError = true
        parts.isIncomplete = incomplete(.missingEndParenthesisInSwitchStatement, after(parts.end))
      }
    }
  }

  /// The clauses; returns the closing brace if there is one.
  private func switchClausesRule(_ lCurly: Token, _ parts: inout SwitchParts) -> Token? {
    while true {
      let first = peek()
      let isDefault = first.kind == .default
      let condition: ExpressionAst
      if isDefault {
        skip()
        condition = StringConstantExpressionAst(first.extent, string: first.text, type: .bareWord)
      } else if let argument = singleArgumentRule(.switchCondition) {
        condition = argument
      } else {
        parts.isError = true
        incomplete(.missingSwitchConditionExpression, after(parts.end))
        if peek().kind == .rCurly { skip() }
        return nil
      }
      parts.read.append(condition)
      parts.end = condition.extent
      if let body = statementBlockRule() {
        parts.read.append(body)
        parts.end = body.extent
        if !isDefault {
          parts.clauses.append((condition, body))
        } else {
          if parts.defaultBody != nil {
            parts.isError = true
            report(.multipleSwitchDefaultClauses, condition.extent)
          }
          parts.defaultBody = body
        }
      } else {
        parts.isError = true
        parts.isIncomplete = incomplete(.missingSwitchStatementClause, after(parts.end))
      }
      skipNewlinesAndSemicolons()
      let token = peek()
      if token.kind == .rCurly {
        skip()
        return token
      }
      if token.kind == .endOfInput {
        if !parts.isIncomplete {
          parts.isError = true
          incomplete(.missingEndCurlyBrace, lCurly.extent, detected: token.extent)
        }
        return nil
      }
    }
  }
}

extension Token {
  /// The name of a label, without its colon.
  var labelText: String? {
    if case .label(let text) = payload { text } else { nil }
  }
}
