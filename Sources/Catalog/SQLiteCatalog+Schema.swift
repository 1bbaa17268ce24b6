import AzureModels
import Glibc
import SQLite

extension SQLiteCatalog {
  /// The shapes that the file has had, one after the other; `user_version` says which it has.
  private static let versions = [
    """
    CREATE TABLE resources(
      key TEXT NOT NULL UNIQUE,  -- the id in small letters
      id TEXT NOT NULL,
      subscription TEXT NOT NULL,  -- in small letters
      type TEXT NOT NULL,  -- in small letters
      etag TEXT NOT NULL,
      body TEXT NOT NULL  -- JSON
    );
    CREATE INDEX resources_by_type ON resources(type, subscription, key);
    CREATE TABLE contents(
      key TEXT NOT NULL REFERENCES resources(key) ON DELETE CASCADE,
      part INTEGER NOT NULL,
      object TEXT NOT NULL UNIQUE,
      PRIMARY KEY(key, part)
    ) WITHOUT ROWID;
    CREATE TABLE operations(
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      owner INTEGER NOT NULL,
      target TEXT NOT NULL,
      plan TEXT NOT NULL
    );
    """
  ]

  static func version(_ database: Database) throws -> Int {
    Int(try database.first("PRAGMA user_version") { $0.int(0) } ?? 0)
  }

  /// Whether somebody has finished making the file.
  static func hasSchema(_ database: Database, _ path: String) throws -> Bool {
    let version = try version(database)
    try check(version, path)
    return version > 0
  }

  private static func check(_ version: Int, _ path: String) throws {
    guard version <= versions.count else {
      throw ARMError(
        .internalServerError, 500,
        "\(path) was made by a newer version of this program, and cannot be used by this one.")
    }
  }

  static func migrate(_ database: Database, _ path: String) throws {
    if try version(database) == versions.count { return }
    try database.transaction {
      let found = try version(database)
      try check(found, path)
      for number in found..<versions.count {
        try database.execute(versions[number])
        try database.execute("PRAGMA user_version = \(number + 1)")
      }
    }
  }

  /// Makes a directory and what of its parents is missing; durable.
  static func makeDirectory(_ path: String) throws {
    if access(path, F_OK) == 0 { return }
    let parent = parent(of: path)
    if parent != path { try makeDirectory(parent) }
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw ARMError.system(errno, "cannot make \(path)") }
    try syncDirectory(parent)
  }

  static func syncDirectory(_ path: String) throws {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw ARMError.system(errno, "cannot open \(path)") }
    defer { Glibc.close(descriptor) }
    // EINVAL: a file system that has nothing to sync here.
    guard fsync(descriptor) == 0 || errno == EINVAL else { throw ARMError.system(errno, "cannot sync \(path)") }
  }

  private static func parent(of path: String) -> String {
    let parts = path.split(separator: "/").dropLast()
    return (path.hasPrefix("/") ? "/" : parts.isEmpty ? "." : "") + parts.joined(separator: "/")
  }
}
