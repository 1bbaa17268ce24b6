import Objects
import Runtime

struct ClearContent: Cmdlet {
  static let name: StaticString = "Clear-Content"
  static let help = Help("Empties a file and keeps it.")
  static let defaultParameterSet: String? = "Path"
  static let shouldProcess = ShouldProcess.medium

  @Parameter(at: 0, from: .propertyName, mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter var force: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    for target in try ItemPaths.resolve(path ?? [], literal: false, call) + ItemPaths.resolve(literalPath ?? [], literal: true, call) {
      guard try call.shouldProcess("Item: \(target)", "Clear Content") else { continue }
      if let code = TextFile.write([], to: target, append: false) {
        try call.writeError(ItemPaths.failure(target, code, id: "ClearContentIOError", .writeError))
      }
    }
  }
}
