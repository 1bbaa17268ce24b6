import Glibc
import Objects
import Runtime

struct NewItem: Cmdlet {
  static let name: StaticString = "New-Item"
  static let help = Help("Makes a file, a directory or a symbolic link.")
  static let defaultParameterSet: String? = "pathSet"
  static let shouldProcess = ShouldProcess.medium

  @Parameter(at: 0, from: .propertyName, in: [.set("pathSet", mandatory: true), .set("nameSet", mandatory: false)]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["nameSet"], check: [.allowNull, .allowEmptyString]) var name: String?
  @Parameter(from: .propertyName, alias: ["Type"]) var itemType: String?
  @Parameter(as: .object, from: [.pipeline, .propertyName], alias: ["Target"]) var value: Value?
  @Parameter(from: .propertyName) var force: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    for base in path ?? ["."] {
      let target = ItemPaths.absolute(name.map { base + "/" + $0 } ?? base, call)
      if let (drive, rest) = ItemPaths.drive(base) {
        try call.session.setDriveItem(drive, rest, value ?? .null)
        continue
      }
      switch foldCase(itemType ?? "file") {
      case "directory", "container", "d", "di", "dir": try directory(target, call)
      case "symboliclink": try link(target, call)
      case "hardlink": try hardLink(target, call)
      case "file", "f", "fi": try file(target, call)
      default:
        throw call.terminating("The type is not a known type for the file system. Only \"file\",\"directory\" or \"symboliclink\" can be specified.", id: "Argument", .invalidArgument, target: Value(itemType), type: .psArgumentException)
      }
    }
  }

  private func directory(_ target: String, _ call: Call) throws(Unwind) {
    guard try call.shouldProcess("Destination: \(target)", "Create Directory") else { return }
    if Paths.kind(target) != .none, !force.isPresent || Paths.kind(target) == .file {
      return try call.writeError("An item with the specified name \(target) already exists.", id: "DirectoryExist", .resourceExists, target: Value(target), type: .ioException)
    }
    if let code = ItemPaths.makeDirectory(target) { return try call.writeError(ItemPaths.failure(target, code, id: "CreateDirectoryIOError", .writeError)) }
    try call.write(FileObject(target))
  }

  private func file(_ target: String, _ call: Call) throws(Unwind) {
    guard try call.shouldProcess("Destination: \(target)", "Create File") else { return }
    if Paths.kind(target) != .none, !force.isPresent || Paths.kind(target) == .directory {
      return try call.writeError("The file '\(target)' already exists.", id: "NewItemIOError", .writeError, target: Value(target), type: .ioException)
    }
    if force.isPresent { _ = ItemPaths.makeDirectory(Paths.parent(target)) }
    let text = try value.map { (value) throws(Unwind) in try Conversion.string(value, call.session) } ?? ""
    if let code = TextFile.write(Array(text.utf8), to: target, append: false) {
      return try call.writeError(ItemPaths.failure(target, code, id: "NewItemIOError", .writeError))
    }
    try call.write(FileObject(target))
  }

  private func link(_ target: String, _ call: Call) throws(Unwind) {
    guard try call.shouldProcess("Destination: \(target)", "Create Symbolic Link") else { return }
    if force.isPresent { unlink(target) }
    guard symlink(value?.displayText ?? "", target) == 0 else {
      return try call.writeError(ItemPaths.failure(target, errno, id: "NewItemIOError", .writeError))
    }
    try call.write(FileObject(target))
  }

  private func hardLink(_ target: String, _ call: Call) throws(Unwind) {
    guard try call.shouldProcess("Destination: \(target)", "Create Hard Link") else { return }
    guard Glibc.link(ItemPaths.absolute(value?.displayText ?? "", call), target) == 0 else {
      return try call.writeError(ItemPaths.failure(target, errno, id: "NewItemIOError", .writeError))
    }
    try call.write(FileObject(target))
  }
}
