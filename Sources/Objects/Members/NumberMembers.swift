import Culture

extension Members {
  private static func whole<T: FixedWidthInteger & Sendable>(
    _ table: inout MemberTable, _ name: String, _ type: T.Type, _ wrap: @escaping @Sendable (T) -> Value
  ) {
    table.property("\(name) MaxValue { get; }", isStatic: true) { (_, _) throws(Unwind) in wrap(T.max) }
    table.property("\(name) MinValue { get; }", isStatic: true) { (_, _) throws(Unwind) in wrap(T.min) }
    table.method("\(name) Parse(string s)", isStatic: true) { (_, a, _) throws(Unwind) in
      wrap(try netting { () throws(ValueError) in try NumberParsing.integer(a[0].textValue.text, as: T.self) })
    }
    table.method("\(name) Parse(string s, System.Globalization.NumberStyles style)", isStatic: true) { (_, a, _) throws(Unwind) in
      let style: EnumObject? = a[1].object()
      return wrap(
        try netting { () throws(ValueError) in
          try NumberParsing.integer(a[0].textValue.text, as: T.self, NumberStyles(rawValue: Int(style?.raw ?? 7)))
        })
    }
    table.method("bool TryParse(string s, [ref] \(name) result)", isStatic: true) { (_, a, _) throws(Unwind) in
      let reference: ReferenceObject? = a[1].object()
      let parsed: T? = try? NumberParsing.integer(a[0].textValue.text, as: T.self)
      reference?.variable.value = wrap(parsed ?? 0)
      return .bool(parsed != nil)
    }
    numeric(&table)
  }

