/// `System.Text.Encoding`: a way to write text as bytes, and whether files begin with its byte order mark.
public struct TextEncoding: Sendable, Hashable {
  public enum Form: Sendable, Hashable {
    case utf8, utf16LittleEndian, utf16BigEndian, utf32LittleEndian, utf32BigEndian, ascii, latin1, windows1252
  }

  public let form: Form
  /// Whether a file written in it begins with the mark.
  public let writesMark: Bool

  public init(_ form: Form, mark: Bool = false) {
    self.form = form
    writesMark = mark
  }

  public static let utf8 = TextEncoding(.utf8)
  public static let utf8WithMark = TextEncoding(.utf8, mark: true)
  public static let unicode = TextEncoding(.utf16LittleEndian, mark: true)
  public static let bigEndianUnicode = TextEncoding(.utf16BigEndian, mark: true)
  public static let utf32 = TextEncoding(.utf32LittleEndian, mark: true)
  public static let bigEndianUTF32 = TextEncoding(.utf32BigEndian, mark: true)
  public static let ascii = TextEncoding(.ascii)
  public static let latin1 = TextEncoding(.latin1)
  public static let windows1252 = TextEncoding(.windows1252)

  /// The encodings as PowerShell's `-Encoding` names them. On Linux `ansi` and `oem` are UTF-8 without a mark, as `default` is.
  public static let names: [(name: String, encoding: TextEncoding)] = [
    ("ascii", .ascii), ("ansi", .utf8), ("bigendianunicode", .bigEndianUnicode), ("bigendianutf32", .bigEndianUTF32),
    ("unicode", .unicode), ("utf8", .utf8), ("utf8BOM", .utf8WithMark), ("utf8NoBOM", .utf8), ("utf32", .utf32),
    ("oem", .utf8), ("default", .utf8), ("string", .unicode), ("bigendian", .bigEndianUnicode),
  ]

  /// What PowerShell's `-Encoding` makes of a name or a code page number; `nil` for what it doesn't know.
  public static func named(_ name: String) -> TextEncoding? {
    let wanted = name.lowercased()
    if let known = names.first(where: { $0.name.lowercased() == wanted }) { return known.encoding }
    if let page = Int(name) { return codePage(page) }
    return web(name)
  }

  /// `Encoding.GetEncoding(number)`.
  public static func codePage(_ number: Int) -> TextEncoding? {
    switch number {
    case 0, 65001: .utf8WithMark
    case 1200: .unicode
    case 1201: .bigEndianUnicode
    case 12000: .utf32
    case 12001: .bigEndianUTF32
    case 20127: .ascii
    case 28591: .latin1
    case 1252: .windows1252
    default: nil
    }
  }

  /// `Encoding.GetEncoding(name)`: the names of the Internet's registry.
  public static func web(_ name: String) -> TextEncoding? {
    switch name.lowercased() {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "unicode-2-0-utf-8", "x-unicode-1-1-utf-8", "x-unicode-2-0-utf-8":
      .utf8WithMark
    case "utf-16", "utf-16le", "unicode", "ucs-2", "iso-10646-ucs-2": .unicode
    case "utf-16be", "unicodefffe": .bigEndianUnicode
    case "utf-32", "utf-32le": .utf32
    case "utf-32be": .bigEndianUTF32
    case "us-ascii", "ascii", "ansi_x3.4-1968", "ansi_x3.4-1986", "cp367", "csascii", "ibm367", "iso-ir-6", "iso646-us",
      "iso_646.irv:1991", "us":
      .ascii
    case "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "l1", "cp819", "csisolatin1", "ibm819", "iso-ir-100",
      "iso_8859-1:1987":
      .latin1
    case "windows-1252", "x-ansi", "cp1252": .windows1252
    default: nil
    }
  }

  /// `WebName`.
  public var webName: String {
    switch form {
    case .utf8: "utf-8"
    case .utf16LittleEndian: "utf-16"
    case .utf16BigEndian: "utf-16BE"
    case .utf32LittleEndian: "utf-32"
    case .utf32BigEndian: "utf-32BE"
    case .ascii: "us-ascii"
    case .latin1: "iso-8859-1"
    case .windows1252: "windows-1252"
    }
  }

  /// `CodePage`.
  public var codePage: Int {
    switch form {
    case .utf8: 65001
    case .utf16LittleEndian: 1200
    case .utf16BigEndian: 1201
    case .utf32LittleEndian: 12000
    case .utf32BigEndian: 12001
    case .ascii: 20127
    case .latin1: 28591
    case .windows1252: 1252
    }
  }

  /// `EncodingName`.
  public var displayName: String {
    switch form {
    case .utf8: "Unicode (UTF-8)"
    case .utf16LittleEndian: "Unicode"
    case .utf16BigEndian: "Unicode (Big-Endian)"
    case .utf32LittleEndian: "Unicode (UTF-32)"
    case .utf32BigEndian: "Unicode (UTF-32 Big-Endian)"
    case .ascii: "US-ASCII"
    case .latin1: "Western European (ISO)"
    case .windows1252: "Western European (Windows)"
    }
  }

  /// The byte order mark, whether or not files get it.
  public var mark: [UInt8] {
    switch form {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .utf16LittleEndian: [0xFF, 0xFE]
    case .utf16BigEndian: [0xFE, 0xFF]
    case .utf32LittleEndian: [0xFF, 0xFE, 0, 0]
    case .utf32BigEndian: [0, 0, 0xFE, 0xFF]
    case .ascii, .latin1, .windows1252: []
    }
  }

  /// `GetPreamble`: what a file begins with.
  public var preamble: [UInt8] { writesMark ? mark : [] }

  /// The encoding whose mark `bytes` begin with, as .NET's readers look for it.
  public static func detect(_ bytes: some Collection<UInt8>) -> (encoding: TextEncoding, length: Int)? {
    for encoding in [utf8WithMark, bigEndianUTF32, utf32, bigEndianUnicode, unicode]
    where bytes.starts(with: encoding.mark) {
      return (encoding, encoding.mark.count)
    }
    return nil
  }
}
