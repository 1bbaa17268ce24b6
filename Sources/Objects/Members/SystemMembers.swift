import Glibc

/// Static classes of .NET that scripts call: `[Math]`, `[Convert]`, `[Environment]`, `[IO.Path]`.
extension Members {
  static func math(_ table: inout MemberTable) {
    table.property("double PI { get; }", isStatic: true) { (_, _) throws(Unwind) in .double(.pi) }
    table.property("double E { get; }", isStatic: true) { (_, _) throws(Unwind) in .double(2.718281828459045) }
    for (name, body) in [
      ("Sqrt", { (x: Double) in x.squareRoot() }), ("Sin", { sin($0) }), ("Cos", { cos($0) }), ("Tan", { tan($0) }), ("Asin", { asin($0) }),
      ("Acos", { acos($0) }), ("Atan", { atan($0) }), ("Exp", { exp($0) }), ("Log10", { log10($0) }), ("Log2", { log2($0) }), ("Cbrt", { cbrt($0) }),
      ("Sinh", { sinh($0) }), ("Cosh", { cosh($0) }), ("Tanh", { tanh($0) }), ("Log", { log($0) }),
    ] as [(String, (Double) -> Double)] {
      table.method("double \(name)(double d)", isStatic: true) { (_, a, _) throws(Unwind) in .double(body(a[0].doubleValue)) }
    }
    table.method("double Log(double a, double newBase)", isStatic: true) { (_, a, _) throws(Unwind) in
      .double(log(a[0].doubleValue) / log(a[1].doubleValue))
    }
    table.method("double Pow(double x, double y)", isStatic: true) { (_, a, _) throws(Unwind) in .double(pow(a[0].doubleValue, a[1].doubleValue)) }
    table.method("double Atan2(double y, double x)", isStatic: true) { (_, a, _) throws(Unwind) in .double(atan2(a[0].doubleValue, a[1].doubleValue)) }
    for (name, body, exact) in [
      ("Floor", { (x: Double) in x.rounded(.down) }, { (d: Decimal128) in d.floor }), ("Ceiling", { $0.rounded(.up) }, { $0.ceiling }),
      ("Truncate", { $0.rounded(.towardZero) }, { $0.truncated }),
    ] as [(String, (Double) -> Double, (Decimal128) -> Decimal128)] {
      table.method("double \(name)(double d)", isStatic: true) { (_, a, _) throws(Unwind) in .double(body(a[0].doubleValue)) }
      table.method("decimal \(name)(decimal d)", isStatic: true) { (_, a, _) throws(Unwind) in a[0].decimal.map { Value(exact($0)) } ?? .null }
    }
    rounding(&table)
    for type in ["int", "long", "double", "decimal", "float", "short", "sbyte"] {
      table.method("\(type) Abs(\(type) value)", isStatic: true) { (_, a, context) throws(Unwind) in
        if case .int(.min) = a[0] { throw .exception(.overflowException, "Negating the minimum value of a twos complement number is invalid.") }
        return try Comparison.order(a[0], .int(0), ignoreCase: true, context) < 0
          ? try Conversion.convert(try Arithmetic.negate(a[0], context), to: TypeInfo.of(a[0].unwrapped), context) : a[0]
      }
    }
    for type in ["int", "long", "double", "decimal", "float", "byte", "short", "uint", "ulong"] {
      table.method("\(type) Max(\(type) val1, \(type) val2)", isStatic: true) { (_, a, context) throws(Unwind) in
        try Comparison.order(a[0], a[1], ignoreCase: true, context) >= 0 ? a[0] : a[1]
      }
      table.method("\(type) Min(\(type) val1, \(type) val2)", isStatic: true) { (_, a, context) throws(Unwind) in
        try Comparison.order(a[0], a[1], ignoreCase: true, context) <= 0 ? a[0] : a[1]
      }
      table.method("\(type) Clamp(\(type) value, \(type) min, \(type) max)", isStatic: true) { (_, a, context) throws(Unwind) in
        if try Comparison.order(a[0], a[1], ignoreCase: true, context) < 0 { return a[1] }
        return try Comparison.order(a[0], a[2], ignoreCase: true, context) > 0 ? a[2] : a[0]
      }
      table.method("int Sign(\(type) value)", isStatic: true) { (_, a, context) throws(Unwind) in
        .int(Int32(try Comparison.order(a[0], .int(0), ignoreCase: true, context)))
      }
    }
    table.method("int DivRem(int a, int b, [ref] int result)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard a[1].intValue != 0 else { throw .exception(.divideByZeroException, "Attempted to divide by zero.") }
      (a[2].object() as ReferenceObject?)?.variable.value = Value(a[0].intValue % a[1].intValue)
      return Value(a[0].intValue / a[1].intValue)
    }
  }

