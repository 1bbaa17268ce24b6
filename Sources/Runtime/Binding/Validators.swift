import Objects
import Syntax

/// A validation attribute with its arguments.
final class Validator: NetObject {
  enum Rule {
    case notNull, notNullOrEmpty, notNullOrWhiteSpace
    case set([String], ignoreCase: Bool, message: String?)
    case setGenerator(NetObject)
    case range(Value, Value)
    case rangeKind(String)
    case length(Int, Int)
    case count(Int, Int)
    case pattern(String, message: String?)
    case script(ScriptBlockObject, message: String?)
    case drive([String])
  }
  let rule: Rule
  init(_ rule: Rule) {
    self.rule = rule
    super.init()
  }

  /// Why the value is refused; `nil` when it is fine. The sentence is PowerShell's.
  func problem(_ value: Value, _ session: Session) throws(Unwind) -> String? {
    switch rule {
    case .notNull:
      if value.isNull { return "The argument is null. Provide a valid value for the argument, and then try running the command again." }
      if let items = items(of: value), items.contains(where: \.isNull) {
        return "The argument is a collection that contains a null value. Provide a collection that does not contain any null values, and then try the command again."
      }
      return nil
    case .notNullOrEmpty, .notNullOrWhiteSpace:
      return emptiness(value)
    case .count(let least, let most):
      guard let items = items(of: value) else {
        return "The specified parameter value is not a collection. Supply a collection."
      }
      if items.count < least || items.count > most {
        if least == most {
          return "The parameter requires exactly \(least) value(s) - \(items.count) were provided."
        }
        return items.count > most
          ? "The number of provided arguments, (\(items.count)), exceeds the maximum number of allowed arguments (\(most)). Provide fewer than \(most) arguments, and then try the command again."
          : "The number of provided arguments, (\(items.count)), is fewer than the minimum number of allowed arguments (\(least)). Provide more than \(least) arguments, and then try the command again."
      }
      return nil
    default:
      for item in items(of: value) ?? [value] {
        if let problem = try one(item, session) { return problem }
      }
      return nil
    }
  }

  private func items(of value: Value) -> ContiguousArray<Value>? {
    guard case .object(let object) = value.unwrapped, object.isEnumerable else { return nil }
    return object.listItems
  }

  private func emptiness(_ value: Value) -> String? {
    let whiteSpace = if case .notNullOrWhiteSpace = rule { true } else { false }
    let sentence = { (what: String) in
      whiteSpace
        ? "The argument is null, empty, or consists of only white-space characters. Provide an argument that contains non white-space characters, and then try the command again."
        : "The argument is null or empty. Provide an argument that is not null or empty, and then try the command again."
    }
    if value.isNull { return sentence("") }
    if let text = value.asString {
      if text.isEmpty || whiteSpace && text.utf8.allSatisfy({ $0 == 32 || (9...13).contains($0) }) { return sentence("") }
      return nil
    }
    if let items = items(of: value) {
      if items.isEmpty {
        return "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again."
      }
      for item in items where item.isNull || item.asString?.isEmpty == true {
        return "The argument is null, empty, or an element of the argument collection contains a null value. Supply a collection that does not contain any null values and then try the command again."
      }
    }
    if case .object(let object) = value.unwrapped, let table = object as? DictionaryObject, table.count == 0 { return sentence("") }
    return nil
  }

