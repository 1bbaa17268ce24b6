import SQLite
import Testing

@Suite struct SQLiteTests {
  let scratch: Scratch
  let database: Database

  init() throws {
    scratch = try Scratch()
    database = try Database(path: scratch.file("test.db"))
    try database.execute("CREATE TABLE t(i INTEGER, d REAL, s TEXT UNIQUE, b BLOB)")
  }

  @Test func valuesComeBackAsTheyWent() throws {
    let long = String(repeating: "ä\u{0}😀", count: 1000)
    try database.run("INSERT INTO t VALUES (?, ?, ?, ?)", Int64.min, 0.1, long, [UInt8](0...255))
    try database.run("INSERT INTO t VALUES (?, ?, ?, ?)", Int64?.none, -0.0, "", [UInt8]())
    let rows = try database.all("SELECT i, d, s, b FROM t ORDER BY rowid") {
      ($0.optionalInt(0), $0.double(1), $0.text(2), $0.blob(3), $0.isNull(2), $0.optionalBlob(3))
    }
    #expect(rows.count == 2)
    #expect(rows[0].0 == .min && rows[0].1 == 0.1 && rows[0].2 == long && rows[0].3 == [UInt8](0...255))
    #expect(rows[1].0 == nil && rows[1].2 == "" && !rows[1].4 && rows[1].5 == [])
    #expect(try database.first("SELECT 1 FROM t WHERE i = ?", 5) { $0.int(0) } == nil)
  }

  @Test func aTransactionThatThrowsLeavesNothing() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try database.transaction {
        try database.run("INSERT INTO t(i) VALUES (1)")
        throw Stop()
      }
    }
    #expect(throws: Stop.self) {
      func stop() throws { throw Stop() }
      try database.transaction(beforeCommit: stop) { try database.run("INSERT INTO t(i) VALUES (1)") }
    }
    #expect(!database.isInTransaction)
    #expect(try database.first("SELECT count(*) FROM t") { $0.int(0) } == 0)
    try database.transaction { try database.run("INSERT INTO t(i) VALUES (1)") }
    #expect(database.changes == 1 && database.lastInsertedRow == 1)
  }

  @Test func errorsSayWhatAndWhere() throws {
    try database.run("INSERT INTO t(s) VALUES ('a')")
    do {
      try database.run("INSERT INTO t(s) VALUES (?)", "a")
      Issue.record("a UNIQUE rule was broken")
    } catch let error as SQLiteError {
      #expect(error.isConstraint && "\(error)".contains("INSERT INTO t(s) VALUES (?)"))
    }
    #expect(throws: SQLiteError.self) { try database.execute("SELEC") }
    #expect(throws: SQLiteError.self) { try database.run("INSERT INTO t(s) VALUES (?)", "b", "c") }
    // The failed statement is usable again.
    try database.run("INSERT INTO t(s) VALUES (?)", "b")
  }

  @Test func writersOfTwoConnectionsExcludeEachOtherAndReadersSeeCommits() throws {
    let other = try Database(path: scratch.file("test.db"), busyTimeout: 10)
    let before = try other.dataVersion()
    try database.transaction {
      try database.run("INSERT INTO t(i) VALUES (1)")
      #expect(try other.first("SELECT count(*) FROM t") { $0.int(0) } == 0)
      do {
        try other.transaction {}
        Issue.record("two write at once")
      } catch let error as SQLiteError {
        #expect(error.isBusy)
      }
    }
    #expect(try other.dataVersion() != before)
    #expect(try other.first("SELECT count(*) FROM t") { $0.int(0) } == 1)
    let reading = try Database(path: scratch.file("test.db"), mode: .readOnly)
    #expect(throws: SQLiteError.self) { try reading.run("INSERT INTO t(i) VALUES (2)") }
    #expect(try reading.first("SELECT count(*) FROM t") { $0.int(0) } == 1)
  }

  @Test func queriesOfOneTextMayNest() throws {
    for value in 1...3 { try database.run("INSERT INTO t(i) VALUES (?)", value) }
    var pairs = 0
    let query = "SELECT i FROM t ORDER BY i"
    try database.forEach(query) { outer in
      let sum = try database.all(query) { $0.int(0) }.reduce(0, +)
      #expect(sum == 6)
      pairs += 1
      return outer.int(0) < 2
    }
    #expect(pairs == 2)
  }
}
