import Glibc
import Objects
import Runtime

struct MoveItem: Cmdlet {
  static let name: StaticString = "Move-Item"
  static let help = Help("Moves files and directories.")
  static let defaultParameterSet: String? = "Path"
  static let shouldProcess = ShouldProcess.medium

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter(at: 1, from: .propertyName) var destination: String?
  @Parameter var force: SwitchParameter
  @Parameter var passThru: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    let target = ItemPaths.absolute(destination ?? ".", call)
    for source in try ItemPaths.resolve(path ?? [], literal: false, call) + ItemPaths.resolve(literalPath ?? [], literal: true, call) {
      let final = Paths.kind(target) == .directory ? target + "/" + Paths.name(source) : target
      guard try call.shouldProcess("Item: \(source) Destination: \(final)", "Move File") else { continue }
      if Paths.kind(final) != .none, !force.isPresent {
        try call.writeError("Cannot create a file when that file already exists.", id: "MoveFileInfoItemIOError", .writeError, target: Value(source), type: .ioException)
        continue
      }
      guard rename(source, final) == 0 else {
        try call.writeError(ItemPaths.failure(final, errno, id: "MoveFileInfoItemIOError", .writeError))
        continue
      }
      if passThru.isPresent { try call.write(FileObject(final)) }
    }
  }
}
