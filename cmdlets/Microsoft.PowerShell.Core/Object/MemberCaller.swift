import Objects
import Runtime

/// Reads a property or calls a method of one object after another, by a name that may have wildcards.
struct MemberCaller {
  private let name: String
  private let hasWildcards: Bool
  private var reader: PropertyReader

  init(_ name: String) {
    self.name = name
    hasWildcards = Wildcard.containsWildcards(name)
    reader = PropertyReader(name)
  }

  mutating func process(_ input: Value, _ arguments: [Value]?, _ call: Call) throws(Unwind) {
    guard !input.isNull else {
      guard call.strictVersion >= 2 else { return try call.write(.null) }
      return try report("Cannot operate on a 'null' input object.", "InputObjectIsNull", input, call)
    }
    if let arguments, !arguments.isEmpty { return try callMethod(input, arguments, call) }
    if let table: DictionaryObject = input.object(), let value = table[name] {
      guard try call.shouldProcess(target(input), "Retrieve the value for key '\(name)'") else { return }
      return try call.writeAll(value)
    }
    if hasWildcards { return try processMatches(input, call) }
    guard let value = try read(input, call) else {
      // A property that fails to be read, or isn't there, is nothing.
      guard call.strictVersion >= 2 else { return try call.write(.null) }
      return try report("The input name \"\(name)\" cannot be resolved to a member.", "PropertyOrMethodNotFound", input, call)
    }
    try write(value, input, call)
  }

  private mutating func read(_ input: Value, _ call: Call) throws(Unwind) -> Value? {
    do throws(Unwind) { return try reader.read(input, call.session) } catch {
      guard case .error = error else { throw error }
      return .null
    }
  }

  /// Writes a property's value item by item, or what the method returns.
  private func write(_ value: Value, _ input: Value, _ call: Call) throws(Unwind) {
    if case .object(let object) = value, let method = object as? MethodObject {
      guard try call.shouldProcess(target(input), "Invoke method '\(method.name)'") else { return }
      return try invoke(MemberName(method.name), input, [], call)
    }
    guard try call.shouldProcess(target(input), "Retrieve the value for property '\(name)'") else { return }
    try call.writeAll(value)
  }

  private func processMatches(_ input: Value, _ call: Call) throws(Unwind) {
    let found = try matches(input, call) { !$0.isHidden && $0.kind != .propertySet && $0.kind != .memberSet }
    guard found.count <= 1 else {
      return try report(
        "Input name \"\(name)\" is ambiguous. It can be resolved to multiple matched members. Possible matches include:"
          + found.map { " " + $0.name }.joined() + ".", "AmbiguousPropertyOrMethodName", input, call)
    }
    guard let member = found.first else {
      guard call.strictVersion >= 2 else { return try call.write(.null) }
      return try report("The input name \"\(name)\" cannot be resolved to a member.", "PropertyOrMethodNotFound", input, call)
    }
    if member.isProperty {
      try write(try Properties.value(member.name, of: input, call.session), input, call)
    } else {
      guard try call.shouldProcess(target(input), "Invoke method '\(member.name)'") else { return }
      try invoke(MemberName(member.name), input, [], call)
    }
  }

  private func callMethod(_ input: Value, _ arguments: [Value], _ call: Call) throws(Unwind) {
    let found = try matches(input, call) { !$0.isProperty && $0.kind != .propertySet && $0.kind != .memberSet }
    guard found.count <= 1 else {
      return try report(
        "Input name \"\(name)\" is ambiguous. It can be resolved to multiple matched methods. Possible matches include:"
          + found.map { " " + $0.name }.joined() + ".", "AmbiguousMethodName", input, call)
    }
    guard let method = found.first else {
      return try report("Input name \"\(name)\" cannot be resolved to a method.", "MethodNotFound", input, call)
    }
    let shown = arguments.map { $0.isNull ? "null" : $0.displayText }.joined(separator: ", ")
    guard try call.shouldProcess(target(input), "Invoke method '\(method.name)' with arguments: \(shown)") else { return }
    try invoke(MemberName(method.name), input, arguments, call)
  }

  private func matches(_ input: Value, _ call: Call, _ isWanted: (MemberDescription) -> Bool) throws(Unwind) -> [MemberDescription] {
    let members = MemberAccess.members(of: input, call.session).filter(isWanted)
    guard hasWildcards else { return members.filter { equalsIgnoringCase($0.name, name) } }
    let pattern = try Patterns.wildcard(name)
    return members.filter { pattern.matches($0.name) }
  }

  private func invoke(_ method: MemberName, _ input: Value, _ arguments: [Value], _ call: Call) throws(Unwind) {
    let result: Value
    do throws(Unwind) { result = try MemberAccess.invoke(input, method, arguments, call.session) } catch {
      guard case .error(let record) = error else { throw error }
      return try call.writeError(
        ErrorRecord(record.exception, id: "MethodInvocationError", .invalidOperation, target: input))
    }
    if case .void = result { return }
    try call.writeAll(result)
  }

  private func target(_ input: Value) -> String { "InputObject: \(input.displayText)" }

  private func report(_ message: String, _ id: String, _ target: Value, _ call: Call) throws(Unwind) {
    try call.writeError(message, id: id, .invalidArgument, target: target, type: NetTypes.psArgumentException)
  }
}
