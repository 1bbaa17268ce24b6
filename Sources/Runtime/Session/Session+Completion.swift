import Glibc
import Objects
import Syntax

/// What may stand where the cursor is.
public struct CompletionAnswer {
  public struct Item {
    public let text: String
    public let listText: String
  }
  /// UTF-16 offsets into the text.
  public var start: Int
  public var length: Int
  public var items: [Item]
}

extension Session {
  /// Completes a command's name, a parameter, a variable, an argument or a path.
  public func complete(_ text: String, cursor: Int) -> CompletionAnswer {
    let units = Array(text.utf16)
    let end = min(max(0, cursor), units.count)
    var start = end
    let stops: Set<UInt16> = [32, 9, 10, 13, 59, 124, 38, 40, 123, 44, 61]
    while start > 0, !stops.contains(units[start - 1]) { start -= 1 }
    let word = String(decoding: units[start..<end], as: UTF16.self)
    let before = String(decoding: units[..<start], as: UTF16.self)
    var items: [CompletionAnswer.Item] = []
    if word.hasPrefix("$") {
      items = variables(String(word.dropFirst()))
    } else if let command = command(before) {
      if word.hasPrefix("-") {
        items = parameters(command, String(word.dropFirst()))
      } else {
        items = arguments(command, before, word)
        if items.isEmpty { items = paths(word) }
      }
    } else {
      items = commandNames(word)
      if items.isEmpty || word.contains("/") { items += paths(word) }
    }
    return CompletionAnswer(start: start, length: end - start, items: items)
  }

  /// The command whose arguments are being written; `nil` where a command's name is expected.
  private func command(_ before: String) -> String? {
    let separators: Set<Character> = [";", "|", "&", "(", "{", "\n"]
    let last = before.split(omittingEmptySubsequences: false, whereSeparator: { separators.contains($0) }).last ?? ""
    let words = last.split(whereSeparator: \.isWhitespace)
    guard let first = words.first else { return nil }
    if first == "=" { return words.count > 1 ? String(words[1]) : nil }
    return String(first)
  }

  private func commandNames(_ word: String) -> [CompletionAnswer.Item] {
    guard !word.isEmpty else { return [] }
    let folded = foldCase(word)
    var names = commands.all.map(\.name).filter { foldCase($0).hasPrefix(folded) }
    names += visibleFunctions.map(\.name).filter { foldCase($0).hasPrefix(folded) }
    names += visibleAliases.map(\.name).filter { foldCase($0) == folded }
    var seen: Set<String> = []
    return names.filter { seen.insert(foldCase($0)).inserted }.sorted { foldCase($0) < foldCase($1) }.map { .init(text: $0, listText: $0) }
  }

  private func schema(_ command: String) -> Schema? {
    do throws(Unwind) {
      switch try findCommand(command, state.top) {
      case .cmdlet(let entry): return entry.schema
      case .function(let function): return try function.code.schema(function.name, self)
      case .script(let path): return try script(at: path).schema(command, self)
      default: return nil
      }
    } catch { return nil }
  }

  private func parameters(_ command: String, _ prefix: String) -> [CompletionAnswer.Item] {
    guard let schema = schema(command) else { return [] }
    let folded = foldCase(prefix)
    var names = schema.parameters.filter { !$0.isHidden }.map(\.name)
    if schema.isAdvanced {
      names += CommonParameter.allCases.filter { $0.isAvailable(shouldProcess: schema.supportsShouldProcess) }.map(\.name)
    }
    return names.filter { foldCase($0).hasPrefix(folded) }.map { .init(text: "-" + $0, listText: $0) }
  }

  /// Values that the parameter before the cursor names itself.
  private func arguments(_ command: String, _ before: String, _ word: String) -> [CompletionAnswer.Item] {
    guard let schema = schema(command), let last = before.split(whereSeparator: \.isWhitespace).last, last.hasPrefix("-"),
      case .parameter(let index) = schema.match(String(last.dropFirst()))
    else { return [] }
    var values: [String] = []
    switch schema.parameters[index].completer {
    case .values(let listed): values = listed
    case .commands: values = commands.all.map(\.name)
    default: break
    }
    for case .set(let listed, _) in schema.parameters[index].validations { values += listed }
    if values.isEmpty, let type = try? schema.parameters[index].resolveType(self) {
      values = (type.enumeration ?? type.element?.enumeration)?.cases.map(\.name) ?? []
    }
    let folded = foldCase(word)
    return values.filter { foldCase($0).hasPrefix(folded) }.map { .init(text: $0, listText: $0) }
  }

  private func variables(_ prefix: String) -> [CompletionAnswer.Item] {
    let folded = foldCase(prefix)
    var names: Set<String> = []
    var scope: Scope? = state.current
    while let at = scope {
      for symbol in at.layout.symbols where symbol.folded.hasPrefix(folded) && at.own(symbol) != nil { names.insert(symbol.name) }
      for symbol in at.table?.order ?? [] where symbol.folded.hasPrefix(folded) { names.insert(symbol.name) }
      scope = at.parent
    }
    return names.sorted().map { .init(text: "$" + $0, listText: $0) }
  }

  private func paths(_ word: String) -> [CompletionAnswer.Item] {
    let quote = word.first.flatMap { $0 == "'" || $0 == "\"" ? String($0) : nil } ?? ""
    let bare = String(word.dropFirst(quote.count))
    let folder = bare.contains("/") ? String(bare[...(bare.lastIndex(of: "/") ?? bare.startIndex)]) : ""
    let prefix = String(bare.dropFirst(folder.count))
    guard let directory = opendir(Paths.absolute(folder.isEmpty ? "." : folder, in: currentLocation)) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != "..", name.hasPrefix(prefix), prefix.hasPrefix(".") || !name.hasPrefix(".") else { continue }
      names.append(name)
    }
    return names.sorted().map { name in
      let path = folder + name
      let isDirectory = Paths.kind(Paths.absolute(path, in: currentLocation)) == .directory
      let shown = isDirectory ? name + "/" : name
      let needsQuotes = quote.isEmpty && path.contains(where: { " '\"$`&|;(){}[]".contains($0) })
      let text = needsQuotes || !quote.isEmpty ? "'" + path.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''") + "'" : path
      return .init(text: text + (isDirectory && text == path ? "/" : ""), listText: shown)
    }
  }
}
