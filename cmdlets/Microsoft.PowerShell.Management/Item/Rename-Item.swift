import Glibc
import Objects
import Runtime

struct RenameItem: Cmdlet {
  static let name: StaticString = "Rename-Item"
  static let help = Help("Gives a file or directory another name.")
  static let defaultParameterSet: String? = "ByPath"
  static let shouldProcess = ShouldProcess.medium

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["ByPath"]) var path: String?
  @Parameter(from: .propertyName, mandatory: true, in: ["ByLiteralPath"], alias: ["PSPath", "LP"]) var literalPath: String?
  @Parameter(at: 1, from: .propertyName) var newName: String
  @Parameter var force: SwitchParameter
  @Parameter var passThru: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    let source = ItemPaths.absolute(path ?? literalPath ?? "", call)
    guard Paths.kind(source) != .none else { return try call.writeError(ItemPaths.notFound(source)) }
    let target = newName.hasPrefix("/") ? newName : Paths.parent(source) + "/" + newName
    guard try call.shouldProcess("Item: \(source) Destination: \(target)", "Rename File") else { return }
    if Paths.kind(target) != .none, !force.isPresent {
      return try call.writeError("Cannot create a file when that file already exists.", id: "RenameItemIOError", .writeError, target: Value(source), type: .ioException)
    }
    guard rename(source, target) == 0 else { return try call.writeError(ItemPaths.failure(target, errno, id: "RenameItemIOError", .writeError)) }
    if passThru.isPresent { try call.write(FileObject(target)) }
  }
}
