import Culture
import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Writes objects as JSON, byte for byte as PowerShell's `ConvertTo-Json` does over Newtonsoft's writer.
struct JsonWriter {
  enum Escaping { case standard, nonASCII, html }

  let session: Session
  let maximumDepth: Int
  let isCompressed: Bool
  let enumsAsStrings: Bool
  let escaping: Escaping
  var bytes: [UInt8] = []
  /// Some object was deeper than `maximumDepth` and stands as its text.
  private(set) var isTruncated = false
  private var level = 0
  /// The quoted names of the properties of shapes that were met last, with colons.
  private var shapes: [(shape: Shape, names: [[UInt8]])] = []

  init(_ session: Session, depth: Int, compress: Bool, enumsAsStrings: Bool, escaping: Escaping) {
    self.session = session
    maximumDepth = depth
    isCompressed = compress
    self.enumsAsStrings = enumsAsStrings
    self.escaping = escaping
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  // MARK: Values

  /// Writes a value that stands `depth` levels deep; what came through the pipeline shows members that were added to it.
  mutating func write(_ value: Value, depth: Int = 0, isPiped: Bool = false) throws(Unwind) {
    switch value {
    case .null, .void, .unset: raw("null")
    case .string(let string): write(string)
    case .int(let number): write(Int64(number))
    case .long(let number): write(number)
    case .bool(let flag): raw(flag ? "true" : "false")
    case .object(let object): try write(object, value, depth, isPiped)
    case .variable(let variable): try write(variable.value, depth: depth)
    default: try writeScalar(value)
    }
  }

  private mutating func write(_ object: NetObject, _ value: Value, _ depth: Int, _ isPiped: Bool) throws(Unwind) {
    if object.isWrapper { return try writeWrapper(object, value, depth) }
    if try writeSimple(object) { return }
    if depth > maximumDepth {
      isTruncated = true
      return write(PSString(try text(of: object, value)))
    }
    if type(of: object) == PSCustomObject.self { return try writeCustom(unsafeDowncast(object, to: PSCustomObject.self), depth) }
    if let table = object as? DictionaryObject { return try writeTable(table, depth) }
    if object.isEnumerable, var items = object.enumerate() {
      if let added = addedMembers(of: value) { return try writeDecorated(value, added, depth) }
      return try writeItems(&items, depth)
    }
    try writeMembers(value, depth, isPiped)
  }

  /// The text of an object that is too deep.
  private func text(of object: NetObject, _ value: Value) throws(Unwind) -> String {
    if object is DictionaryObject { return object.type.fullName }
    return try Conversion.string(value, session)
  }

  // MARK: Collections

  private mutating func writeItems(_ items: inout some IteratorProtocol<Value>, _ depth: Int) throws(Unwind) {
    bytes.append(UInt8(ascii: "["))
    level += 1
    var isFirst = true
    while let item = items.next() {
      separate(&isFirst)
      try write(item, depth: depth + 1)
    }
    close(UInt8(ascii: "]"), isEmpty: isFirst)
  }

  /// Several objects of a pipeline as one array.
  mutating func writeArray(_ values: ContiguousArray<Value>, isPiped: Bool) throws(Unwind) {
    bytes.append(UInt8(ascii: "["))
    level += 1
    var isFirst = true
    for value in values {
      separate(&isFirst)
      try write(value, depth: 1, isPiped: isPiped)
    }
    close(UInt8(ascii: "]"), isEmpty: isFirst)
  }

  private mutating func writeCustom(_ object: PSCustomObject, _ depth: Int) throws(Unwind) {
    if let extended = object.extended, !extended.members.isEmpty { return try writeAll(.object(object), depth) }
    if !session.allTypeData(for: object.typeNames).isEmpty { return try writeAll(.object(object), depth) }
    let names = names(of: object.shape)
    bytes.append(UInt8(ascii: "{"))
    level += 1
    var isFirst = true
    for index in names.indices {
      separate(&isFirst)
      bytes.append(contentsOf: names[index])
      try write(object.values[index], depth: depth + 1)
    }
    close(UInt8(ascii: "}"), isEmpty: isFirst)
  }

  /// All properties by name, own and added ones.
  private mutating func writeAll(_ value: Value, _ depth: Int) throws(Unwind) {
    try writeProperties(try Properties.all(of: value, session), depth)
  }

  private mutating func writeProperties(_ properties: [(name: String, value: Value)], _ depth: Int) throws(Unwind) {
    bytes.append(UInt8(ascii: "{"))
    level += 1
    var isFirst = true
    for (name, value) in properties {
      separate(&isFirst)
      writeName(name)
      try write(value, depth: depth + 1)
    }
    close(UInt8(ascii: "}"), isEmpty: isFirst)
  }

  private mutating func writeTable(_ table: DictionaryObject, _ depth: Int) throws(Unwind) {
    bytes.append(UInt8(ascii: "{"))
    level += 1
    var isFirst = true
    for entry in table.storage.entries {
      guard let entry else { continue }
      guard case .string(let key) = entry.key.unwrapped else {
        throw .error(
          ErrorRecord(
            ExceptionObject(
              .invalidOperationException,
              "The type '\(TypeInfo.of(.object(table)).fullName)' is not supported for serialization or deserialization of a dictionary. Keys must be strings."),
            id: "NonStringKeyInDictionary", .invalidOperation, target: .object(table)))
      }
      separate(&isFirst)
      writeName(key.text)
      try write(entry.value, depth: depth + 1)
    }
    for member in table.extended?.members ?? [] where table[member.name] == nil {
      separate(&isFirst)
      writeName(member.name)
      try write(try Properties.value(member.name, of: .object(table), session), depth: depth + 1)
    }
    close(UInt8(ascii: "}"), isEmpty: isFirst)
  }

  // MARK: Other objects

  /// A string, number or other value that members were added to.
  private mutating func writeWrapper(_ object: NetObject, _ value: Value, _ depth: Int) throws(Unwind) {
    let base = object.wrapped
    switch base {
    case .string, .dateTime: return try write(base, depth: depth)
    default: break
    }
    guard let added = addedMembers(of: value) else { return try write(base, depth: depth) }
    try writeDecorated(value, added, depth)
  }

  /// A value as `{"value": ..., "added": ...}`.
  private mutating func writeDecorated(_ value: Value, _ added: [String], _ depth: Int) throws(Unwind) {
    bytes.append(UInt8(ascii: "{"))
    level += 1
    var isFirst = true
    separate(&isFirst)
    writeName("value")
    if case .object(let object) = value, !object.isWrapper, var items = object.enumerate() {
      try writeItems(&items, depth)
    } else {
      try write(value.unwrapped, depth: depth)
    }
    for name in added where !equalsIgnoringCase(name, "value") {
      separate(&isFirst)
      writeName(name)
      try write(try Properties.value(name, of: value, session), depth: depth + 1)
    }
    close(UInt8(ascii: "}"), isEmpty: isFirst)
  }

  /// The properties that were added to one object; `nil` when there are none.
  private func addedMembers(of value: Value) -> [String]? {
    guard case .object(let object) = value, let members = object.extended?.members else { return nil }
    let names = members.compactMap { member -> String? in
      switch member.kind {
      case .note, .alias, .scriptProperty, .codeProperty: member.name
      default: nil
      }
    }
    return names.isEmpty ? nil : names
  }

  /// A .NET object: its public properties, and with them what was added when it came through the pipeline.
  mutating func writeMembers(_ value: Value, _ depth: Int, _ isPiped: Bool) throws(Unwind) {
    let isDecorated = isPiped || (value.reference?.extended.map { !$0.members.isEmpty } ?? false)
    var own: [(name: String, value: Value)] = []
    var extra: [(name: String, value: Value)] = []
    let typeData = Set(session.allTypeData(for: MemberAccess.names(of: value)).map { foldCase($0.name) })
    for member in MemberAccess.members(of: value, session) where member.isProperty {
      let isOwn = member.kind == .property && !typeData.contains(foldCase(member.name))
      if !isOwn && !isDecorated { continue }
      if member.isHidden && !isOwn { continue }
      let item = (member.name, try Properties.value(member.name, of: value, session))
      if isOwn { own.append(item) } else { extra.append(item) }
    }
    try writeProperties(own + extra, depth)
  }

  // MARK: Layout

  /// Goes to the next item: a comma after the first, and a line of its own.
  @inline(__always) private mutating func separate(_ isFirst: inout Bool) {
    if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
    if !isCompressed { newLine() }
  }

  @inline(__always) private mutating func close(_ bracket: UInt8, isEmpty: Bool) {
    level -= 1
    if !isEmpty, !isCompressed { newLine() }
    bytes.append(bracket)
  }

  private mutating func newLine() {
    bytes.append(10)
    bytes.append(contentsOf: repeatElement(32, count: level * 2))
  }

  private mutating func writeName(_ name: String) {
    write(PSString(name))
    bytes.append(UInt8(ascii: ":"))
    if !isCompressed { bytes.append(32) }
  }

  private mutating func names(of shape: Shape) -> [[UInt8]] {
    for known in shapes where known.shape === shape { return known.names }
    let saved = bytes
    var made: [[UInt8]] = []
    for name in shape.names {
      bytes = []
      writeName(name.text)
      made.append(bytes)
    }
    bytes = saved
    if shapes.count == 4 { shapes.removeLast() }
    shapes.insert((shape, made), at: 0)
    return made
  }

  @inline(__always) mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
}
