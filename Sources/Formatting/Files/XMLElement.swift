import Objects

/// An element of a format file: its name, the elements in it and the text in it.
///
/// Format files use little of XML: no namespaces, no attributes, no document types. What they use is read here.
struct XMLElement {
  var name: String
  var children: [XMLElement] = []
  /// All character data directly in the element, as it is.
  var characters = ""
  /// The same without white space around it.
  var text: String { characters.trimmed }

  /// The first child of that name.
  subscript(name: String) -> XMLElement? { children.first { $0.name == name } }
  /// All children of that name.
  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }
  /// The text of the first child of that name.
  func text(of name: String) -> String? { self[name]?.text }
  /// Whether there is such a child and it doesn't say `false`.
  func flag(_ name: String) -> Bool {
    guard let child = self[name] else { return false }
    return foldCase(child.text) != "false" && child.text != "0"
  }
}

/// What is wrong with a file, and in which line.
struct XMLProblem: Error {
  let message: String
  let line: Int
}

/// Reads the one element that a document is made of.
struct XMLReader {
  private let bytes: [UInt8]
  private var position = 0

  static func read(_ text: String) throws(XMLProblem) -> XMLElement {
    var reader = XMLReader(bytes: Array(text.utf8))
    try reader.skipMisc()
    guard reader.peek() == UInt8(ascii: "<") else { throw reader.problem("Root element is missing.") }
    let root = try reader.element()
    try reader.skipMisc()
    guard reader.position == reader.bytes.count else { throw reader.problem("There are multiple root elements.") }
    return root
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func peek(_ offset: Int = 0) -> UInt8? { position + offset < bytes.count ? bytes[position + offset] : nil }
  private func starts(with text: String) -> Bool { bytes[position...].starts(with: text.utf8) }
  private func problem(_ message: String) -> XMLProblem {
    XMLProblem(message: message, line: 1 + bytes[..<min(position, bytes.count)].count { $0 == 10 })
  }

  private mutating func skip(past end: String) throws(XMLProblem) {
    let wanted = Array(end.utf8)
    while position < bytes.count {
      if bytes[position...].starts(with: wanted) {
        position += wanted.count
        return
      }
      position += 1
    }
    throw problem("Unexpected end of file has occurred.")
  }

  private mutating func skipSpace() { while let byte = peek(), byte == 32 || (9...13).contains(byte) { position += 1 } }

  /// White space, comments, declarations and processing instructions.
  private mutating func skipMisc() throws(XMLProblem) {
    while true {
      skipSpace()
      if starts(with: "<?") {
        try skip(past: "?>")
      } else if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<!DOCTYPE") {
        try skip(past: ">")
      } else {
        return
      }
    }
  }

  private mutating func name() throws(XMLProblem) -> String {
    let start = position
    while let byte = peek(), byte > 32, ![UInt8(ascii: "/"), UInt8(ascii: ">"), UInt8(ascii: "=")].contains(byte) {
      position += 1
    }
    guard position > start else { throw problem("Name cannot begin here.") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func element() throws(XMLProblem) -> XMLElement {
    position += 1
    var element = XMLElement(name: try name())
    while true {
      skipSpace()
      guard let byte = peek() else { throw problem("Unexpected end of file has occurred.") }
      if starts(with: "/>") {
        position += 2
        return element
      }
      if byte == UInt8(ascii: ">") {
        position += 1
        break
      }
      try skipAttribute()
    }
    try content(of: &element)
    return element
  }

  private mutating func skipAttribute() throws(XMLProblem) {
    _ = try name()
    skipSpace()
    guard peek() == UInt8(ascii: "=") else { throw problem("'=' is expected after the name of an attribute.") }
    position += 1
    skipSpace()
    guard let quote = peek(), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      throw problem("The value of an attribute needs quotes.")
    }
    position += 1
    try skip(past: quote == UInt8(ascii: "\"") ? "\"" : "'")
  }

  private mutating func content(of element: inout XMLElement) throws(XMLProblem) {
    while position < bytes.count {
      if starts(with: "</") {
        position += 2
        let closing = try name()
        skipSpace()
        guard closing == element.name, peek() == UInt8(ascii: ">") else {
          throw problem("The '\(element.name)' start tag does not match the end tag of '\(closing)'.")
        }
        position += 1
        return
      }
      if starts(with: "<!--") {
        try skip(past: "-->")
      } else if starts(with: "<![CDATA[") {
        let start = position + 9
        try skip(past: "]]>")
        element.characters += String(decoding: bytes[start..<(position - 3)], as: UTF8.self)
      } else if starts(with: "<?") {
        try skip(past: "?>")
      } else if peek() == UInt8(ascii: "<") {
        element.children.append(try self.element())
      } else if peek() == UInt8(ascii: "&") {
        element.characters += try entity()
      } else {
        let start = position
        while let byte = peek(), byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") { position += 1 }
        element.characters += String(decoding: bytes[start..<position], as: UTF8.self)
      }
    }
    throw problem("Unexpected end of file has occurred. The following elements are not closed: \(element.name).")
  }

  private mutating func entity() throws(XMLProblem) -> String {
    let start = position + 1
    try skip(past: ";")
    let name = String(decoding: bytes[start..<(position - 1)], as: UTF8.self)
    switch name {
    case "lt": return "<"
    case "gt": return ">"
    case "amp": return "&"
    case "quot": return "\""
    case "apos": return "'"
    default:
      let digits =
        name.hasPrefix("#x")
        ? UInt32(name.dropFirst(2), radix: 16) : name.hasPrefix("#") ? UInt32(name.dropFirst()) : nil
      guard let scalar = digits.flatMap(Unicode.Scalar.init) else {
        throw problem("Reference to undeclared entity '\(name)'.")
      }
      return String(Character(scalar))
    }
  }
}

extension String {
  /// Without white space at either end.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.unicodeScalars.first, first.properties.isWhitespace { text.unicodeScalars.removeFirst() }
    while let last = text.unicodeScalars.last, last.properties.isWhitespace { text.unicodeScalars.removeLast() }
    return String(text)
  }
}
