import CLibedit
import Glibc

/// One line of input with editing, history and completion: libedit behind a typed face.
///
/// libedit keeps the text, the screen and the keymaps; everything that concerns the shell is a command of ours, bound
/// in both keymaps (``LineEditor+Commands``). A command may not print: what it has to say is said after libedit has
/// given up the line, by ``readLine(prompt:)``, which then takes the line up again.
public final class LineEditor {
  /// What a line ended with.
  public enum Outcome: Equatable {
    case line(String)
    /// Ctrl-C: what was typed is thrown away.
    case interrupted
    /// Ctrl-D on an empty line, or the terminal is gone.
    case endOfFile
  }

  /// The keymap: emacs unless the user says otherwise.
  public enum Mode: String {
    case emacs, vi
  }

  /// Answers Tab: what the text at the cursor, counted in UTF-16 units, may become.
  public var complete: (_ text: String, _ cursor: Int) -> Completions = { _, _ in .none }
  /// The lines of the same entry that were typed before this one, with their line ends: completion sees the whole.
  public var precedingText = ""

  public let history: History

  let handle: OpaquePointer
  let keys = KeyReader(.standardInput)
  private let mirror: OpaquePointer
  private var mirrored = 0

  /// What a command asked ``readLine(prompt:)`` to do once libedit has let go of the line.
  enum Departure {
    case interrupted
    case listing(String)
  }
  var departure: Departure?
  /// The text and cursor that ``Key/restore`` puts back.
  var saved = LineState(text: "", cursor: 0)
  var cursor: HistoryCursor?
  var search: (state: HistorySearch, key: Unicode.Scalar, origin: LineState)?
  var cycle: CompletionCycle?

  private var promptText = PromptText("")
  private let promptBuffer = WideString()

  /// Takes the terminal on standard input and output. Nil when there is none that libedit can drive.
  public init?(history: History, mode: Mode?) {
    guard Descriptor.standardInput.isTerminal, Descriptor.standardOutput.isTerminal else { return nil }
    LineEditor.adoptUTF8()
    guard let handle = azsh_el_init("azsh"), let mirror = history_winit() else { return nil }
    self.handle = handle
    self.mirror = mirror
    self.history = history
    azsh_history_set_size(mirror, Int32.max)
    azsh_el_set_history(handle, mirror)
    azsh_el_set_owner(handle, Unmanaged.passUnretained(self).toOpaque())
    Interrupts.catchWindowChange()
    keys.windowChanged = { [unowned self] in redrawAfterResize() }
    azsh_el_set_reader(handle) { handle, character in
      guard let scalar = LineEditor.of(handle)?.nextKey() else { return 0 }
      character?.pointee = wchar_t(bitPattern: scalar.value)
      return 1
    }
    azsh_el_set_prompt(
      handle, { LineEditor.of($0).map { $0.promptBuffer.set($0.currentPrompt) } }, wchar_t(PromptText.fence.value))
    defineCommands()
    el_source(handle, nil)
    self.mode = mode ?? (azsh_el_is_vi(handle) == 1 ? .vi : .emacs)
    applyMode()
  }

  deinit {
    el_end(handle)
    history_wend(mirror)
  }

  /// The keymap in force.
  public var mode: Mode = .emacs {
    didSet { if mode != oldValue { applyMode() } }
  }

  /// Reads one line with `prompt` before it; the prompt may have several lines and colours.
  public func readLine(prompt: String) -> Outcome {
    mirrorHistory()
    promptText = PromptText(prompt)
    Descriptor.standardOutput.write(promptText.head)
    cursor = nil
    cycle = nil
    search = nil
    keys.clearQueue()
    while true {
      departure = nil
      Descriptor.standardOutput.write(ControlSequence.pasteMarksOn)
      var count: Int32 = 0
      let text = el_wgets(handle, &count)
      Descriptor.standardOutput.write(ControlSequence.pasteMarksOff)
      switch departure {
      case .interrupted:
        Descriptor.standardOutput.write("^C\n")
        return .interrupted
      case .listing(let list):
        Descriptor.standardOutput.write("\n" + list)
        keys.queue(Key.restore.scalar)
      case nil:
        guard let text, count > 0 else { return .endOfFile }
        let line = String(wide: UnsafeBufferPointer(start: text, count: Int(count)))
        return .line(line.hasSuffix("\n") ? String(line.dropLast()) : line)
      }
    }
  }

  /// The next key as libedit sees it: while a search is on, every key is the search's.
  private func nextKey() -> Unicode.Scalar? {
    guard let scalar = keys.next() else { return nil }
    guard search != nil else { return scalar }
    search?.key = scalar
    return Key.search.scalar
  }

  private var currentPrompt: String { search?.state.prompt ?? promptText.line }

  /// libedit draws at the cursor and takes it for the first column of the prompt's row. The terminal has laid the text
  /// out anew by its new width, so the row is found in the same way, and what is there is erased.
  private func redrawAfterResize() {
    el_resize(handle)
    var layout = LineLayout(columns: TerminalSize.of(.standardOutput)?.columns ?? 80)
    layout.put(prompt: currentPrompt)
    let line = self.line
    layout.put(line.text.unicodeScalars.prefix(line.cursor))
    let up = layout.row > 0 ? "\u{1b}[\(layout.row)A" : ""
    Descriptor.standardOutput.write("\r" + up + ControlSequence.eraseBelow)
    azsh_el_refresh(handle)
  }

  /// libedit's own history commands, which a user may have bound in .editrc, work on a copy of the list.
  private func mirrorHistory() {
    for entry in history.entries[mirrored...] { _ = entry.withWide { azsh_history_enter(mirror, $0) } }
    mirrored = history.entries.count
  }

  /// libedit and wcwidth speak the encoding of LC_CTYPE. Ours is UTF-8 whatever the environment says.
  private static func adoptUTF8() {
    setlocale(LC_CTYPE, "")
    if let name = nl_langinfo(nl_item(CODESET)), String(cString: name) == "UTF-8" { return }
    setlocale(LC_CTYPE, "C.UTF-8")
  }

  static func of(_ handle: OpaquePointer?) -> LineEditor? {
    azsh_el_owner(handle).map { Unmanaged<LineEditor>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// The sequences sent to the terminal, by what they do.
enum ControlSequence {
  /// The terminal marks what is pasted, so that its line ends do not run what is only half there.
  static let pasteMarksOn = "\u{1b}[?2004h"
  static let pasteMarksOff = "\u{1b}[?2004l"
  static let eraseToLineEnd = "\u{1b}[K"
  static let eraseBelow = "\u{1b}[J"
}
