import Objects
import Syntax

extension Lowering {
  func command(_ ast: CommandAst) -> CommandNode {
    let kind: CommandNode.Invocation =
      switch ast.invocationOperator {
      case .ampersand: .call
      case .dot: .dot
      default: .plain
      }
    let name: CommandNode.Name
    switch ast.commandElements.first {
    case let constant as StringConstantExpressionAst: name = .constant(constant.string)
    case let expression as ExpressionAst: name = .dynamic(Child(self.expression(expression)))
    default: name = .constant(ast.commandElements.first?.extent.text ?? "")
    }
    var arguments: [ArgumentNode] = []
    for element in ast.commandElements.dropFirst() { arguments.append(argument(element)) }
    return CommandNode(
      name, kind, arguments, ast.redirections.map(redirection), ast.commandElements.first?.extent ?? ast.extent, ast.extent)
  }

  private func argument(_ ast: CommandElementAst) -> ArgumentNode {
    switch ast {
    case let parameter as CommandParameterAst:
      let hasColon = parameter.argument != nil
      return .named(
        parameter.parameterName, parameter.argument.map { Child(expression($0)) }, text: parameter.errorPosition.text.isEmpty
          ? "-" + parameter.parameterName : dashed(parameter), hasColon: hasColon)
    case let variable as VariableExpressionAst where variable.splatted:
      if equalsIgnoringCase(variable.variablePath.userPath, "args"), slot(Symbol.of("args")) == nil { return .splatArguments }
      let plain = variable.unsplatted
      return .splat(Child(self.variable(plain)))
    case let using as UsingExpressionAst where (using.subExpression as? VariableExpressionAst)?.splatted == true:
      return .splat(Child(expression(using)))
    case let string as StringConstantExpressionAst:
      return .constant(Value(string.string), written: string.stringConstantType == .bareWord ? string.string : nil)
    case let constant as ConstantExpressionAst:
      return .constant(Value(constant.value), written: constant.extent.text)
    case let text as ExpandableStringExpressionAst where text.stringConstantType == .bareWord:
      return .bareExpandable(Child(expression(text)))
    case let expression as ExpressionAst: return .positional(Child(self.expression(expression)))
    default: return .constant(Value(ast.extent.text), written: ast.extent.text)
    }
  }

  /// `-Name` as it was written, without its argument.
  private func dashed(_ ast: CommandParameterAst) -> String {
    let text = ast.extent.text
    guard ast.argument != nil else { return text }
    let dash = text.first.map(String.init) ?? "-"
    return dash + ast.parameterName
  }

  func redirection(_ ast: RedirectionAst) -> Redirection {
    if let merging = ast as? MergingRedirectionAst { return .merge(merging.fromStream, merging.toStream) }
    guard let file = ast as? FileRedirectionAst else { return .merge(.output, .output) }
    return .file(file.fromStream, Child(expression(file.location)), append: file.append)
  }
}

/// An argument as the call site has it.
enum ArgumentNode {
  /// A bare word, string or number. `written` is the text of a bare one.
  case constant(Value, written: String?)
  case positional(Child)
  /// `a$b` without quotes.
  case bareExpandable(Child)
  case named(String, Child?, text: String, hasColon: Bool)
  /// `@name`.
  case splat(Child)
  /// `@args`: names stay names.
  case splatArguments
}

/// `> file`, `2>&1`.
enum Redirection {
  case merge(RedirectionStream, RedirectionStream)
  case file(RedirectionStream, Child, append: Bool)
}
