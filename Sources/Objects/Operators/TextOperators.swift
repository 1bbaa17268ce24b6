import Culture
import Regex16

/// `-like -match -replace -split -join -f` on values, as the operators apply them.
public enum TextOperators {
  // MARK: Join

  /// `-join`.
  public static func join(_ items: Value, _ separator: String, _ context: any InvocationContext) throws(Unwind) -> Value {
    guard case .object(let object) = items, let list = object.allItems else { return Value(try Conversion.string(items, context)) }
    var result = ""
    for (index, item) in list.enumerated() {
      if index > 0 { result += separator }
      if case .string(let text) = item { result += text.text } else { result += try Conversion.string(item, context) }
    }
    return Value(result)
  }

  // MARK: Wildcards

  /// `-like`; a collection on the left gives the items that match.
  public static func like(
    _ left: Value, _ right: Value, ignoreCase: Bool, negated: Bool, _ context: any InvocationContext
  ) throws(Unwind) -> Value {
    let pattern = try Conversion.string(right, context)
    let wildcard: Wildcard
    do throws(Wildcard.Malformed) { wildcard = try Wildcard(pattern, ignoringCase: ignoreCase) } catch {
      throw .runtime(error.message, id: "RuntimeException", .invalidOperation)
    }
    return try filtered(left, context) { (text) throws(Unwind) in wildcard.matches(text) != negated }
  }

  private static func filtered(
    _ left: Value, _ context: any InvocationContext, _ test: (String) throws(Unwind) -> Bool
  ) throws(Unwind) -> Value {
    if case .object(let object) = left.unwrapped, object.isEnumerable, let items = object.allItems {
      var kept: ContiguousArray<Value> = []
      for item in items where try test(try Conversion.string(item, context)) { kept.append(item) }
      return .object(ArrayObject(kept))
    }
    return .bool(try test(try Conversion.string(left, context)))
  }

  // MARK: Regular expressions

  static func regex(_ pattern: Value, _ ignoreCase: Bool, _ context: any InvocationContext) throws(Unwind) -> DotNetRegex {
    if let regex = pattern.regex { return regex }
    return try regex(try Conversion.string(pattern, context), ignoreCase ? .ignoreCase : [])
  }

  static func regex(_ pattern: String, _ options: RegexOptions) throws(Unwind) -> DotNetRegex {
    do throws(RegexParseError) { return try RegexCache.shared.regex(pattern, options) } catch {
      let inner = ExceptionObject(.regexParseException, error.message)
      throw .error(ErrorRecord(ExceptionObject(.regexParseException, error.message, inner: inner.inner), id: "RegexParseException", .notSpecified, isBare: true))
    }
  }

  /// `[regex]'pattern'`.
  static func regexValue(_ pattern: String) throws(ValueError) -> DotNetRegex {
    do throws(RegexParseError) { return try RegexCache.shared.regex(pattern, []) } catch { throw ValueError(.argument, error.message) }
  }

  static func failed(_ error: RegexMatchError) -> Unwind { .exception(.regexMatchTimeoutException, error.message) }

  /// `-match`: whether, and for a scalar what was matched, as `$Matches` has it.
  public static func match(
    _ left: Value, _ right: Value, ignoreCase: Bool, negated: Bool, _ context: any InvocationContext
  ) throws(Unwind) -> (Value, DictionaryObject?) {
    let regex = try regex(right, ignoreCase, context)
    if case .object(let object) = left.unwrapped, object.isEnumerable {
      let kept = try filtered(left, context) { (text) throws(Unwind) in
        do throws(RegexMatchError) { return try regex.isMatch(text) != negated } catch { throw failed(error) }
      }
      return (kept, nil)
    }
    let text = try string(left, context)
    let units = text.units
    let match = try firstMatch(regex, units)
    guard let match else { return (.bool(negated), nil) }
    let table = DictionaryObject()
    for (index, range) in match.groups.enumerated() {
      guard let range else { continue }
      let name = regex.groupNames[index]
      let key: Value = Int32(name).map { .int($0) } ?? Value(name)
      table[key] = .string(text.substring(range))
    }
    return (.bool(!negated), table)
  }

  static func firstMatch(_ regex: DotNetRegex, _ units: [UInt16], from start: Int = 0) throws(Unwind) -> RegexMatch? {
    var failure: RegexMatchError?
    let match = units.withUnsafeBufferPointer { buffer -> RegexMatch? in
      do throws(RegexMatchError) { return try regex.firstMatch(in: buffer, from: start) } catch {
        failure = error
        return nil
      }
    }
    if let failure { throw failed(failure) }
    return match
  }

