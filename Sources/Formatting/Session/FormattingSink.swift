import Objects
import Runtime

/// A sink that formats what arrives: Out-Default at the end of a command line, a redirection to a file.
final class FormattingSink: FinishingSink {
  private let formatter: OutputFormatter

  init(_ output: LineOutput, _ context: any FormattingContext) {
    formatter = OutputFormatter(output, context)
    super.init()
  }

  override func write(_ value: Value) throws(Unwind) { try formatter.process(value) }
  override func finish() throws(Unwind) { try formatter.finish() }
}
