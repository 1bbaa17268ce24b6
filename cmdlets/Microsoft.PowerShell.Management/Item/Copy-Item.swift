import Glibc
import Objects
import Runtime

struct CopyItem: Cmdlet {
  static let name: StaticString = "Copy-Item"
  static let help = Help("Copies files and directories.")
  static let defaultParameterSet: String? = "Path"
  static let shouldProcess = ShouldProcess.medium

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter(at: 1, from: .propertyName) var destination: String?
  @Parameter var container: SwitchParameter = SwitchParameter(true)
  @Parameter var force: SwitchParameter
  @Parameter var recurse: SwitchParameter
  @Parameter var passThru: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    let target = ItemPaths.absolute(destination ?? ".", call)
    for source in try ItemPaths.resolve(path ?? [], literal: false, call) + ItemPaths.resolve(literalPath ?? [], literal: true, call) {
      let final = Paths.kind(target) == .directory ? target + "/" + Paths.name(source) : target
      let isDirectory = Paths.kind(source) == .directory
      guard try call.shouldProcess("Item: \(source) Destination: \(final)", isDirectory ? "Copy Directory" : "Copy File") else { continue }
      try copy(source, final, call)
      if passThru.isPresent { try call.write(FileObject(final)) }
    }
  }

  private func copy(_ source: String, _ target: String, _ call: Call) throws(Unwind) {
    if call.session.stopFlag.pointee != 0 { throw .stopped }
    if Paths.kind(source) == .directory {
      if let code = ItemPaths.makeDirectory(target) { return try call.writeError(ItemPaths.failure(target, code, id: "CopyDirectoryInfoItemIOError", .writeError)) }
      guard recurse.isPresent else { return }
      for name in ItemPaths.names(source) { try copy(source + "/" + name, target + "/" + name, call) }
      return
    }
    if let code = TextFile.copy(source, to: target) { try call.writeError(ItemPaths.failure(target, code, id: "CopyFileInfoItemIOError", .writeError)) }
  }
}