  static func allMatches(_ regex: DotNetRegex, _ units: [UInt16], from start: Int = 0, limit: Int = .max) throws(Unwind) -> [RegexMatch] {
    var failure: RegexMatchError?
    let matches = units.withUnsafeBufferPointer { buffer -> [RegexMatch] in
      do throws(RegexMatchError) { return try regex.matches(in: buffer, from: start, limit: limit) } catch {
        failure = error
        return []
      }
    }
    if let failure { throw failed(failure) }
    return matches
  }

  static func string(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> PSString {
    if case .string(let text) = value { return text }
    if case .char(let unit) = value { return PSString(units: [unit]) }
    return PSString(try Conversion.string(value, context))
  }

  /// `-replace pattern, replacement`; the replacement may be a script block that gets the match as `$_`.
  public static func replace(
    _ left: Value, _ right: Value, ignoreCase: Bool, _ context: any InvocationContext
  ) throws(Unwind) -> Value {
    var pattern = right
    var replacement = Value("")
    if case .object(let object) = right.unwrapped, object.isEnumerable, let items = object.allItems {
      guard items.count <= 2 else {
        throw .runtime(
          "The -replace operator allows only two elements to follow it, not \(items.count).", id: "BadReplaceArgument", .invalidOperation,
          target: right)
      }
      pattern = items.first ?? Value("")
      if items.count > 1 { replacement = items[1] }
    }
    let regex = try regex(pattern, ignoreCase, context)
    let block: NetObject? =
      if case .object(let object) = replacement.unwrapped, object.type === TypeInfo.scriptBlock { object } else { nil }
    let parts = block == nil ? RegexReplacement(try Conversion.string(replacement, context), for: regex) : nil
    func one(_ item: Value) throws(Unwind) -> Value {
      let text = try string(item, context)
      return .string(try replaced(text, regex, .max, 0) { (match, units, result) throws(Unwind) in
        if let block {
          let object = MatchObject(match, text, regex)
          let value = try context.invoke(block, arguments: [.object(object)], underbar: .object(object))
          result += Array(try Conversion.string(value, context).utf16)
        } else {
          units.withUnsafeBufferPointer { parts?.append(match, in: $0, to: &result) }
        }
      })
    }
    if case .object(let object) = left.unwrapped, object.isEnumerable, let items = object.allItems {
      var results: ContiguousArray<Value> = []
      results.reserveCapacity(items.count)
      for item in items { results.append(try one(item)) }
      return .object(ArrayObject(results))
    }
    return try one(left)
  }

  /// The text with up to `limit` matches from `start` on replaced by what `write` appends.
  static func replaced(
    _ text: PSString, _ regex: DotNetRegex, _ limit: Int, _ start: Int,
    _ write: (RegexMatch, [UInt16], inout [UInt16]) throws(Unwind) -> Void
  ) throws(Unwind) -> PSString {
    let units = text.units
    let matches = try allMatches(regex, units, from: start, limit: limit)
    guard !matches.isEmpty else { return text }
    var result: [UInt16] = []
    result.reserveCapacity(units.count)
    var position = 0
    for match in matches {
      result += units[position..<match.range.lowerBound]
      try write(match, units, &result)
      position = match.range.upperBound
    }
    result += units[position...]
    return PSString(units: result)
  }

  // MARK: Split

  /// `-split text`: at white space, ends left out.
  public static func unarySplit(_ value: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    var parts: ContiguousArray<Value> = []
    for item in (value.reference?.isEnumerable ?? false ? value.reference?.allItems : nil) ?? [value] {
      let text = try Conversion.string(item, context)
      for word in text.unicodeScalars.split(whereSeparator: { $0.properties.isWhitespace }) { parts.append(Value(String(word))) }
    }
    return .object(ArrayObject(parts, of: .string))
  }

  /// `-split pattern, limit, options` or `-split { condition }, limit`.
  public static func split(
    _ left: Value, _ right: Value, ignoreCase: Bool, _ context: any InvocationContext
  ) throws(Unwind) -> Value {
    var arguments: ContiguousArray<Value> = [right]
    if case .object(let object) = right.unwrapped, object.isEnumerable, let items = object.allItems { arguments = items }
    var limit = 0
    if arguments.count > 1, case .int(let number) = try Conversion.convert(arguments[1], to: .int, context) { limit = Int(number) }
    let texts = (left.reference?.isEnumerable ?? false ? left.reference?.allItems : nil) ?? [left]
    var parts: ContiguousArray<Value> = []
    let separator = arguments.first ?? Value("")
    if case .object(let object) = separator.unwrapped, object.type === TypeInfo.scriptBlock {
      for text in texts { parts += try split(try string(text, context), by: object, limit, context) }
    } else {
      var options: RegexOptions = ignoreCase ? .ignoreCase : []
      var isSimple = false
      if arguments.count > 2 { (options, isSimple) = try splitOptions(try Conversion.string(arguments[2], context), options) }
      let pattern = try Conversion.string(separator, context)
      let regex: DotNetRegex
      if let given = separator.regex { regex = given } else { regex = try self.regex(isSimple ? DotNetRegex.escape(pattern) : pattern, options) }
      for text in texts { parts += try split(try string(text, context), regex, limit) }
    }
    return .object(ArrayObject(parts, of: .string))
  }

  private static func splitOptions(_ text: String, _ base: RegexOptions) throws(Unwind) -> (RegexOptions, Bool) {
    var options = base
    var isSimple = false
    for word in text.split(separator: ",") {
      switch foldCase(String(word).trimmingBlanks()) {
      case "simplematch": isSimple = true
      case "regexmatch": isSimple = false
      case "cultureinvariant": options.insert(.cultureInvariant)
      case "ignorepatternwhitespace": options.insert(.ignorePatternWhitespace)
      case "multiline": options.insert(.multiline)
      case "singleline": options.insert(.singleline)
      case "ignorecase": options.insert(.ignoreCase)
      case "explicitcapture": options.insert(.explicitCapture)
      default: break
      }
    }
    return (options, isSimple)
  }

  /// A positive limit counts parts from the left, a negative one from the right.
  static func split(_ text: PSString, _ regex: DotNetRegex, _ limit: Int) throws(Unwind) -> ContiguousArray<Value> {
    if limit == 1 || limit == -1 { return [.string(text)] }
    let units = text.units
    var matches = try allMatches(regex, units, limit: limit > 0 ? limit - 1 : .max)
    if limit < 0, matches.count > -limit - 1 { matches = Array(matches.suffix(-limit - 1)) }
    var parts: ContiguousArray<Value> = []
    var position = 0
    for match in matches {
      parts.append(.string(text.substring(position..<match.range.lowerBound)))
      for group in match.groups.dropFirst() { if let group { parts.append(.string(text.substring(group))) } }
      position = match.range.upperBound
    }
    parts.append(.string(text.substring(position..<units.count)))
    return parts
  }

  private static func split(
    _ text: PSString, by block: NetObject, _ limit: Int, _ context: any InvocationContext
  ) throws(Unwind) -> ContiguousArray<Value> {
    var parts: ContiguousArray<Value> = []
    var start = 0
    let units = text.units
    for index in units.indices {
      if limit > 0, parts.count == limit - 1 { break }
      let character = Value(String(decoding: [units[index]], as: UTF16.self))
      if Conversion.isTrue(try context.invoke(block, arguments: [.string(text), .int(Int32(index))], underbar: character)) {
        parts.append(.string(text.substring(start..<index)))
        start = index + 1
      }
    }
    parts.append(.string(text.substring(start..<units.count)))
    return parts
  }

  // MARK: Format

  /// `-f`.
  public static func format(_ left: Value, _ right: Value, _ context: any InvocationContext) throws(Unwind) -> Value {
    let format = try Conversion.string(left, context)
    var arguments: ContiguousArray<Value> = [right]
    if case .object(let object) = right, object.isEnumerable, let items = object.allItems { arguments = items }
    return Value(try compose(format, arguments, context, id: "FormatError"))
  }

  /// `String.Format`.
  static func compose(
    _ format: String, _ arguments: ContiguousArray<Value>, _ context: any InvocationContext, id: String?
  ) throws(Unwind) -> String {
    func fail(_ error: ValueError) -> Unwind {
      guard let id else { return Unwind(error) }
      return .runtime("Error formatting a string: \(error.message)", id: id, .invalidOperation)
    }
    return try CompositeFormat.string(format, count: arguments.count, fail: fail) { (index, itemFormat) throws(Unwind) in
      let value = arguments[index].unwrapped
      if let itemFormat, !itemFormat.isEmpty {
        do throws(ValueError) {
          if let text = try Conversion.text(value, format: itemFormat) { return text }
        } catch { throw fail(error) }
      }
      if value.isNull { return "" }
      return try Conversion.cultureText(value, context)
    }
  }
}
