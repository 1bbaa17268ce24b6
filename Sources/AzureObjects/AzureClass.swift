import AzureModels
import Objects

/// A class of the Az modules: its .NET type, its properties, and how it reads and writes ARM's JSON.
public final class AzureClass: @unchecked Sendable {
  public enum Kind {
    case string, int, long, bool, double, date, table, computed
    case object(String)
    indirect case list(Kind)
  }
  public let name: String
  public let layout: RecordLayout
  let kinds: [Kind]
  public var type: TypeInfo { layout.type }

  private init(_ fullName: String, _ declaration: String) {
    var names: [(name: String, type: TypeInfo?)] = []
    var kinds: [Kind] = []
    for part in declaration.split(separator: " ") {
      let halves = part.split(separator: ":")
      guard halves.count == 2 else { continue }
      names.append((String(halves[0]), nil))
      kinds.append(AzureClass.kind(halves[1]))
    }
    let short = fullName.split(separator: ".").last.map(String.init) ?? fullName
    name = short
    self.kinds = kinds
    let type = TypeInfo(fullName) { table in
      table.constructor("\(fullName) new()") { (this, _, _) throws(Unwind) in
        guard let type: TypeInfo = this.object(), let made = AzureClass.find(type.fullName) else { return .null }
        return .object(made.make())
      }
      if short == "DiskSku" || short == "SnapshotSku" {
        table.constructor("\(fullName) new(string name, string tier = $null)") { (this, a, _) throws(Unwind) in
          guard let type: TypeInfo = this.object(), let made = AzureClass.find(type.fullName) else { return .null }
          let sku = made.make()
          sku["Name"] = a[0]
          return .object(sku)
        }
      }
    }
    layout = RecordLayout(type, names)
  }

  private static func kind(_ text: Substring) -> Kind {
    if text.hasSuffix("*") { return .list(kind(text.dropLast())) }
    if text.hasPrefix("@") { return .object(String(text.dropFirst())) }
    switch text {
    case "i": return .int
    case "l": return .long
    case "b": return .bool
    case "d": return .double
    case "t": return .date
    case "h": return .table
    case "c": return .computed
    default: return .string
    }
  }

  // MARK: Finding

  private final class Made: @unchecked Sendable {
    let latch = Latch()
    var byName: [String: AzureClass] = [:]
  }
  private static let made = Made()

  /// By full or short name; made when it is first asked for.
  public static func find(_ name: String) -> AzureClass? {
    let folded = foldCase(name)
    made.latch.lock()
    defer { made.latch.unlock() }
    if let found = made.byName[folded] { return found }
    for (fullName, declaration) in ComputeClasses.table {
      let full = String(describing: fullName)
      let short = full.split(separator: ".").last.map(String.init) ?? full
      guard equalsIgnoringCase(full, name) || equalsIgnoringCase(short, name) else { continue }
      let found = AzureClass(full, String(describing: declaration))
      made.byName[foldCase(full)] = found
      made.byName[foldCase(short)] = found
      return found
    }
    return nil
  }

  /// An object without any property set.
  public func make() -> AzureObject { AzureObject(self) }

  // MARK: JSON

  /// Members that stand beside `properties` in a resource.
  private static let envelope: Set<String> = [
    "id", "name", "type", "location", "tags", "sku", "zones", "managedby", "managedbyextended", "plan", "identity", "extendedlocation", "etag",
  ]

  /// Reads an object of this class out of JSON. `isResource`: most properties stand under `properties`.
  public func read(_ json: JSONValue, isResource: Bool = false) -> AzureObject {
    let object = make()
    let inner = isResource ? json["properties"] : nil
    for (index, name) in layout.shape.names.enumerated() {
      let source = isResource && !AzureClass.envelope.contains(name.folded) ? inner : json
      guard let member = source?.object?.members.first(where: { equalsIgnoringCase($0.name, AzureClass.wireName(name.text)) }) else { continue }
      object.values[index] = AzureClass.value(member.value, kinds[index])
    }
    object.compute()
    return object
  }

  /// What a property is called on the wire.
  static func wireName(_ name: String) -> String {
    switch name {
    case "PurchasePlan": return "purchasePlan"
    case "ResourceId": return "id"
    default: return name.prefix(1).lowercased() + name.dropFirst()
    }
  }

  private static func value(_ json: JSONValue, _ kind: Kind) -> Value {
    switch (kind, json) {
    case (_, .null): return .null
    case (.string, .string(let text)): return Value(text)
    case (.int, .integer(let number)): return .int(Int32(truncatingIfNeeded: number))
    case (.long, .integer(let number)): return .long(number)
    case (.double, .integer(let number)): return .double(Double(number))
    case (.double, .number(let number)): return .double(number)
    case (.bool, .bool(let flag)): return .bool(flag)
    case (.date, .string(let text)): return (try? DateTimeOffset.parse(text)).map { .dateTime($0.utcDateTime) } ?? Value(text)
    case (.table, .object(let members)):
      let table = DictionaryObject(type: TypeRegistry.generic("Dictionary", [.string, .string]) ?? .hashtable)
      for (name, value) in members.members { table[name] = Value(value.string ?? value.text) }
      return .object(table)
    case (.object(let name), .object): return AzureClass.find(name).map { .object($0.read(json)) } ?? .null
    case (.list(let inner), .array(let items)):
      let list = TypeRegistry.generic("List", [element(inner)]) ?? .arrayList
      return .object(ListObject(ContiguousArray(items.map { value($0, inner) }), type: list))
    case (_, .string(let text)): return Value(text)
    case (_, .integer(let number)): return Value(Int(number))
    case (_, .bool(let flag)): return .bool(flag)
    default: return Value(json.text)
    }
  }

