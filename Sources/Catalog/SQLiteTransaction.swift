import AzureModels
import SQLite

/// One transaction on the SQLite catalogue.
struct SQLiteTransaction: CatalogWriter {
  private let database: Database

  init(_ database: Database) { self.database = database }

  func find(_ id: ResourceID) throws -> CatalogRecord? {
    try database.first("SELECT id, etag, body FROM resources WHERE key = ?", id.key) { try record($0) }
  }

  private func record(_ row: Row) throws -> CatalogRecord {
    guard let id = ResourceID(row.text(0)) else { throw ARMError.corrupted("'\(row.text(0))' is no resource id") }
    return CatalogRecord(id: id, etag: row.text(1), body: row.text(2))
  }

  /// The keys of a range lie between these. `0` comes after `/`.
  private func bounds(_ range: CatalogRange) -> (low: String, high: String) {
    guard let below = range.below else { return ("", "\u{10FFFF}") }
    return (below.key + "/", below.key + "0")
  }

  func page(_ range: CatalogRange, after key: String, limit: Int) throws -> [CatalogRecord] {
    let (low, high) = bounds(range)
    let start = max(low, key)
    let subscription = range.subscription.lowercased()
    guard let type = range.type else {
      return try database.all(
        "SELECT id, etag, body FROM resources WHERE key > ? AND key < ? AND subscription = ? ORDER BY key LIMIT ?",
        start, high, subscription, limit, read: record)
    }
    return try database.all(
      """
      SELECT id, etag, body FROM resources
      WHERE type = ? AND subscription = ? AND key > ? AND key < ? ORDER BY key LIMIT ?
      """, type.key, subscription, start, high, limit, read: record)
  }

  func isEmpty(_ range: CatalogRange) throws -> Bool { try page(range, after: "", limit: 1).isEmpty }

  func contents(of id: ResourceID) throws -> [Int: StoreObject] {
    var result: [Int: StoreObject] = [:]
    for (part, object) in try database.all(
      "SELECT part, object FROM contents WHERE key = ?", id.key, read: { (Int($0.int(0)), try object($0.text(1))) })
    {
      result[part] = object
    }
    return result
  }

  func allContents() throws -> [(key: String, part: Int, object: StoreObject)] {
    try database.all("SELECT key, part, object FROM contents ORDER BY key, part") {
      ($0.text(0), Int($0.int(1)), try object($0.text(2)))
    }
  }

  private func object(_ text: String) throws -> StoreObject {
    guard let object = StoreObject(text: text) else { throw ARMError.corrupted("'\(text)' is no object of the store") }
    return object
  }

  func operations() throws -> [CatalogOperation] {
    try database.all("SELECT number, owner, target, plan FROM operations ORDER BY number") { row in
      guard let target = ResourceID(row.text(2)) else {
        throw ARMError.corrupted("'\(row.text(2))' is no resource id")
      }
      var operation = CatalogOperation(
        owner: OperationOwner(number: row.int(1)), target: target, plan: row.text(3))
      operation.number = row.int(0)
      return operation
    }
  }

  func put(_ record: CatalogRecord) throws {
    try database.run(
      """
      INSERT INTO resources(key, id, subscription, type, etag, body) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT(key) DO UPDATE SET etag = excluded.etag, body = excluded.body
      """,
      record.id.key, record.id.text, record.id.subscription.lowercased(), record.id.type.key, record.etag, record.body)
  }

  func remove(_ id: ResourceID) throws -> Bool {
    try database.run("DELETE FROM resources WHERE key = ?", id.key)
    return database.changes > 0
  }

  func setContent(_ object: StoreObject?, of id: ResourceID, part: Int) throws {
    guard let object else { return try database.run("DELETE FROM contents WHERE key = ? AND part = ?", id.key, part) }
    try database.run(
      "INSERT OR REPLACE INTO contents(key, part, object) VALUES (?, ?, ?)", id.key, part, object.text)
  }

  func begin(_ operation: CatalogOperation) throws -> Int64 {
    try database.run(
      "INSERT INTO operations(owner, target, plan) VALUES (?, ?, ?)",
      operation.owner.number, operation.target.text, operation.plan)
    return database.lastInsertedRow
  }

  func replace(_ operation: CatalogOperation) throws {
    try database.run(
      "UPDATE operations SET owner = ?, plan = ? WHERE number = ?",
      operation.owner.number, operation.plan, operation.number)
  }

  func end(_ operation: Int64) throws { try database.run("DELETE FROM operations WHERE number = ?", operation) }
}
