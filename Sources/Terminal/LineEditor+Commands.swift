import CLibedit
import Glibc

/// What libedit does after a command of ours, by its own codes.
enum CommandResult: UInt8 {
  /// Draw what changed.
  case refresh = 4
  /// Ring the bell.
  case error = 6
  /// Draw what changed and ring the bell.
  case refreshAndError = 9
  /// Give up the line: ``LineEditor/readLine(prompt:)`` goes on by what was noted as its departure.
  case leave = 2
}

extension LineEditor {
  /// A command of ours: its name for .editrc, what it says of itself, its keys, and what it does.
  private struct Command {
    let name: String
    let help: String
    let keys: [Unicode.Scalar]
    let body: azsh_el_command

    init(_ name: String, _ help: String, keys: [Unicode.Scalar], _ body: @escaping azsh_el_command) {
      self.name = name
      self.help = help
      self.keys = keys
      self.body = body
    }
  }

  private static var commands: [Command] {
    [
      Command("azsh-interrupt", "Throw the line away", keys: ["\u{3}"]) { el, _ in
        LineEditor.run(el) { $0.depart(.interrupted) }
      },
      Command("azsh-complete", "Complete what is at the cursor", keys: ["\t"]) { el, _ in
        LineEditor.run(el) { $0.completeForward() }
      },
      Command("azsh-complete-back", "Go back through the completions", keys: [Key.shiftTab.scalar]) { el, _ in
        LineEditor.run(el) { $0.completeBackward() }
      },
      Command("azsh-history-up", "The line above, or the entry before", keys: [Key.up.scalar, "\u{10}"]) { el, _ in
        LineEditor.run(el) { $0.moveUp() }
      },
      Command("azsh-history-down", "The line below, or the entry after", keys: [Key.down.scalar, "\u{e}"]) { el, _ in
        LineEditor.run(el) { $0.moveDown() }
      },
      Command("azsh-history-search", "Search the history", keys: ["\u{12}"]) { el, _ in
        LineEditor.run(el) { $0.beginSearch() }
      },
      Command("azsh-search-key", "A key of the search", keys: [Key.search.scalar]) { el, _ in
        LineEditor.run(el) { $0.searchKey() }
      },
      Command("azsh-paste", "Insert what is pasted", keys: [Key.paste.scalar]) { el, _ in
        LineEditor.run(el) { $0.insertPaste() }
      },
      Command("azsh-leave", "Leave the line", keys: [Key.leave.scalar]) { el, _ in LineEditor.run(el) { _ in .leave } },
      Command("azsh-restore", "Put the text back", keys: [Key.restore.scalar]) { el, _ in
        LineEditor.run(el) { $0.restore() }
      },
      Command("azsh-none", "Do nothing", keys: [Key.none.scalar]) { el, _ in LineEditor.run(el) { _ in .refresh } },
    ]
  }

  /// libedit's own commands for the keys that come as sequences.
  private static let plainKeys: [(key: Key, command: String)] = [
    (.left, "ed-prev-char"), (.right, "ed-next-char"), (.home, "ed-move-to-beg"), (.end, "ed-move-to-end"),
    (.delete, "ed-delete-next-char"), (.wordLeft, "ed-prev-word"),
  ]

  /// Makes the commands known to libedit. libedit keeps the names, so they live as long as the process.
  func defineCommands() {
    for command in LineEditor.commands {
      azsh_el_add_command(handle, WideString.forever(command.name), WideString.forever(command.help), command.body)
    }
  }

  /// Loads the keymaps of the mode, which forgets every binding, then what the user's .editrc binds, and ours over it:
  /// a shell in which Tab or Ctrl-C do something else would not be this one.
  func applyMode() {
    mode.rawValue.withWide { _ = azsh_el_set_editor(handle, $0) }
    el_source(handle, nil)
    // The mode that was asked for goes before the one that .editrc has.
    if (azsh_el_is_vi(handle) == 1) != (mode == .vi) { mode.rawValue.withWide { _ = azsh_el_set_editor(handle, $0) } }
    for command in LineEditor.commands { command.keys.forEach { bind($0, command.name) } }
    for (key, command) in LineEditor.plainKeys { bind(key.scalar, command) }
    bind(Key.wordRight.scalar, mode == .vi ? "vi-next-word" : "em-next-word")
    if mode == .vi {
      bindAlternate("k", "azsh-history-up")
      bindAlternate("j", "azsh-history-down")
      bindAlternate("/", "azsh-history-search")
    }
    // Ctrl-C and Ctrl-Z are keys while a line is edited, and Ctrl-S does not stop the screen.
    for flag in ["-isig", "-ixon"] { _ = flag.withWide { azsh_el_set_tty(handle, $0) } }
  }

  private func bind(_ key: Unicode.Scalar, _ command: String) {
    String(key).withWide { key in command.withWide { _ = azsh_el_bind(handle, key, $0) } }
    bindAlternate(String(key), command)
  }

  private func bindAlternate(_ key: String, _ command: String) {
    key.withWide { key in command.withWide { _ = azsh_el_bind_alternate(handle, key, $0) } }
  }

  private static func run(_ handle: OpaquePointer?, _ command: (LineEditor) -> CommandResult) -> UInt8 {
    (of(handle).map(command) ?? .error).rawValue
  }

  // MARK: Leaving

  /// Has libedit draw the cursor at the end of the text and then give the line up: what is printed next is below it.
  func depart(_ departure: Departure) -> CommandResult {
    self.departure = departure
    saved = line
    line.cursor = line.text.unicodeScalars.count
    keys.queue(Key.leave.scalar)
    return .refresh
  }

  private func restore() -> CommandResult {
    line = saved
    return .refresh
  }

  private func insertPaste() -> CommandResult {
    let text = keys.readPaste()
    _ = text.withWide { el_winsertstr(handle, $0) }
    return .refresh
  }
}

extension WideString {
  /// A wide string that is never freed, for a library that keeps the pointer.
  static func forever(_ text: String) -> UnsafeMutablePointer<wchar_t> {
    let scalars = Array(text.unicodeScalars)
    let buffer = UnsafeMutablePointer<wchar_t>.allocate(capacity: scalars.count + 1)
    for (index, scalar) in scalars.enumerated() {
      (buffer + index).initialize(to: wchar_t(bitPattern: scalar.value))
    }
    (buffer + scalars.count).initialize(to: 0)
    return buffer
  }
}
