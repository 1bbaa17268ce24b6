/// `System.Management.Automation.ErrorRecord`: what `$Error` holds and `catch` sees as `$_`.
public final class ErrorRecord: NetObject {
  public var exception: ExceptionObject
  public var fullyQualifiedErrorId: String
  public var category: ErrorCategory
  public var targetObject: Value
  /// Where it happened; `nil` until a statement adds it.
  public var position: ErrorPosition?
  /// The command it came from, as `CategoryInfo.Activity` shows it.
  public var activity: String = ""
  /// Overrides of `CategoryInfo.Reason`, `TargetName` and `TargetType`.
  public var reason: String?
  public var targetName: String?
  public var targetTypeName: String?
  /// `ErrorDetails.Message` and `RecommendedAction`.
  public var detailsMessage: String?
  public var recommendedAction: String?
  /// A line for each call that was open, innermost first.
  public var scriptStackTrace: String {
    get { knownStackTrace ?? stackFrames.map { "at \($0.name), \($0.file ?? "<No file>"): line \($0.position.line)" }.joined(separator: "\n") }
    set { knownStackTrace = newValue }
  }
  private var knownStackTrace: String?
  /// The open calls, from which the text is made when it is asked for.
  public var stackFrames: [(name: String, file: String?, position: ErrorPosition)] = []
  public var hasStackTrace: Bool { knownStackTrace != nil || !stackFrames.isEmpty }
  /// The command's `InvocationInfo`, an object of the Runtime's.
  public var invocationInfo: Value = .null
  /// Thrown by .NET code and not dressed as an error of the shell yet: a method call wraps it in a
  /// `MethodInvocationException`, a cast in its own message.
  public var isBare: Bool
  /// Came from `throw`.
  public var isThrown = false
  /// Came from `ThrowTerminatingError`: ends the function it was raised in.
  public var isFinal = false
  /// A syntax error's own sentence; the exception's message has the place as well.
  public var parseMessage: String?
  /// Already in `$Error`.
  public var isRecorded = false

  public init(
    _ exception: ExceptionObject, id: String, _ category: ErrorCategory, target: Value = .null, isBare: Bool = false
  ) {
    self.exception = exception
    fullyQualifiedErrorId = id
    self.category = category
    targetObject = target
    self.isBare = isBare
    super.init()
  }

  public override var type: TypeInfo { .errorRecord }
  public var message: String { detailsMessage ?? exception.message }
  public override func toString() -> String { message }

  /// `CategoryInfo.GetMessage()`: `InvalidArgument: (target:Type) [Command], Exception`.
  public var categoryMessage: String {
    let target = targetName ?? (targetObject.isNull ? "" : targetObject.displayText)
    let targetType = targetTypeName ?? targetTypeText
    return "\(category.name): (\(ErrorRecord.ellipsize(target)):\(ErrorRecord.ellipsize(targetType))) [\(ErrorRecord.ellipsize(activity))], "
      + ErrorRecord.ellipsize(reason ?? exception.type.name)
  }

  /// A custom object is a `PSObject` here: nothing stands behind it.
  private var targetTypeText: String {
    if targetObject.isNull { return "" }
    let type = TypeInfo.of(targetObject.unwrapped)
    return type === TypeInfo.psCustomObject ? TypeInfo.psObject.name : type.name
  }

  /// At most 40 UTF-16 units; of a longer text, 19 from either end.
  static func ellipsize(_ text: String) -> String {
    let units = Array(text.utf16)
    guard units.count > 40 else { return text }
    return String(decoding: units[..<19], as: UTF16.self) + "\u{2026}" + String(decoding: units[(units.count - 19)...], as: UTF16.self)
  }
}

/// Where an error happened, as `InvocationInfo.PositionMessage` and the error views show it. What is shown is worked out when it is asked for.
public struct ErrorPosition: Sendable {
  private let source: ErrorPositionSource
  public init(_ source: ErrorPositionSource) { self.source = source }
  /// A position whose parts are known.
  public init(file: String?, line: Int, column: Int, endLine: Int, endColumn: Int, lineText: String, text: String) {
    source = KnownPosition(file, (line, column), (endLine, endColumn), lineText, text)
  }
  /// The script's path; `nil` for a command line.
  public var file: String? { source.file }
  public var line: Int { source.start.line }
  public var column: Int { source.start.column }
  public var endLine: Int { source.end.line }
  public var endColumn: Int { source.end.column }
  /// The first source line, whole.
  public var lineText: String { source.lineText }
  /// The text from start to end.
  public var text: String { source.text }
}

/// What knows a position in a script.
open class ErrorPositionSource: @unchecked Sendable {
  public init() {}
  open var file: String? { nil }
  open var start: (line: Int, column: Int) { (0, 0) }
  open var end: (line: Int, column: Int) { (0, 0) }
  open var lineText: String { "" }
  open var text: String { "" }
}

private final class KnownPosition: ErrorPositionSource, @unchecked Sendable {
  private let known: (file: String?, start: (line: Int, column: Int), end: (line: Int, column: Int), lineText: String, text: String)
  init(_ file: String?, _ start: (line: Int, column: Int), _ end: (line: Int, column: Int), _ lineText: String, _ text: String) {
    known = (file, start, end, lineText, text)
    super.init()
  }
  override var file: String? { known.file }
  override var start: (line: Int, column: Int) { known.start }
  override var end: (line: Int, column: Int) { known.end }
  override var lineText: String { known.lineText }
  override var text: String { known.text }
}

/// `System.Management.Automation.ErrorCategory`, in its numeric order.
public enum ErrorCategory: Int, Sendable, CaseIterable {
  case notSpecified, openError, closeError, deviceError, deadlockDetected, invalidArgument, invalidData, invalidOperation
  case invalidResult, invalidType, metadataError, notImplemented, notInstalled, objectNotFound, operationStopped
  case operationTimeout, syntaxError, parserError, permissionDenied, resourceBusy, resourceExists, resourceUnavailable
  case readError, writeError, fromStdErr, securityError, protocolError, connectionError, authenticationError
  case limitsExceeded, quotaExceeded, notEnabled

  /// .NET's spelling: `ObjectNotFound`.
  public var name: String {
    let text = String(describing: self)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
