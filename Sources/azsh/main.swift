import Glibc
import Terminal

// Whoever started the shell may have blocked signals, as the threads of many a runtime do; Ctrl-C must reach it all the same.
Interrupts.unblock()
let words = Array(Swift.CommandLine.arguments.dropFirst())
LoginShell.enterIfAsked(words)
exit(BigStack.run { run(words) })

/// Follows the command line. The result is the exit code, of which the system keeps the low eight bits.
func run(_ words: [String]) -> Int32 {
  let line: CommandLine
  do {
    line = try CommandLine.parse(words)
  } catch {
    Descriptor.standardError.write(error.message + "\n" + (error.showsUsage ? "\n" + Message.usage + "\n" : ""))
    return ExitCode.usage
  }
  switch line.action {
  case .version:
    return Descriptor.standardOutput.write(Version.text + "\n") ? ExitCode.success : ExitCode.failure
  case .help:
    return Descriptor.standardOutput.write(Message.help + "\n") ? ExitCode.success : ExitCode.failure
  default: break
  }
  let profile = Path.profile(environment: Shell.environment)
  let options = SessionOptions(
    nonInteractive: line.nonInteractive, outputFormat: line.outputFormat, inputFormat: line.inputFormat,
    profile: profile)
  let interpreter = SessionInterpreter(options)
  defer { interpreter.close() }
  return Shell(line: line, interpreter: interpreter, profile: profile).run()
}
