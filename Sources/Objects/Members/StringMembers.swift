import Culture

extension Members {
  static func string(_ table: inout MemberTable) {
    typealias Args = [Value]
    func method(_ declaration: String, _ body: @escaping (PSString, Args) throws(Unwind) -> Value) {
      table.method(declaration) { (this, arguments, _) throws(Unwind) in try body(this.textValue, arguments) }
    }
    table.property("int Length { get; }") { (this, _) throws(Unwind) in Value(this.textValue.length) }
    method("char get_Chars(int index)") { (text, a) throws(Unwind) in
      guard a[0].intValue >= 0, a[0].intValue < text.length else {
        throw .exception(.indexOutOfRangeException, "Index was outside the bounds of the array.")
      }
      return .char(text[a[0].intValue])
    }
    for (name, change) in [("ToUpper", Casing.uppercased), ("ToUpperInvariant", Casing.uppercased), ("ToLower", Casing.lowercased), ("ToLowerInvariant", Casing.lowercased)] {
      method("string \(name)()") { (text, _) throws(Unwind) in Value(change(text.text, .invariant)) }
    }
    method("string ToString()") { (text, _) throws(Unwind) in .string(text) }
    method("string Substring(int startIndex)") { (text, a) throws(Unwind) in try substring(text, a[0].intValue, text.length - a[0].intValue) }
    method("string Substring(int startIndex, int length)") { (text, a) throws(Unwind) in try substring(text, a[0].intValue, a[1].intValue) }
    method("string Remove(int startIndex)") { (text, a) throws(Unwind) in try substring(text, 0, a[0].intValue) }
    method("string Remove(int startIndex, int count)") { (text, a) throws(Unwind) in
      let (start, count) = (a[0].intValue, a[1].intValue)
      guard start >= 0, count >= 0, start + count <= text.length else {
        throw .outOfRange("Index and count must refer to a location within the string.", "count")
      }
      return .string(text.substring(0..<start) + text.substring((start + count)..<text.length))
    }
    method("string Insert(int startIndex, string value)") { (text, a) throws(Unwind) in
      let at = a[0].intValue
      guard at >= 0, at <= text.length else {
        throw .outOfRange("Specified argument was out of the range of valid values.", "startIndex")
      }
      return .string(text.substring(0..<at) + a[1].textValue + text.substring(at..<text.length))
    }
    trims(&table)
    searches(&table)
    replaces(&table)
    splits(&table)
    method("string PadLeft(int totalWidth)") { (text, a) throws(Unwind) in pad(text, a[0].intValue, 32, left: true) }
    method("string PadLeft(int totalWidth, char paddingChar)") { (text, a) throws(Unwind) in pad(text, a[0].intValue, UInt16(a[1].intValue), left: true) }
    method("string PadRight(int totalWidth)") { (text, a) throws(Unwind) in pad(text, a[0].intValue, 32, left: false) }
    method("string PadRight(int totalWidth, char paddingChar)") { (text, a) throws(Unwind) in pad(text, a[0].intValue, UInt16(a[1].intValue), left: false) }
    method("char[] ToCharArray()") { (text, _) throws(Unwind) in
      .object(ArrayObject(ContiguousArray(text.units.map { Value.char($0) }), of: .char))
    }
    method("System.CharEnumerator GetEnumerator()") { (text, _) throws(Unwind) in
      .object(ArrayObject(ContiguousArray(text.units.map { Value.char($0) }), of: .char))
    }
    method("int CompareTo(string strB)") { (text, a) throws(Unwind) in
      .int(Int32(Collation.compare(text.text, a[0].textValue.text, .enUS)))
    }
    method("bool Equals(System.Object obj)") { (text, a) throws(Unwind) in
      guard case .string(let other) = a[0].unwrapped else { return .false }
      return .bool(PSString.ordinalEqual(text, other))
    }
    method("bool Equals(string value, System.StringComparison comparisonType)") { (text, a) throws(Unwind) in
      .bool(compare(text, a[0].textValue, a[1].displayText) == 0)
    }
    method("int GetHashCode()") { (text, _) throws(Unwind) in .int(Int32(truncatingIfNeeded: Value.string(text).hash(ignoringCase: false))) }
    method("string Normalize()") { (text, _) throws(Unwind) in .string(text) }
    method("System.TypeCode GetTypeCode()") { (_, _) throws(Unwind) in Value("String") }
    statics(&table)
  }

