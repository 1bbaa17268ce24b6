import Objects
import Syntax

/// A command within a running pipeline: takes objects, works on them, writes to the next stage.
///
/// Whoever writes to a stage is in the middle of its own code; so a stage puts its own surroundings in place (the caller's
/// scope, its `try` depth, its redirections) while it runs, and the writer's back afterwards.
class Stage: Sink {
  let session: Session
  let hot: UnsafeMutablePointer<Hot>
  /// Where its output goes.
  var output: Sink
  let callerScope: Scope
  /// The state of that scope, which outlives the stage.
  private let callerState: Unmanaged<SessionState>
  private let tryDepth: Int
  var routing: StreamRouting?
  /// Identifies it to `Select-Object -First` and its kind.
  var token: NetObject?
  private(set) var hasBegun = false
  /// Its pipeline, which keeps what failed.
  unowned(unsafe) var pipeline: Pipeline!
  /// Something is piped into it.
  var expectsInput = false

  init(_ f: Frame, output: Sink) {
    session = f.session
    hot = f.hot
    callerScope = f.scope
    callerState = .passUnretained(f.scope.state.unsafelyUnwrapped)
    tryDepth = f.hot.pointee.tryDepth
    routing = f.hot.pointee.routing
    self.output = output
    super.init()
  }

  // MARK: For the pipeline

  /// Binds the arguments; before anything runs.
  func prepare() throws(Unwind) {}
  func begin() throws(Unwind) {}
  func process(_ value: Value) throws(Unwind) {}
  /// No more input comes. With nothing piped in, `process` runs here once.
  func end() throws(Unwind) {}
  /// Always, last.
  func cleanUp() {}

  final func start() throws(Unwind) {
    guard !hasBegun else { return }
    hasBegun = true
    try within { () throws(Unwind) in try begin() }
  }

  final override func write(_ value: Value) throws(Unwind) {
    if !hasBegun { try start() }
    if hot.pointee.stop.pointee != 0 { throw .stopped }
    let tries = hot.pointee.tryDepth
    hot.pointee.tryDepth = tryDepth
    if isCurrent, !pipeline.redirects {
      // The writer runs in the same scope, as the commands of one pipeline do: nothing to put in place, and no reference to count.
      do throws(Unwind) { try process(value) } catch {
        makeCurrent()
        hot.pointee.tryDepth = tries
        throw pipeline.failed(error, in: self)
      }
      hot.pointee.tryDepth = tries
      return
    }
    let state = callerScope.state.unsafelyUnwrapped
    let scope = state.current
    let outer = hot.pointee.routing
    state.current = callerScope
    if pipeline.redirects { hot.pointee.routing = routing }
    defer {
      state.current = scope
      hot.pointee.tryDepth = tries
      hot.pointee.routing = outer
    }
    do throws(Unwind) { try process(value) } catch { throw pipeline.failed(error, in: self) }
  }

  /// Whether the caller's scope is the one that code runs in now.
  @inline(__always) private final var isCurrent: Bool {
    callerState._withUnsafeGuaranteedRef { $0.current === callerScope }
  }
  private final func makeCurrent() { callerState._withUnsafeGuaranteedRef { $0.current = callerScope } }

  final func finish() throws(Unwind) {
    if !hasBegun { try start() }
    try within { () throws(Unwind) in try end() }
  }

  private func within(_ body: () throws(Unwind) -> Void) throws(Unwind) {
    let state = callerScope.state.unsafelyUnwrapped
    let scope = state.current
    let tries = hot.pointee.tryDepth
    let outer = hot.pointee.routing
    state.current = callerScope
    hot.pointee.tryDepth = tryDepth
    hot.pointee.routing = routing
    defer {
      state.current = scope
      hot.pointee.tryDepth = tries
      hot.pointee.routing = outer
    }
    do throws(Unwind) { try body() } catch { throw pipeline.failed(error, in: self) }
  }
}
