import Objects

/// Reads views that are written as text, a line each:
///
///     = TYPE, TYPE                                       what the views below are for
///     table NAME group EXPR label TEXT title EXPR wrap autosize: COLUMN | COLUMN
///     list NAME: LINE | LINE                             and below it  + TYPE: LINE | LINE  for objects of that type
///     wide NAME: EXPR        custom NAME alone: EXPR     `alone`: shown outside of any document
///
/// A column is an expression, its width, its alignment (`<`, `>`), its label in quotes and, in a list, the property it
/// depends on (`?Name`); all but the expression may be left out. Expressions: `Name` is a property, `$a.b[0]` a path
/// (`ViewPath`), `@key` a value that `ComputedValues` makes.
enum ViewText {
  /// Views of the same types, not read yet.
  struct Block: Sendable {
    let typeNames: [String]
    fileprivate let lines: [Substring]

    init(_ typeNames: [String], _ lines: [Substring]) {
      self.typeNames = typeNames
      self.lines = lines
    }

    var views: [ViewDefinition] {
      var views: [ViewDefinition] = []
      for (index, line) in lines.enumerated() where line.first != "+" {
        let others = lines[(index + 1)...].prefix { $0.first == "+" }
        if let view = ViewText.view(line, typeNames, others: Array(others)) { views.append(view) }
      }
      return views
    }
  }

  static func blocks(_ text: String) -> [Block] {
    var blocks: [Block] = []
    var names: [String] = []
    var lines: [Substring] = []
    for line in text.split(separator: "\n") {
      if line.hasPrefix("= ") {
        if !names.isEmpty { blocks.append(Block(names, lines)) }
        names = line.dropFirst(2).split(separator: ",").map { String($0.drop { $0 == " " }) }
        lines = []
      } else {
        lines.append(line)
      }
    }
    if !names.isEmpty { blocks.append(Block(names, lines)) }
    return blocks
  }

  // MARK: Views

  private static func view(_ line: Substring, _ types: [String], others: [Substring]) -> ViewDefinition? {
    guard let colon = line.firstRange(ofText: ": ") else { return nil }
    let head = line[..<colon.lowerBound].split(separator: " ")
    let items = columns(line[colon.upperBound...])
    guard head.count >= 2, let first = items.first else { return nil }
    let options = head.dropFirst(2)
    let alternatives = others.map(alternative)
    let control: ViewDefinition.Control
    switch head[0] {
    case "table":
      var table = TableControl(
        items.map { TableControl.Header($0.label, width: $0.width, alignment: $0.alignment) },
        TableControl.Row(items.map { TableControl.Item($0.expression) }, wraps: options.contains("wrap")))
      if options.contains("autosize") { table.autoSize = true }
      control = .table(table)
    case "list":
      control = .list(
        ListControl(
          lines(items), otherEntries: alternatives.map { ListControl.Entry(lines($0.items), selection: $0.selection) }))
    case "wide":
      let entries = alternatives.compactMap { other in
        other.items.first.map { WideControl.Entry($0.expression, selection: other.selection) }
      }
      control = .wide(WideControl(WideControl.Entry(first.expression), otherEntries: entries))
    default: control = .custom(CustomControl([.value(.init(first.expression))]))
    }
    return ViewDefinition(
      String(head[1]), types, control, groupBy: group(Array(options)), isOutOfBand: options.contains("alone"))
  }

  /// `+ TYPE: LINE | LINE`.
  private static func alternative(_ line: Substring) -> (selection: [EntrySelection], items: [Column]) {
    guard let colon = line.firstRange(ofText: ": ") else { return ([], []) }
    let type = line[..<colon.lowerBound].dropFirst(2)
    return ([EntrySelection(typeNames: [String(type)])], columns(line[colon.upperBound...]))
  }

  private static func group(_ options: [Substring]) -> ViewDefinition.GroupBy? {
    func option(_ name: String) -> Substring? {
      options.firstIndex { $0 == name }.flatMap { $0 + 1 < options.count ? options[$0 + 1] : nil }
    }
    guard let by = option("group") else { return nil }
    let title = option("title").map {
      CustomControl([.frame(left: 4, right: 0, firstLine: 0, [.value(.init(expression($0)))])])
    }
    return ViewDefinition.GroupBy(expression(by), label: option("label").map(String.init), title: title)
  }

  private static func lines(_ columns: [Column]) -> [ListControl.Item] {
    columns.map { ListControl.Item($0.expression, label: $0.label, condition: $0.condition) }
  }

  // MARK: Columns

  private struct Column {
    var expression: ViewExpression
    var width = 0
    var alignment = Alignment.undefined
    var label: String?
    var condition: ViewExpression?
  }

  private static func columns(_ text: Substring) -> [Column] {
    var columns: [Column] = []
    var rest = text
    while let bar = rest.firstRange(ofText: " | ") {
      columns.append(column(rest[..<bar.lowerBound]))
      rest = rest[bar.upperBound...]
    }
    columns.append(column(rest))
    return columns
  }

  private static func column(_ text: Substring) -> Column {
    var plain = text
    var label: String?
    if let open = text.firstIndex(of: "\""), let close = text.lastIndex(of: "\""), open < close {
      label = text[text.index(after: open)..<close].split(separator: "\\n", omittingEmptySubsequences: false).joined(
        separator: "\n")
      plain = text[..<open] + text[text.index(after: close)...]
    }
    let words = plain.split(separator: " ")
    var column = Column(expression: expression(words.first ?? ""))
    column.label = label
    for word in words.dropFirst() {
      switch word.first {
      case "<": column.alignment = .left
      case ">": column.alignment = .right
      case "?": column.condition = .property(String(word.dropFirst()))
      default: column.width = Int(word) ?? 0
      }
    }
    return column
  }

  private static func expression(_ text: Substring) -> ViewExpression {
    switch text.first {
    case "$":
      let path = ViewPath(text.dropFirst())
      return .computed { (value, context) throws(Unwind) in try path.value(of: value, context) }
    case "@":
      let key = String(text.dropFirst())
      return .computed { (value, context) throws(Unwind) in try ComputedValues.value(key, value, context) }
    default: return .property(String(text))
    }
  }
}