  static func substring(_ text: PSString, _ start: Int, _ length: Int) throws(Unwind) -> Value {
    guard start >= 0 else { throw .outOfRange("StartIndex cannot be less than zero.", "startIndex") }
    guard start <= text.length else { throw .outOfRange("startIndex cannot be larger than length of string.", "startIndex") }
    guard length >= 0 else { throw .outOfRange("Length cannot be less than zero.", "length") }
    guard start + length <= text.length else {
      throw .outOfRange("Index and length must refer to a location within the string.", "length")
    }
    return .string(text.substring(start..<(start + length)))
  }

  private static func pad(_ text: PSString, _ width: Int, _ unit: UInt16, left: Bool) -> Value {
    let missing = width - text.length
    guard missing > 0 else { return .string(text) }
    let fill = PSString(units: Array(repeating: unit, count: missing))
    return .string(left ? fill + text : text + fill)
  }

  /// By a `StringComparison`'s name.
  static func compare(_ a: PSString, _ b: PSString, _ comparison: String) -> Int {
    switch foldCase(comparison) {
    case "ordinal": return Collation.compare(a.text, b.text, .invariant, .ordinal)
    case "ordinalignorecase": return Collation.compare(a.text, b.text, .invariant, .ordinalIgnoreCase)
    case "currentcultureignorecase", "invariantcultureignorecase": return Collation.compare(a.text, b.text, .enUS, .ignoreCase)
    default: return Collation.compare(a.text, b.text, .enUS)
    }
  }

  private static func trims(_ table: inout MemberTable) {
    for (name, start, end) in [("Trim", true, true), ("TrimStart", true, false), ("TrimEnd", false, true)] {
      table.method("string \(name)()") { (this, _, _) throws(Unwind) in .string(trimmed(this.textValue, nil, start, end)) }
      table.method("string \(name)(Params char[] trimChars)") { (this, a, _) throws(Unwind) in
        .string(trimmed(this.textValue, Set(a[0].itemsValue.map { UInt16(truncatingIfNeeded: $0.intValue) }), start, end))
      }
    }
  }

  private static func trimmed(_ text: PSString, _ set: Set<UInt16>?, _ atStart: Bool, _ atEnd: Bool) -> PSString {
    let units = text.units
    func isTrimmed(_ unit: UInt16) -> Bool {
      if let set, !set.isEmpty { return set.contains(unit) }
      return unit == 32 || (9...13).contains(unit) || unit == 0x85 || unit == 0xA0 || unit == 0x2028 || unit == 0x2029 || unit == 0x3000
        || (0x2000...0x200A).contains(unit) || unit == 0x1680 || unit == 0x202F || unit == 0x205F
    }
    var low = 0
    var high = units.count
    if atStart { while low < high, isTrimmed(units[low]) { low += 1 } }
    if atEnd { while high > low, isTrimmed(units[high - 1]) { high -= 1 } }
    return low == 0 && high == units.count ? text : text.substring(low..<high)
  }

  // MARK: Searching

