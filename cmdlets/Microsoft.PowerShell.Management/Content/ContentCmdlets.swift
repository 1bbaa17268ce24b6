import Objects
import Runtime

/// What the content cmdlets share: encodings, and text as lines.
enum Contents {
  static func encoding(_ name: String?, _ call: Call) throws(Unwind) -> TextEncoding? {
    guard let name else { return nil }
    guard let encoding = TextEncoding.named(name) ?? TextEncoding.web(name) else {
      throw call.terminating(
        "Cannot bind parameter 'Encoding'. '\(name)' is not a supported encoding name.", id: "CannotConvertArgumentNoMessage", .invalidArgument,
        type: .argumentException)
    }
    return encoding
  }

  static func text(_ bytes: [UInt8], _ encoding: TextEncoding?) -> String {
    if let (found, length) = TextEncoding.detect(bytes) { return found.decode(bytes.dropFirst(length)) }
    return (encoding ?? .utf8).decode(bytes)
  }

  /// Lines without their ends; a last line end starts no line of its own.
  static func lines(_ text: String) -> [Substring] {
    var lines: [Substring] = []
    var start = text.startIndex
    let utf8 = text.utf8
    var index = utf8.startIndex
    while index < utf8.endIndex {
      let byte = utf8[index]
      let next = utf8.index(after: index)
      if byte == 10 || byte == 13 {
        lines.append(text[start..<index])
        index = byte == 13 && next < utf8.endIndex && utf8[next] == 10 ? utf8.index(after: next) : next
        start = index
      } else {
        index = next
      }
    }
    if start < text.endIndex { lines.append(text[start...]) }
    return lines
  }
}
