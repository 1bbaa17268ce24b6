import Glibc

@testable import DiskStore

/// A file system that forgets, when power is cut, what was not synced: any pages, any change of size, any creation or
/// removal, each by the toss of a coin.
final class PowerCutFileSystem: FileSystem {
  private struct FileState {
    /// What durable pages held before they were written anew.
    var old: [Int64: [UInt8]] = [:]
    var durableSize: Int64
  }

  private struct State {
    var files: [String: FileState] = [:]
    var created: Set<String> = []
    var removed: [String: String] = [:]
    var trashed = 0
    var isOff = false
  }

  private let real = PosixFileSystem()
  private let state = Locked(State())
  private let trash: String
  let bootID: String

  init(trash: String, boot: Int) throws {
    self.trash = trash
    bootID = "boot-\(boot)"
    try real.makeDirectory(trash)
  }

  /// From now on nothing works, and what was not synced may be gone.
  func cut(_ random: inout Seeded) throws {
    // Taken out of the lock's closure: a generator cannot be captured inout by an escaping one.
    var state = state.with { state in
      state.isOff = true
      return state
    }
    for (path, trashed) in state.removed.sorted(by: { $0.key < $1.key }) where Bool.random(using: &random) {
      try real.rename(trashed, to: path)
    }
    for (path, file) in state.files.sorted(by: { $0.key < $1.key }) {
      guard let open = try? PosixFile(path, O_RDWR) else { continue }
      for (page, bytes) in file.old.sorted(by: { $0.key < $1.key }) where Bool.random(using: &random) {
        try bytes.withUnsafeBytes { try open.writeFully(from: $0, at: page * 4096) }
      }
      if try open.size() != file.durableSize && Bool.random(using: &random) { try open.truncate(to: file.durableSize) }
    }
    for path in state.created.sorted() where Bool.random(using: &random) { _ = try real.remove(path) }
    state.files = [:]
  }

  fileprivate func check() throws {
    if state.with({ $0.isOff }) { throw StoreError.system(EIO, "no power", writing: true) }
  }

  private func directory(of path: String) -> Substring { path[..<(path.lastIndex(of: "/") ?? path.startIndex)] }

  func open(_ path: String, _ access: FileAccess) throws -> any StoreFile {
    try check()
    let existed = try real.allocatedSize(path) != nil
    let file = try real.open(path, access)
    state.with { state in
      if !existed { state.created.insert(path) }
    }
    return File(file, self)
  }
  func list(_ directory: String) throws -> [String] {
    try check()
    return try real.list(directory)
  }
  func makeDirectory(_ path: String) throws {
    try check()
    try real.makeDirectory(path)
  }
  func remove(_ path: String) throws -> Bool {
    try check()
    guard try real.allocatedSize(path) != nil else { return false }
    let target = state.with { state in
      state.trashed += 1
      let target = "\(trash)/\(state.trashed)"
      if state.created.remove(path) == nil { state.removed[path] = target }
      return target
    }
    try real.rename(path, to: target)
    return true
  }
  func rename(_ path: String, to target: String) throws { throw StoreError(.invalid, "the store renames nothing") }
  func syncDirectory(_ path: String) throws {
    try check()
    state.with { state in
      state.created = state.created.filter { directory(of: $0) != path }
      state.removed = state.removed.filter { directory(of: $0.key) != path }
    }
  }
  func allocatedSize(_ path: String) throws -> Int64? {
    try check()
    return try real.allocatedSize(path)
  }
  func willCommit() throws { try check() }

  /// Keeps what a range holds before it changes.
  fileprivate func remember(_ file: any StoreFile, _ range: Range<Int64>) throws {
    let size = try file.size()
    try state.with { state in
      var own = state.files[file.path] ?? FileState(durableSize: size)
      for page in range.lowerBound / 4096..<(range.upperBound + 4095) / 4096 where own.old[page] == nil {
        var bytes = [UInt8](repeating: 0, count: 4096)
        _ = try bytes.withUnsafeMutableBytes { try file.readFully(into: $0, at: page * 4096) }
        own.old[page] = bytes
      }
      state.files[file.path] = own
    }
  }

  fileprivate func synced(_ path: String) { state.with { $0.files[path] = nil } }

  private final class File: StoreFile {
    let real: any StoreFile
    let system: PowerCutFileSystem
    var path: String { real.path }

    init(_ real: any StoreFile, _ system: PowerCutFileSystem) {
      self.real = real
      self.system = system
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws -> Int {
      try system.check()
      return try real.read(into: buffer, at: offset)
    }
    func write(from buffer: UnsafeRawBufferPointer, at offset: Int64) throws -> Int {
      try system.check()
      try system.remember(real, offset..<offset + Int64(buffer.count))
      return try real.write(from: buffer, at: offset)
    }
    func sync() throws {
      try system.check()
      system.synced(path)
    }
    func truncate(to size: Int64) throws {
      try system.check()
      try system.remember(real, min(size, try real.size())..<max(size, try real.size()))
      try real.truncate(to: size)
    }
    func size() throws -> Int64 {
      try system.check()
      return try real.size()
    }
    func punchHole(at offset: Int64, count: Int64) throws -> Bool {
      try system.check()
      try system.remember(real, offset..<offset + count)
      return try real.punchHole(at: offset, count: count)
    }
    func nextData(from offset: Int64) throws -> Int64? {
      try system.check()
      return try real.nextData(from: offset)
    }
    func nextHole(from offset: Int64) throws -> Int64 {
      try system.check()
      return try real.nextHole(from: offset)
    }
  }
}
