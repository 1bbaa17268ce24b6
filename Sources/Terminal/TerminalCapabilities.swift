import Glibc

/// What may be written to a descriptor: whether it is a terminal, how wide, and whether it takes colours.
///
/// The rules are PowerShell's and no-color.org's: `NO_COLOR` (set and not empty) turns colours off but leaves the
/// terminal its cursor movements, `TERM=dumb` turns all control sequences off, `xterm-mono` and its like only colours.
public struct TerminalCapabilities: Sendable, Equatable {
  /// The descriptor is a terminal.
  public let isTerminal: Bool
  /// Cursor movements and erasing are understood.
  public let controlSequences: Bool
  /// Colours and other attributes are understood and wanted.
  public let colors: Bool

  public init(isTerminal: Bool, environment: (String) -> String?) {
    let name = environment("TERM") ?? ""
    let dumb = name.isEmpty || name == "dumb" || name == "unknown"
    let noColor = environment("NO_COLOR").map { !$0.isEmpty } ?? false
    self.isTerminal = isTerminal
    controlSequences = isTerminal && !dumb
    colors = isTerminal && !dumb && !noColor && !name.hasSuffix("-mono") && !name.hasSuffix("-m")
  }

  /// What `descriptor` can do in this process's environment.
  public static func of(_ descriptor: Descriptor) -> TerminalCapabilities {
    TerminalCapabilities(isTerminal: descriptor.isTerminal) { name in getenv(name).map { String(cString: $0) } }
  }
}

/// The size of a terminal in character cells.
public struct TerminalSize: Sendable, Equatable {
  public let columns: Int
  public let rows: Int

  /// The size the kernel has for `descriptor`; nil when it is no terminal or never was told its size.
  public static func of(_ descriptor: Descriptor) -> TerminalSize? {
    var size = winsize()
    guard ioctl(descriptor.number, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0, size.ws_row > 0 else { return nil }
    return TerminalSize(columns: Int(size.ws_col), rows: Int(size.ws_row))
  }
}
