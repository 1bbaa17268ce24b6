/// The letters of a custom date format that mean something: not those in quotes or after a backslash.
struct PictureLetters {
  private(set) var all: [UInt8] = []

  init(_ format: String) {
    var quote: UInt8 = 0
    var isEscaped = false
    for byte in format.utf8 {
      if isEscaped {
        isEscaped = false
      } else if byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else {
        all.append(byte)
      }
    }
  }

  func contains(anyOf wanted: String) -> Bool { all.contains { wanted.utf8.contains($0) } }
}