  private static func rounding(_ table: inout MemberTable) {
    func mode(_ value: Value) -> MidpointRounding { MidpointRounding(rawValue: Int((value.object() as EnumObject?)?.raw ?? 0)) ?? .toEven }
    func round(_ value: Double, _ digits: Int, _ mode: MidpointRounding) throws(Unwind) -> Value {
      guard (0...15).contains(digits) else { throw .outOfRange("Rounding digits must be between 0 and 15, inclusive.", "digits") }
      let factor = pow(10, Double(digits))
      let scaled = value * factor
      guard scaled.isFinite, abs(scaled) < 1e16 else { return .double(value) }
      let rule: FloatingPointRoundingRule =
        switch mode {
        case .toEven: .toNearestOrEven
        case .awayFromZero: .toNearestOrAwayFromZero
        case .toZero: .towardZero
        case .toNegativeInfinity: .down
        case .toPositiveInfinity: .up
        }
      return .double(scaled.rounded(rule) / factor)
    }
    let kind = "System.MidpointRounding mode"
    table.method("double Round(double a)", isStatic: true) { (_, a, _) throws(Unwind) in try round(a[0].doubleValue, 0, .toEven) }
    table.method("double Round(double value, int digits)", isStatic: true) { (_, a, _) throws(Unwind) in
      try round(a[0].doubleValue, a[1].intValue, .toEven)
    }
    table.method("double Round(double value, \(kind))", isStatic: true) { (_, a, _) throws(Unwind) in try round(a[0].doubleValue, 0, mode(a[1])) }
    table.method("double Round(double value, int digits, \(kind))", isStatic: true) { (_, a, _) throws(Unwind) in
      try round(a[0].doubleValue, a[1].intValue, mode(a[2]))
    }
    table.method("decimal Round(decimal d, int decimals = 0)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let number = a[0].decimal else { return .null }
      return Value(try netting { () throws(ValueError) in try number.rounded(a.count > 1 ? a[1].intValue : 0) })
    }
    table.method("decimal Round(decimal d, int decimals, \(kind))", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let number = a[0].decimal else { return .null }
      return Value(try netting { () throws(ValueError) in try number.rounded(a[1].intValue, mode(a[2])) })
    }
  }

