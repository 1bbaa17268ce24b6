import CLibedit
import Glibc

/// The line as libedit holds it: its text and the cursor as a count of Unicode scalars.
struct LineState: Equatable {
  var text: String
  var cursor: Int
}

extension LineEditor {
  /// The line that is being edited. Setting it leaves redrawing to the command's return value.
  var line: LineState {
    get {
      guard let info = el_wline(handle)?.pointee, let buffer = info.buffer, let end = info.lastchar else {
        return LineState(text: "", cursor: 0)
      }
      let text = String(wide: UnsafeBufferPointer(start: buffer, count: end - buffer))
      return LineState(text: text, cursor: info.cursor.map { $0 - buffer } ?? 0)
    }
    set {
      let count = line.text.unicodeScalars.count
      el_cursor(handle, Int32(count))
      el_deletestr(handle, Int32(count))
      _ = newValue.text.withWide { el_winsertstr(handle, $0) }
      el_cursor(handle, Int32(newValue.cursor - newValue.text.unicodeScalars.count))
    }
  }

  /// Puts `text` into the line with the cursor at its end.
  func show(_ text: String) { line = LineState(text: text, cursor: text.unicodeScalars.count) }
}
