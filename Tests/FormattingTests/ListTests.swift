import Testing

/// Lists, wide and custom output, as PowerShell 7.6 writes them.
@Suite struct ListTests {
  @Test func moreThanFourPropertiesMakeAList() {
    let shown = Shell.output(
      of: "[pscustomobject]@{ Name = 'snap1'; RG = 'rg1'; GB = 32; Sku = 'LRS'; Location = 'west' }")
    #expect(shown == "\nName     : snap1\nRG       : rg1\nGB       : 32\nSku      : LRS\nLocation : west\n\n")
  }

  @Test func valuesGoOnUnderThemselves() {
    let shown = Shell.output(
      of: "[pscustomobject]@{ Note = \"first`nsecond\"; Text = ('long ' * 9).Trim() } | Format-List", width: 31)
    #expect(
      shown
        == "\nNote : first\n       second\nText : long long long long \n       long long long long \n       long\n\n")
  }

  @Test func patternsScriptsAndMissingNames() {
    let shown = Shell.output(
      of:
        "[pscustomobject]@{ VmName = 'a'; VmSize = 's'; Id = 7 } | Format-List vm*, @{ l = 'Twice'; e = { $_.Id * 2 } }, Missing"
    )
    #expect(shown == "\nVmName : a\nVmSize : s\nTwice  : 14\n\n")
  }

  @Test func wideTakesTheNamingProperty() {
    let shown = Shell.output(
      of: "1..3 | ForEach-Object { [pscustomobject]@{ Size = $_; Name = \"disk$_\" } } | Format-Wide -Column 2")
    let gap = String(repeating: " ", count: 35)
    #expect(shown == "\ndisk1\(gap)disk2\ndisk3\(gap)\n\n")
  }

  @Test func wideFindsItsColumns() {
    let shown = Shell.output(
      of: "1..9 | ForEach-Object { [pscustomobject]@{ Name = \"n$_\" } } | Format-Wide -AutoSize", width: 13)
    #expect(shown == "\nn1  n2 n3 n4\nn5  n6 n7 n8\nn9        \n\n")
  }

  @Test func customShowsWhatIsWithin() {
    let shown = Shell.output(
      of: "[pscustomobject]@{ Name = 'web'; Tags = 1, 2; Sku = [pscustomobject]@{ Tier = 'P' } } | Format-Custom")
    #expect(
      shown == """

        class PSCustomObject
        {
          Name = web
          Tags =\u{20}
            [
              1
              2
            ]
        \u{20}\u{20}\u{20}\u{20}
          Sku =\u{20}
            class PSCustomObject
            {
              Tier = P
            }
        }



        """)
  }

  @Test func depthEndsWithText() {
    let shown = Shell.output(
      of: "[pscustomobject]@{ A = [pscustomobject]@{ B = [pscustomobject]@{ C = 1 } } } | Format-Custom -Depth 1")
    #expect(
      shown == """

        class PSCustomObject
        {
          A =\u{20}
            class PSCustomObject
            {
              B = @{C=1}
            }
        }



        """)
  }

  @Test(arguments: [
    ("'text'", "text\n"), ("5", "5\n"), ("$true", "True\n"), ("1/3", "0.333333333333333\n"), ("[char]'x'", "x\n"),
    ("$null", ""),
    ("@()", ""), ("\"two`nlines\"", "two\nlines\n"), ("{ a b }", " a b \n"),
    ("[guid]::Empty", "\nGuid\n----\n00000000-0000-0000-0000-000000000000\n\n"),
  ])
  func whatStandsByItself(_ script: String, _ shown: String) {
    #expect(Shell.output(of: script) == shown)
  }
}
