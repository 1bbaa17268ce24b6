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
    let out = f.takeCollector()
    defer { f.giveBack(out) }
    _ = try execute(f, out)
    return out.take()
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
  /// A collector for an expression's output; to be given back.
  @inline(__always) func takeCollector() -> CollectingSink {
    hot.pointee.spareCollectors.popLast() ?? CollectingSink()
  }
  @inline(__always) func giveBack(_ collector: CollectingSink) {
    collector.reset()
    if hot.pointee.spareCollectors.count < 64 { hot.pointee.spareCollectors.append(collector) }
  }
}

extension ErrorPosition {
  init(_ extent: Extent) {
    self.init(
      file: extent.file, line: extent.startLineNumber, column: extent.startColumnNumber, endLine: extent.endLineNumber,
      endColumn: extent.endColumnNumber, lineText: extent.source.lineText(extent.startLineNumber), text: extent.text)
  }
}
