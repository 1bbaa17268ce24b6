import Testing

/// Tables, as PowerShell 7.6 writes them.
@Suite struct TableTests {
  @Test func upToFourPropertiesMakeATable() {
    let shown = Shell.output(
      of: """
        [pscustomobject]@{ Name = 'vm1-os-snap'; DiskSizeGB = 128; Incremental = $true }
        [pscustomobject]@{ Name = 'vm3'; DiskSizeGB = 32767; Incremental = $null }
        """)
    let rows = [
      "Name        DiskSizeGB Incremental", "----        ---------- -----------", "vm1-os-snap        128        True",
    ]
    #expect(shown == "\n" + rows.joined(separator: "\n") + "\nvm3              32767            \n\n")
  }

  @Test func laterObjectsKeepTheColumnsOfTheFirst() {
    let shown = Shell.output(
      of:
        "[pscustomobject]@{ A = 'x'; B = 1 }; [pscustomobject]@{ C = 3; B = 2 }; 'text between'; [pscustomobject]@{ A = 'y' }"
    )
    #expect(shown == "\nA B\n- -\nx 1\n  2\ntext between\ny  \n\n")
  }

  @Test func whatDoesNotFitIsCutAndThenDropped() {
    let script = "[pscustomobject]@{ A = 'a' * 50; B = 'b' * 50; C = 1 } | Format-Table -AutoSize"
    let lines = Shell.output(of: script).split(separator: "\n").map(String.init)
    #expect(lines.first == "A                                                  B")
    #expect(lines.last == String(repeating: "a", count: 50) + " " + String(repeating: "b", count: 27) + "…")
    #expect(Shell.output(of: script + " | Out-String -Width 200").contains(String(repeating: "b", count: 50) + " 1"))
  }

  @Test func keysOfAHashtableChooseLabelWidthAlignmentAndFormat() {
    let shown = Shell.output(
      of: """
        [pscustomobject]@{ Item = 'disk'; Cost = 1234.5; Pct = 0.256 } | Format-Table @{ e = 'Item'; Width = 6; a = 'right' },
          @{ n = 'Cost'; e = { $_.Cost }; f = 'N2'; Width = 9 }, @{ n = 'Text'; e = 'Cost'; f = 'USD {0:F1}'; Width = 11 }
        """)
    #expect(
      shown == """

          Item      Cost        Text
          ----      ----        ----
          disk  1,234.50  USD 1234.5


        """)
  }

  @Test func aColumnWithoutWidthMeasuresAllOfThem() {
    let shown = Shell.output(
      of: "[pscustomobject]@{ A = 'abc'; B = 'defgh' } | Format-Table A, @{ e = 'B'; Width = 3 }")
    #expect(shown == "\nA   B\n-   -\nabc defgh\n\n")
  }

  @Test func groupsHaveTitles() {
    let shown = Shell.output(
      of: "'x', 'y' | ForEach-Object { [pscustomobject]@{ K = $_; V = 1 } } | Format-Table V -GroupBy K")
    #expect(shown == "\n   K: x\n\nV\n-\n1\n\n   K: y\n\nV\n-\n1\n\n")
  }

  @Test func longValuesWrapOnRequest() {
    let shown = Shell.output(
      of: """
        [pscustomobject]@{ N = 'p'; T = 'This is a long description of a snapshot policy' } |
          Format-Table @{ e = 'N'; Width = 1 }, @{ e = 'T'; Width = 20 } -Wrap
        """)
    #expect(shown == "\nN T\n- -\np This is a long\n  description of a\n  snapshot policy\n\n")
  }

  @Test(arguments: [
    ("@(1, 2)", "{1, 2}"), ("1..10", "{1, 2, 3, 4…}"), ("@{ env = 'prod' }", "{[env, prod]}"), ("@()", "{}"),
    ("@($null, 1)", "{$null, 1}"), ("@(@(1, 2), @(3, 4))", "{1 2, 3 4}"),
    ("[pscustomobject]@{ Tier = 'P' }", "@{Tier=P}"),
    ("[datetime]'2024-01-05T03:04:05'", "1/5/2024 3:04:05\u{202f}AM"), ("\"line1`nline2\"", "line1…"),
    ("$true", "True"),
  ])
  func valuesBecomeText(_ value: String, _ text: String) {
    let lines = Shell.output(of: "[pscustomobject]@{ A = 'a'; V = \(value) } | Format-Table").split(separator: "\n")
    #expect(lines.last.map { $0.dropFirst(2).drop { $0 == " " } } ?? "" == text)
  }

  @Test func fractionsHaveTheCulturesDigitsInATable() {
    let shown = Shell.output(of: "[pscustomobject]@{ A = 0.5; B = [math]::Pow(2, 3); C = 1.23456 } | Format-Table")
    #expect(shown == "\n    A     B     C\n    -     -     -\n0.500 8.000 1.235\n\n")
  }

  @Test func theEnumerationLimitIsTheUsers() {
    #expect(Shell.output(of: "$FormatEnumerationLimit = 2; [pscustomobject]@{ A = 1..5 }").contains("{1, 2…}"))
    #expect(Shell.output(of: "$FormatEnumerationLimit = -1; [pscustomobject]@{ A = 1..5 }").contains("{1, 2, 3, 4, 5}"))
  }

  @Test func aComputedColumnThatFailsStaysEmptyUnlessAskedFor() {
    let script = "[pscustomobject]@{ A = 1 } | Format-Table A, @{ n = 'B'; e = { throw 'no' } }"
    #expect(Shell.output(of: script) == "\nA B\n- -\n1 \n\n")
    #expect(Shell.output(of: script + " -DisplayError").contains("1 #ERR"))
  }

  @Test(arguments: [
    ("Format-Table -View none", "FormatViewNotFound,Microsoft.PowerShell.Commands.FormatTableCommand"),
    ("Format-Table A -View x", "FormatCannotSpecifyViewAndProperty,Microsoft.PowerShell.Commands.FormatTableCommand"),
    ("Format-Table @{ x = 1 }", "DictionaryKeyIllegal,Microsoft.PowerShell.Commands.FormatTableCommand"),
    ("Format-Table @{ e = '' }", "ExpressionEmptyString1,Microsoft.PowerShell.Commands.FormatTableCommand"),
    ("Format-Table @{ n = 'x' }", "DictionaryKeyMandatoryEntry,Microsoft.PowerShell.Commands.FormatTableCommand"),
    (
      "Format-Wide -AutoSize -Column 2",
      "FormatCannotSpecifyAutosizeAndColumns,Microsoft.PowerShell.Commands.FormatWideCommand"
    ),
  ])
  func wrongArgumentsAreErrors(_ command: String, _ id: String) {
    #expect(
      Shell.output(of: "try { [pscustomobject]@{ A = 1 } | \(command) } catch { $_.FullyQualifiedErrorId }") == id
        + "\n")
  }
}
