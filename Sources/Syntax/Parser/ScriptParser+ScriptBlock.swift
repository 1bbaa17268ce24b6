extension ScriptParser {
  /// A whole script when `lCurly` is nil, else what follows that brace. `first` is a statement that was not written:
  /// the call of the base constructor.
  func scriptBlockRule(_ lCurly: Token?, isFilter: Bool, first: StatementAst? = nil) -> ScriptBlockAst {
    skipNewlines()
    let usings = lCurly == nil ? usingStatementsRule() : []
    let restorePoint = tokenizer.restorePoint()
    let paramBlock = paramBlockRule()
    if paramBlock == nil { resync(to: restorePoint) }
    skipNewlinesAndSemicolons()
    if peek().has(.scriptBlockBlockName) { return namedBlockListRule(lCurly, usings, paramBlock) }
    return unnamedBodyRule(lCurly, usings, paramBlock, isFilter: isFilter, first: first)
  }

  private func unnamedBodyRule(
    _ lCurly: Token?, _ usings: [UsingStatementAst], _ paramBlock: ParamBlockAst?, isFilter: Bool,
    first: StatementAst?
  ) -> ScriptBlockAst {
    var traps: [TrapStatementAst] = []
    var statements: [StatementAst] = first.map { [$0] } ?? []
    var bodyExtent = paramBlock?.extent
    var fullExtent: Extent
    repeat {
      if let extent = statementListRule(&statements, &traps) {
        bodyExtent = bodyExtent.map { join($0, extent) } ?? extent
      }
      fullExtent = .empty
    } while !completeBody(lCurly, &bodyExtent, &fullExtent)
    let block = NamedBlockAst(
      bodyExtent ?? .empty, blockKind: isFilter ? .process : .end, unnamed: true, statements: statements, traps: traps)
    return ScriptBlockAst(
      fullExtent, usingStatements: usings, paramBlock: paramBlock, processBlock: isFilter ? block : nil,
      endBlock: isFilter ? nil : block)
  }

  /// The closing brace, or the end of the script. False when something else stands there: it is skipped.
  private func completeBody(_ lCurly: Token?, _ bodyExtent: inout Extent?, _ fullExtent: inout Extent) -> Bool {
    guard let lCurly else {
      fullExtent = tokenizer.extent(0, tokenizer.script.count)
      let token = next()
      if token.kind == .endOfInput { return true }
      report(.unexpectedToken, token.extent, token.text)
      return false
    }
    let rCurly = next()
    if rCurly.kind != .rCurly {
      unget(rCurly)
      incomplete(.missingEndCurlyBrace, lCurly.extent, detected: rCurly.extent)
      fullExtent = join(lCurly.extent, bodyExtent ?? lCurly.extent)
    } else {
      if bodyExtent == nil, lCurly.extent.endColumnNumber != rCurly.extent.startColumnNumber {
        bodyExtent = join(after(lCurly.extent), before(rCurly.extent))
      }
      fullExtent = join(lCurly.extent, rCurly.extent)
    }
    return true
  }

  /// `begin { } process { } end { } clean { } dynamicparam { }`, in any order.
  private func namedBlockListRule(
    _ lCurly: Token?, _ usings: [UsingStatementAst], _ paramBlock: ParamBlockAst?
  ) -> ScriptBlockAst {
    var blocks: [TokenKind: NamedBlockAst] = [:]
    var start = lCurly?.extent ?? paramBlock?.extent
    var end = Extent.empty
    var fullExtent = Extent.empty
    while true {
      let name = next()
      guard name.has(.scriptBlockBlockName) else {
        if name.kind == .rCurly || name.kind == .endOfInput {
          unget(name)
          var extent: Extent? = join(start ?? .empty, end)
          _ = completeBody(lCurly, &extent, &fullExtent)
        } else {
          if lCurly != nil {
            unget(name)
            fullExtent = join(start ?? .empty, end)
          } else {
            fullExtent = tokenizer.extent(0, tokenizer.script.count)
          }
          report(.missingNamedBlocks, name.extent, name.text)
        }
        break
      }
      if start == nil { start = name.extent }
      end = name.extent
      let body = statementBlockRule()
      if let body {
        end = body.extent
      } else {
        incomplete(.missingNamedStatementBlock, after(name.extent), name.kind.text)
      }
      let extent = join(name.extent, end)
      if blocks[name.kind] == nil {
        blocks[name.kind] = NamedBlockAst(
          extent, blockKind: name.kind, unnamed: false, statements: body?.statements ?? [], traps: body?.traps ?? [])
      } else {
        report(.duplicateScriptCommandClause, extent, name.kind.text)
      }
      skipNewlinesAndSemicolons()
    }
    return ScriptBlockAst(
      fullExtent, usingStatements: usings, paramBlock: paramBlock, dynamicParamBlock: blocks[.dynamicparam],
      beginBlock: blocks[.begin], processBlock: blocks[.process], endBlock: blocks[.end], cleanBlock: blocks[.clean])
  }

  /// `{ statements }`; `nil`, with nothing taken, when there is no brace.
  func statementBlockRule() -> StatementBlockAst? {
    skipNewlines()
    let lCurly = next()
    guard lCurly.kind == .lCurly else {
      unget(lCurly)
      return nil
    }
    var traps: [TrapStatementAst] = []
    var statements: [StatementAst] = []
    let listExtent = statementListRule(&statements, &traps)
    let rCurly = next()
    var end = rCurly.extent
    if rCurly.kind != .rCurly {
      unget(rCurly)
      end = listExtent ?? lCurly.extent
      incomplete(.missingEndCurlyBrace, lCurly.extent, detected: rCurly.extent)
    }
    return StatementBlockAst(join(lCurly.extent, end), statements: statements, traps: traps)
  }

  /// Statements up to what cannot start one. Returns where they stand, `nil` when there are none.
  func statementListRule(_ statements: inout [StatementAst], _ traps: inout [TrapStatementAst]) -> Extent? {
    var extent: Extent?
    skipNewlinesAndSemicolons()
    while let statement = statementRule() {
      if let signature = tokenizer.signatureBegin, signature.startOffset < statement.extent.startOffset {
        report(.tokenAfterEndOfValidScriptText, statement.extent)
      }
      if let trap = statement as? TrapStatementAst { traps.append(trap) } else { statements.append(statement) }
      extent = extent.map { join($0, statement.extent) } ?? statement.extent
      skipNewlinesAndSemicolons()
      let token = peek()
      if token.kind == .rParen || token.kind == .rCurly { break }
    }
    return extent
  }
}
