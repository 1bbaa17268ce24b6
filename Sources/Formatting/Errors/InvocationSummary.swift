import Objects

/// What the error views ask an error's `InvocationInfo`.
struct InvocationSummary {
  /// `MyCommand.Name`, when there is a command.
  var command: String?
  /// `MyCommand.CommandType`.
  var commandType = ""
  /// `MyCommand.Path`, for scripts.
  var path = ""
  /// The name it was called by: `&`, an alias, the name itself.
  var invocationName = ""
  /// Whether there is an `InvocationInfo` at all.
  var isPresent = false

  init(_ record: ErrorRecord, _ context: any FormattingContext) throws(Unwind) {
    let info = record.invocationInfo
    isPresent = !info.isNull || record.position != nil
    guard !info.isNull else { return }
    func get(_ value: Value, _ name: String) throws(Unwind) -> Value {
      try MemberAccess.get(value, MemberName(name), context.invocation) ?? .null
    }
    invocationName = try get(info, "InvocationName").displayText
    let mine = try get(info, "MyCommand")
    guard !mine.isNull else { return }
    command = try get(mine, "Name").displayText
    commandType = try get(mine, "CommandType").displayText
    path = try get(mine, "Path").displayText
  }
}
