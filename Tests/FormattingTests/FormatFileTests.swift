import Testing

@testable import Formatting

/// Reading `.format.ps1xml` files.
@Suite struct FormatFileTests {
  private static func file(_ body: String) -> String {
    """
    <?xml version="1.0" encoding="utf-8"?>
    <!-- a comment -->
    <Configuration><ViewDefinitions><View><Name>v</Name><ViewSelectedBy><TypeName>T</TypeName></ViewSelectedBy>\(body)</View></ViewDefinitions></Configuration>
    """
  }

  @Test func xmlIsTakenApart() throws(XMLProblem) {
    let root = try XMLReader.read("<a x='1'><b>1 &lt; 2 &#x41;</b><c/><b><![CDATA[<raw>]]></b> tail <!-- no --></a>")
    #expect(root.all("b").map(\.text) == ["1 < 2 A", "<raw>"])
    #expect(root.characters == " tail ")
    #expect(root.flag("c") && !root.flag("d"))
  }

  @Test(arguments: [
    ("<a><b></a>", 1), ("<a>\n<b>\n</c></a>", 3), ("", 1), ("<a/><b/>", 1), ("<a>&nope;</a>", 1), ("<a x=1/>", 1),
    ("<a>", 1),
  ])
  func brokenXMLSaysWhere(_ text: String, _ line: Int) {
    #expect { _ = try XMLReader.read(text) } throws: { ($0 as? XMLProblem)?.line == line }
  }

  @Test func aCustomViewNestsFrames() throws {
    let views = try FormatFile.views(
      Self.file(
        """
        <CustomControl><CustomEntries><CustomEntry><CustomItem><Text>Volume </Text><NewLine/>
        <Frame><LeftIndent>4</LeftIndent><CustomItem><ExpressionBinding><EnumerateCollection/><PropertyName>P</PropertyName></ExpressionBinding>
        </CustomItem></Frame></CustomItem></CustomEntry></CustomEntries></CustomControl>
        """), path: "f")
    guard case .custom(let control)? = views.first?.control, control.entry.items.count == 3,
      case .text("Volume ") = control.entry.items[0],
      case .frame(left: 4, right: 0, firstLine: 0, let inner) = control.entry.items[2],
      case .value(let binding)? = inner.first
    else {
      Issue.record("text, a new line and a frame")
      return
    }
    #expect(binding.enumerates)
    #expect(views.first?.file == "f")
  }

  @Test(arguments: [
    ("", "The view \"v\" needs a TableControl, ListControl, WideControl or CustomControl element."),
    ("<WideControl><WideEntries/></WideControl>", "The view \"v\" needs a WideEntry without a selection element."),
    (
      "<TableControl><TableHeaders><TableColumnHeader/></TableHeaders><TableRowEntries><TableRowEntry/></TableRowEntries></TableControl>",
      "The view \"v\" has 1 column headers and 0 column items."
    ),
  ])
  func aViewThatSaysTooLittleIsRefused(_ body: String, _ message: String) {
    #expect { _ = try FormatFile.views(Self.file(body), path: "f") } throws: {
      ($0 as? FormatFile.Problem)?.message == message
    }
  }

  @Test func aFileIsReplacedWhenItIsLoadedAgain() throws {
    let text = Self.file(
      "<ListControl><ListEntries><ListEntry><ListItems><ListItem><PropertyName>A</PropertyName></ListItem></ListItems></ListEntry></ListEntries></ListControl>"
    )
    let database = ViewDatabase()
    database.prepend(try FormatFile.views(text, path: "f"))
    database.append(try FormatFile.views(text, path: "f"))
    #expect(database.views(for: "t").count == 1)
    #expect(database.files.prepended.isEmpty && database.files.appended == ["f"])
  }
}
