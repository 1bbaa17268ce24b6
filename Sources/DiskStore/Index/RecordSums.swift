import SQLite

/// Checksums of records. SQLite finds pages that make no sense, but a number that rotted into another number makes
/// sense to it: a parent that is another layer would show one disk's bytes as another's. So each record carries the
/// checksum of its columns: triggers keep it, every read compares it.
enum RecordSums {
  /// The tables and the columns that count, in order. Chunks need none: what is at a place must have the chunk's name.
  static let columns: [(table: String, columns: [String])] = [
    ("layers", ["id", "parent", "size", "state", "written", "boot", "root"]),
    ("volumes", ["row", "id", "size", "head", "origin"]),
    ("snapshots", ["row", "id", "size", "layer", "origin"]),
    ("packs", ["id", "size", "owner"]),
  ]

  /// An SQL expression that is true when a record of `table` is as it was written.
  static func isIntact(_ table: String) -> String {
    let own = columns.first { $0.table == table }?.columns ?? []
    return "\(table).sum IS record_sum('\(table)', \(own.map { "\(table).\($0)" }.joined(separator: ", ")))"
  }

  /// The triggers that keep the checksums.
  static var triggers: String {
    columns.map { table, columns in
      let key = columns[0]
      let values = columns.map { "new.\($0)" }.joined(separator: ", ")
      let update = "UPDATE \(table) SET sum = record_sum('\(table)', \(values)) WHERE \(key) = new.\(key);"
      return """
        CREATE TRIGGER \(table)_inserted AFTER INSERT ON \(table) BEGIN \(update) END;
        CREATE TRIGGER \(table)_updated AFTER UPDATE OF \(columns.joined(separator: ", ")) ON \(table) BEGIN \(update) END;

        """
    }.joined()
  }

  /// The checksum of a record's values.
  static func sum(_ values: [SQLValue]) -> Int64 {
    var bytes: [UInt8] = []
    func append(_ kind: UInt8, _ content: some Sequence<UInt8>) {
      let content = Array(content)
      bytes.append(kind)
      withUnsafeBytes(of: UInt32(content.count).littleEndian) { bytes += $0 }
      bytes += content
    }
    for value in values {
      switch value {
      case .null: append(0, [])
      case .integer(let number): withUnsafeBytes(of: number.littleEndian) { append(1, $0) }
      case .real(let number): withUnsafeBytes(of: number.bitPattern.littleEndian) { append(2, $0) }
      case .text(let text): append(3, text.utf8)
      case .blob(let blob): append(4, blob)
      }
    }
    return Int64(bitPattern: bytes.withUnsafeBytes { checksum($0, seed: 0) })
  }

  static func damage(_ what: String) -> StoreError {
    StoreError(.corrupt, "the record of \(what) in the index is damaged: its checksum differs")
  }
}
