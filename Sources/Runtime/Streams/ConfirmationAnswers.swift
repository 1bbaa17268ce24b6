import Objects

/// `ShouldProcess` and `ShouldContinue` for one command: remembers "Yes to All" and "No to All".
struct ConfirmationAnswers {
  private var yesToAll = false
  private var noToAll = false

  mutating func shouldProcess(
    _ target: String, _ action: String, _ impact: ShouldProcess, _ streams: StreamOptions, _ session: Session
  ) throws(Unwind) -> Bool {
    let message = "Performing the operation \"\(action)\" on target \"\(target)\"."
    return try shouldProcess(description: message, warning: nil, caption: nil, impact, streams, session)
  }

  mutating func shouldProcess(
    description: String, warning: String?, caption: String?, _ impact: ShouldProcess, _ streams: StreamOptions, _ session: Session
  ) throws(Unwind) -> Bool {
    let whatIf: Bool
    if let given = streams.whatIf { whatIf = given } else { whatIf = try session.flag("WhatIfPreference", streams.scope) }
    if whatIf {
      session.writeHost("What if: " + description + "\n")
      return false
    }
    if try needsConfirmation(impact, streams, session) {
      if yesToAll { return true }
      if noToAll { return false }
      return try ask(warning ?? "\(description)", caption ?? "Confirm\nAre you sure you want to perform this action?", session, canSayAll: true)
    }
    try streams.writeVerbose(description, session)
    return true
  }

  private func needsConfirmation(_ impact: ShouldProcess, _ streams: StreamOptions, _ session: Session) throws(Unwind) -> Bool {
    if let confirm = streams.confirm { return confirm }
    let level: Int =
      switch impact {
      case .none: 0
      case .low: 1
      case .medium: 2
      case .high: 3
      }
    guard level > 0 else { return false }
    let preference: Int
    let value = streams.scope.read(Symbol.of("ConfirmPreference")) ?? Value("High")
    switch foldCase(value.displayText) {
    case "none": preference = 0
    case "low": preference = 1
    case "medium": preference = 2
    default: preference = 3
    }
    return preference != 0 && level >= preference
  }

  mutating func shouldContinue(_ query: String, _ caption: String, _ session: Session) throws(Unwind) -> Bool {
    if yesToAll { return true }
    if noToAll { return false }
    return try ask(query, caption, session, canSayAll: true)
  }

  private mutating func ask(_ query: String, _ caption: String, _ session: Session, canSayAll: Bool) throws(Unwind) -> Bool {
    guard session.canPrompt else {
      throw .runtime(
        "PowerShell is in NonInteractive mode. Read and Prompt functionality is not available.",
        id: "InvalidOperation", .invalidOperation, type: .invalidOperationException)
    }
    session.writeHost("\n\(caption)\n\(query)\n")
    while true {
      let prompt = "[Y] Yes [A] Yes to All [N] No [L] No to All [S] Suspend [?] Help (default is \"Y\"): "
      guard let answer = session.host.readLine(prompt: prompt, isSecret: false) else { throw .stopped }
      switch foldCase(answer) {
      case "", "y", "yes": return true
      case "a", "yes to all":
        yesToAll = true
        return true
      case "n", "no": return false
      case "l", "no to all":
        noToAll = true
        return false
      case "s", "suspend": session.writeHost("There is nothing to suspend to here.\n")
      default:
        session.writeHost(
          "Y - Continue with only the next step of the operation.\nA - Continue with all the steps of the operation.\nN - Skip this operation and proceed with the next operation.\nL - Skip this operation and all subsequent operations.\n"
        )
      }
    }
  }
}
