import Regex16

/// `System.Text.RegularExpressions.Match`, `Group` and `Capture`.
public final class MatchObject: NetObject {
  public let match: RegexMatch?
  public let text: PSString
  public let regex: DotNetRegex
  init(_ match: RegexMatch?, _ text: PSString, _ regex: DotNetRegex) {
    self.match = match
    self.text = text
    self.regex = regex
    super.init()
  }
  public override var type: TypeInfo { .regexMatch }
  public var value: Value { match.map { .string(text.substring($0.range)) } ?? Value("") }
  public override func toString() -> String { value.displayText }

  /// The group at an index of the expression's list.
  func group(_ index: Int) -> GroupObject {
    GroupObject(match.flatMap { index < $0.groups.count ? $0.groups[index] : nil }, text, index < regex.groupNames.count ? regex.groupNames[index] : "")
  }
  var groups: ContiguousArray<Value> {
    ContiguousArray(regex.groupNames.indices.map { Value.object($0 == 0 ? self : group($0)) })
  }
}

public final class GroupObject: NetObject {
  let range: Range<Int>?
  let text: PSString
  let name: String
  init(_ range: Range<Int>?, _ text: PSString, _ name: String) {
    self.range = range
    self.text = text
    self.name = name
    super.init()
  }
  public override var type: TypeInfo { .regexGroup }
  var value: Value { range.map { .string(text.substring($0)) } ?? Value("") }
  public override func toString() -> String { value.displayText }
}

/// `GroupCollection`: by number or name.
final class GroupsObject: NetObject {
  let match: MatchObject
  init(_ match: MatchObject) {
    self.match = match
    super.init()
  }
  override var type: TypeInfo { .regexGroups }
  override var isEnumerable: Bool { true }
  override func enumerate() -> (any IteratorProtocol<Value>)? { match.groups.makeIterator() }
  func item(_ key: Value) -> Value {
    if case .int(let number) = key, let index = match.regex.groupNumbers.firstIndex(of: Int(number)) {
      return .object(index == 0 ? match : match.group(index))
    }
    if let name = key.asString, let index = match.regex.groupNames.firstIndex(of: name) {
      return .object(index == 0 ? match : match.group(index))
    }
    return .object(GroupObject(nil, match.text, key.displayText))
  }
  override func property(_ name: MemberName) -> Value? {
    match.regex.groupNames.contains(name.text) ? item(Value(name.text)) : nil
  }
}

extension TypeInfo {
  static let regexCapture = TypeInfo("System.Text.RegularExpressions.Capture", base: object)
  static let regexGroup = TypeInfo("System.Text.RegularExpressions.Group", base: regexCapture) { table in
    func property(_ declaration: String, _ get: @escaping (GroupObject) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in
        let group: GroupObject? = this.object()
        return group.map(get) ?? .null
      }
    }
    property("bool Success { get; }") { .bool($0.range != nil) }
    property("string Name { get; }") { Value($0.name) }
    property("int Index { get; }") { Value($0.range?.lowerBound ?? 0) }
    property("int Length { get; }") { Value($0.range?.count ?? 0) }
    property("string Value { get; }") { $0.value }
    property("System.Text.RegularExpressions.CaptureCollection Captures { get; }") {
      .object(ArrayObject($0.range == nil ? [] : [.object($0)]))
    }
  }
  public static let regexMatch = TypeInfo("System.Text.RegularExpressions.Match", base: regexGroup) { table in
    func property(_ declaration: String, _ get: @escaping (MatchObject) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in
        let match: MatchObject? = this.object()
        return match.map(get) ?? .null
      }
    }
    property("System.Text.RegularExpressions.GroupCollection Groups { get; }") { .object(GroupsObject($0)) }
    property("bool Success { get; }") { .bool($0.match != nil) }
    property("string Name { get; }") { _ in Value("0") }
    property("int Index { get; }") { Value($0.match?.range.lowerBound ?? 0) }
    property("int Length { get; }") { Value($0.match?.range.count ?? 0) }
    property("string Value { get; }") { $0.value }
    property("System.Text.RegularExpressions.CaptureCollection Captures { get; }") { .object(ArrayObject($0.match == nil ? [] : [.object($0)])) }
    table.method("System.Text.RegularExpressions.Match NextMatch()") { (this, _, _) throws(Unwind) in
      guard let current: MatchObject = this.object(), let range = current.match?.range else { return this }
      let start = range.isEmpty ? range.upperBound + 1 : range.upperBound
      let units = current.text.units
      guard start <= units.count else { return .object(MatchObject(nil, current.text, current.regex)) }
      return .object(MatchObject(try TextOperators.firstMatch(current.regex, units, from: start), current.text, current.regex))
    }
    table.method("string Result(string replacement)") { (this, arguments, _) throws(Unwind) in
      guard let current: MatchObject = this.object(), let match = current.match else { return Value("") }
      var result: [UInt16] = []
      current.text.units.withUnsafeBufferPointer {
        RegexReplacement(arguments[0].displayText, for: current.regex).append(match, in: $0, to: &result)
      }
      return .string(PSString(units: result))
    }
  }
  static let regexGroups = TypeInfo("System.Text.RegularExpressions.GroupCollection", base: object) { table in
    table.property("int Count { get; }") { (this, _) throws(Unwind) in
      let groups: GroupsObject? = this.object()
      return Value(groups?.match.regex.groupNames.count ?? 0)
    }
    table.method("System.Text.RegularExpressions.Group get_Item(System.Object key)") { (this, arguments, _) throws(Unwind) in
      let groups: GroupsObject? = this.object()
      return groups?.item(arguments[0]) ?? .null
    }
  }
  public static let regexParseException = TypeInfo("System.Text.RegularExpressions.RegexParseException", base: argumentException)
  public static let regexMatchTimeoutException = TypeInfo("System.Text.RegularExpressions.RegexMatchTimeoutException", base: systemException)
}
