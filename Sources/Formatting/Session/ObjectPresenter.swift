import Objects
import Runtime

/// Shows a session's objects, errors and messages as PowerShell does.
public final class ObjectPresenter: Presenter {
  /// Makes the presenter and gives the session its `$PSStyle`.
  public init(_ session: Session) {
    session.setGlobal("PSStyle", .object(StyleObject(session.formatting.styles)))
  }

  public func outDefault(_ session: Session) -> FinishingSink {
    FormattingSink(HostOutput(session), session.formatting)
  }

  public func formatter(_ session: Session, write: @escaping (String) throws(Unwind) -> Void) -> FinishingSink {
    let context = session.formatting
    let output = LineStream(columns: .max, context) { (line) throws(Unwind) in try write(line + "\n") }
    return FormattingSink(output, context)
  }

  public func errorText(_ record: ErrorRecord, _ session: Session) -> String {
    let context = session.formatting
    let lines: [String]
    do throws(Unwind) {
      lines = try ErrorText.lines(record, context)
    } catch {
      lines = [record.message]
    }
    return plain(lines.map { $0 + "\n" }.joined(), context)
  }

  public func messageText(_ record: MessageRecord, _ session: Session) -> String {
    let context = session.formatting
    let (label, style) =
      switch record.kind {
      case .warning: ("WARNING: ", context.styles.warning)
      case .verbose: ("VERBOSE: ", context.styles.verbose)
      case .debug: ("DEBUG: ", context.styles.debug)
      }
    return plain(style + label + record.message + Styles.reset + "\n", context)
  }

  public func hostText(_ message: HostMessage, _ session: Session) -> String {
    var text = message.message
    let colours = ConsoleColour.sequence(message.foreground, message.background)
    if !colours.isEmpty { text = colours + text + Styles.reset }
    return plain(message.noNewLine ? text : text + "\n", session.formatting)
  }

  private func plain(_ text: String, _ context: SessionFormatting) -> String {
    context.styles.isPlainForHost(supportsColour: context.supportsColour) ? EscapeSequences.removed(from: text) : text
  }
}