  static func convert(_ table: inout MemberTable) {
    for (name, type) in [
      ("ToInt32", TypeInfo.int), ("ToInt64", .long), ("ToInt16", .short), ("ToByte", .byte), ("ToUInt32", .uint), ("ToUInt64", .ulong), ("ToDouble", .double),
      ("ToDecimal", .decimal), ("ToSingle", .single), ("ToBoolean", .bool), ("ToChar", .char), ("ToDateTime", .dateTime),
    ] {
      table.method("System.Object \(name)(System.Object value)", isStatic: true) { (_, a, context) throws(Unwind) in
        if type === TypeInfo.bool, let text = a[0].asString {
          switch foldCase(text.trimmingBlanks()) {
          case "true": return .true
          case "false": return .false
          default: throw .exception(.formatException, "String '\(text)' was not recognized as a valid Boolean.")
          }
        }
        return try Conversion.convert(a[0], to: type, context)
      }
    }
    for (name, wrap) in [
      ("ToInt32", { Value.int(Int32(truncatingIfNeeded: $0)) }), ("ToInt64", { .long(Int64(bitPattern: $0)) }), ("ToByte", { .byte(UInt8(truncatingIfNeeded: $0)) }),
      ("ToInt16", { .short(Int16(truncatingIfNeeded: $0)) }), ("ToUInt32", { .uint(UInt32(truncatingIfNeeded: $0)) }), ("ToUInt64", { .ulong($0) }),
    ] as [(String, (UInt64) -> Value)] {
      table.method("System.Object \(name)(string value, int fromBase)", isStatic: true) { (_, a, _) throws(Unwind) in
        var text = a[0].textValue.text
        if a[1].intValue == 16, text.hasPrefix("0x") || text.hasPrefix("0X") { text = String(text.dropFirst(2)) }
        guard [2, 8, 10, 16].contains(a[1].intValue) else { throw .exception(.argumentException, "Invalid Base.") }
        if a[1].intValue == 10, let number = Int64(text) { return wrap(UInt64(bitPattern: number)) }
        guard let bits = UInt64(text, radix: a[1].intValue) else {
          throw .exception(.formatException, "Could not find any recognizable digits.")
        }
        return wrap(bits)
      }
    }
    table.method("string ToString(System.Object value)", isStatic: true) { (_, a, context) throws(Unwind) in
      Value(try Conversion.cultureText(a[0], context))
    }
    table.method("string ToString(long value, int toBase)", isStatic: true) { (_, a, _) throws(Unwind) in
      let bits = a[0].intValue
      if a[1].intValue == 10 { return Value(String(bits)) }
      let pattern = bits < 0 && bits >= Int(Int32.min) ? UInt64(UInt32(bitPattern: Int32(bits))) : UInt64(bitPattern: Int64(bits))
      return Value(String(pattern, radix: a[1].intValue))
    }
    table.method("string ToBase64String(byte[] inArray)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(Base64.encode(a[0].itemsValue.map { UInt8(truncatingIfNeeded: $0.intValue) }))
    }
    table.method("byte[] FromBase64String(string s)", isStatic: true) { (_, a, _) throws(Unwind) in
      .bytes(try netting { () throws(ValueError) in try Base64.decode(a[0].textValue.text) })
    }
    table.method("string ToHexString(byte[] inArray)", isStatic: true) { (_, a, _) throws(Unwind) in
      Value(Hex.encode(a[0].itemsValue.map { UInt8(truncatingIfNeeded: $0.intValue) }))
    }
    table.method("byte[] FromHexString(string s)", isStatic: true) { (_, a, _) throws(Unwind) in
      .bytes(try netting { () throws(ValueError) in try Hex.decode(a[0].textValue.text) })
    }
    table.method("System.Object ChangeType(System.Object value, type conversionType)", isStatic: true) { (_, a, context) throws(Unwind) in
      guard let type: TypeInfo = a[1].object() else { return .null }
      return try Conversion.convert(a[0], to: type, context)
    }
  }

