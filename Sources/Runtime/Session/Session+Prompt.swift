import Glibc
import Objects
import Syntax

extension Session {
  /// What the function `prompt` returns, or PowerShell's own prompt.
  public func promptText() -> String {
    if let function = findFunction("prompt", state.top) {
      let out = CollectingSink()
      do throws(Unwind) {
        try invoke(function.block, arguments: [], underbar: nil, to: out)
        let text = try out.takeAll().map { (value) throws(Unwind) in try value.textInString(self) }.joined(separator: " ")
        if !text.isEmpty { return text }
      } catch {
        if case .error(let record) = error { remember(record) }
      }
    }
    return "PS \(currentLocation)> "
  }

  /// Reads scripts and says what is wrong with them, a line per problem; runs nothing.
  public func check(_ files: [String]) -> [String] {
    var problems: [String] = []
    for file in files {
      let path = Paths.absolute(file, in: currentLocation)
      guard let bytes = Paths.read(path) else {
        problems.append("\(file): \(String(cString: strerror(errno)))")
        continue
      }
      let result = Parser.parse(SourceText(Session.text(of: bytes), fileName: path))
      for error in result.errors {
        problems.append("\(file):\(error.extent.startLineNumber):\(error.extent.startColumnNumber): \(error.errorId): \(error.message)")
      }
      guard result.errors.isEmpty else { continue }
      problems += unknown(in: result.ast, file)
    }
    return problems
  }

  /// Commands and parameters that nothing here has.
  private func unknown(in ast: ScriptBlockAst, _ file: String) -> [String] {
    var own: Set<String> = []
    ast.walk { node in
      if let function = node as? FunctionDefinitionAst { own.insert(foldCase(function.name)) }
      return .continue
    }
    var problems: [String] = []
    ast.walk { node in
      guard let command = node as? CommandAst, let name = command.commandName, !own.contains(foldCase(name)) else { return .continue }
      let place = "\(file):\(command.extent.startLineNumber):\(command.extent.startColumnNumber)"
      let found: ResolvedCommand?
      do throws(Unwind) { found = try findCommand(name, state.top) } catch { return .continue }
      guard let found else {
        if name.contains("-") { problems.append("\(place): CommandNotFound: The command '\(name)' is not known.") }
        return .continue
      }
      guard case .cmdlet(let entry) = found else { return .continue }
      for case let parameter as CommandParameterAst in command.commandElements where parameter.parameterName != "-" {
        switch entry.schema.match(parameter.parameterName) {
        case .none:
          problems.append("\(place): ParameterNotFound: '\(entry.name)' has no parameter '-\(parameter.parameterName)'.")
        case .ambiguous(let names):
          problems.append("\(place): ParameterAmbiguous: '-\(parameter.parameterName)' of '\(entry.name)' may be \(names.joined(separator: ", ")).")
        default: break
        }
      }
      return .continue
    }
    return problems
  }
}
