/// Paths of files as URIs.
enum FileURI {
  /// The path of a `file:` URI or of an absolute path; `nil`: it is neither.
  static func path(_ text: String) -> String? {
    if text.hasPrefix("/") { return text }
    guard text.lowercased().hasPrefix("file:") else { return nil }
    var rest = text.dropFirst(5)
    if rest.hasPrefix("//") {
      rest = rest.dropFirst(2)
      // A host, of which only this one can be meant.
      guard let slash = rest.firstIndex(of: "/"), slash == rest.startIndex || rest[..<slash] == "localhost" else {
        return nil
      }
      rest = rest[slash...]
    }
    guard rest.hasPrefix("/") else { return nil }
    return unescaped(rest)
  }

  /// The URI of an absolute path.
  static func uri(_ path: String) -> String {
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/!$&'()*+,;=:@".utf8)
    return path.utf8.reduce(into: "file://") { text, byte in
      text += plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte)
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static func unescaped(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value != 0
      else { return nil }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
