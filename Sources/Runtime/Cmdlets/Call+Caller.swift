import Objects

extension Call {
  /// An error that the caller reports: it is placed where the caller's function was called, as Write-Error does.
  public func writeFromCaller(_ record: ErrorRecord) throws(Unwind) {
    record.isBare = false
    if record.position == nil {
      let outer = scope.nearestInvocation
      record.position = outer?.function == nil ? site?.position : outer?.position ?? site?.position
      if let name = outer?.function?.name, record.activity == commandName { record.activity = name }
    }
    if !record.hasStackTrace { record.stackFrames = session.stackFrames(site?.position, scope) }
    if record.invocationInfo.isNull { record.invocationInfo = session.invocationInfo(of: self) }
    try streams.writeError(record, session)
  }
}
