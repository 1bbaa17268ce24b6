/// The one thing evaluation throws: an error, or control that leaves more than one call.
///
/// A typed error of pointer size, so that throwing costs what a return costs.
public enum Unwind: Error, @unchecked Sendable {
  /// A terminating error.
  case error(ErrorRecord)
  /// `break` or `continue` that no loop of the function catches; PowerShell lets it leave through callers.
  case loop(LoopExit)
  /// `exit`: leaves the script, or the shell.
  case exit(Int32)
  /// A command downstream has all it wants (`Select-Object -First`); unwinds to the pipeline with this identity.
  case stopUpstream(NetObject)
  /// Ctrl-C, or the pipeline was stopped from outside.
  case stopped
}

/// `break LABEL` or `continue LABEL` on its way out.
public final class LoopExit: Sendable {
  public let isBreak: Bool
  public let label: String?
  public init(isBreak: Bool, label: String?) {
    self.isBreak = isBreak
    self.label = label
  }
}

extension Unwind {
  /// A runtime error as the engine raises it: a `RuntimeException` with an id and a category.
  public static func runtime(
    _ message: String, id: String, _ category: ErrorCategory = .invalidOperation, target: Value = .null,
    type: TypeInfo = .runtimeException
  ) -> Unwind {
    .error(ErrorRecord(ExceptionObject(type, message), id: id, category, target: target))
  }

  /// A .NET exception out of a method or a conversion, before anyone wrapped it.
  public static func exception(_ type: TypeInfo, _ message: String, inner: ExceptionObject? = nil) -> Unwind {
    let exception = ExceptionObject(type, message, inner: inner)
    return .error(ErrorRecord(exception, id: type.name, .notSpecified, isBare: true))
  }
}
