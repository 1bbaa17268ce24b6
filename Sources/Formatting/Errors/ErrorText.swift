import Objects

/// An error as `$ErrorView` wants it: the text of PowerShell's `ErrorInstance` view.
public enum ErrorText {
  /// The text, possibly of several lines and ending in one, with colours where the host shows them.
  public static func text(_ record: ErrorRecord, _ context: any FormattingContext) throws(Unwind) -> String {
    let colours = Colours(context)
    let id = record.fullyQualifiedErrorId
    if id == "NativeCommandError" || id == "NativeCommandErrorMessage" {
      return colours.error + record.exception.message + colours.reset
    }
    switch context.errorView {
    case .detailed:
      guard let latest = context.latestError else { return colours.error + colours.reset }
      let output = StringOutput(columns: .max, context)
      let formatter = OutputFormatter(output, context)
      for line in LineBreaking.split(try DetailedErrorView(context).text(.object(latest))) { try output.write(line) }
      try formatter.finish()
      return colours.error + "\n" + output.text + "\n" + colours.reset
    case .category: return colours.error + record.categoryMessage + colours.reset
    case .concise: return try ConciseView(record, context, colours).text()
    case .normal: return try normal(record, context, colours)
    }
  }

  /// The lines that go to standard error: PowerShell's host writes no empty ones there.
  public static func lines(_ record: ErrorRecord, _ context: any FormattingContext) throws(Unwind) -> [String] {
    LineBreaking.split(try text(record, context)).filter { !$0.isEmpty }
  }

  /// `Command : message`, the position, category and id.
  private static func normal(
    _ record: ErrorRecord, _ context: any FormattingContext, _ colours: Colours
  ) throws(Unwind) -> String {
    let invocation = try InvocationSummary(record, context)
    var text = colours.error + prefix(invocation) + colours.error + record.message
    if invocation.isPresent, invocation.command != nil || record.category != .parserError,
      let position = record.position
    {
      text += "\n" + PositionMessage(position).text
    }
    text += "\n+ CategoryInfo          : \(record.categoryMessage)"
    text += "\n+ FullyQualifiedErrorId : \(record.fullyQualifiedErrorId)"
    return text + colours.reset
  }

  private static func prefix(_ invocation: InvocationSummary) -> String {
    guard let command = invocation.command else {
      return invocation.invocationName.isEmpty ? "" : invocation.invocationName + " : "
    }
    if invocation.commandType == "ExternalScript" { return invocation.path.isEmpty ? "" : invocation.path + " : " }
    switch invocation.invocationName {
    case "", "&", ".": return command.isEmpty ? "" : command + " : "
    default: return invocation.invocationName + " : "
    }
  }

  /// The escape sequences of the view; empty where the host shows none.
  struct Colours {
    var reset = ""
    var error = ""
    var accent = ""
    init(_ context: any FormattingContext) {
      guard context.supportsColour else { return }
      reset = Styles.reset
      error = context.styles.error
      accent = context.styles.errorAccent
    }
  }
}
