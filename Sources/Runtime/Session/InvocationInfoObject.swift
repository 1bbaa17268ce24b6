import Objects
import Syntax

/// `System.Management.Automation.InvocationInfo`: `$MyInvocation`, and where an error's command was called.
public final class InvocationInfoObject: NetObject {
  private let invocation: Invocation
  private unowned let session: Session
  private let fixed: ErrorPosition?
  init(_ invocation: Invocation, _ session: Session) {
    self.invocation = invocation
    self.session = session
    // The node may be gone by the time someone looks.
    fixed = invocation.position
    super.init()
  }

  public var position: ErrorPosition? { fixed }
  public var commandName: String { invocation.commandName }

  private static func with(_ this: Value, _ read: (InvocationInfoObject) -> Value) -> Value {
    let info: InvocationInfoObject? = this.object()
    return info.map(read) ?? .null
  }

  private static let netType = TypeInfo("System.Management.Automation.InvocationInfo") { table in
    func property(_ declaration: String, _ read: @escaping (InvocationInfoObject) -> Value) {
      table.property(declaration) { (this, _) throws(Unwind) in with(this, read) }
    }
    property("System.Management.Automation.CommandInfo MyCommand { get; }") { info in
      if let function = info.invocation.function { return .object(info.session.info(.function(function))) }
      if let path = info.invocation.scriptPath { return .object(info.session.info(.script(path))) }
      if let entry = info.invocation.entry { return .object(info.session.info(.cmdlet(entry))) }
      return .null
    }
    property("System.Collections.Generic.Dictionary[string,object] BoundParameters { get; }") { info in
      .object(info.invocation.boundParameters ?? DictionaryObject(type: KnownTypes.boundParametersDictionary))
    }
    property("System.Collections.Generic.List[object] UnboundArguments { get; }") { info in
      .object(ArrayObject(info.invocation.arguments))
    }
    property("int ScriptLineNumber { get; }") { Value($0.fixed?.line ?? 0) }
    property("int OffsetInLine { get; }") { Value($0.fixed?.column ?? 0) }
    property("long HistoryId { get; }") { _ in .long(1) }
    property("string ScriptName { get; }") { Value($0.fixed?.file ?? "") }
    property("string Line { get; }") { Value($0.fixed?.lineText ?? "") }
    property("string Statement { get; }") { Value($0.fixed?.text ?? "") }
    property("string PositionMessage { get; }") { Value($0.positionMessage) }
    property("string PSScriptRoot { get; }") { Value($0.fixed?.file.map { Paths.parent($0) } ?? "") }
    property("string PSCommandPath { get; }") { Value($0.fixed?.file ?? "") }
    property("string InvocationName { get; }") { Value($0.invocation.site?.spelledName ?? $0.invocation.commandName) }
    property("int PipelineLength { get; }") { Value($0.invocation.pipelineLength) }
    property("int PipelinePosition { get; }") { Value($0.invocation.pipelinePosition) }
    property("bool ExpectingInput { get; }") { .bool($0.invocation.isExpectingInput) }
    property("string CommandOrigin { get; }") { _ in Value("Internal") }
  }

  public override var type: TypeInfo { InvocationInfoObject.netType }

  /// `At file:1 char:2`, the line, and what is meant underlined.
  public var positionMessage: String {
    guard let fixed else { return "" }
    let place = fixed.file.map { "At \($0):\(fixed.line) char:\(fixed.column)" } ?? "At line:\(fixed.line) char:\(fixed.column)"
    let length = fixed.endLine == fixed.line ? max(1, fixed.endColumn - fixed.column) : max(1, fixed.lineText.utf16.count - fixed.column + 1)
    return "\(place)\n+ \(fixed.lineText)\n+ \(String(repeating: " ", count: max(0, fixed.column - 1)))\(String(repeating: "~", count: length))"
  }
}

extension CommandNode {
  /// The name as written.
  var spelledName: String { nameExtent.text }
}
