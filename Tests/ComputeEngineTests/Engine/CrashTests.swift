import AzureModels
import ComputeEngine
import DiskStore
import Glibc
import Testing

/// A change to a home whose process dies in the middle of it.
enum Change: String, CaseIterable, Codable, Sendable {
  case createDisk, copySnapshot, copyDisk, importDisk, snapshotDisk, importSnapshot, growDisk, restoreDisk, deleteDisk,
    deleteSnapshot, deleteGroup, exportDisk

  /// What the home has before: `d` with 1s at 0, its snapshot `s`, and then 2s written to `d`; a file to import.
  static func prepare(_ home: String, file: String) throws {
    let world = World(home)
    try world.service.createOrUpdate(ResourceGroup(location: "eastus"), at: world.group)
    try world.service.createOrUpdate(Disk.empty(1), at: world.disk("d"))
    try world.service.write([UInt8](repeating: 1, count: 10_000), to: world.disk("d"), at: 0)
    try world.service.createOrUpdate(Snapshot.copy(of: world.disk("d")), at: world.snapshot("s"))
    try world.service.write([UInt8](repeating: 2, count: 10_000), to: world.disk("d"), at: 0)
    try world.service.close()
  }

  func run(_ home: String, file: String, options: LocalComputeService.Options) throws {
    let world = World(home, options)
    let service = world.service
    switch self {
    case .createDisk: try service.createOrUpdate(Disk.empty(2), at: world.disk("new"))
    case .copySnapshot: try service.createOrUpdate(Disk.copy(of: world.snapshot("s")), at: world.disk("new"))
    case .copyDisk: try service.createOrUpdate(Disk.copy(of: world.disk("d")), at: world.disk("new"))
    case .importDisk: _ = try service.importDisk(file, as: .auto, to: world.disk("new"), Disk(), RequestOptions())
    case .snapshotDisk:
      try service.createOrUpdate(Snapshot.copy(of: world.disk("d"), incremental: true), at: world.snapshot("new"))
    case .importSnapshot:
      var snapshot = Snapshot(location: "eastus")
      snapshot.creationData = CreationData(createOption: "Import", sourceUri: file)
      try service.createOrUpdate(snapshot, at: world.snapshot("new"))
    case .growDisk:
      var changes = Disk()
      changes.diskSizeGB = 3
      try service.update(changes, at: world.disk("d"))
    case .restoreDisk: _ = try service.restore(world.disk("d"), from: world.snapshot("s"), RequestOptions())
    case .deleteDisk: try service.delete(world.disk("d"))
    case .deleteSnapshot: try service.delete(world.snapshot("s"))
    case .deleteGroup: try service.delete(world.group)
    case .exportDisk: try service.export(world.disk("d"), to: file + ".out", .raw, RequestOptions())
    }
  }

