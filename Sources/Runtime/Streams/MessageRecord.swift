import Objects

/// What travels in the warning, verbose and debug streams: `WarningRecord`, `VerboseRecord`, `DebugRecord`.
public final class MessageRecord: NetObject {
  public enum Kind: Sendable { case warning, verbose, debug }
  public let kind: Kind
  public let message: String
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
    super.init()
  }
  private static let base = TypeInfo("System.Management.Automation.InformationalRecord") { table in
    table.property("string Message { get; set; }") { (this, _) throws(Unwind) in
      let record: MessageRecord? = this.object()
      return Value(record?.message)
    }
  }
  private static let warningType = TypeInfo("System.Management.Automation.WarningRecord", base: base)
  private static let verboseType = TypeInfo("System.Management.Automation.VerboseRecord", base: base)
  private static let debugType = TypeInfo("System.Management.Automation.DebugRecord", base: base)
  public override var type: TypeInfo {
    switch kind {
    case .warning: MessageRecord.warningType
    case .verbose: MessageRecord.verboseType
    case .debug: MessageRecord.debugType
    }
  }
  public override func toString() -> String { message }
}

/// What travels in the information stream: `InformationRecord`. Write-Host's carry a `HostInformationMessage`.
public final class InformationRecord: NetObject {
  public let data: Value
  public let tags: [String]
  public let source: String
  public let time = DateTime.now
  init(_ data: Value, tags: [String], source: String) {
    self.data = data
    self.tags = tags
    self.source = source
    super.init()
  }
  public var isHostMessage: Bool {
    let message: HostMessage? = data.object()
    return message != nil
  }
  private static let netType = TypeInfo("System.Management.Automation.InformationRecord") { table in
    table.property("System.Object MessageData { get; }") { (this, _) throws(Unwind) in
      let record: InformationRecord? = this.object()
      return record?.data ?? .null
    }
    table.property("string Source { get; set; }") { (this, _) throws(Unwind) in
      let record: InformationRecord? = this.object()
      return Value(record?.source)
    }
    table.property("datetime TimeGenerated { get; set; }") { (this, _) throws(Unwind) in
      let record: InformationRecord? = this.object()
      return record.map { .dateTime($0.time) } ?? .null
    }
    table.property("System.Collections.Generic.List[string] Tags { get; }") { (this, _) throws(Unwind) in
      let record: InformationRecord? = this.object()
      return .array(record?.tags ?? [])
    }
  }
  public override var type: TypeInfo { InformationRecord.netType }
  public override func toString() -> String { data.displayText }
}

/// What Write-Host hands on: `HostInformationMessage`.
public final class HostMessage: NetObject {
  public let message: String
  public let noNewLine: Bool
  /// `System.ConsoleColor` by name; `nil` is the terminal's own.
  public let foreground: String?
  public let background: String?
  public init(_ message: String, noNewLine: Bool, foreground: String? = nil, background: String? = nil) {
    self.message = message
    self.noNewLine = noNewLine
    self.foreground = foreground
    self.background = background
    super.init()
  }
  private static let netType = TypeInfo("System.Management.Automation.HostInformationMessage") { table in
    table.property("string Message { get; set; }") { (this, _) throws(Unwind) in
      let record: HostMessage? = this.object()
      return Value(record?.message)
    }
    table.property("bool NoNewLine { get; set; }") { (this, _) throws(Unwind) in
      let record: HostMessage? = this.object()
      return .bool(record?.noNewLine ?? false)
    }
  }
  public override var type: TypeInfo { HostMessage.netType }
  public override func toString() -> String { message }
}
