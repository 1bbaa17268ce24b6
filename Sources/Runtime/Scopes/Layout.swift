import Objects

/// The variables of a block that have numbered slots: everything it, or a script block within it, assigns by plain name.
final class Layout {
  let symbols: [Symbol]
  private let table: [ObjectIdentifier: Int]

  static let empty = Layout([])

  init(_ symbols: [Symbol]) {
    self.symbols = symbols
    var table: [ObjectIdentifier: Int] = [:]
    if symbols.count > 8 {
      for (index, symbol) in symbols.enumerated() { table[ObjectIdentifier(symbol)] = index }
    }
    self.table = table
  }

  @inline(__always) func slot(of symbol: Symbol) -> Int? {
    if symbols.count > 8 { return table[ObjectIdentifier(symbol)] }
    for index in 0..<symbols.count where symbols[index] === symbol { return index }
    return nil
  }
}

extension Layout: @unchecked Sendable {}
