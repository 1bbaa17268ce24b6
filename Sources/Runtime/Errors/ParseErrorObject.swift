import Objects
import Syntax

/// `System.Management.Automation.Language.ParseError` as an object.
public final class ParseErrorObject: NetObject {
  public let error: ParseError
  init(_ error: ParseError) {
    self.error = error
    super.init()
  }
  private static let netType = TypeInfo("System.Management.Automation.Language.ParseError") { table in
    table.property("string ErrorId { get; }") { (this, _) throws(Unwind) in
      let error: ParseErrorObject? = this.object()
      return Value(error?.error.errorId)
    }
    table.property("string Message { get; }") { (this, _) throws(Unwind) in
      let error: ParseErrorObject? = this.object()
      return Value(error?.error.message)
    }
    table.property("bool IncompleteInput { get; }") { (this, _) throws(Unwind) in
      let error: ParseErrorObject? = this.object()
      return .bool(error?.error.incompleteInput ?? false)
    }
  }
  public override var type: TypeInfo { ParseErrorObject.netType }
  public override func toString() -> String { error.positioned }
}

extension ParseError {
  /// `At file:1 char:2`, the line with the place underlined, the message: as `ParseException.Message` has them.
  var positioned: String {
    let position = ErrorPosition(extent)
    let place = position.file.map { "At \($0):\(position.line) char:\(position.column)" } ?? "At line:\(position.line) char:\(position.column)"
    let end = position.endLine == position.line ? position.endColumn : position.lineText.utf16.count + 1
    let marks = String(repeating: "~", count: max(1, end - position.column))
    return "\(place)\n+ \(position.lineText)\n+ \(String(repeating: " ", count: max(0, position.column - 1)))\(marks)\n\(message)"
  }
}
