import AzureModels
import ComputeEngine
import DiskStore
import Glibc
import Testing

/// A directory of its own that goes away with it.
final class Workplace: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/azsh-engine-XXXXXX".utf8CString)
    guard let made = template.withUnsafeMutableBufferPointer({ $0.baseAddress.flatMap { mkdtemp($0) } }) else {
      fatalError("no directory for a test: \(String(cString: strerror(errno)))")
    }
    path = String(cString: made)
  }

  deinit {
    if Workplace.keeps { return }
    Workplace.remove(path)
  }

  static let keeps = getenv("AZSH_KEEP_TEST_FILES") != nil

  static func remove(_ path: String) {
    var info = stat()
    guard lstat(path, &info) == 0 else { return }
    if info.st_mode & S_IFMT == S_IFDIR {
      chmod(path, 0o700)
      for name in names(in: path) { remove("\(path)/\(name)") }
      rmdir(path)
    } else {
      unlink(path)
    }
  }

  static func names(in path: String) -> [String] { (try? PosixFileSystem().list(path)) ?? [] }

  /// Writes a file; its path.
  func file(_ name: String, _ bytes: [UInt8]) -> String {
    let target = "\(path)/\(name)"
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard descriptor >= 0, Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      fatalError("cannot write \(target)")
    }
    Glibc.close(descriptor)
    return target
  }

  /// The size of a file; 0: there is none.
  static func size(of path: String) -> Int64 {
    var info = stat()
    return stat(path, &info) == 0 ? Int64(info.st_size) : 0
  }

  static func contents(of path: String) -> [UInt8] {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return [] }
    defer { Glibc.close(descriptor) }
    let size = Int(lseek(descriptor, 0, SEEK_END))
    var bytes = [UInt8](repeating: 0, count: size)
    var done = 0
    while done < size {
      let count = bytes.withUnsafeMutableBytes {
        pread(descriptor, $0.baseAddress.map { $0 + done }, size - done, off_t(done))
      }
      if count <= 0 { break }
      done += count
    }
    return bytes
  }
}

/// A service in a home of its own, with a resource group in it.
struct Cloud {
  let place = Workplace()
  let service: LocalComputeService
  let subscription = Subscription.local.subscriptionId

  init(group: String? = "rg", options: LocalComputeService.Options = LocalComputeService.Options()) throws {
    service = LocalComputeService(home: place.path + "/home", options: options)
    if let group { try make(group: group) }
  }

  var home: String { place.path + "/home" }

  /// Another service on the same home: to the files it is another process.
  func another(options: LocalComputeService.Options = LocalComputeService.Options()) -> LocalComputeService {
    LocalComputeService(home: home, options: options)
  }

  @discardableResult
  func make(group: String, in location: String = "eastus") throws -> ResourceGroup {
    try service.createOrUpdate(ResourceGroup(location: location), at: id(group: group))
  }

  func id(group: String) -> ResourceID { ResourceID(subscription: subscription, resourceGroup: group) }

  func disk(_ name: String, in group: String = "rg") -> ResourceID {
    ResourceID(subscription: subscription, resourceGroup: group, .disks, name)
  }

  func snapshot(_ name: String, in group: String = "rg") -> ResourceID {
    ResourceID(subscription: subscription, resourceGroup: group, .snapshots, name)
  }

  @discardableResult
  func makeDisk(_ name: String, gibibytes: Int = 1, in group: String = "rg") throws -> Disk {
    try service.createOrUpdate(Disk.empty(gibibytes), at: disk(name, in: group))
  }

  @discardableResult
  func makeSnapshot(
    _ name: String, of disk: String, incremental: Bool = false, in group: String = "rg"
  ) throws -> Snapshot {
    try service.createOrUpdate(
      Snapshot.copy(of: self.disk(disk, in: group), incremental: incremental), at: snapshot(name, in: group))
  }

  @discardableResult
  func makeDisk(_ name: String, from snapshot: String, in group: String = "rg") throws -> Disk {
    try service.createOrUpdate(Disk.copy(of: self.snapshot(snapshot, in: group)), at: disk(name, in: group))
  }

  /// Everything is in order, and nothing is left behind.
  func expectClean(_ location: SourceLocation = #_sourceLocation) throws {
    let report = try another().verify(nil)
    #expect(report.isClean, "\(report.damaged + report.leaks)", sourceLocation: location)
  }
}

extension Resource where Properties == DiskProperties {
  static func empty(_ gibibytes: Int, location: String = "eastus") -> Disk {
    var disk = Disk(location: location)
    disk.creationData = CreationData(createOption: "Empty")
    disk.diskSizeGB = gibibytes
    return disk
  }

  static func copy(of source: ResourceID, location: String = "eastus") -> Disk {
    var disk = Disk(location: location)
    disk.creationData = CreationData(createOption: "Copy", sourceResourceId: source.text)
    return disk
  }
}

extension Resource where Properties == SnapshotProperties {
  static func copy(of source: ResourceID, incremental: Bool = false, location: String = "eastus") -> Snapshot {
    var snapshot = Snapshot(location: location)
    snapshot.creationData = CreationData(createOption: "Copy", sourceResourceId: source.text)
    snapshot.incremental = incremental
    return snapshot
  }
}

/// The error that `body` throws.
func armError(_ location: SourceLocation = #_sourceLocation, _ body: () throws -> Void) throws -> ARMError {
  let error = #expect(throws: ARMError.self, sourceLocation: location) { try body() }
  return try #require(error, sourceLocation: location)
}

/// Numbers that follow from a seed.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    // SplitMix64.
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }

  mutating func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) } }
}

/// Seconds since 1970.
func wallClock() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  // Rounded down to what a Double can hold of it, and so never ahead of the service's own clock by more than that.
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
