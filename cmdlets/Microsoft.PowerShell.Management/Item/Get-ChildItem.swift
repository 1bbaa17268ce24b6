import Objects
import Runtime

struct GetChildItem: Cmdlet {
  static let name: StaticString = "Get-ChildItem"
  static let help = Help("Gets what is in a directory.")
  static let defaultParameterSet: String? = "Items"

  @Parameter(at: 0, from: [.pipeline, .propertyName], in: ["Items"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralItems"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter(at: 1) var filter: String?
  @Parameter var include: [String]?
  @Parameter var exclude: [String]?
  @Parameter(alias: ["s", "r"]) var recurse: SwitchParameter
  @Parameter var depth: Int?
  @Parameter var force: SwitchParameter
  @Parameter var name: SwitchParameter
  @Parameter var attributes: String?
  @Parameter(alias: ["ad"]) var directory: SwitchParameter
  @Parameter(alias: ["af"]) var file: SwitchParameter
  @Parameter(alias: ["ah", "h"]) var hidden: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    if let first = path?.first, let (drive, rest) = ItemPaths.drive(first) {
      return try call.writeAll(try call.session.driveItems(drive, rest))
    }
    let roots = literalPath.map { ($0, true) } ?? (path ?? ["."], false)
    for root in try ItemPaths.resolve(roots.0, literal: roots.1, call) {
      if Paths.kind(root) == .directory, roots.1 || !(path ?? []).contains(where: { Wildcard.containsWildcards($0) }) {
        try list(root, "", 0, call)
      } else if matches(Paths.name(root)) {
        try emit(root, Paths.name(root), call)
      }
    }
  }

  private func matches(_ name: String) -> Bool {
    if !force.isPresent, !hidden.isPresent, name.hasPrefix(".") { return false }
    if let filter, !((try? Wildcard(filter))?.matches(name) ?? false) { return false }
    if let include, !include.contains(where: { (try? Wildcard($0))?.matches(name) ?? false }) { return false }
    if let exclude, exclude.contains(where: { (try? Wildcard($0))?.matches(name) ?? false }) { return false }
    return true
  }

  private func list(_ directory: String, _ prefix: String, _ level: Int, _ call: Call) throws(Unwind) {
    if call.session.stopFlag.pointee != 0 { throw .stopped }
    var below: [(String, String)] = []
    let names = ItemPaths.names(directory)
    let paths = names.map { directory == "/" ? "/" + $0 : directory + "/" + $0 }
    // Directories come before files.
    let isDirectory = paths.map { Paths.kind($0) == .directory }
    for wanted in [true, false] {
      for (index, name) in names.enumerated() where isDirectory[index] == wanted {
        if matches(name) { try emit(paths[index], prefix + name, call) }
        if wanted, force.isPresent || !name.hasPrefix("."), !ItemPaths.isLink(paths[index]) { below.append((paths[index], prefix + name + "/")) }
      }
    }
    guard recurse.isPresent || depth != nil, depth.map({ level < $0 }) ?? true else { return }
    for (path, prefix) in below { try list(path, prefix, level + 1, call) }
  }

  private func emit(_ path: String, _ relative: String, _ call: Call) throws(Unwind) {
    let isDirectory = Paths.kind(path) == .directory
    if directory.isPresent, !isDirectory { return }
    if file.isPresent, isDirectory { return }
    if hidden.isPresent, !Paths.name(path).hasPrefix(".") { return }
    try call.write(name.isPresent ? Value(relative) : .object(FileObject(path)))
  }
}