  /// Checks that the home is as before the change, or as after it. `nil`: either.
  func check(_ home: String, happened: Bool?, _ comment: Comment) throws {
    let world = World(home)
    let service = world.service
    let report = try service.verify(nil)
    #expect(report.isClean, "\(comment): \(report.damaged + report.leaks)")
    let has = try ["d", "new"].map { try service.exists(world.disk($0)) }
    let kept = try ["s", "new"].map { try service.exists(world.snapshot($0)) }
    func expect(_ did: Bool, _ location: SourceLocation = #_sourceLocation) {
      if let happened { #expect(did == happened, comment, sourceLocation: location) }
    }
    switch self {
    case .createDisk, .copySnapshot, .copyDisk, .importDisk:
      expect(has[1])
      #expect(has[0] && kept == [true, false], comment)
      guard has[1] else { break }
      let first: UInt8 = self == .createDisk ? 0 : self == .copySnapshot ? 1 : self == .copyDisk ? 2 : 3
      #expect(try service.read(world.disk("new"), at: 9990, count: 10) == [UInt8](repeating: first, count: 10), comment)
    case .snapshotDisk, .importSnapshot:
      expect(kept[1])
      guard kept[1] else { break }
      let first: UInt8 = self == .snapshotDisk ? 2 : 3
      #expect(try service.read(world.snapshot("new"), at: 0, count: 1) == [first], comment)
    case .growDisk:
      let disk = try service.get(Disk.self, world.disk("d"))
      #expect(try service.size(of: world.disk("d")) == disk.diskSizeBytes, comment)
      expect(disk.diskSizeGB == 3)
    case .restoreDisk: expect(try service.read(world.disk("d"), at: 0, count: 1) == [1])
    case .deleteDisk: expect(!has[0])
    case .deleteSnapshot: expect(!kept[0])
    case .deleteGroup: expect(try !service.exists(world.group))
    case .exportDisk: break
    }
    if self != .deleteGroup {
      if has[0], self != .restoreDisk {
        #expect(try service.read(world.disk("d"), at: 9999, count: 2) == [2, 0], comment)
      }
      if kept[0] { #expect(try service.read(world.snapshot("s"), at: 9999, count: 2) == [1, 0], comment) }
    }
    try service.close()
  }
}

/// The resources of a ``Change``.
struct World {
  let service: LocalComputeService
  private let subscription = Subscription.local.subscriptionId

  init(_ home: String, _ options: LocalComputeService.Options = LocalComputeService.Options()) {
    service = LocalComputeService(home: home, options: options)
  }

  var group: ResourceID { ResourceID(subscription: subscription, resourceGroup: "rg") }
  func disk(_ name: String) -> ResourceID {
    ResourceID(subscription: subscription, resourceGroup: "rg", .disks, name)
  }
  func snapshot(_ name: String) -> ResourceID {
    ResourceID(subscription: subscription, resourceGroup: "rg", .snapshots, name)
  }
}

/// Counts down, and kills the process at 0.
final class Fuse: @unchecked Sendable {
  private var left: Int

  init(_ left: Int) { self.left = left }

  func burn() {
    if left == 0 { kill(getpid(), SIGKILL) }
    left -= 1
  }
}

@Suite struct CrashTests {
  private static let cases = Change.allCases.flatMap { change in OperationStep.allCases.map { (change, $0) } }

  /// At a step that it never comes to, it lives.
  private static func reaches(_ change: Change, _ step: OperationStep) -> Bool {
    switch change {
    case .deleteDisk, .deleteSnapshot, .deleteGroup: step == .recorded
    case .copyDisk, .importSnapshot, .exportDisk: true
    default: step != .recorded
    }
  }

  @Test(arguments: cases.filter { reaches($0.0, $0.1) })
  func whatIsInterruptedIsUndoneOrFinished(_ change: Change, _ step: OperationStep) async throws {
    let place = Workplace()
    let home = place.path + "/home"
    let file = place.file("image", [UInt8](repeating: 3, count: 1 << 20))
    try Change.prepare(home, file: file)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [home = home as String, file = file as String, change = change as Change, name = step.rawValue as String] in
      var options = LocalComputeService.Options()
      options.willReach = { if $0.rawValue == name { kill(getpid(), SIGKILL) } }
      try change.run(home, file: file, options: options)
    }
    // What was planned in place is carried out; what was to be new is not.
    let happened: Bool? =
      switch change {
      case .growDisk, .restoreDisk: true
      default: step == .recorded
      }
    try change.check(home, happened: happened, "\(change) killed when \(step)")
    // An export's file has its name when it is whole, and not before.
    let exported = Workplace.size(of: file + ".out")
    #expect(exported == 0 || exported == 1 << 30 && change == .exportDisk && step != .planned)
  }

  /// Just before each commit of the catalogue, and each of the store.
  @Test(arguments: Change.allCases)
  func noCommitMustBeReached(_ change: Change) async throws {
    for number in 0..<8 {
      let place = Workplace()
      let home = place.path + "/home"
      let file = place.file("image", [UInt8](repeating: 3, count: 1 << 20))
      try Change.prepare(home, file: file)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [home = home as String, file = file as String, change = change as Change, number = number as Int] in
        let fuse = Fuse(number)
        var options = LocalComputeService.Options()
        options.willCommit = { fuse.burn() }
        try change.run(home, file: file, options: options)
        kill(getpid(), SIGKILL)
      }
      try change.check(home, happened: nil, "\(change) killed at commit \(number)")
    }
  }

  /// A process that works until it is killed: what it reported is there, and what it did not is whole or absent.
  @Test(arguments: 1...6)
  func whatWasAcknowledgedIsThere(_ round: Int) async throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    let place = Workplace()
    let home = place.path + "/home"
    let log = place.path + "/log"
    let image = place.file("image", SeededBytes.block(7, count: 300_000))
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [home = home as String, log = log as String, image = image as String, seed = seed as UInt64] in
      var generator = SeededGenerator(seed: seed)
      let delay = UInt32(generator.next() % 1_500_000)
      startKiller(after: delay)
      try LongWork(home: home, log: log, image: image).run(&generator)
    }
    try LongWork(home: home, log: log, image: image).check("seed \(seed), round \(round)")
  }
}

/// Kills this process from another thread after some microseconds.
func startKiller(after delay: UInt32) {
  var thread = pthread_t()
  let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { delay in
    usleep(UInt32(UInt(bitPattern: delay)))
    kill(getpid(), SIGKILL)
    return nil
  }
  pthread_create(&thread, nil, start, UnsafeMutableRawPointer(bitPattern: UInt(delay) + 1))
}

enum SeededBytes {
  static func block(_ seed: UInt64, count: Int) -> [UInt8] {
    var generator = SeededGenerator(seed: seed)
    return generator.bytes(count)
  }
}