  /// The first (or last) place of `needle` at or after `start`, unit for unit or by a comparison's rules; -1 for none.
  static func find(_ text: PSString, _ needle: PSString, from start: Int, last: Bool = false, ignoreCase: Bool = false) -> Int {
    let fold: (UInt16) -> UInt16 = { ignoreCase ? Casing.upper($0) : $0 }
    let units = text.units.map(fold)
    let wanted = needle.units.map(fold)
    if wanted.isEmpty { return last ? min(units.count, max(start, 0)) : start }
    guard wanted.count <= units.count else { return -1 }
    if last {
      var at = min(start - wanted.count + 1, units.count - wanted.count)
      while at >= 0 {
        if units[at] == wanted[0], units[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
        at -= 1
      }
      return -1
    }
    var at = max(0, start)
    while at + wanted.count <= units.count {
      if units[at] == wanted[0], units[at..<(at + wanted.count)].elementsEqual(wanted) { return at }
      at += 1
    }
    return -1
  }

  private static func ignoresCase(_ comparison: Value) -> Bool { foldCase(comparison.displayText).hasSuffix("ignorecase") }

  private static func searches(_ table: inout MemberTable) {
    func method(_ declaration: String, _ body: @escaping (PSString, [Value]) throws(Unwind) -> Value) {
      table.method(declaration) { (this, arguments, _) throws(Unwind) in try body(this.textValue, arguments) }
    }
    let comparison = "System.StringComparison comparisonType"
    for type in ["string", "char"] {
      method("bool Contains(\(type) value)") { (t, a) throws(Unwind) in .bool(find(t, a[0].textValue, from: 0) >= 0) }
      method("bool Contains(\(type) value, \(comparison))") { (t, a) throws(Unwind) in
        .bool(find(t, a[0].textValue, from: 0, ignoreCase: ignoresCase(a[1])) >= 0)
      }
      method("int IndexOf(\(type) value)") { (t, a) throws(Unwind) in Value(find(t, a[0].textValue, from: 0)) }
      method("int IndexOf(\(type) value, int startIndex)") { (t, a) throws(Unwind) in
        guard a[1].intValue >= 0, a[1].intValue <= t.length else {
          throw .outOfRange("Index was out of range. Must be non-negative and less than or equal to the size of the collection.", "startIndex")
        }
        return Value(find(t, a[0].textValue, from: a[1].intValue))
      }
      method("int IndexOf(\(type) value, \(comparison))") { (t, a) throws(Unwind) in
        Value(find(t, a[0].textValue, from: 0, ignoreCase: ignoresCase(a[1])))
      }
      method("int LastIndexOf(\(type) value)") { (t, a) throws(Unwind) in Value(find(t, a[0].textValue, from: t.length, last: true)) }
      method("int LastIndexOf(\(type) value, int startIndex)") { (t, a) throws(Unwind) in
        Value(find(t, a[0].textValue, from: a[1].intValue, last: true))
      }
      method("bool StartsWith(\(type) value)") { (t, a) throws(Unwind) in
        .bool(t.units.starts(with: a[0].textValue.units))
      }
      method("bool EndsWith(\(type) value)") { (t, a) throws(Unwind) in .bool(t.units.reversed().starts(with: a[0].textValue.units.reversed())) }
    }
    method("bool StartsWith(string value, \(comparison))") { (t, a) throws(Unwind) in
      let wanted = a[0].textValue
      guard wanted.length <= t.length else { return .false }
      return .bool(compare(t.substring(0..<wanted.length), wanted, a[1].displayText) == 0)
    }
    method("bool EndsWith(string value, \(comparison))") { (t, a) throws(Unwind) in
      let wanted = a[0].textValue
      guard wanted.length <= t.length else { return .false }
      return .bool(compare(t.substring((t.length - wanted.length)..<t.length), wanted, a[1].displayText) == 0)
    }
    method("bool StartsWith(string value, bool ignoreCase, cultureinfo culture)") { (t, a) throws(Unwind) in
      let wanted = a[0].textValue
      guard wanted.length <= t.length else { return .false }
      return .bool(compare(t.substring(0..<wanted.length), wanted, a[1].flagValue ? "CurrentCultureIgnoreCase" : "CurrentCulture") == 0)
    }
    method("int IndexOfAny(char[] anyOf)") { (t, a) throws(Unwind) in
      let set = Set(a[0].itemsValue.map { UInt16(truncatingIfNeeded: $0.intValue) })
      return Value(t.units.firstIndex { set.contains($0) } ?? -1)
    }
    method("int LastIndexOfAny(char[] anyOf)") { (t, a) throws(Unwind) in
      let set = Set(a[0].itemsValue.map { UInt16(truncatingIfNeeded: $0.intValue) })
      return Value(t.units.lastIndex { set.contains($0) } ?? -1)
    }
  }

  private static func replaces(_ table: inout MemberTable) {
    table.method("string Replace(char oldChar, char newChar)") { (this, a, _) throws(Unwind) in
      let (old, new) = (UInt16(a[0].intValue), UInt16(a[1].intValue))
      return .string(PSString(units: this.textValue.units.map { $0 == old ? new : $0 }))
    }
    table.method("string Replace(string oldValue, string newValue)") { (this, a, _) throws(Unwind) in
      try replaced(this.textValue, a[0].textValue, a[1].textValue, ignoreCase: false)
    }
    table.method("string Replace(string oldValue, string newValue, System.StringComparison comparisonType)") { (this, a, _) throws(Unwind) in
      try replaced(this.textValue, a[0].textValue, a[1].textValue, ignoreCase: ignoresCase(a[2]))
    }
  }

  static func replaced(_ text: PSString, _ old: PSString, _ new: PSString, ignoreCase: Bool) throws(Unwind) -> Value {
    guard !old.isEmpty else { throw .exception(.argumentException, "The value cannot be an empty string. (Parameter 'oldValue')") }
    var result: [UInt16] = []
    let units = text.units
    var position = 0
    while true {
      let at = find(text, old, from: position, ignoreCase: ignoreCase)
      guard at >= 0 else { break }
      result += units[position..<at]
      result += new.units
      position = at + old.length
    }
    if position == 0 { return .string(text) }
    return .string(PSString(units: result + units[position...]))
  }

  // MARK: Splitting

  private static func splits(_ table: inout MemberTable) {
    func parts(_ text: PSString, _ separators: [[UInt16]], _ limit: Int, _ options: String) -> Value {
      let removeEmpty = options.contains("RemoveEmptyEntries")
      let trims = options.contains("TrimEntries")
      let units = text.units
      var found: ContiguousArray<Value> = []
      func add(_ range: Range<Int>) {
        var part = text.substring(range)
        if trims { part = trimmed(part, nil, true, true) }
        if removeEmpty, part.isEmpty { return }
        found.append(.string(part))
      }
      var start = 0
      var index = 0
      let wanted = separators.filter { !$0.isEmpty }
      scanning: while index < units.count {
        if limit > 0, found.count == limit - 1 { break }
        if separators.isEmpty {
          let unit = units[index]
          if unit == 32 || (9...13).contains(unit) || unit == 0x85 || unit == 0xA0 {
            add(start..<index)
            index += 1
            start = index
            continue
          }
        }
        for separator in wanted where units[index] == separator[0] && index + separator.count <= units.count && units[index..<(index + separator.count)].elementsEqual(separator) {
          add(start..<index)
          index += separator.count
          start = index
          continue scanning
        }
        index += 1
      }
      if limit > 0, removeEmpty { while start < units.count, wanted.contains(where: { $0.count == 1 && $0[0] == units[start] }) { start += 1 } }
      add(start..<units.count)
      return .object(ArrayObject(found, of: .string))
    }
    func chars(_ value: Value) -> [[UInt16]] { value.itemsValue.map { [UInt16(truncatingIfNeeded: $0.intValue)] } }
    func strings(_ value: Value) -> [[UInt16]] { value.itemsValue.map { $0.textValue.units } }
    let options = "System.StringSplitOptions options"
    table.method("string[] Split(Params char[] separator)") { (t, a, _) throws(Unwind) in parts(t.textValue, chars(a[0]), 0, "") }
    table.method("string[] Split(char separator, \(options))") { (t, a, _) throws(Unwind) in parts(t.textValue, [[UInt16(a[0].intValue)]], 0, a[1].displayText) }
    table.method("string[] Split(char separator, int count, \(options) = 0)") { (t, a, _) throws(Unwind) in
      parts(t.textValue, [[UInt16(a[0].intValue)]], a[1].intValue, a.count > 2 ? a[2].displayText : "")
    }
    table.method("string[] Split(string separator, \(options) = 0)") { (t, a, _) throws(Unwind) in
      parts(t.textValue, [a[0].textValue.units], 0, a.count > 1 ? a[1].displayText : "")
    }
    table.method("string[] Split(string separator, int count, \(options) = 0)") { (t, a, _) throws(Unwind) in
      parts(t.textValue, [a[0].textValue.units], a[1].intValue, a.count > 2 ? a[2].displayText : "")
    }
    table.method("string[] Split(char[] separator, int count)") { (t, a, _) throws(Unwind) in parts(t.textValue, chars(a[0]), a[1].intValue, "") }
    table.method("string[] Split(char[] separator, \(options))") { (t, a, _) throws(Unwind) in parts(t.textValue, chars(a[0]), 0, a[1].displayText) }
    table.method("string[] Split(string[] separator, \(options))") { (t, a, _) throws(Unwind) in parts(t.textValue, strings(a[0]), 0, a[1].displayText) }
    table.method("string[] Split(string[] separator, int count, \(options))") { (t, a, _) throws(Unwind) in
      parts(t.textValue, strings(a[0]), a[1].intValue, a[2].displayText)
    }
  }

  // MARK: Statics

  private static func statics(_ table: inout MemberTable) {
    table.property("string Empty { get; }", isStatic: true) { (_, _) throws(Unwind) in Value("") }
    table.method("bool IsNullOrEmpty(string value)", isStatic: true) { (_, a, _) throws(Unwind) in .bool(a[0].textValue.isEmpty) }
    table.method("bool IsNullOrWhiteSpace(string value)", isStatic: true) { (_, a, _) throws(Unwind) in
      .bool(trimmed(a[0].textValue, nil, true, true).isEmpty)
    }
    table.method("string Join(string separator, Params System.Object[] values)", isStatic: true) { (_, a, context) throws(Unwind) in
      var items = a[1].itemsValue
      if items.count == 1, case .object(let only) = items[0], only.isEnumerable, let inner = only.allItems { items = inner }
      return try TextOperators.join(.object(ArrayObject(items)), a[0].textValue.text, context)
    }
    table.method("string Concat(Params System.Object[] values)", isStatic: true) { (_, a, context) throws(Unwind) in
      var items = a[0].itemsValue
      if items.count == 1, case .object(let only) = items[0], only.isEnumerable, let inner = only.allItems { items = inner }
      return try TextOperators.join(.object(ArrayObject(items)), "", context)
    }
    table.method("string Format(string format, Params System.Object[] args)", isStatic: true) { (_, a, context) throws(Unwind) in
      Value(try TextOperators.compose(a[0].textValue.text, a[1].itemsValue, context, id: nil))
    }
    table.method("int Compare(string strA, string strB)", isStatic: true) { (_, a, _) throws(Unwind) in
      .int(Int32(Collation.compare(a[0].textValue.text, a[1].textValue.text, .enUS)))
    }
    table.method("int Compare(string strA, string strB, bool ignoreCase)", isStatic: true) { (_, a, _) throws(Unwind) in
      .int(Int32(Collation.compare(a[0].textValue.text, a[1].textValue.text, .enUS, a[2].flagValue ? .ignoreCase : [])))
    }
    table.method("int Compare(string strA, string strB, System.StringComparison comparisonType)", isStatic: true) { (_, a, _) throws(Unwind) in
      .int(Int32(compare(a[0].textValue, a[1].textValue, a[2].displayText)))
    }
    table.method("int CompareOrdinal(string strA, string strB)", isStatic: true) { (_, a, _) throws(Unwind) in
      .int(Int32(compare(a[0].textValue, a[1].textValue, "Ordinal")))
    }
    table.method("bool Equals(string a, string b)", isStatic: true) { (_, a, _) throws(Unwind) in
      .bool(PSString.ordinalEqual(a[0].textValue, a[1].textValue))
    }
    table.method("bool Equals(string a, string b, System.StringComparison comparisonType)", isStatic: true) { (_, a, _) throws(Unwind) in
      .bool(compare(a[0].textValue, a[1].textValue, a[2].displayText) == 0)
    }
    table.constructor("string new(char c, int count)") { (_, a, _) throws(Unwind) in
      .string(PSString(units: Array(repeating: UInt16(a[0].intValue), count: max(0, a[1].intValue))))
    }
    table.constructor("string new(char[] value)") { (_, a, _) throws(Unwind) in
      .string(PSString(units: a[0].itemsValue.map { UInt16(truncatingIfNeeded: $0.intValue) }))
    }
  }
}
