import Testing

@testable import Formatting

/// Measuring, cutting and breaking text, with and without escape sequences.
@Suite struct TextTests {
  private static let red = "\u{1b}[31m"
  private static let off = "\u{1b}[0m"

  @Test(arguments: [
    ("", 0), ("abc", 3), ("Größe", 5), ("東京", 4), ("e\u{301}", 2), ("\u{1F600}", 2), ("\u{1b}[31mred\u{1b}[0m", 3),
    ("\u{1b}]8;;https://example.test\u{1b}\\docs\u{1b}]8;;\u{1b}\\", 4),
  ])
  func cellsAreCountedAsPowerShellCountsThem(_ text: String, _ cells: Int) {
    #expect(DisplayWidth.cells(text) == cells)
  }

  @Test(arguments: [
    ("\u{1b}[1;4;31mb\u{1b}[0m", "b"), ("\u{1b}[?25hx", "x"), ("\u{1b}[2Jx", "\u{1b}[2Jx"), ("a\u{1b}", "a\u{1b}"),
    ("\u{1b}[", "\u{1b}["), ("\u{1b}]8;;u\u{1b}\\t", "t"), ("\u{1b}]8;;u", "\u{1b}]8;;u"),
  ])
  func onlyKnownSequencesAreRemoved(_ text: String, _ plain: String) {
    #expect(EscapeSequences.removed(from: text) == plain)
  }

  @Test func theHeadKeepsItsStyleAndClosesIt() {
    #expect(Truncation.head("aa\(Self.red)bbbb\(Self.off)cc", cells: 4, suffix: "…") == "aa\(Self.red)bb…\(Self.off)")
    #expect(Truncation.head("plain", cells: 3, suffix: "…") == "pla…")
  }

  @Test func theTailKeepsTheStylesBeforeIt() {
    #expect(Truncation.tail("\(Self.red)abcdef\(Self.off)", cells: 3, prefix: "…") == "\(Self.red)…def\(Self.off)")
  }

  @Test func halfOfAWideCharacterIsNotKept() {
    #expect(Truncation.head("東京", cells: 3) == "東")
    #expect(Truncation.tail("東京", cells: 3) == "京")
  }

  @Test func linesAreBrokenBetweenWords() {
    let text = "This is a long description of a snapshot"
    #expect(
      LineBreaking.wrap(text, first: 12, following: 12) == ["This is a ", "long ", "description ", "of a ", "snapshot"])
    #expect(LineBreaking.wrap("ab", first: 12, following: 12) == ["ab"])
  }

  @Test func aWordWiderThanTheLineIsCut() {
    #expect(LineBreaking.wrap("abcdefgh", first: 3, following: 4) == ["abc", "defg", "h"])
  }

  @Test func aStyleIsOpenedAgainOnEveryLine() {
    #expect(
      LineBreaking.split("\(Self.red)one\ntwo\(Self.off)") == [
        "\(Self.red)one\(Self.off)", "\(Self.red)two\(Self.off)",
      ])
  }

  @Test func columnsShareWhatIsLeftAndDropFromTheEnd() {
    var open = [0, 10, 0]
    ColumnWidths.fit(&open, into: 20)
    #expect(open == [4, 10, 4])
    var wide = [50, 50, 50]
    ColumnWidths.fit(&wide, into: 79)
    #expect(wide == [50, 28, -1])
  }
}
