import Objects
import Runtime

struct GetItem: Cmdlet {
  static let name: StaticString = "Get-Item"
  static let help = Help("Gets files, directories and other items.")
  static let defaultParameterSet: String? = "Path"

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter var filter: String?
  @Parameter var include: [String]?
  @Parameter var exclude: [String]?
  @Parameter var force: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    for wanted in path ?? [] {
      if let (drive, rest) = ItemPaths.drive(wanted) {
        let value = try call.session.driveItem(drive, rest)
        if value.isNull { try call.writeError(ItemPaths.notFound(wanted)) } else { try call.write(value) }
        continue
      }
      for found in try ItemPaths.resolve([wanted], literal: false, call) { try call.write(FileObject(found)) }
    }
    for found in try ItemPaths.resolve(literalPath ?? [], literal: true, call) { try call.write(FileObject(found)) }
  }
}
