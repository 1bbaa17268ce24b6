import Glibc
import Microsoft_PowerShell_Utility
import Testing

@testable import Runtime

/// What the output cmdlets do with what was formatted.
@Suite struct OutputTests {
  @Test func aStringHasLineEndsUnlessToldOtherwise() {
    #expect(Shell.output(of: "('a', 'b' | Out-String).Length; ('a', 'b' | Out-String -NoNewline)") == "4\nab\n")
  }

  @Test func aStreamHasALineEach() {
    #expect(Shell.output(of: "([pscustomobject]@{ A = 1 } | Out-String -Stream).Count") == "5\n")
  }

  @Test func aFormattedTableCanBeWrittenTwice() {
    #expect(
      Shell.output(of: "$t = [pscustomobject]@{ A = 1 } | Format-Table; $t.Count; $t; $t | Out-String")
        == "5\n\nA\n-\n1\n\n\nA\n-\n1\n\n\n")
  }

  @Test func twoStartsWithoutAnEndAreAnError() {
    let shown = Shell.output(
      of: """
        $a = [pscustomobject]@{ A = 1 } | Format-Table; $b = [pscustomobject]@{ B = 1 } | Format-List
        try { $a[0], $b[0] | Out-String } catch { $_.FullyQualifiedErrorId }
        """)
    #expect(shown == "ConsoleLineOutputOutOfSequencePacket,Microsoft.PowerShell.Commands.OutStringCommand\n")
  }

  @Test func outHostShowsAndReturnsNothing() {
    #expect(Shell.output(of: "$x = 5 | Out-Host; $null -eq $x; 1 | Out-Null") == "5\nTrue\n")
  }

  @Test(arguments: [
    ("", "é\n", [0xc3, 0xa9, 0x0a] as [UInt8]), ("-Encoding utf8BOM", "é\n", [0xef, 0xbb, 0xbf, 0xc3, 0xa9, 0x0a]),
    ("-Encoding unicode", "é\n", [0xff, 0xfe, 0xe9, 0x00, 0x0a, 0x00]), ("-NoNewline", "é", [0xc3, 0xa9]),
    ("-Encoding ascii", "?\n", [0x3f, 0x0a]), ("-Encoding 28591", "é\n", [0xe9, 0x0a]),
  ])
  func filesHaveTheirEncoding(_ options: String, _ text: String, _ bytes: [UInt8]) throws {
    let path = Self.temporaryPath()
    defer { unlink(path) }
    #expect(Shell.output(of: "'é' | Out-File '\(path)' \(options)") == "")
    #expect(Paths.read(path) == bytes, "\(text)")
  }

  @Test func filesGrowOnlyOnRequest() {
    let path = Self.temporaryPath()
    defer { unlink(path) }
    let shown = Shell.output(
      of: """
        1 | Out-File '\(path)'; 2 | Out-File '\(path)' -Append
        try { 3 | Out-File '\(path)' -NoClobber } catch { $_.FullyQualifiedErrorId }
        [pscustomobject]@{ Long = 'z' * 50 } | Out-File '\(path)' -Append -Width 20
        """)
    #expect(shown == "NoClobber,Microsoft.PowerShell.Commands.OutFileCommand\n")
    #expect(String(decoding: Paths.read(path) ?? [], as: UTF8.self) == "1\n2\n\nLong\n----\nzzzzzzzzzzzzzzzzzzz…\n\n")
  }

  @Test func aFileThatCannotBeOpenedIsAnError() {
    #expect(
      Shell.output(
        of: "try { 1 | Out-File /nowhere/at/all } catch { $_.FullyQualifiedErrorId; $_.Exception.GetType().Name }")
        == "FileOpenFailure,Microsoft.PowerShell.Commands.OutFileCommand\nDirectoryNotFoundException\n")
  }

  /// What help shows must be true.
  @Test(arguments: [
    "Format-Table", "Format-List", "Format-Wide", "Format-Custom", "Out-String", "Out-Host", "Out-Default", "Out-Null",
  ])
  func examplesPrintWhatTheySay(_ name: String) throws {
    let entry = try #require(Shell().session.commands.cmdlet(name))
    #expect(!entry.type.examples.isEmpty)
    for example in entry.type.examples {
      #expect(
        Shell.output(of: String(describing: example.run)) == String(describing: example.prints), "\(example.title)")
    }
  }

  private static func temporaryPath() -> String { "/tmp/azsh-output-\(getpid())-\(UInt64.random(in: 0...(.max)))" }
}
