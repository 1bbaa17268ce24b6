import Objects
import Runtime

struct ConvertPath: Cmdlet {
  static let name: StaticString = "Convert-Path"
  static let help = Help("Gives the full paths that a path names, as text.")
  static let defaultParameterSet: String? = "Path"

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?

  mutating func process(_ call: Call) throws(Unwind) {
    for found in try ItemPaths.resolve(path ?? [], literal: false, call) + ItemPaths.resolve(literalPath ?? [], literal: true, call) {
      try call.write(found)
    }
  }
}
