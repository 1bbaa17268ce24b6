import Testing

/// `$PSStyle`, and what is left of it where nobody sees colours.
@Suite struct StyleTests {
  private static let object = "[pscustomobject]@{ A = \"x$($PSStyle.Foreground.Red)red$($PSStyle.Reset)\"; B = 1 }"

  @Test func theHostGetsColoursWhenItShowsThem() {
    let shown = Shell.output(of: Self.object, supportsColour: true).visible
    #expect(shown == "\n^[32;1mA   ^[0m^[32;1m B^[0m\n^[32;1m-   ^[0m ^[32;1m-^[0m\nx^[31mred^[0m 1\n\n")
    #expect(Shell.output(of: Self.object) == "\nA    B\n-    -\nxred 1\n\n")
  }

  @Test(arguments: [("Host", "A : xred"), ("PlainText", "A : xred"), ("Ansi", "^[32;1mA : ^[0mx^[31mred^[0m")])
  func textGetsThemOnRequest(_ mode: String, _ line: String) {
    let lines = Shell.output(
      of:
        "$PSStyle.OutputRendering = '\(mode)'; $lines = \(Self.object) | Format-List A | Out-String -Stream; $PSStyle.OutputRendering = 'Host'; $lines[1].Length; $lines[1]"
    ).split(separator: "\n")
    #expect(lines.first.map(String.init) == String(line.replacing("^", with: "\u{1b}").count))
  }

  @Test func stylesCanBeChanged() {
    let shown = Shell.output(
      of: """
        $PSStyle.OutputRendering = 'Ansi'
        $PSStyle.Formatting.TableHeader = "`e[94m"
        ([pscustomobject]@{ N = 1 } | Format-Table | Out-String) -replace "`e", '^'
        """)
    #expect(shown.contains("^[94mN^[0m\n^[94m-^[0m\n1\n"))
  }

  @Test func aStyleIsNothingButSequences() {
    let shown = Shell.output(of: "try { $PSStyle.Formatting.Error = 'red' } catch { $_.Exception.Message }")
    #expect(
      shown
        == "Exception setting \"Error\": \"The specified string contains printable content when it should only contain ANSI escape sequences: red\"\n"
    )
  }

  @Test func extensionsHaveStyles() {
    let shown = Shell.output(
      of: """
        $all = $PSStyle.FileInfo.Extension
        $all['.vhd'] = "`e[95m"
        $all.ContainsKey('.VHD'); $all.ContainsKey('.txt'); $all['.zip'].Length
        try { $all['vhd'] = '' } catch { $_.Exception.Message }
        """)
    #expect(shown == "True\nFalse\n7\nWhen adding or removing extensions, the extension must start with a period.\n")
  }

  @Test func coloursOfTheConsole() {
    let shown = Shell.output(
      of: """
        $f = [System.Management.Automation.PSStyle]::MapForegroundColorToEscapeSequence('DarkYellow')
        ($f + $PSStyle.Background.FromRgb(0x102030) + $PSStyle.Foreground.FromConsoleColor('White')) -replace "`e", '^'
        """)
    #expect(shown == "^[33m^[48;2;16;32;48m^[97m\n")
  }

  @Test func aDecoratedStringKnowsItsContent() {
    let shown = Shell.output(
      of: """
        $d = [System.Management.Automation.Internal.StringDecorated]::new("x`e[31my`e[0m")
        $d.IsDecorated; $d.ContentLength; $d.ToString('PlainText')
        """)
    #expect(shown == "True\n2\nxy\n")
  }
}
