import Objects
import Runtime
import Testing

@testable import Formatting

/// The shipped views, and how they are found.
@Suite struct ViewTests {
  @Test func everyShippedTypeHasViews() {
    #expect(BuiltinViews.typeNames.count > 80)
    for name in BuiltinViews.typeNames {
      #expect(!BuiltinViews.views(for: foldCase(name)).isEmpty, "\(name)")
    }
  }

  /// A key that nothing computes ends the process; all others make something even of nothing.
  @Test func everyKeyOfAViewIsComputed() {
    let shell = Shell()
    let texts = [BuiltinViews.commands, BuiltinViews.dotNet, BuiltinViews.utility, BuiltinViews.azure].joined(
      separator: "\n")
    let keys = Set(
      texts.split { $0 == " " || $0 == "\n" || $0 == ":" }.filter { $0.hasPrefix("@") }.map { String($0.dropFirst()) })
    #expect(keys.count > 25)
    for key in keys {
      do throws(Unwind) {
        _ = try ComputedValues.value(key, .null, shell.session.formatting)
      } catch {
        guard case .error = error else {
          Issue.record("\(key): \(error)")
          continue
        }
      }
    }
  }

  @Test func aColumnIsReadWithAllItsParts() throws {
    let block = try #require(
      ViewText.blocks("= A, B\ntable T group G label L wrap: Name 5 > \"The name\" | Other <\nlist T: X \"Y\" ?Z | W")
        .first)
    #expect(block.typeNames == ["A", "B"])
    let views = block.views
    try #require(views.count == 2)
    guard case .table(let table) = views[0].control, case .list(let list) = views[1].control else {
      Issue.record("a table and a list")
      return
    }
    #expect(table.headers.map(\.label) == ["The name", nil])
    #expect(table.headers.map(\.width) == [5, 0])
    #expect(table.headers.map(\.alignment) == [.right, .left])
    #expect(table.row.wraps)
    #expect(views[0].groupBy?.label == "L")
    #expect(list.entry.items.map(\.label) == ["Y", nil])
    #expect(list.entry.items[0].condition != nil)
  }

  @Test func pathsGoThroughMembers() throws {
    let shell = Shell()
    let value = try #require(
      try shell.session.evaluate(
        "[pscustomobject]@{ A = [pscustomobject]@{ B = 'x' }; L = @([pscustomobject]@{ Id = '/a/b' }, [pscustomobject]@{ Id = '/a/c' }); E = '' }"
      ).first)
    for (path, text) in [
      ("A.B", "x"), ("L[0].Id", "/a/b"), ("L[].Id|lastSegment", "b c"), ("E??A.B", "x"), ("A.C??A.B", "x"), ("N.B", ""),
    ] {
      #expect(try ViewPath(path[...]).value(of: value, shell.session.formatting).displayText == text, "\(path)")
    }
  }

  @Test func aViewOfTheUserComesBeforeTheShippedOne() {
    let database = ViewDatabase()
    #expect(database.view(for: ["System.Guid", "System.Object"], shape: nil)?.name == "System.Guid")
    let own = ViewDefinition("mine", ["System.Guid"], .list(ListControl([ListControl.Item(.property("Guid"))])))
    database.prepend([own])
    #expect(database.view(for: ["System.Guid", "System.Object"], shape: nil) === own)
    #expect(database.view(for: ["System.Guid"], shape: .table)?.name == "System.Guid")
    database.remove { $0 === own }
    #expect(database.view(for: ["Deserialized.System.Guid"], shape: nil)?.name == "System.Guid")
  }

  @Test(arguments: [
    ("[version]'1.2.3'", "\nMajor  Minor  Build  Revision\n-----  -----  -----  --------\n1      2      3      -1\n\n"),
    ("[timespan]'1.02:03:04'", "\nDays              : 1\nHours             : 2\n"),
    ("@{ a = 1 }", "\nName                           Value\n"),
  ])
  func typesHaveTheirViews(_ script: String, _ beginning: String) {
    #expect(Shell.output(of: script).hasPrefix(beginning))
  }
}
