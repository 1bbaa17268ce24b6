import Objects

/// Reads JSON into objects as `ConvertFrom-Json` does: comments, trailing commas, single quotes and unquoted names are taken, whole
/// numbers are `[long]`, and texts that look like ISO dates become dates.
///
/// It reads UTF-8 in one pass and makes nothing but the values. Objects of one array mostly have the same names in the same order, so
/// at each depth the last object's shape is the guess for the next, and its names are compared instead of made.
struct JsonReader {
  enum DateKind { case standard, local, utc, offset, text }

  let bytes: UnsafeBufferPointer<UInt8>
  var position = 0
  let makesTables: Bool
  let dates: DateKind
  private let maximumDepth: Int
  private var depth = 0
  private var shapes: [Shape] = []
  /// The text may end anywhere within a root array; what was read until then counts.
  private var mayEnd = false
  /// Names and indices that lead to where it reads, for error messages.
  private var path: [PathPart] = []

  enum PathPart {
    case name(String)
    case index(Int)
  }

  init(_ bytes: UnsafeBufferPointer<UInt8>, tables: Bool, dates: DateKind, maximumDepth: Int) {
    self.bytes = bytes
    makesTables = tables
    self.dates = dates
    self.maximumDepth = maximumDepth
  }

  /// Reads the whole text; an empty one gives `$null`.
  mutating func read() throws(JsonError) -> Value {
    try skipSpace()
    guard position < bytes.count else { return .null }
    mayEnd = bytes[position] == UInt8(ascii: "[")
    let value = try value()
    try skipSpace()
    if position < bytes.count {
      throw failure("Additional text encountered after finished reading JSON content: \(character()).")
    }
    return value
  }

  // MARK: Values

