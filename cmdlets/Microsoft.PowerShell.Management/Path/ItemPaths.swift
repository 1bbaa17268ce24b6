import Glibc
import Objects
import Runtime

/// Paths as the item cmdlets take them: relative to the session's location, with wildcards or literal.
enum ItemPaths {
  /// The path without what names the provider (`Microsoft.PowerShell.Core\FileSystem::`).
  static func plain(_ path: String) -> String {
    guard let mark = path.range(of: "::") else { return path }
    return String(path[mark.upperBound...])
  }

  static func absolute(_ path: String, _ call: Call) -> String { Paths.absolute(plain(path), in: call.session.currentLocation) }

  /// The drive of a path such as `env:PATH`; `nil` for a file's.
  static func drive(_ path: String) -> (drive: String, rest: String)? {
    guard let colon = path.firstIndex(of: ":"), !path.contains("::") else { return nil }
    let name = foldCase(String(path[..<colon]))
    guard ["env", "variable", "function", "alias"].contains(name) else { return nil }
    var rest = path[path.index(after: colon)...]
    while rest.first == "/" || rest.first == "\\" { rest = rest.dropFirst() }
    return (name, String(rest))
  }

  /// What a pattern names, sorted; hidden files only when the pattern's own part begins with a dot.
  static func expand(_ path: String, _ call: Call) -> [String] {
    let full = absolute(path, call)
    guard Wildcard.containsWildcards(full) else { return Paths.kind(full) == .none && !isLink(full) ? [] : [full] }
    var found = ["/"]
    for part in full.split(separator: "/").map(String.init) {
      var next: [String] = []
      if Wildcard.containsWildcards(part), let pattern = try? Wildcard(part) {
        for directory in found {
          for name in names(directory) where pattern.matches(name) && (part.hasPrefix(".") || !name.hasPrefix(".")) {
            next.append(directory == "/" ? "/" + name : directory + "/" + name)
          }
        }
      } else {
        let plain = Wildcard.unescape(part)
        for directory in found {
          let candidate = directory == "/" ? "/" + plain : directory + "/" + plain
          if Paths.kind(candidate) != .none || isLink(candidate) { next.append(candidate) }
        }
      }
      found = next
    }
    return found
  }

  static func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// The names in a directory, in the order PowerShell lists them.
  static func names(_ directory: String) -> [String] {
    guard let handle = opendir(directory) else { return [] }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { a, b in
      let (x, y) = (foldCase(a), foldCase(b))
      return x == y ? a < b : x < y
    }
  }

  /// The paths that `-Path` and `-LiteralPath` name; a missing one is an error, reported and left out.
  static func resolve(_ paths: [String], literal: Bool, _ call: Call) throws(Unwind) -> [String] {
    var found: [String] = []
    for path in paths {
      if literal || !Wildcard.containsWildcards(path) {
        let full = absolute(path, call)
        if Paths.kind(full) == .none, !isLink(full) {
          try call.writeError(notFound(full))
        } else {
          found.append(full)
        }
      } else {
        found += expand(path, call)
      }
    }
    return found
  }

  static func notFound(_ path: String) -> ErrorRecord {
    ErrorRecord(
      ExceptionObject(KnownTypes.itemNotFoundException, "Cannot find path '\(path)' because it does not exist."), id: "PathNotFound",
      .objectNotFound, target: Value(path))
  }

  /// The error of a system call, by what it failed with.
  static func failure(_ path: String, _ code: Int32, id: String, _ category: ErrorCategory) -> ErrorRecord {
    let type: TypeInfo
    let message: String
    switch code {
    case EACCES, EPERM, EROFS:
      type = .unauthorizedAccessException
      message = "Access to the path '\(path)' is denied."
    case ENOENT:
      type = .directoryNotFoundException
      message = "Could not find a part of the path '\(path)'."
    case ENOSPC:
      type = .ioException
      message = "There is not enough space on the disk. : '\(path)'"
    default:
      type = .ioException
      message = "\(String(cString: strerror(code))) : '\(path)'"
    }
    return ErrorRecord(ExceptionObject(type, message), id: id, code == EACCES ? .permissionDenied : category, target: Value(path))
  }

  /// Makes a directory and those above it.
  static func makeDirectory(_ path: String) -> Int32? {
    var current = ""
    for part in path.split(separator: "/") {
      current += "/" + part
      if mkdir(current, 0o777) != 0, errno != EEXIST { return errno }
    }
    return nil
  }
}

extension String {
  func range(of text: String) -> Range<String.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) { return index..<self.index(index, offsetBy: text.count) }
      index = self.index(after: index)
    }
    return nil
  }
}
