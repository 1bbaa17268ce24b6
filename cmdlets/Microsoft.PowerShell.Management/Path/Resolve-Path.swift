import Objects
import Runtime

struct ResolvePath: Cmdlet {
  static let name: StaticString = "Resolve-Path"
  static let help = Help("Gives the full paths that a path names.")
  static let defaultParameterSet: String? = "Path"

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter var relative: SwitchParameter
  @Parameter var force: SwitchParameter

  static let layout = RecordLayout(TypeInfo("System.Management.Automation.PathInfo"), [("Drive", nil), ("Provider", nil), ("ProviderPath", nil), ("Path", nil)], text: "Path")

  static func info(_ path: String) -> RecordObject {
    RecordObject(layout, [Value("/"), Value("Microsoft.PowerShell.Core\\FileSystem"), Value(path), Value(path)])
  }

  mutating func process(_ call: Call) throws(Unwind) {
    for found in try ItemPaths.resolve(path ?? [], literal: false, call) + ItemPaths.resolve(literalPath ?? [], literal: true, call) {
      if relative.isPresent {
        let base = call.session.currentLocation
        try call.write(found.hasPrefix(base + "/") ? "./" + found.dropFirst(base.count + 1) : found)
      } else {
        try call.write(ResolvePath.info(found))
      }
    }
  }
}
