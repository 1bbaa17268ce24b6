import Glibc
import Objects
import Syntax

/// A running shell: its variables, functions and modules, its streams, and the code that runs in it.
///
/// One session belongs to one thread. Everything that runs in it is reached from here; nothing is global.
public final class Session: InvocationContext {
  public let host: any Host
  /// Turns objects and errors into text; set once by whoever makes the session.
  public var presenter: (any Presenter)?
  /// The state of code that belongs to no module.
  public let state: SessionState
  public let commands: CommandTable
  /// `$Error`, newest first.
  public let errors = ListObject(type: .arrayList)
  /// The working directory of the session's file system location.
  public var currentLocation: String
  /// What `Update-TypeData` added, by type name and member.
  public let extensions = TypeExtensions()
  let hot: UnsafeMutablePointer<Hot>
  let classes = ScriptClasses()
  /// Modules that were imported, in order.
  public internal(set) var modules: [ModuleObject] = []
  /// `$using:` values while a block runs elsewhere.
  var usingVariables: [MemberName: Value]?
  /// The formatted output of the running top-level text: what is written there is shown.
  var terminalOutput: FinishingSink?
  var scriptCache: [String: (stamp: FileStamp, code: CompiledBlock)] = [:]
  /// Things that cmdlet modules keep for the session's life, by type.
  private var services: [ObjectIdentifier: AnyObject] = [:]
  private var endings: [() -> Void] = []

  public init(host: any Host, modules tables: [ModuleTable]) {
    self.host = host
    state = SessionState(parent: nil)
    commands = CommandTable(tables)
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let hasDirectory = getcwd(&buffer, buffer.count) != nil
    currentLocation = hasDirectory ? String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "/"
    let stackSize = 1 << 20
    let stack = UnsafeMutablePointer<Value>.allocate(capacity: stackSize)
    let stop = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    stop.initialize(to: 0)
    hot = UnsafeMutablePointer<Hot>.allocate(capacity: 1)
    hot.initialize(
      to: Hot(
        session: Unmanaged.passUnretained(self), state: Unmanaged.passUnretained(state), stack: stack, stackSize: stackSize, depthLimit: Session.depthLimit, stop: stop,
        collectors: .allocate(capacity: Session.collectorLimit), collectorLimit: Session.collectorLimit,
        scopes: .allocate(capacity: Session.depthLimit + 1)))
    installVariables()
  }

  /// Nested calls, and nested expressions that collect output.
  private static let depthLimit = 10_000
  private static let collectorLimit = 100_000

  deinit {
    for index in 0..<hot.pointee.collectorCount { hot.pointee.collectors[index].release() }
    for index in 0..<hot.pointee.scopeCount { hot.pointee.scopes[index].release() }
    hot.pointee.collectors.deallocate()
    hot.pointee.scopes.deallocate()
    hot.pointee.stop.deallocate()
    hot.pointee.stack.deallocate()
    hot.deinitialize(count: 1)
    hot.deallocate()
  }

  /// Raised to 1 (from a signal handler or another thread) to stop what runs; lives as long as the session.
  public var stopFlag: UnsafeMutablePointer<Int32> { hot.pointee.stop }

  /// An object that a module keeps in this session, made when it is first asked for.
  public func service<T: AnyObject>(_ type: T.Type, make: () -> T) -> T {
    if let existing = services[ObjectIdentifier(type)] as? T { return existing }
    let made = make()
    services[ObjectIdentifier(type)] = made
    return made
  }

  /// The frame of code that runs in the innermost scope now.
  var currentFrame: Frame { Frame(state.current, hot) }
  func frame(of state: SessionState) -> Frame { Frame(state.current, hot) }

  /// Runs `body` when the session is closed.
  public func atEnd(_ body: @escaping () -> Void) { endings.append(body) }

  /// Lets go of what the session's modules hold; nothing runs in it afterwards.
  public func close() {
    for ending in endings.reversed() { ending() }
    endings = []
  }

  func callDepthOverflow() -> Unwind {
    .runtime(
      "The script failed due to call depth overflow.", id: "CallDepthOverflow", .invalidOperation,
      type: KnownTypes.scriptCallDepthException)
  }
}
