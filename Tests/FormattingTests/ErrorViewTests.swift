import Glibc
import Runtime
import Testing

/// Errors in the four views, as PowerShell 7.6 writes them.
@Suite struct ErrorViewTests {
  @Test func conciseViewPointsAtLaterLines() {
    let lines = Shell.errors(of: "'first'\nGet-Nothing -Name x").split(separator: "\n")
    #expect(lines.prefix(4) == ["Get-Nothing: ", "Line |", "   2 |  Get-Nothing -Name x", "     |  ~~~~~~~~~~~"])
  }

  @Test func aFirstLineIsNotShown() {
    #expect(Shell.errors(of: "throw 'boom'") == "Exception: boom\n")
  }

  @Test func inAScriptTheMessageIsBrokenBehindTheBar() throws {
    let path = "/tmp/azsh-error-\(getpid())-\(UInt64.random(in: 0...(.max))).ps1"
    defer { unlink(path) }
    #expect(Shell.output(of: "\"throw ('word ' * 40).Trim()\" | Out-File '\(path)'") == "")
    let shell = Shell()
    #expect(shell.session.run(script: path, arguments: []) == .failed)
    let bar = "     | "
    #expect(
      shell.host.errors == """
        Exception: \(path):1
        Line |
           1 |  throw ('word ' * 40).Trim()
        \(bar) ~~~~~~~~~~~~~~~~~~~~~~~~~~~
        \(bar)\(String(repeating: "word ", count: 14).dropLast())
        \(bar)\(String(repeating: "word ", count: 14).dropLast())
        \(bar)\(String(repeating: "word ", count: 12).dropLast())

        """)
  }

  @Test(arguments: [
    (
      "NormalView",
      "boom\n+ CategoryInfo          : OperationStopped: (boom:String) [], RuntimeException\n+ FullyQualifiedErrorId : boom"
    ),
    ("CategoryView", "OperationStopped: (boom:String) [], RuntimeException"), ("ConciseView", "Exception: boom"),
  ])
  func theViewIsTheUsers(_ view: String, _ text: String) {
    let shown = Shell.output(
      of: "$ErrorView = '\(view)'; $e = try { throw 'boom' } catch { $_ }; ($e | Out-String).Trim()")
    #expect(
      shown.split(separator: "\n").filter { !$0.hasPrefix("At ") && !$0.hasPrefix("+ $") && !$0.hasPrefix("+  ") }
        .joined(separator: "\n") == text)
  }

  @Test func detailedViewNestsExceptions() {
    let shown = Shell.output(
      of: """
        try { 1 / 0 } catch { }
        $ErrorView = 'DetailedView'
        $Error[0] | Out-String -Stream | ForEach-Object { $_.TrimEnd() }
        """)
    #expect(
      shown.contains("\nException             :\n    Type           : System.Management.Automation.RuntimeException\n"))
    #expect(
      shown.contains(
        "    InnerException :\n        Type    : System.DivideByZeroException\n        Message : Attempted to divide by zero.\n"
      ))
  }

  @Test func coloursStandWhereTheHostShowsThem() {
    #expect(Shell.errors(of: "throw 'boom'", supportsColour: true).visible == "^[31;1mException: ^[31;1mboom^[0m\n")
  }

  @Test func longLinesAreCutAroundTheCulprit() {
    let filler = String(repeating: "filler ", count: 10) + "filler"
    let script = "'a'\n$x = 0; $null = '\(filler)'; 1 / $x; $null = 'after after after after after'"
    let lines = Shell.errors(of: script).split(separator: "\n")
    #expect(lines.contains("   2 |  … ler filler filler filler filler filler filler filler'; 1 / $x; $null  …"))
    #expect(lines.contains("     |                                                           ~~~~~~"))
  }

  @Test(arguments: [
    ("WARNING: low", "Write-Warning low"), ("VERBOSE: more", "Write-Verbose more -Verbose"),
    ("DEBUG: deep", "Write-Debug deep -Debug"),
  ])
  func messagesHaveTheirLabel(_ text: String, _ script: String) {
    #expect(Shell.output(of: script) == text + "\n")
  }
}
