import Objects
import Syntax

/// A piece of executable code: an expression or statement, lowered once from the syntax tree.
///
/// Virtual calls on final classes; a node keeps its children unmanaged (`Child`), because retaining and releasing them was
/// 71 % of a plain tree's time.
class Node {
  let extent: Extent
  init(_ extent: Extent) { self.extent = extent }

  /// The expression's value. A statement yields what it writes.
  func evaluate(_ f: Frame) throws(Unwind) -> Value {
    try f.collect { (out) throws(Unwind) in _ = try execute(f, out) }
  }

  /// Runs it as a statement, writing its output.
  func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    try out.writeEnumerating(try evaluate(f))
    return .normal
  }

  /// Whether it is an expression, so that its value need not go through a sink.
  var isExpression: Bool { true }

  /// Where it stands, for errors.
  var position: ErrorPosition { ErrorPosition(extent) }
}

/// A child of a node, kept alive by the tree that owns both: calling it touches no reference count.
struct Child {
  private let reference: Unmanaged<Node>
  init(_ node: Node) { reference = Unmanaged.passRetained(node) }
  /// For a node that the holder keeps alive by other means.
  static func unowned(_ node: Node) -> Child { Child(reference: .passUnretained(node)) }
  private init(reference: Unmanaged<Node>) { self.reference = reference }

  var node: Node { reference.takeUnretainedValue() }

  @inline(__always) func evaluate(_ f: Frame) throws(Unwind) -> Value {
    var failure: Unwind?
    let value = reference._withUnsafeGuaranteedRef { node -> Value in
      do throws(Unwind) { return try node.evaluate(f) } catch {
        failure = error
        return .null
      }
    }
    if let failure { throw failure }
    return value
  }

  @inline(__always) func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    var failure: Unwind?
    let flow = reference._withUnsafeGuaranteedRef { node -> Flow in
      do throws(Unwind) { return try node.execute(f, out) } catch {
        failure = error
        return .normal
      }
    }
    if let failure { throw failure }
    return flow
  }
}

/// A fixed row of children.
struct Children {
  let buffer: UnsafeBufferPointer<Child>
  init(_ nodes: [Node]) {
    let memory = UnsafeMutableBufferPointer<Child>.allocate(capacity: nodes.count)
    _ = memory.initialize(from: nodes.map(Child.init))
    buffer = UnsafeBufferPointer(memory)
  }
  @inline(__always) var count: Int { buffer.count }
  @inline(__always) subscript(_ index: Int) -> Child { buffer[index] }
}

extension Frame {
  /// Runs `body` with a collector and gives what was collected: nothing, one value, or an array.
  @inline(__always) func collect(_ body: (CollectingSink) throws(Unwind) -> Void) throws(Unwind) -> Value {
    let index = hot.pointee.collectorTop
    if index == hot.pointee.collectorCount { try addCollector() }
    hot.pointee.collectorTop = index + 1
    var failure: Unwind?
    let value = hot.pointee.collectors[index]._withUnsafeGuaranteedRef { sink -> Value in
      do throws(Unwind) {
        try body(sink)
        return sink.take()
      } catch {
        failure = error
        sink.reset()
        return .void
      }
    }
    hot.pointee.collectorTop = index
    if let failure { throw failure }
    return value
  }

  /// The same for those who want an array whatever comes.
  @inline(__always) func collectAll(_ body: (CollectingSink) throws(Unwind) -> Void) throws(Unwind) -> ContiguousArray<Value> {
    let sink = CollectingSink()
    try body(sink)
    return sink.takeAll()
  }

  @inline(never) private func addCollector() throws(Unwind) {
    guard hot.pointee.collectorCount < hot.pointee.collectorLimit else { throw session.callDepthOverflow() }
    hot.pointee.collectors[hot.pointee.collectorCount] = Unmanaged.passRetained(CollectingSink())
    hot.pointee.collectorCount += 1
  }
}

extension ErrorPosition {
  init(_ extent: Extent) { self.init(ExtentPosition(extent)) }
}

/// A position by the extent of a node.
private final class ExtentPosition: ErrorPositionSource, @unchecked Sendable {
  private let extent: Extent
  init(_ extent: Extent) {
    self.extent = extent
    super.init()
  }
  override var file: String? { extent.file }
  override var start: (line: Int, column: Int) { (extent.startLineNumber, extent.startColumnNumber) }
  override var end: (line: Int, column: Int) { (extent.endLineNumber, extent.endColumnNumber) }
  override var lineText: String { extent.source.lineText(extent.startLineNumber) }
  override var text: String { extent.text }
}
