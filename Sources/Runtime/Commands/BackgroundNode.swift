import Objects
import Syntax

/// `command &`: a job. Jobs need a session on another thread, which this shell does not have yet.
final class BackgroundNode: Node {
  private let ast: PipelineAst
  override var isExpression: Bool { false }
  init(_ ast: PipelineAst, _ extent: Extent) {
    self.ast = ast
    super.init(extent)
  }
  override func execute(_ f: Frame, _ out: Sink) throws(Unwind) -> Flow {
    throw .runtime(
      "Background jobs are not available in this shell: run the pipeline without '&'.", id: "BackgroundJobNotAvailable", .notImplemented,
      target: Value(ast.extent.text))
  }
}
