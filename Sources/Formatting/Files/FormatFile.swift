import Objects

/// Reads a `.format.ps1xml` file.
///
/// The schema is the one that PowerShell documents under about_Format.ps1xml.
public struct FormatFile {
  /// What keeps a file from being loaded: where, and why.
  public struct Problem: Error {
    public let message: String
  }

  private let sets: [String: [String]]
  private var controls: [String: CustomControl] = [:]

  /// The views of a file's text, in their order. `path` is remembered in each.
  public static func views(_ text: String, path: String) throws(Problem) -> [ViewDefinition] {
    let root: XMLElement
    do throws(XMLProblem) { root = try XMLReader.read(text) } catch {
      throw Problem(message: "\(error.message) Line \(error.line).")
    }
    guard root.name == "Configuration" else {
      throw Problem(message: "The root element must be Configuration, not \(root.name).")
    }
    var file = FormatFile(root)
    file.read(controls: root["Controls"])
    var views: [ViewDefinition] = []
    for element in root["ViewDefinitions"]?.all("View") ?? [] {
      let view = try file.view(element)
      view.file = path
      views.append(view)
    }
    return views
  }

  private init(_ root: XMLElement) {
    var sets = ["FileSystemTypes": ["System.IO.DirectoryInfo", "System.IO.FileInfo"]]
    for set in root["SelectionSets"]?.all("SelectionSet") ?? [] {
      sets[set.text(of: "Name") ?? ""] = set["Types"]?.all("TypeName").map(\.text) ?? []
    }
    self.sets = sets
  }

  // MARK: Views

  private func view(_ element: XMLElement) throws(Problem) -> ViewDefinition {
    let name = element.text(of: "Name") ?? ""
    guard let selected = element["ViewSelectedBy"] else { throw missing("ViewSelectedBy", in: name) }
    let types = try typeNames(selected, name)
    guard !types.isEmpty else { throw missing("TypeName or SelectionSetName", in: name) }
    var file = self
    file.read(controls: element["Controls"])
    let control: ViewDefinition.Control
    if let table = element["TableControl"] {
      control = .table(try file.table(table, name))
    } else if let list = element["ListControl"] {
      control = .list(try file.list(list, name))
    } else if let wide = element["WideControl"] {
      control = .wide(try file.wide(wide, name))
    } else if let custom = element["CustomControl"] {
      control = .custom(file.custom(custom))
    } else {
      throw missing("TableControl, ListControl, WideControl or CustomControl", in: name)
    }
    return ViewDefinition(
      name, types, control, groupBy: try file.group(element["GroupBy"], name), isOutOfBand: element.flag("OutOfBand"))
  }

  private func missing(_ what: String, in view: String) -> Problem {
    Problem(message: "The view \"\(view)\" needs a \(what) element.")
  }

  private func typeNames(_ element: XMLElement, _ view: String) throws(Problem) -> [String] {
    var names: [String] = []
    for child in element.children {
      switch child.name {
      case "TypeName": names.append(child.text)
      case "SelectionSetName":
        guard let set = sets[child.text] else {
          throw Problem(message: "The selection set \"\(child.text)\" of the view \"\(view)\" is not defined.")
        }
        names += set
      default: break
      }
    }
    return names
  }

  private func group(_ element: XMLElement?, _ view: String) throws(Problem) -> ViewDefinition.GroupBy? {
    guard let element else { return nil }
    guard let expression = expression(element) else {
      throw missing("PropertyName or ScriptBlock in its GroupBy", in: view)
    }
    let title =
      element["CustomControl"].map { custom($0) } ?? element.text(of: "CustomControlName").flatMap { controls[$0] }
    return ViewDefinition.GroupBy(expression, label: element.text(of: "Label"), title: title)
  }

  // MARK: Expressions

  private func expression(_ element: XMLElement) -> ViewExpression? {
    if let property = element.text(of: "PropertyName") { return .property(property) }
    return element.text(of: "ScriptBlock").map { .script(ScriptSource($0)) }
  }

  private func selection(_ element: XMLElement?, _ view: String) throws(Problem) -> [EntrySelection] {
    guard let element else { return [] }
    var selections = try typeNames(element, view).map { EntrySelection(typeNames: [$0]) }
    for condition in element.all("SelectionCondition") {
      selections.append(EntrySelection(typeNames: try typeNames(condition, view), condition: expression(condition)))
    }
    return selections
  }

  private func alignment(_ text: String?) -> Alignment {
    switch text.map(foldCase) {
    case "left": .left
    case "center": .center
    case "right": .right
    default: .undefined
    }
  }

  // MARK: Tables, lists, wide

