import Objects

/// A variable's name, interned: two symbols of one name are one object, so look-ups compare pointers.
final class Symbol: @unchecked Sendable {
  let name: String
  let folded: String
  /// Some all-scope variable has this name, so that assigning to it must look outwards.
  var isAllScope = false
  private init(_ name: String, _ folded: String) {
    self.name = name
    self.folded = folded
  }

  private final class Table: @unchecked Sendable {
    let lock = Lock()
    var symbols: [String: Symbol] = [:]
  }
  private static let table = Table()

  /// The symbol of a name, whatever its case; the first spelling seen is kept.
  static func of(_ name: String) -> Symbol {
    let folded = foldCase(name)
    return table.lock.withLock {
      if let symbol = table.symbols[folded] { return symbol }
      let symbol = Symbol(name, folded)
      table.symbols[folded] = symbol
      return symbol
    }
  }
}
