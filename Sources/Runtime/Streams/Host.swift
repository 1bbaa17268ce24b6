import Objects

/// The program around the session: where text goes and where answers come from.
public protocol Host: AnyObject {
  /// Text for the user (`Write-Host`, formatted output), without a line end of its own.
  func write(_ text: String)
  /// Text on standard error (errors and the like of a script run).
  func writeError(_ text: String)
  /// A line typed by the user; `nil` at the end of input.
  func readLine(prompt: String, isSecret: Bool) -> String?
  /// Whether someone is there to answer.
  var isInteractive: Bool { get }
  /// Columns of the terminal, or what stands in for them.
  var width: Int { get }
  var height: Int { get }
  /// Whether escape sequences may be written.
  var supportsColour: Bool { get }
  func showProgress(_ progress: ProgressRecord)
  /// Ends what showProgress draws.
  func clearScreen()
  /// Sees that what was written is with whoever reads it, before a program writes to the same place.
  func flush()
}

/// What Write-Progress says.
public struct ProgressRecord: Sendable {
  public var activityId: Int = 0
  public var parentActivityId: Int = -1
  public var activity: String
  public var status: String
  public var percentComplete: Int = -1
  public var secondsRemaining: Int = -1
  public var currentOperation: String = ""
  public var isCompleted = false
  public init(activity: String, status: String) {
    self.activity = activity
    self.status = status
  }
}

/// Turns objects and errors into text. Formatting implements it.
public protocol Presenter: AnyObject {
  /// What stands at the end of a command line: formats what arrives and writes it to the host.
  func outDefault(_ session: Session) -> FinishingSink
  /// An error (also warnings' kin) as `$ErrorView` wants it, with line end.
  func errorText(_ record: ErrorRecord, _ session: Session) -> String
  /// A line of the warning, verbose or debug stream, coloured as `$PSStyle` says, with line end.
  func messageText(_ record: MessageRecord, _ session: Session) -> String
  /// What Write-Host shows, coloured as it asks, with line end unless it wants none.
  func hostText(_ message: HostMessage, _ session: Session) -> String
  /// Formats what arrives as plain text and hands each piece to `write`: redirection to a file, Out-File, Out-String.
  func formatter(_ session: Session, write: @escaping (String) throws(Unwind) -> Void) -> FinishingSink
}

/// A sink that has something to do at the end.
open class FinishingSink: Sink {
  /// No more objects come.
  open func finish() throws(Unwind) {}
  /// Shows what is held back, because something else is about to be shown; more may come.
  open func flush() throws(Unwind) {}
}