  private static func element(_ kind: Kind) -> TypeInfo {
    switch kind {
    case .string: .string
    case .int: .int
    case .object(let name): AzureClass.find(name)?.type ?? .object
    default: .object
    }
  }

  /// Writes what is set as JSON.
  public func write(_ object: RecordObject, isResource: Bool = false, _ context: any InvocationContext) throws(Unwind) -> JSONValue {
    var outer = JSONObject()
    var inner = JSONObject()
    for (index, name) in layout.shape.names.enumerated() {
      if case .computed = kinds[index] { continue }
      let value = object.values[index]
      guard !value.isNull else { continue }
      let json = try AzureClass.json(value, kinds[index], context)
      if isResource, !AzureClass.envelope.contains(name.folded) {
        inner[AzureClass.wireName(name.text)] = json
      } else {
        outer[AzureClass.wireName(name.text)] = json
      }
    }
    if isResource { outer["properties"] = .object(inner) }
    return .object(outer)
  }

  private static func json(_ value: Value, _ kind: Kind, _ context: any InvocationContext) throws(Unwind) -> JSONValue {
    switch kind {
    case .string, .computed: return .string(try Conversion.string(value, context))
    case .int, .long:
      guard case .long(let number) = try Conversion.convert(value, to: .long, context) else { return .null }
      return .integer(number)
    case .bool: return .bool(Conversion.isTrue(value))
    case .double:
      guard case .double(let number) = try Conversion.convert(value, to: .double, context) else { return .null }
      return .number(number)
    case .date:
      guard case .dateTime(let date) = try Conversion.convert(value, to: .dateTime, context) else { return .null }
      return .string(Timestamp(ticks: date.toUniversalTime().ticks).description)
    case .table:
      var members = JSONObject()
      if let table: DictionaryObject = value.object() {
        for (name, value) in table.entries { members[name.displayText] = .string(try Conversion.string(value, context)) }
      }
      return .object(members)
    case .object(let name):
      guard let wanted = AzureClass.find(name) else { return .null }
      let converted = try Conversion.convert(value, to: wanted.type, context)
      guard let record: RecordObject = converted.object() else { return .null }
      return try wanted.write(record, context)
    case .list(let inner):
      var items: [JSONValue] = []
      if case .object(let object) = value, object.isEnumerable, var iterator = object.enumerate() {
        while let item = iterator.next() { items.append(try json(item, inner, context)) }
      } else {
        items = [try json(value, inner, context)]
      }
      return .array(items)
    }
  }
}

/// An object of such a class.
public final class AzureObject: RecordObject {
  public let azureClass: AzureClass
  init(_ azureClass: AzureClass) {
    self.azureClass = azureClass
    super.init(azureClass.layout)
  }

  /// Setting a property converts to what it is declared as.
  public override func setProperty(_ name: MemberName, to value: Value, _ context: any InvocationContext) throws(Unwind) -> Bool {
    guard let slot = layout.shape.slot(of: name) else { return false }
    values[slot] = value.isNull ? .null : try converted(value, azureClass.kinds[slot], context)
    return true
  }

  private func converted(_ value: Value, _ kind: AzureClass.Kind, _ context: any InvocationContext) throws(Unwind) -> Value {
    switch kind {
    case .string, .computed: return Value(try Conversion.string(value, context))
    case .int: return try Conversion.convert(value, to: .int, context)
    case .long: return try Conversion.convert(value, to: .long, context)
    case .bool: return try Conversion.convert(value, to: .bool, context)
    case .double: return try Conversion.convert(value, to: .double, context)
    case .date: return try Conversion.convert(value, to: .dateTime, context)
    case .object(let name): return try AzureClass.find(name).map { (known) throws(Unwind) in try Conversion.convert(value, to: known.type, context) } ?? value
    case .table, .list: return value
    }
  }

  /// What follows from other properties.
  func compute() {
    if let slot = layout.shape.slot(of: MemberName("ResourceGroupName")), case .computed = azureClass.kinds[slot] {
      values[slot] = resourceID.flatMap { $0.resourceGroup }.map { Value($0) } ?? .null
    }
  }

  /// The id it has, when it is a resource that exists.
  public var resourceID: ResourceID? { self["Id"].asString.flatMap { ResourceID($0) } ?? self["ResourceId"].asString.flatMap { ResourceID($0) } }

  /// A property of a property: `CreationData.CreateOption`; what lies between is made.
  public func set(_ path: String, _ value: Value, _ context: any InvocationContext) throws(Unwind) {
    let parts = path.split(separator: ".").map(String.init)
    guard parts.count == 2, let slot = layout.shape.slot(of: MemberName(parts[0])), case .object(let name) = azureClass.kinds[slot] else {
      _ = try setProperty(MemberName(path), to: value, context)
      return
    }
    if values[slot].isNull, let made = AzureClass.find(name) { values[slot] = .object(made.make()) }
    let inner: AzureObject? = values[slot].object()
    try inner?.set(parts[1], value, context)
  }
}