  static func environment(_ table: inout MemberTable) {
    table.property("string NewLine { get; }", isStatic: true) { (_, _) throws(Unwind) in Value("\n") }
    table.property("string MachineName { get; }", isStatic: true) { (_, _) throws(Unwind) in
      var buffer = [CChar](repeating: 0, count: 256)
      gethostname(&buffer, buffer.count - 1)
      return Value(String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    table.property("string UserName { get; }", isStatic: true) { (_, _) throws(Unwind) in
      guard let entry = getpwuid(getuid()), let name = entry.pointee.pw_name else { return Value("") }
      return Value(String(cString: name))
    }
    table.property("int ProcessorCount { get; }", isStatic: true) { (_, _) throws(Unwind) in Value(sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    table.property("int ProcessId { get; }", isStatic: true) { (_, _) throws(Unwind) in .int(getpid()) }
    table.property("string CurrentDirectory { get; }", isStatic: true) { (_, context) throws(Unwind) in Value(context.currentLocation) }
    table.property("bool Is64BitOperatingSystem { get; }", isStatic: true) { (_, _) throws(Unwind) in .true }
    table.property("bool Is64BitProcess { get; }", isStatic: true) { (_, _) throws(Unwind) in .true }
    table.property("int TickCount { get; }", isStatic: true) { (_, _) throws(Unwind) in .int(Int32(truncatingIfNeeded: DateTime.utcNow.ticks / 10_000)) }
    table.property("long TickCount64 { get; }", isStatic: true) { (_, _) throws(Unwind) in .long(DateTime.utcNow.ticks / 10_000) }
    table.method("string GetEnvironmentVariable(string variable, System.Object target = 0)", isStatic: true) { (_, a, _) throws(Unwind) in
      guard let value = getenv(a[0].textValue.text) else { return .null }
      return Value(String(cString: value))
    }
    table.method("void SetEnvironmentVariable(string variable, string value, System.Object target = 0)", isStatic: true) { (_, a, _) throws(Unwind) in
      if a[1].isNull || a[1].textValue.isEmpty { unsetenv(a[0].textValue.text) } else { setenv(a[0].textValue.text, a[1].textValue.text, 1) }
      return .void
    }
    table.method("string GetFolderPath(System.Object folder)", isStatic: true) { (_, a, _) throws(Unwind) in
      let home = getenv("HOME").map { String(cString: $0) } ?? "/"
      switch foldCase(a[0].displayText) {
      case "userprofile", "personal", "mydocuments": return Value(home)
      case "applicationdata": return Value(home + "/.config")
      case "localapplicationdata": return Value(home + "/.local/share")
      case "desktop": return Value(home + "/Desktop")
      default: return Value("")
      }
    }
    table.method("string ExpandEnvironmentVariables(string name)", isStatic: true) { (_, a, _) throws(Unwind) in
      let pieces = a[0].textValue.text.split(separator: "%", omittingEmptySubsequences: false)
      var result = ""
      for (index, piece) in pieces.enumerated() {
        if index % 2 == 1, index < pieces.count - 1, let value = getenv(String(piece)) {
          result += String(cString: value)
        } else {
          if index % 2 == 1 { result += "%" }
          result += piece
          if index % 2 == 1, index < pieces.count - 1 { result += "%" }
        }
      }
      return Value(result)
    }
    table.method("void Exit(int exitCode)", isStatic: true) { (_, a, _) throws(Unwind) in throw .exit(Int32(truncatingIfNeeded: a[0].intValue)) }
  }

  static func path(_ table: inout MemberTable) {
    for (name, text) in [("DirectorySeparatorChar", "/"), ("PathSeparator", ":"), ("AltDirectorySeparatorChar", "/"), ("VolumeSeparatorChar", "/")] {
      table.property("char \(name) { get; }", isStatic: true) { (_, _) throws(Unwind) in .char(PSString(text)[0]) }
    }
    func name(_ path: String) -> String { path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? "" }
    func dot(_ name: String) -> String.Index? { name.lastIndex(of: ".") }
    func method(_ declaration: String, _ body: @escaping (String, any InvocationContext) throws(Unwind) -> Value) {
      table.method(declaration, isStatic: true) { (_, a, context) throws(Unwind) in
        if a[0].isNull { return .null }
        return try body(a[0].textValue.text, context)
      }
    }
    method("string GetFileName(string path)") { (path, _) throws(Unwind) in Value(name(path)) }
    method("string GetExtension(string path)") { (path, _) throws(Unwind) in
      let file = name(path)
      return Value(dot(file).map { String(file[$0...]) == "." ? "" : String(file[$0...]) } ?? "")
    }
    method("string GetFileNameWithoutExtension(string path)") { (path, _) throws(Unwind) in
      let file = name(path)
      return Value(dot(file).map { String(file[..<$0]) } ?? file)
    }
    method("string GetDirectoryName(string path)") { (path, _) throws(Unwind) in
      guard let slash = path.lastIndex(of: "/") else { return Value("") }
      if path == "/" { return .null }
      return Value(slash == path.startIndex ? "/" : String(path[..<slash]))
    }
    method("string GetFullPath(string path)") { (path, context) throws(Unwind) in Value(absolute(path, context.currentLocation)) }
    method("bool IsPathRooted(string path)") { (path, _) throws(Unwind) in .bool(path.hasPrefix("/")) }
    method("bool IsPathFullyQualified(string path)") { (path, _) throws(Unwind) in .bool(path.hasPrefix("/")) }
    method("string GetPathRoot(string path)") { (path, _) throws(Unwind) in Value(path.hasPrefix("/") ? "/" : "") }
    method("bool HasExtension(string path)") { (path, _) throws(Unwind) in .bool(dot(name(path)) != nil) }
    table.method("string Combine(Params string[] paths)", isStatic: true) { (_, a, _) throws(Unwind) in
      var result = ""
      for item in a[0].itemsValue {
        let part = item.textValue.text
        if part.isEmpty { continue }
        if part.hasPrefix("/") || result.isEmpty { result = part } else { result += (result.hasSuffix("/") ? "" : "/") + part }
      }
      return Value(result)
    }
    table.method("string ChangeExtension(string path, string extension)", isStatic: true) { (_, a, _) throws(Unwind) in
      let path = a[0].textValue.text
      let file = name(path)
      let stem = dot(file).map { String(path.dropLast(file[$0...].count)) } ?? path
      if a[1].isNull { return Value(stem) }
      let wanted = a[1].textValue.text
      return Value(stem + (wanted.hasPrefix(".") || wanted.isEmpty ? "" : ".") + wanted)
    }
    table.method("string GetTempPath()", isStatic: true) { (_, _, _) throws(Unwind) in
      let path = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      return Value(path.hasSuffix("/") ? path : path + "/")
    }
    table.method("string GetRandomFileName()", isStatic: true) { (_, _, _) throws(Unwind) in
      let letters = Array("abcdefghijklmnopqrstuvwxyz012345")
      let text = (0..<11).map { _ in letters[Int.random(in: 0..<32)] }
      return Value(String(text[..<8]) + "." + String(text[8...]))
    }
    table.method("string GetTempFileName()", isStatic: true) { (_, _, _) throws(Unwind) in
      var template = Array(((getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp") + "/tmpXXXXXX.tmp").utf8CString)
      let file = mkstemps(&template, 4)
      guard file >= 0 else { throw .exception(.ioException, String(cString: strerror(errno))) }
      close(file)
      return Value(String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self))
    }
    table.method("char[] GetInvalidFileNameChars()", isStatic: true) { (_, _, _) throws(Unwind) in .object(ArrayObject([.char(0), .char(47)], of: .char)) }
    table.method("string GetRelativePath(string relativeTo, string path)", isStatic: true) { (_, a, context) throws(Unwind) in
      let base = absolute(a[0].textValue.text, context.currentLocation).split(separator: "/")
      let target = absolute(a[1].textValue.text, context.currentLocation).split(separator: "/")
      var common = 0
      while common < min(base.count, target.count), base[common] == target[common] { common += 1 }
      let parts = Array(repeating: "..", count: base.count - common) + target[common...].map(String.init)
      return Value(parts.isEmpty ? "." : parts.joined(separator: "/"))
    }
  }

  static func absolute(_ path: String, _ location: String) -> String {
    var parts: [Substring] = []
    for part in (path.hasPrefix("/") ? path : location + "/" + path).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return "/" + parts.joined(separator: "/")
  }
}

extension TypeInfo {
  public static let math = TypeInfo("System.Math", base: object, members: Members.math)
  public static let convertClass = TypeInfo("System.Convert", base: object, members: Members.convert)
  public static let environment = TypeInfo("System.Environment", base: object, members: Members.environment)
  public static let path = TypeInfo("System.IO.Path", base: object, members: Members.path)
  public static let midpointRounding = enumeration(
    "System.MidpointRounding", EnumInfo("ToEven", "AwayFromZero", "ToZero", "ToNegativeInfinity", "ToPositiveInfinity"))
  public static let stringComparison = enumeration(
    "System.StringComparison",
    EnumInfo("CurrentCulture", "CurrentCultureIgnoreCase", "InvariantCulture", "InvariantCultureIgnoreCase", "Ordinal", "OrdinalIgnoreCase"))
  public static let stringSplitOptions = enumeration(
    "System.StringSplitOptions", EnumInfo([("None", 0), ("RemoveEmptyEntries", 1), ("TrimEntries", 2)], isFlags: true))
  public static let numberStyles = enumeration(
    "System.Globalization.NumberStyles",
    EnumInfo([
      ("None", 0), ("AllowLeadingWhite", 1), ("AllowTrailingWhite", 2), ("AllowLeadingSign", 4), ("Integer", 7), ("AllowTrailingSign", 8),
      ("AllowParentheses", 16), ("AllowDecimalPoint", 32), ("AllowThousands", 64), ("Number", 111), ("AllowExponent", 128), ("Float", 167),
      ("AllowCurrencySymbol", 256), ("Currency", 383), ("Any", 511), ("AllowHexSpecifier", 512), ("HexNumber", 515),
    ], isFlags: true))
  public static let consoleColor = enumeration(
    "System.ConsoleColor",
    EnumInfo(
      "Black", "DarkBlue", "DarkGreen", "DarkCyan", "DarkRed", "DarkMagenta", "DarkYellow", "Gray", "DarkGray", "Blue", "Green", "Cyan", "Red",
      "Magenta", "Yellow", "White"))
}