  private static func numeric(_ table: inout MemberTable) {
    table.method("string ToString(string format)") { (this, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try Conversion.text(this.unwrapped, format: a[0].textValue.text) } ?? this.displayText)
    }
    table.method("string ToString(System.IFormatProvider provider)") { (this, a, _) throws(Unwind) in
      Value(
        try netting { () throws(ValueError) in try Conversion.text(this.unwrapped, format: "", CultureObject.culture(a[0])) } ?? this.displayText)
    }
    table.method("string ToString(string format, System.IFormatProvider provider)") { (this, a, _) throws(Unwind) in
      Value(
        try netting { () throws(ValueError) in try Conversion.text(this.unwrapped, format: a[0].textValue.text, CultureObject.culture(a[1])) }
          ?? this.displayText)
    }
    table.method("int CompareTo(System.Object value)") { (this, a, context) throws(Unwind) in
      .int(Int32(try Comparison.order(this, a[0], ignoreCase: false, context)))
    }
    table.method("System.TypeCode GetTypeCode()") { (this, _, _) throws(Unwind) in Value(TypeInfo.of(this).name) }
  }

  static func int(_ table: inout MemberTable) { whole(&table, "int", Int32.self) { .int($0) } }
  static func long(_ table: inout MemberTable) { whole(&table, "long", Int64.self) { .long($0) } }
  static func byte(_ table: inout MemberTable) { whole(&table, "byte", UInt8.self) { .byte($0) } }
  static func sbyte(_ table: inout MemberTable) { whole(&table, "sbyte", Int8.self) { .sbyte($0) } }
  static func short(_ table: inout MemberTable) { whole(&table, "short", Int16.self) { .short($0) } }
  static func ushort(_ table: inout MemberTable) { whole(&table, "ushort", UInt16.self) { .ushort($0) } }
  static func uint(_ table: inout MemberTable) { whole(&table, "uint", UInt32.self) { .uint($0) } }
  static func ulong(_ table: inout MemberTable) { whole(&table, "ulong", UInt64.self) { .ulong($0) } }

  static func double(_ table: inout MemberTable) {
    numeric(&table)
    for (name, value) in [
      ("MaxValue", Double.greatestFiniteMagnitude), ("MinValue", -Double.greatestFiniteMagnitude), ("NaN", .nan), ("PositiveInfinity", .infinity),
      ("NegativeInfinity", -.infinity), ("Epsilon", .leastNonzeroMagnitude), ("E", 2.718281828459045), ("Pi", .pi),
    ] {
      table.property("double \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in .double(value) }
    }
    table.method("double Parse(string s)", isStatic: true) { (_, a, _) throws(Unwind) in
      .double(try netting { () throws(ValueError) in try NumberParsing.double(a[0].textValue.text) })
    }
    table.method("double Parse(string s, System.IFormatProvider provider)", isStatic: true) { (_, a, _) throws(Unwind) in
      .double(try netting { () throws(ValueError) in try NumberParsing.double(a[0].textValue.text, [.float, .allowThousands], CultureObject.culture(a[1]).number) })
    }
    table.method("bool TryParse(string s, [ref] double result)", isStatic: true) { (_, a, _) throws(Unwind) in
      let parsed = try? NumberParsing.double(a[0].textValue.text)
      (a[1].object() as ReferenceObject?)?.variable.value = .double(parsed ?? 0)
      return .bool(parsed != nil)
    }
    table.method("bool IsNaN(double d)", isStatic: true) { (_, a, _) throws(Unwind) in .bool(a[0].doubleValue.isNaN) }
    table.method("bool IsInfinity(double d)", isStatic: true) { (_, a, _) throws(Unwind) in .bool(a[0].doubleValue.isInfinite) }
  }
  static func single(_ table: inout MemberTable) {
    numeric(&table)
    table.property("float MaxValue { get; }", isStatic: true) { (_, _) throws(Unwind) in .single(.greatestFiniteMagnitude) }
    table.property("float MinValue { get; }", isStatic: true) { (_, _) throws(Unwind) in .single(-.greatestFiniteMagnitude) }
    table.method("float Parse(string s)", isStatic: true) { (_, a, _) throws(Unwind) in
      .single(try netting { () throws(ValueError) in try NumberParsing.single(a[0].textValue.text) })
    }
  }
  static func decimal(_ table: inout MemberTable) {
    numeric(&table)
    for (name, value) in [("MaxValue", Decimal128.maxValue), ("MinValue", .minValue), ("One", .one), ("Zero", .zero), ("MinusOne", .minusOne)] {
      table.property("decimal \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in Value(value) }
    }
    table.method("decimal Parse(string s)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try NumberParsing.decimal(a[0].textValue.text) })
    }
    table.method("bool TryParse(string s, [ref] decimal result)", isStatic: true) { (_, a, _) throws(Unwind) in
      let parsed = try? NumberParsing.decimal(a[0].textValue.text)
      (a[1].object() as ReferenceObject?)?.variable.value = Value(parsed ?? .zero)
      return .bool(parsed != nil)
    }
    for (name, change) in [
      ("Floor", { (n: Decimal128) in n.floor }), ("Ceiling", { (n: Decimal128) in n.ceiling }), ("Truncate", { (n: Decimal128) in n.truncated }),
      ("Negate", { (n: Decimal128) in n.negated }),
    ] {
      table.method("decimal \(name)(decimal d)", isStatic: true) { (_, a, _) throws(Unwind) in a[0].decimal.map { Value(change($0)) } ?? .null }
    }
    table.method("decimal Round(decimal d, int decimals = 0)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let number = a[0].decimal else { return .null }
      return Value(try netting { () throws(ValueError) in try number.rounded(a.count > 1 ? a[1].intValue : 0) })
    }
  }
  static func bigInteger(_ table: inout MemberTable) {
    numeric(&table)
    table.property("bigint One { get; }", isStatic: true) { (_, _) throws(Unwind) in Value(BigInteger.one) }
    table.property("bigint Zero { get; }", isStatic: true) { (_, _) throws(Unwind) in Value(BigInteger.zero) }
    table.property("bool IsZero { get; }") { (this, _) throws(Unwind) in .bool(this.bigInteger?.isZero ?? false) }
    table.property("bool IsEven { get; }") { (this, _) throws(Unwind) in .bool(this.bigInteger?.isEven ?? false) }
    table.property("int Sign { get; }") { (this, _) throws(Unwind) in Value(this.bigInteger?.sign ?? 0) }
    table.method("bigint Parse(string value)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try NumberParsing.bigInteger(a[0].textValue.text) })
    }
    table.method("bigint Pow(bigint value, int exponent)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let base = a[0].bigInteger else { return .null }
      return Value(try netting { () throws(ValueError) in try base.power(a[1].intValue) })
    }
    table.method("bigint ModPow(bigint value, bigint exponent, bigint modulus)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let base = a[0].bigInteger, let exponent = a[1].bigInteger, let modulus = a[2].bigInteger else { return .null }
      return Value(try netting { () throws(ValueError) in try base.power(exponent, modulus: modulus) })
    }
    table.method("bigint GreatestCommonDivisor(bigint left, bigint right)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let x = a[0].bigInteger, let y = a[1].bigInteger else { return .null }
      return Value(BigInteger.greatestCommonDivisor(x, y))
    }
    table.method("bigint Abs(bigint value)", isStatic: true) { (_, a, _) throws(Unwind) in a[0].bigInteger.map { Value($0.absolute) } ?? .null }
  }

  static func char(_ table: inout MemberTable) {
    table.property("char MaxValue { get; }", isStatic: true) { (_, _) throws(Unwind) in .char(.max) }
    table.property("char MinValue { get; }", isStatic: true) { (_, _) throws(Unwind) in .char(0) }
    func test(_ name: String, _ body: @escaping (UInt16, UnicodeCategory) -> Bool) {
      table.method("bool \(name)(char c)", isStatic: true) { (_, a, _) throws(Unwind) in
        let unit = UInt16(truncatingIfNeeded: a[0].intValue)
        return .bool(body(unit, UnicodeCategory(unit)))
      }
    }
    func isLetter(_ category: UnicodeCategory) -> Bool {
      switch category {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
      default: false
      }
    }
    func isWhite(_ unit: UInt16) -> Bool {
      unit == 32 || (9...13).contains(unit) || unit == 0x85 || unit == 0xA0 || unit == 0x1680 || (0x2000...0x200A).contains(unit) || unit == 0x2028
        || unit == 0x2029 || unit == 0x202F || unit == 0x205F || unit == 0x3000
    }
    test("IsLetter") { isLetter($1) }
    test("IsDigit") { $1 == .decimalDigitNumber }
    test("IsNumber") { $1 == .decimalDigitNumber || $1 == .letterNumber || $1 == .otherNumber }
    test("IsLetterOrDigit") { isLetter($1) || $1 == .decimalDigitNumber }
    test("IsUpper") { $1 == .uppercaseLetter }
    test("IsLower") { $1 == .lowercaseLetter }
    test("IsWhiteSpace") { unit, _ in isWhite(unit) }
    test("IsControl") { unit, _ in unit < 32 || (0x7F...0x9F).contains(unit) }
    test("IsSurrogate") { unit, _ in (0xD800...0xDFFF).contains(unit) }
    test("IsPunctuation") { _, category in
      switch category {
      case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialQuotePunctuation, .finalQuotePunctuation,
        .otherPunctuation:
        true
      default: false
      }
    }
    test("IsSymbol") { _, category in
      switch category {
      case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: true
      default: false
      }
    }
    for name in ["ToUpper", "ToUpperInvariant"] {
      table.method("char \(name)(char c)", isStatic: true) { (_, a, _) throws(Unwind) in .char(Casing.upper(UInt16(truncatingIfNeeded: a[0].intValue))) }
    }
    for name in ["ToLower", "ToLowerInvariant"] {
      table.method("char \(name)(char c)", isStatic: true) { (_, a, _) throws(Unwind) in .char(Casing.lower(UInt16(truncatingIfNeeded: a[0].intValue))) }
    }
    table.method("double GetNumericValue(char c)", isStatic: true) { (_, a, _) throws(Unwind) in
      let unit = a[0].intValue
      return .double((48...57).contains(unit) ? Double(unit - 48) : -1)
    }
    table.method("string ConvertFromUtf32(int utf32)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let scalar = Unicode.Scalar(UInt32(truncatingIfNeeded: a[0].intValue)) else {
        throw .outOfRange("A valid UTF32 value is between 0x000000 and 0x10ffff, inclusive, and should not include surrogate codepoint values (0x00d800 ~ 0x00dfff).", "utf32")
      }
      return Value(String(Character(scalar)))
    }
    table.method("int CompareTo(System.Object value)") { (this, a, context) throws(Unwind) in
      .int(Int32(try Comparison.order(this, a[0], ignoreCase: false, context)))
    }
  }

  static func guid(_ table: inout MemberTable) {
    table.property("guid Empty { get; }", isStatic: true) { (_, _) throws(Unwind) in Value(Guid.empty) }
    table.method("guid NewGuid()", isStatic: true) { (_, _, _) throws(Unwind) in Value(Guid.random()) }
    table.method("guid Parse(string input)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try Guid.parse(a[0].textValue.text) })
    }
    table.method("bool TryParse(string input, [ref] guid result)", isStatic: true) { (_, a, _) throws(Unwind) in
      let parsed = try? Guid.parse(a[0].textValue.text)
      (a[1].object() as ReferenceObject?)?.variable.value = Value(parsed ?? .empty)
      return .bool(parsed != nil)
    }
    table.property("string Guid { get; }") { (this, _) throws(Unwind) in Value(this.displayText) }
    table.method("string ToString(string format)") { (this, a, _) throws(Unwind) in
      guard let guid = this.guid else { return .null }
      return Value(try netting { () throws(ValueError) in try guid.text(a[0].textValue.text) })
    }
    table.method("byte[] ToByteArray()") { (this, _, _) throws(Unwind) in .bytes(this.guid?.bytes ?? []) }
    table.constructor("guid new(string g)") { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try Guid.parse(a[0].textValue.text) })
    }
    table.constructor("guid new()") { (_, _, _) throws(Unwind) in Value(Guid.empty) }
  }

  static func version(_ table: inout MemberTable) {
    func property(_ name: String, _ get: @escaping (NetVersion) -> Int) {
      table.property("int \(name) { get; }") { (this, _) throws(Unwind) in this.version.map { Value(get($0)) } ?? .null }
    }
    property("Major") { $0.major }
    property("Minor") { $0.minor }
    property("Build") { $0.build }
    property("Revision") { $0.revision }
    table.method("string ToString(int fieldCount)") { (this, a, _) throws(Unwind) in
      guard let version = this.version else { return .null }
      return Value(try netting { () throws(ValueError) in try version.text(fields: a[0].intValue) })
    }
    table.method("int CompareTo(System.Object version)") { (this, a, context) throws(Unwind) in
      .int(Int32(try Comparison.order(this, a[0], ignoreCase: false, context)))
    }
    table.method("version Parse(string input)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try NetVersion.parse(a[0].textValue.text) })
    }
    table.method("bool TryParse(string input, [ref] version result)", isStatic: true) { (_, a, _) throws(Unwind) in
      let parsed = try? NetVersion.parse(a[0].textValue.text)
      if let parsed { (a[1].object() as ReferenceObject?)?.variable.value = Value(parsed) }
      return .bool(parsed != nil)
    }
    table.constructor("version new(string version)") { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try NetVersion.parse(a[0].textValue.text) })
    }
    table.constructor("version new(int major, int minor, int build = 0, int revision = 0)") { (_, a, _) throws(Unwind) in
      Value(
        try netting { () throws(ValueError) in
          try NetVersion(a[0].intValue, a[1].intValue, a.count > 2 ? a[2].intValue : nil, a.count > 3 ? a[3].intValue : nil)
        })
    }
  }
  static func semanticVersion(_ table: inout MemberTable) {
    func with(_ this: Value) -> SemanticVersion? { (this.object() as Boxed<SemanticVersion>?)?.payload }
    table.property("int Major { get; }") { (this, _) throws(Unwind) in Value(with(this)?.major ?? 0) }
    table.property("int Minor { get; }") { (this, _) throws(Unwind) in Value(with(this)?.minor ?? 0) }
    table.property("int Patch { get; }") { (this, _) throws(Unwind) in Value(with(this)?.patch ?? 0) }
    table.property("string PreReleaseLabel { get; }") { (this, _) throws(Unwind) in Value(with(this)?.preReleaseLabel) }
    table.property("string BuildLabel { get; }") { (this, _) throws(Unwind) in Value(with(this)?.buildLabel) }
    table.constructor("semver new(string version)") { (_, a, _) throws(Unwind) in
      Value(try netting { () throws(ValueError) in try SemanticVersion.parse(a[0].textValue.text) })
    }
  }
}

