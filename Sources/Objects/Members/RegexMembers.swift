import Regex16

extension Members {
  static func regex(_ table: inout MemberTable) {
    func options(_ value: Value) -> RegexOptions { RegexOptions(rawValue: Int((value.object() as EnumObject?)?.raw ?? 0)) }
    func matches(_ regex: DotNetRegex, _ text: PSString) throws(Unwind) -> Value {
      .object(ArrayObject(ContiguousArray(try TextOperators.allMatches(regex, text.units).map { .object(MatchObject($0, text, regex)) }), of: .regexMatch))
    }
    func replace(_ regex: DotNetRegex, _ text: PSString, _ with: Value, _ count: Int, _ context: any InvocationContext) throws(Unwind) -> Value {
      if case .object(let block) = with.unwrapped, block.type === TypeInfo.scriptBlock {
        return .string(
          try TextOperators.replaced(text, regex, count, 0) { (match, _, result) throws(Unwind) in
            let object = Value.object(MatchObject(match, text, regex))
            result += Array(try Conversion.string(try context.invoke(block, arguments: [object], underbar: object), context).utf16)
          })
      }
      let parts = RegexReplacement(try Conversion.string(with, context), for: regex)
      return .string(
        try TextOperators.replaced(text, regex, count, 0) { (match, units, result) throws(Unwind) in
          units.withUnsafeBufferPointer { parts.append(match, in: $0, to: &result) }
        })
    }
    let optionsName = "System.Text.RegularExpressions.RegexOptions options"
    for (suffix, isStatic) in [("", false), ("string pattern", true)] {
      func join(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: ", ") }
      let variants: [String] = isStatic ? ["", optionsName] : [""]
      for extra in variants {
        func pick(_ this: Value, _ a: [Value], _ at: Int, _ optionsAt: Int) throws(Unwind) -> DotNetRegex {
          if !isStatic {
            if let regex = this.regex { return regex }
            return try TextOperators.regex("", [])
          }
          return try TextOperators.regex(a[at].textValue.text, extra.isEmpty ? [] : options(a[optionsAt]))
        }
        table.method("bool IsMatch(\(join("string input", suffix, extra)))", isStatic: isStatic) { (this, a, _) throws(Unwind) in
          .bool(try TextOperators.firstMatch(try pick(this, a, 1, 2), a[0].textValue.units) != nil)
        }
        table.method("System.Text.RegularExpressions.Match Match(\(join("string input", suffix, extra)))", isStatic: isStatic) {
          (this, a, _) throws(Unwind) in
          let regex = try pick(this, a, 1, 2)
          let text = a[0].textValue
          return .object(MatchObject(try TextOperators.firstMatch(regex, text.units), text, regex))
        }
        table.method("System.Text.RegularExpressions.MatchCollection Matches(\(join("string input", suffix, extra)))", isStatic: isStatic) {
          (this, a, _) throws(Unwind) in try matches(try pick(this, a, 1, 2), a[0].textValue)
        }
        table.method("string[] Split(\(join("string input", suffix, extra)))", isStatic: isStatic) { (this, a, _) throws(Unwind) in
          .object(ArrayObject(try TextOperators.split(a[0].textValue, try pick(this, a, 1, 2), 0), of: .string))
        }
        table.method("string Replace(\(join("string input", suffix, "string replacement", extra)))", isStatic: isStatic) {
          (this, a, context) throws(Unwind) in
          try replace(try pick(this, a, 1, 3), a[0].textValue, a[isStatic ? 2 : 1], .max, context)
        }
        table.method("string Replace(\(join("string input", suffix, "scriptblock evaluator", extra)))", isStatic: isStatic) {
          (this, a, context) throws(Unwind) in
          try replace(try pick(this, a, 1, 3), a[0].textValue, a[isStatic ? 2 : 1], .max, context)
        }
      }
    }
    table.method("string Replace(string input, string replacement, int count)") { (this, a, context) throws(Unwind) in
      guard let regex = this.regex else { return .null }
      return try replace(regex, a[0].textValue, a[1], a[2].intValue, context)
    }
    table.method("string[] Split(string input, int count)") { (this, a, _) throws(Unwind) in
      guard let regex = this.regex else { return .null }
      return .object(ArrayObject(try TextOperators.split(a[0].textValue, regex, a[1].intValue), of: .string))
    }
    table.method("string[] GetGroupNames()") { (this, _, _) throws(Unwind) in .array(this.regex?.groupNames ?? []) }
    table.method("string Escape(string str)", isStatic: true) { (_, a, _) throws(Unwind) in Value(DotNetRegex.escape(a[0].textValue.text)) }
    table.method("string Unescape(string str)", isStatic: true) { (_, a, _) throws(Unwind) in
      do throws(RegexParseError) { return Value(try DotNetRegex.unescape(a[0].textValue.text)) } catch {
        throw .exception(.regexParseException, error.message)
      }
    }
    table.property("System.Text.RegularExpressions.RegexOptions Options { get; }") { (this, _) throws(Unwind) in
      .object(EnumObject(.regexOptions, Int64(this.regex?.options.rawValue ?? 0)))
    }
    table.constructor("regex new(string pattern)") { (_, a, _) throws(Unwind) in Value(try TextOperators.regex(a[0].textValue.text, [])) }
    table.constructor("regex new(string pattern, \(optionsName))") { (_, a, _) throws(Unwind) in
      Value(try TextOperators.regex(a[0].textValue.text, options(a[1])))
    }
  }
}

extension TypeInfo {
  public static let regexOptions = enumeration(
    "System.Text.RegularExpressions.RegexOptions",
    EnumInfo([
      ("None", 0), ("IgnoreCase", 1), ("Multiline", 2), ("ExplicitCapture", 4), ("Compiled", 8), ("Singleline", 16),
      ("IgnorePatternWhitespace", 32), ("RightToLeft", 64), ("ECMAScript", 256), ("CultureInvariant", 512), ("NonBacktracking", 1024),
    ], isFlags: true))
}