  private func one(_ item: Value, _ session: Session) throws(Unwind) -> String? {
    switch rule {
    case .set(let allowed, let ignoreCase, let message):
      let text = item.displayText
      if allowed.contains(where: { ignoreCase ? equalsIgnoringCase($0, text) : $0 == text }) { return nil }
      let list = allowed.joined(separator: ",")
      if let message { return try session.compose(message, [Value(text), Value(list)]) }
      return "The argument \"\(text)\" does not belong to the set \"\(list)\" specified by the ValidateSet attribute. Supply an argument that is in the set and then try the command again."
    case .range(let least, let most):
      if try Comparison.order(item, least, ignoreCase: true, session) < 0 {
        return "The \(item.displayText) argument is less than the minimum allowed range of \(least.displayText). Supply an argument that is greater than or equal to \(least.displayText) and then try the command again."
      }
      if try Comparison.order(item, most, ignoreCase: true, session) > 0 {
        return "The \(item.displayText) argument is greater than the maximum allowed range of \(most.displayText). Supply an argument that is less than or equal to \(most.displayText) and then try the command again."
      }
      return nil
    case .rangeKind(let kind):
      let order = try Comparison.order(item, .int(0), ignoreCase: true, session)
      let text = item.displayText
      switch kind.lowercased() {
      case "positive": return order > 0 ? nil : "The argument \"\(text)\" cannot be validated because its value is not greater than zero."
      case "nonnegative": return order >= 0 ? nil : "The argument \"\(text)\" cannot be validated because its value is not greater than or equal to zero."
      case "negative": return order < 0 ? nil : "The argument \"\(text)\" cannot be validated because its value is not less than zero."
      default: return order <= 0 ? nil : "The argument \"\(text)\" cannot be validated because its value is not less than or equal to zero."
      }
    case .length(let least, let most):
      guard let text = item.asString else {
        return "The type of the argument is not string. Supply an argument of type string."
      }
      let length = text.utf16.count
      if length < least {
        return "The character length (\(length)) of the argument is too short. Specify an argument with a length that is greater than or equal to \"\(least)\", and then try the command again."
      }
      if length > most {
        return "The character length of the \(length) argument is too long. Shorten the character length of the argument so it is fewer than or equal to \"\(most)\" characters, and then try the command again."
      }
      return nil
    case .pattern(let pattern, let message):
      let text = item.displayText
      let (result, _) = try TextOperators.match(Value(text), Value(pattern), ignoreCase: true, negated: false, session)
      if Conversion.isTrue(result) { return nil }
      if let message { return try session.compose(message, [Value(text), Value(pattern)]) }
      return "The argument \"\(text)\" does not match the \"\(pattern)\" pattern. Supply an argument that matches \"\(pattern)\" and try the command again."
    case .script(let block, let message):
      let result = try session.invoke(block, arguments: [], underbar: item)
      if Conversion.isTrue(result) { return nil }
      let text = item.displayText
      if let message { return try session.compose(message, [Value(text), Value(block.toString())]) }
      return "The \"\(block.toString())\" validation script for the argument with value \"\(text)\" did not return a result of True. Determine why the validation script failed, and then try the command again."
    case .setGenerator(let generator):
      let allowed = try MemberAccess.invoke(.object(generator), MemberName("GetValidValues"), [], session)
      let list = (allowed.reference?.listItems ?? [allowed]).map(\.displayText)
      return try Validator(.set(list, ignoreCase: true, message: nil)).one(item, session)
    case .drive(let roots):
      let text = item.displayText
      let drive = text.split(separator: ":").first.map(String.init) ?? ""
      if roots.contains(where: { equalsIgnoringCase($0, drive) }) || !text.contains(":") { return nil }
      return "The path argument drive \(drive) does not belong to the set of approved drives: \(roots.joined(separator: ",")). Supply a path argument with an approved drive."
    default: return nil
    }
  }

  /// For a variable with attributes: `ValidationMetadataException` in the words of an assignment.
  func checkVariable(_ value: Value, _ name: String, _ session: Session) throws(Unwind) {
    guard let problem = try problem(value, session) else { return }
    let shown = value.displayText
    let inner = ExceptionObject(KnownTypes.validationMetadataException, problem)
    throw .error(
      ErrorRecord(
        ExceptionObject(
          KnownTypes.validationMetadataException,
          "The variable cannot be validated because the value \(shown) is not a valid value for the \(name) variable.", inner: inner),
        id: "ValidateSetFailure", .metadataError, target: .null))
  }

