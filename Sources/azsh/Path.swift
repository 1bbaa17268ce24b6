import Glibc

/// Paths as text, and the few files that the executable itself knows.
enum Path {
  /// Without `.`, `..` and doubled slashes; links are left alone, as .NET's `GetFullPath` leaves them.
  static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// The script that is run at the start of every session (`$PROFILE`).
  static func profile(environment: (String) -> String?) -> String? {
    file("profile.ps1", environment, base: "XDG_CONFIG_HOME", fallback: ".config")
  }

  /// Where what was typed is kept.
  static func history(environment: (String) -> String?) -> String? {
    file("history", environment, base: "XDG_STATE_HOME", fallback: ".local/state")
  }

  /// A file of the user's: in `$AZSH_HOME` when that is set, else where the XDG base directory rules have it.
  private static func file(
    _ name: String, _ environment: (String) -> String?, base: String, fallback: String
  ) -> String? {
    func directory(_ variable: String) -> String? { environment(variable).flatMap { $0.isEmpty ? nil : $0 } }
    if let home = directory("AZSH_HOME") { return home + "/" + name }
    if let folder = directory(base), folder.hasPrefix("/") { return folder + "/azsh/" + name }
    return directory("HOME").map { $0 + "/" + fallback + "/azsh/" + name }
  }
}

extension CommandLine.System {
  /// This machine.
  static var current: CommandLine.System {
    CommandLine.System(
      currentDirectory: {
        guard let path = getcwd(nil, 0) else { return "/" }
        defer { free(path) }
        return String(cString: path)
      },
      isFile: { path in
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
      },
      standardInputIsTerminal: { isatty(STDIN_FILENO) == 1 })
  }
}