  private func table(_ element: XMLElement, _ view: String) throws(Problem) -> TableControl {
    let headers = element["TableHeaders"]?.all("TableColumnHeader") ?? []
    var rows: [TableControl.Row] = []
    for entry in element["TableRowEntries"]?.all("TableRowEntry") ?? [] {
      let items = entry["TableColumnItems"]?.all("TableColumnItem") ?? []
      guard headers.isEmpty || items.count == headers.count else {
        throw Problem(
          message: "The view \"\(view)\" has \(headers.count) column headers and \(items.count) column items.")
      }
      rows.append(
        TableControl.Row(
          items.map {
            TableControl.Item(
              expression($0), alignment: alignment($0.text(of: "Alignment")), format: $0.text(of: "FormatString"))
          },
          wraps: entry.flag("Wrap"), selection: try selection(entry["EntrySelectedBy"], view)))
    }
    guard let index = rows.firstIndex(where: { $0.selection.isEmpty }) else {
      throw missing("TableRowEntry without a selection", in: view)
    }
    var control = TableControl(
      headers.map {
        TableControl.Header(
          $0.text(of: "Label"), width: Int($0.text(of: "Width") ?? "") ?? 0,
          alignment: alignment($0.text(of: "Alignment")))
      }, rows.remove(at: index))
    control.otherRows = rows
    if element.flag("AutoSize") { control.autoSize = true }
    control.hidesHeaders = element.flag("HideTableHeaders")
    return control
  }

  private func list(_ element: XMLElement, _ view: String) throws(Problem) -> ListControl {
    var entries: [ListControl.Entry] = []
    for entry in element["ListEntries"]?.all("ListEntry") ?? [] {
      var items: [ListControl.Item] = []
      for item in entry["ListItems"]?.all("ListItem") ?? [] {
        guard let expression = expression(item) else {
          throw missing("PropertyName or ScriptBlock in every ListItem", in: view)
        }
        items.append(
          ListControl.Item(
            expression, label: item.text(of: "Label"), format: item.text(of: "FormatString"),
            condition: item["ItemSelectionCondition"].flatMap { self.expression($0) }))
      }
      entries.append(ListControl.Entry(items, selection: try selection(entry["EntrySelectedBy"], view)))
    }
    guard let index = entries.firstIndex(where: { $0.selection.isEmpty }) else {
      throw missing("ListEntry without a selection", in: view)
    }
    let main = entries.remove(at: index)
    return ListControl(main.items, otherEntries: entries)
  }

  private func wide(_ element: XMLElement, _ view: String) throws(Problem) -> WideControl {
    var entries: [WideControl.Entry] = []
    for entry in element["WideEntries"]?.all("WideEntry") ?? [] {
      guard let item = entry["WideItem"], let expression = expression(item) else {
        throw missing("WideItem with an expression", in: view)
      }
      entries.append(
        WideControl.Entry(
          expression, format: item.text(of: "FormatString"), selection: try selection(entry["EntrySelectedBy"], view)))
    }
    guard let index = entries.firstIndex(where: { $0.selection.isEmpty }) else {
      throw missing("WideEntry without a selection", in: view)
    }
    let main = entries.remove(at: index)
    var control = WideControl(main, otherEntries: entries)
    control.columns = Int(element.text(of: "ColumnNumber") ?? "") ?? 0
    if element.flag("AutoSize") { control.autoSize = true }
    return control
  }

  // MARK: Custom controls

  /// Controls that have a name may name each other: all exist before any is filled.
  private mutating func read(controls element: XMLElement?) {
    let named = element?.all("Control") ?? []
    for control in named { controls[control.text(of: "Name") ?? ""] = CustomControl([]) }
    for control in named {
      guard let made = controls[control.text(of: "Name") ?? ""], let body = control["CustomControl"] else { continue }
      fill(made, body)
    }
  }

  private func custom(_ element: XMLElement) -> CustomControl {
    let control = CustomControl([])
    fill(control, element)
    return control
  }

  private func fill(_ control: CustomControl, _ element: XMLElement) {
    for entry in element["CustomEntries"]?.all("CustomEntry") ?? [] {
      let made = CustomControl.Entry(
        items(entry["CustomItem"]), selection: (try? selection(entry["EntrySelectedBy"], "")) ?? [])
      if made.selection.isEmpty { control.entry = made } else { control.otherEntries.append(made) }
    }
  }

  private func items(_ element: XMLElement?) -> [CustomControl.Item] {
    (element?.children ?? []).compactMap { child in
      switch child.name {
      case "Text": return .text(child.characters)
      case "NewLine": return .newLine(Int(child.text(of: "Count") ?? "") ?? 1)
      case "Frame":
        let first =
          Int(child.text(of: "FirstLineIndent") ?? "") ?? -(Int(child.text(of: "FirstLineHanging") ?? "") ?? 0)
        return .frame(
          left: Int(child.text(of: "LeftIndent") ?? "") ?? 0, right: Int(child.text(of: "RightIndent") ?? "") ?? 0,
          firstLine: first,
          items(child["CustomItem"]))
      case "ExpressionBinding":
        let control =
          child["CustomControl"].map { custom($0) } ?? child.text(of: "CustomControlName").flatMap { controls[$0] }
        return .value(
          CustomControl.Binding(
            expression(child) ?? .itself, condition: child["ItemSelectionCondition"].flatMap { expression($0) },
            enumerates: child.flag("EnumerateCollection"), format: child.text(of: "FormatString"), control: control))
      default: return nil
      }
    }
  }
}