  static func make(_ validation: Validation) -> Validator? {
    switch validation {
    case .notNull: Validator(.notNull)
    case .notNullOrEmpty: Validator(.notNullOrEmpty)
    case .notNullOrWhiteSpace: Validator(.notNullOrWhiteSpace)
    case .set(let values, let ignoreCase): Validator(.set(values, ignoreCase: ignoreCase, message: nil))
    case .range(let a, let b):
      Validator(.range(Validator.number(a), Validator.number(b)))
    case .positive: Validator(.rangeKind("Positive"))
    case .nonNegative: Validator(.rangeKind("NonNegative"))
    case .negative: Validator(.rangeKind("Negative"))
    case .nonPositive: Validator(.rangeKind("NonPositive"))
    case .length(let a, let b): Validator(.length(a, b))
    case .count(let a, let b): Validator(.count(a, b))
    case .pattern(let pattern): Validator(.pattern(pattern, message: nil))
    case .allowNull, .allowEmptyString, .allowEmptyCollection: nil
    }
  }
  private static func number(_ value: Double) -> Value {
    if let small = Int32(exactly: value) { return .int(small) }
    if let large = Int64(exactly: value) { return .long(large) }
    return .double(value)
  }
}

enum Validators {
  /// The validation attributes among those written before a parameter or variable, their arguments evaluated.
  static func make(_ attributes: [AttributeAst], _ f: Frame) throws(Unwind) -> [Validator] {
    var validators: [Validator] = []
    for attribute in attributes {
      if let validator = try make(attribute, f) { validators.append(validator) }
    }
    return validators
  }

  static func make(_ attribute: AttributeAst, _ f: Frame) throws(Unwind) -> Validator? {
    var name = foldCase(attribute.typeName.name)
    if name.hasPrefix("system.management.automation.") { name = String(name.dropFirst(29)) }
    if name.hasSuffix("attribute") { name = String(name.dropLast(9)) }
    var values: [Value] = []
    for argument in attribute.positionalArguments {
      values.append(try Lowering.constantOrEvaluated(argument, f))
    }
    var message: String?
    var ignoreCase = true
    for named in attribute.namedArguments {
      let value = try Lowering.constantOrEvaluated(named.argument, f)
      switch foldCase(named.argumentName) {
      case "errormessage": message = value.displayText
      case "ignorecase": ignoreCase = Conversion.isTrue(value)
      default: break
      }
    }
    func int(_ index: Int) -> Int {
      guard index < values.count, case .int(let number)? = Conversion.tryConvert(values[index], to: .int, f.session) else { return 0 }
      return Int(number)
    }
    switch name {
    case "validatenotnull": return Validator(.notNull)
    case "validatenotnullorempty": return Validator(.notNullOrEmpty)
    case "validatenotnullorwhitespace": return Validator(.notNullOrWhiteSpace)
    case "validateset":
      if let type: TypeInfo = values.first?.object() {
        guard case .object(let generator) = try MemberAccess.construct(type, [], f.session) else { return nil }
        return Validator(.setGenerator(generator))
      }
      return Validator(.set(values.map(\.displayText), ignoreCase: ignoreCase, message: message))
    case "validaterange":
      if values.count == 2 { return Validator(.range(values[0], values[1])) }
      return Validator(.rangeKind(values.first?.displayText ?? "Positive"))
    case "validatelength": return Validator(.length(int(0), int(1)))
    case "validatecount": return Validator(.count(int(0), int(1)))
    case "validatepattern": return Validator(.pattern(values.first?.displayText ?? "", message: message))
    case "validatescript":
      guard let block: ScriptBlockObject = values.first?.object() else { return nil }
      return Validator(.script(block, message: message))
    case "validatedrive", "validateuserdrive": return Validator(.drive(values.map(\.displayText)))
    default: return nil
    }
  }
}
