import Glibc
import Objects
import Runtime

struct RemoveItem: Cmdlet {
  static let name: StaticString = "Remove-Item"
  static let help = Help("Removes files, directories and other items.")
  static let defaultParameterSet: String? = "Path"
  static let shouldProcess = ShouldProcess.medium

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter var filter: String?
  @Parameter var include: [String]?
  @Parameter var exclude: [String]?
  @Parameter var recurse: SwitchParameter
  @Parameter var force: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    for wanted in path ?? [] {
      if let (drive, rest) = ItemPaths.drive(wanted) { try call.session.removeDriveItem(drive, rest) }
    }
    let plain = (path ?? []).filter { ItemPaths.drive($0) == nil }
    for target in try ItemPaths.resolve(plain, literal: false, call) + ItemPaths.resolve(literalPath ?? [], literal: true, call) {
      let name = Paths.name(target)
      if let include, !include.contains(where: { (try? Wildcard($0))?.matches(name) ?? false }) { continue }
      if let exclude, exclude.contains(where: { (try? Wildcard($0))?.matches(name) ?? false }) { continue }
      let isDirectory = Paths.kind(target) == .directory && !ItemPaths.isLink(target)
      guard try call.shouldProcess(target, isDirectory ? "Remove Directory" : "Remove File") else { continue }
      if isDirectory, !recurse.isPresent, !ItemPaths.names(target).isEmpty {
        let question = "The item at \(target) has children and the Recurse parameter was not specified. If you continue, all children will be removed with the item. Are you sure you want to continue?"
        guard try call.shouldContinue(question, caption: "Confirm") else { continue }
      }
      if let (path, code) = RemoveItem.remove(target) { try call.writeError(ItemPaths.failure(path, code, id: "RemoveFileSystemItemIOError", .writeError)) }
    }
  }

  /// Removes a tree; the first path that could not be, and why.
  static func remove(_ path: String) -> (String, Int32)? {
    if Paths.kind(path) == .directory, !ItemPaths.isLink(path) {
      for name in ItemPaths.names(path) { if let problem = remove(path + "/" + name) { return problem } }
      return rmdir(path) == 0 ? nil : (path, errno)
    }
    return unlink(path) == 0 ? nil : (path, errno)
  }
}
