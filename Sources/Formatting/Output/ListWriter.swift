import Objects

/// Writes the lines of a list entry: names padded to one width, values broken to the rest of the line.
struct ListWriter {
  private static let separator = " : "
  let output: LineOutput
  let styles: Styles

  func write(_ fields: [ListField]) throws(Unwind) {
    guard !fields.isEmpty, output.columns - Self.separator.utf8.count - 2 >= 0 else { return }
    let most = output.columns - Self.separator.utf8.count - 1
    let width = min(fields.lazy.map { DisplayWidth.cells($0.label) }.max() ?? 0, most)
    let room = output.columns == .max ? Int.max : output.columns - width - Self.separator.utf8.count
    let blank = String(repeating: " ", count: width + Self.separator.utf8.count)
    for field in fields {
      let length = DisplayWidth.cells(field.label)
      var label = length > width ? Truncation.head(field.label, cells: width) : field.label
      if length < width { label += String(repeating: " ", count: width - length) }
      label += Self.separator
      for (index, line) in LineBreaking.split(field.text).enumerated() {
        try write(line, after: index == 0 ? label : blank, blank, room)
      }
    }
  }

  private func write(_ text: String, after label: String, _ blank: String, _ room: Int) throws(Unwind) {
    for (index, part) in LineBreaking.wrap(text, first: room, following: room).enumerated() {
      var line = index > 0 ? blank : label
      if index == 0, !styles.formatAccent.isEmpty, !output.isPlain, label.utf8.contains(where: { $0 != 32 }) {
        line = styles.formatAccent + label + Styles.reset
      }
      line += part
      if EscapeSequences.isPresent(in: part), !endsWithReset(part) { line += Styles.reset }
      try output.write(line)
    }
  }

  private func endsWithReset(_ text: String) -> Bool {
    var bytes = Array(text.utf8)
    while let last = bytes.last, last == 32 || last == 9 { bytes.removeLast() }
    return bytes.endsWith(Styles.reset)
  }
}
