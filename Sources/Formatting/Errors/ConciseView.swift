import Glibc
import Objects

/// `ConciseView`: who failed, the source line with the culprit marked, the message broken to the window.
struct ConciseView {
  private let record: ErrorRecord
  private let context: any FormattingContext
  private let colours: ErrorText.Colours
  private let invocation: InvocationSummary

  init(_ record: ErrorRecord, _ context: any FormattingContext, _ colours: ErrorText.Colours) throws(Unwind) {
    self.record = record
    self.context = context
    self.colours = colours
    invocation = try InvocationSummary(record, context)
  }

  func text() throws(Unwind) -> String {
    var detail = ""
    var prefix = ""
    if let target = pointedTarget {
      (detail, prefix) = pointed(target)
    } else if let position = record.position, showsLine(position) {
      (detail, prefix) = source(position)
    }
    var message = prefix + plainMessage
    if invocation.isPresent && record.position?.file != nil || record.category == .parserError {
      message = broken(message, prefix) + "\n"
    }
    var text = colours.error + reason() + ": " + detail + colours.error + message + colours.reset
    if let action = record.recommendedAction, !action.utf8.allSatisfy({ $0 == 32 || (9...13).contains($0) }) {
      text += "\n" + colours.error + "  Recommendation: " + action + colours.reset
    }
    return text
  }

  // MARK: Who

  private func reason() -> String {
    if record.exception.wasThrown, record.exception.type.isAssignable(to: .runtimeException) { return "Exception" }
    if let command = invocation.command, !command.isEmpty, context.isCommand(command) { return command }
    if !record.activity.isEmpty { return record.activity }
    if let command = invocation.command { return command }
    if !invocation.invocationName.isEmpty { return invocation.invocationName }
    if record.category != .notSpecified { return record.category.name }
    return record.reason ?? record.exception.type.name
  }

  // MARK: Where

  /// Errors of a script, of a later line of the console, or of parsing; not those inside a module.
  private func showsLine(_ position: ErrorPosition) -> Bool {
    if let file = position.file, file.utf8.count >= 5, equalsIgnoringCase(String(file.suffix(5)), ".psm1") {
      return false
    }
    return record.category == .parserError || position.file != nil || position.line > 1
  }

  private func source(_ position: ErrorPosition) -> (String, String) {
    let message = PositionMessage(position)
    var place = "\n"
    if let file = position.file {
      let column = getenv("TERM_PROGRAM").map { String(cString: $0) } == "vscode" ? ":\(position.column)" : ""
      place = colours.reset + "\(file):\(position.line)\(column)\n"
    }
    return frame(place: place, number: String(position.line), line: " " + message.source, marks: " " + message.marks)
  }

  private func frame(place: String, number: String, line: String, marks: String) -> (String, String) {
    let head = String(repeating: " ", count: max(number.utf8.count - 4, 0))
    let numberIndent = String(repeating: " ", count: max(4 - number.utf8.count, 0))
    var line = line
    let offset = marks.utf16.prefix { $0 == 32 }.count
    let length = marks.utf16.count - offset
    if length > 0, length < line.utf16.count, !colours.accent.isEmpty {
      var units = Array(line.utf16)
      units.insert(contentsOf: colours.reset.utf16, at: min(offset + length, units.count))
      units.insert(contentsOf: colours.accent.utf16, at: min(offset, units.count))
      line = String(decoding: units, as: UTF16.self)
    }
    let prefix = "\(colours.accent)\(head)     | \(colours.error)"
    var detail = place + "\(colours.accent)\(head)Line |\n"
    detail += "\(colours.accent)\(numberIndent)\(number) | \(colours.reset)\(line)\n"
    if !marks.isEmpty { detail += "\(prefix)\(marks)\n" }
    return (detail, prefix)
  }

  /// An assertion (Pester's) may say itself where it failed.
  private var pointedTarget: DictionaryObject? {
    guard let target: DictionaryObject = record.targetObject.object(), target["Line"] != nil, target["LineText"] != nil
    else {
      return nil
    }
    return target
  }

  private func pointed(_ target: DictionaryObject) -> (String, String) {
    let text = (target["LineText"] ?? .null).displayText
    let line = text.trimmed
    var marks = ""
    if let start = number(target["StartColumn"]), start > 0, start <= line.utf16.count {
      var end = number(target["EndColumn"]) ?? 0
      if !(end > start && end <= line.utf16.count + 1) { end = line.utf16.count + 1 }
      marks = String(repeating: " ", count: start - 1) + String(repeating: "~", count: end - start)
    }
    let place = "\(colours.reset)\((target["File"] ?? .null).displayText)\n"
    return frame(place: place, number: (target["Line"] ?? .null).displayText, line: line, marks: marks)
  }

  private func number(_ value: Value?) -> Int? { value.flatMap { Int($0.displayText) } }

  // MARK: What

  private var plainMessage: String {
    if let details = record.detailsMessage, !details.isEmpty { return details }
    let message = record.exception.message
    // A parser's message carries its own position: only what follows the tildes is news.
    if record.category == .parserError, let end = message.firstRange(ofText: "~\n") {
      let rest = message[end.upperBound...]
      if let stop = rest.firstRange(ofText: "~\n") { return String(rest[..<stop.lowerBound]) }
      return rest.firstRange(ofText: "\n\n").map { String(rest[..<$0.lowerBound]) } ?? String(rest)
    }
    return message
  }

  /// The message in lines as wide as the window, broken at blanks, each behind the bar.
  private func broken(_ text: String, _ prefix: String) -> String {
    let flat = Array(text.utf16).map { $0 == 10 || $0 == 9 ? 32 : $0 }
    let bar = Array(prefix.utf16)
    let barWidth = EscapeSequences.removed(from: prefix).utf16.count
    let invisible = bar.count - barWidth
    let width = context.windowWidth
    guard width > 0, flat.count - invisible > width else { return String(decoding: flat, as: UTF16.self) }
    var lines = [Self.cut(flat[...], width + invisible)]
    var rest = flat[lines[0].count...].trimmedUnits
    while rest.count + barWidth > width {
      let line = bar + rest
      let piece = Self.cut(line[...], width + invisible)
      guard piece.count > bar.count else { break }
      lines.append(piece)
      rest = rest[(rest.startIndex + piece.count - bar.count)...].trimmedUnits
    }
    lines.append((bar + rest)[...])
    return lines.map { String(decoding: $0, as: UTF16.self) }.joined(separator: "\n")
  }

  /// Up to the last blank within `length`.
  private static func cut(_ units: ArraySlice<UInt16>, _ length: Int) -> ArraySlice<UInt16> {
    guard units.count > length else { return units }
    let piece = units.prefix(length)
    guard let blank = piece.lastIndex(where: { $0 == 32 || (9...13).contains($0) }) else { return piece }
    return piece[..<blank]
  }
}

extension ArraySlice<UInt16> {
  fileprivate var trimmedUnits: ArraySlice<UInt16> {
    var units = self
    while let first = units.first, first == 32 || (9...13).contains(first) { units = units.dropFirst() }
    while let last = units.last, last == 32 || (9...13).contains(last) { units = units.dropLast() }
    return units
  }
}