/// `System.Globalization.CultureInfo` as an object.
public final class CultureObject: NetObject {
  public let culture: CultureInfo
  public init(_ culture: CultureInfo) {
    self.culture = culture
    super.init()
  }
  static func culture(_ value: Value) -> CultureInfo {
    if let object: CultureObject = value.object() { return object.culture }
    return value.asString.flatMap { CultureInfo.named($0) } ?? .enUS
  }
  public static let netType = TypeInfo("System.Globalization.CultureInfo") { table in
    func property(_ declaration: String, _ get: @escaping (CultureInfo) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in (this.object() as CultureObject?).map { get($0.culture) } ?? .null }
    }
    property("int LCID { get; }") { Value($0.lcid) }
    property("string Name { get; }") { Value($0.name) }
    property("string DisplayName { get; }") { Value($0.englishName) }
    property("string EnglishName { get; }") { Value($0.englishName) }
    property("string TwoLetterISOLanguageName { get; }") { Value($0.twoLetterISOLanguageName) }
    table.property("cultureinfo InvariantCulture { get; }", isStatic: true) { (_, _) throws(Unwind) in .object(CultureObject(.invariant)) }
    for name in ["CurrentCulture", "CurrentUICulture"] {
      table.property("cultureinfo \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in .object(CultureObject(.enUS)) }
    }
    func named(_ name: String) throws(Unwind) -> Value {
      guard let culture = CultureInfo.named(name) else {
        throw .exception(.argumentException, "Culture is not supported. (Parameter 'name')\n\(name) is an invalid culture identifier.")
      }
      return .object(CultureObject(culture))
    }
    table.method("cultureinfo GetCultureInfo(string name)", isStatic: true) { (_, a, _) throws(Unwind) in try named(a[0].displayText) }
    table.constructor("cultureinfo new(string name)") { (_, a, _) throws(Unwind) in try named(a[0].displayText) }
  }
  public override var type: TypeInfo { CultureObject.netType }
  public override func toString() -> String { culture.name }
}