  private mutating func value() throws(JsonError) -> Value {
    guard position < bytes.count else { return .null }
    switch bytes[position] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return text(try string())
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "t"): return try word("true", .true)
    case UInt8(ascii: "f"): return try word("false", .false)
    case UInt8(ascii: "n"): return try word("null", .null)
    case UInt8(ascii: "N"): return try word("NaN", .double(.nan))
    case UInt8(ascii: "I"): return try word("Infinity", .double(.infinity))
    case UInt8(ascii: "u"): return try word("undefined", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."): return try number()
    default: throw failure("Unexpected character encountered while parsing value: \(character()).")
    }
  }

  private func text(_ text: String) -> Value {
    if dates != .text, let date = JsonDates.date(text, dates) { return date }
    return Value(text)
  }

  private mutating func word(_ word: StaticString, _ value: Value) throws(JsonError) -> Value {
    let count = word.utf8CodeUnitCount
    for offset in 0..<count where position + offset >= bytes.count || bytes[position + offset] != word.utf8Start[offset] {
      position += offset
      throw failure("Unexpected character encountered while parsing value: \(character()).")
    }
    position += count
    if position < bytes.count, !JsonReader.isSeparator(bytes[position]) {
      throw failure("Unexpected character encountered while parsing value: \(character()).")
    }
    return value
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ")"), UInt8(ascii: "/"): true
    default: byte <= 32
    }
  }

  private mutating func enter() throws(JsonError) {
    depth += 1
    if depth > maximumDepth {
      throw failure("The reader's MaxDepth of \(maximumDepth) has been exceeded.")
    }
  }

  // MARK: Arrays

  private mutating func array() throws(JsonError) -> Value {
    try enter()
    position += 1
    var items: ContiguousArray<Value> = []
    path.append(.index(0))
    while true {
      try skipSpace()
      guard position < bytes.count else {
        if mayEnd { break }
        throw failure("Unexpected end when deserializing object.")
      }
      let byte = bytes[position]
      if byte == UInt8(ascii: "]") {
        position += 1
        break
      }
      if byte == UInt8(ascii: ",") {
        // A comma without a value before it stands for one that is undefined.
        items.append(.null)
        position += 1
        continue
      }
      path[path.count - 1] = .index(items.count)
      items.append(try value())
      try skipSpace()
      guard position < bytes.count else { continue }
      switch bytes[position] {
      case UInt8(ascii: ","): position += 1
      case UInt8(ascii: "]"): continue
      default: throw failure("After parsing a value an unexpected character was encountered: \(character()).")
      }
    }
    path.removeLast()
    depth -= 1
    return .object(ArrayObject(items))
  }

  // MARK: Objects

  private mutating func object() throws(JsonError) -> Value {
    try enter()
    position += 1
    let level = depth
    path.append(.name(""))
    let result = makesTables ? try table() : try custom(level)
    path.removeLast()
    depth -= 1
    return result
  }

  /// Goes to the next name; false at the end of the object.
  private mutating func nextName() throws(JsonError) -> Bool {
    while true {
      try skipSpace()
      guard position < bytes.count else {
        if mayEnd { return false }
        throw failure("Unexpected end when deserializing object.")
      }
      switch bytes[position] {
      case UInt8(ascii: "}"):
        position += 1
        return false
      default: return true
      }
    }
  }

  /// After a value: the comma, or the brace that the next round sees.
  private mutating func afterValue() throws(JsonError) {
    try skipSpace()
    guard position < bytes.count else { return }
    switch bytes[position] {
    case UInt8(ascii: ","): position += 1
    case UInt8(ascii: "}"): return
    default: throw failure("After parsing a value an unexpected character was encountered: \(character()).")
    }
  }

  private mutating func colon() throws(JsonError) {
    try skipSpace()
    guard position < bytes.count else { return }
    guard bytes[position] == UInt8(ascii: ":") else {
      throw failure("Invalid character after parsing property name. Expected ':' but got: \(character()).")
    }
    position += 1
    try skipSpace()
  }

  private mutating func custom(_ level: Int) throws(JsonError) -> Value {
    while shapes.count <= level { shapes.append(.empty) }
    let guess = shapes[level]
    var shape = guess
    var followsGuess = true
    var values: ContiguousArray<Value> = []
    values.reserveCapacity(guess.names.count)
    while try nextName() {
      if followsGuess, values.count < guess.names.count, takeName(guess.names[values.count].text) {
        try colon()
        values.append(try value())
        try afterValue()
        continue
      }
      if followsGuess {
        followsGuess = false
        shape = values.count == guess.names.count ? guess : guess.names[..<values.count].reduce(Shape.empty) { $0.adding($1) }
      }
      let name = MemberName(try name())
      path[path.count - 1] = .name(name.text)
      try colon()
      let value = try value()
      if name.text.isEmpty { throw JsonError(.emptyKey) }
      if let slot = shape.slot(of: name) {
        let known = shape.names[slot].text
        guard PSString.utf8Equal(known, name.text) else { throw JsonError(.differentCasing(known, name.text)) }
        values[slot] = value
      } else {
        shape = shape.adding(name)
        values.append(value)
      }
      try afterValue()
    }
    if followsGuess, values.count < guess.names.count {
      shape = guess.names[..<values.count].reduce(Shape.empty) { $0.adding($1) }
    }
    shapes[level] = shape
    return .object(PSCustomObject(shape, values))
  }

  private mutating func table() throws(JsonError) -> Value {
    let table = DictionaryObject(type: JsonReader.orderedHashtable, ignoresCase: false)
    while try nextName() {
      let name = try name()
      path[path.count - 1] = .name(name)
      try colon()
      table[name] = try value()
      try afterValue()
    }
    return .object(table)
  }

  static let orderedHashtable = TypeInfo("System.Management.Automation.OrderedHashtable", base: .hashtable, interfaces: [.dictionary])

  // MARK: Names

  /// Passes the name when it is the expected one in double quotes.
  private mutating func takeName(_ name: String) -> Bool {
    var end = position + 1
    guard bytes[position] == UInt8(ascii: "\""), position + name.utf8.count + 1 < bytes.count else { return false }
    for byte in name.utf8 {
      if bytes[end] != byte || byte == UInt8(ascii: "\\") || byte < 32 { return false }
      end += 1
    }
    guard bytes[end] == UInt8(ascii: "\"") else { return false }
    position = end + 1
    path[path.count - 1] = .name(name)
    return true
  }

  private mutating func name() throws(JsonError) -> String {
    let first = bytes[position]
    if first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") { return try string() }
    guard JsonReader.isIdentifier(first) else {
      throw failure("Invalid property identifier character: \(character()).")
    }
    let start = position
    while position < bytes.count, JsonReader.isIdentifier(bytes[position]) { position += 1 }
    let end = position
    if position < bytes.count, bytes[position] > 32, bytes[position] != UInt8(ascii: ":") {
      throw failure("Invalid JavaScript property identifier character: \(character()).")
    }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  private static func isIdentifier(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  // MARK: Errors

  /// The character that can't be read, as messages show it.
  func character() -> String {
    guard position < bytes.count else { return "" }
    var end = position + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return String(decoding: bytes[position..<end], as: UTF8.self)
  }

  /// The error with path, line and column as Newtonsoft's reader gives them.
  func failure(_ message: String) -> JsonError {
    var place = ""
    for part in path {
      switch part {
      case .name(let name) where !name.isEmpty: place += (place.isEmpty ? "" : ".") + name
      case .index(let index): place += "[\(index)]"
      case .name: break
      }
    }
    var line = 1
    var column = 0
    for byte in bytes[..<min(position, bytes.count)] {
      if byte == 10 {
        line += 1
        column = 0
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    if line == 1, column == 0, path.isEmpty { line = 0 }
    return JsonError(.syntax("\(message) Path '\(place)', line \(line), position \(column)."))
  }
}

/// What is wrong with a JSON text.
struct JsonError: Error {
  enum Kind {
    case syntax(String)
    case emptyKey
    case differentCasing(String, String)
  }
  let kind: Kind
  init(_ kind: Kind) { self.kind = kind }
}
