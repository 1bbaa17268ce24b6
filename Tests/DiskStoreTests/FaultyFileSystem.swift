import Glibc

@testable import DiskStore

/// A file system whose calls fail as a test wants them to.
final class FaultyFileSystem: FileSystem {
  enum Fault: Sendable {
    /// The n-th call fails, and those after it succeed.
    case once(Int, Int32)
    /// The n-th call and all after it fail: the process is dead, or the disk is. A write gets half of its bytes out.
    case forever(Int, Int32)
    /// Every write writes at most so many bytes, which is no fault.
    case short(Int)
  }

  private let real = PosixFileSystem()
  private let state = Locked((calls: 0, fault: Fault?.none))
  var bootID: String { real.bootID }

  /// Calls so far.
  var calls: Int { state.with { $0.calls } }

  /// Counts from 1 again.
  func arm(_ fault: Fault?) { state.with { $0 = (0, fault) } }

  /// Whether the armed fault has happened.
  var hasFailed: Bool {
    state.with { state in
      switch state.fault {
      case .once(let number, _), .forever(let number, _): state.calls >= number
      case .short, nil: false
      }
    }
  }

  fileprivate func call(_ name: String) throws {
    let code: Int32? = state.with { state in
      state.calls += 1
      switch state.fault {
      case .once(let number, let code) where state.calls == number: return code
      case .forever(let number, let code) where state.calls >= number: return code
      default: return nil
      }
    }
    if let code { throw StoreError.system(code, "injected into \(name)", writing: true) }
  }

  fileprivate var shortest: Int? {
    state.with { state in
      if case .short(let count) = state.fault { return count }
      return nil
    }
  }

  fileprivate var tears: Bool {
    state.with { state in
      if case .forever(let number, _) = state.fault { return state.calls == number }
      return false
    }
  }

  func open(_ path: String, _ access: FileAccess) throws -> any StoreFile {
    try call("open")
    return FaultyFile(try real.open(path, access), self)
  }
  func list(_ directory: String) throws -> [String] {
    try call("list")
    return try real.list(directory)
  }
  func makeDirectory(_ path: String) throws {
    try call("makeDirectory")
    try real.makeDirectory(path)
  }
  func remove(_ path: String) throws -> Bool {
    try call("remove")
    return try real.remove(path)
  }
  func rename(_ path: String, to target: String) throws {
    try call("rename")
    try real.rename(path, to: target)
  }
  func syncDirectory(_ path: String) throws {
    try call("syncDirectory")
    try real.syncDirectory(path)
  }
  func allocatedSize(_ path: String) throws -> Int64? {
    try call("allocatedSize")
    return try real.allocatedSize(path)
  }
  func willCommit() throws { try call("commit") }

  private final class FaultyFile: StoreFile {
    let real: any StoreFile
    let system: FaultyFileSystem
    var path: String { real.path }

    init(_ real: any StoreFile, _ system: FaultyFileSystem) {
      self.real = real
      self.system = system
    }

    func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws -> Int {
      try system.call("read")
      let count = system.shortest.map { min($0, buffer.count) } ?? buffer.count
      return try real.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]), at: offset)
    }
    func write(from buffer: UnsafeRawBufferPointer, at offset: Int64) throws -> Int {
      do {
        try system.call("write")
      } catch {
        // Whole pages only: that is what a dying process leaves.
        let half = buffer.count / 2 / 4096 * 4096
        if system.tears && half > 0 {
          _ = try real.write(from: UnsafeRawBufferPointer(rebasing: buffer[..<half]), at: offset)
        }
        throw error
      }
      let count = system.shortest.map { min($0, buffer.count) } ?? buffer.count
      return try real.write(from: UnsafeRawBufferPointer(rebasing: buffer[..<count]), at: offset)
    }
    func sync() throws {
      try system.call("sync")
      try real.sync()
    }
    func truncate(to size: Int64) throws {
      try system.call("truncate")
      try real.truncate(to: size)
    }
    func size() throws -> Int64 {
      try system.call("size")
      return try real.size()
    }
    func punchHole(at offset: Int64, count: Int64) throws -> Bool {
      try system.call("punchHole")
      return try real.punchHole(at: offset, count: count)
    }
    func nextData(from offset: Int64) throws -> Int64? {
      try system.call("nextData")
      return try real.nextData(from: offset)
    }
    func nextHole(from offset: Int64) throws -> Int64 {
      try system.call("nextHole")
      return try real.nextHole(from: offset)
    }
  }
}
