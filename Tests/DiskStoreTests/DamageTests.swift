import Glibc
import SQLite
import Testing

@testable import DiskStore

/// What rots is found, whichever file it is in.
@Suite struct DamageTests {
  let scratch: Scratch
  let store: LocalBlockStore
  let volume = VolumeID("v")
  let kept = SnapshotID("s")
  let content: [UInt8]

  init() throws {
    scratch = try Scratch()
    store = try LocalBlockStore.open(scratch) { $0.cacheSize = 0 }
    var random = Seeded(11)
    content = random.bytes(300_032)
    try store.createVolume(volume, size: 300_032)
    try store.write(volume, at: 0, bytes: content)
  }

  private func expectDamage(of source: DiskSource, in file: String, _ place: Comment) throws {
    do {
      _ = try store.all(source)
      Issue.record("damage was not seen: \(place)")
    } catch let error as StoreError {
      #expect(error.code == .corrupt && error.message.contains(file), "\(place): \(error)")
    }
    let report = try store.verify(progress: nil)
    #expect(!report.damaged.isEmpty && report.leaks.isEmpty, place)
    #expect(report.damaged.contains { $0.contains(file) }, "\(place): \(report.damaged)")
  }

  @Test func everyBlockOfAHead() throws {
    try store.flush(volume)
    let path = scratch.file("store/heads/1.data")
    for offset in stride(from: Int64(0), to: 300_032, by: 40_000) {
      try Scratch.damage(path, at: offset)
      try expectDamage(of: .volume(volume), in: "1.data", "offset \(offset)")
      try Scratch.damage(path, at: offset)
      #expect(try store.all(.volume(volume)) == content)
    }
  }

  @Test func everyPartOfAMap() throws {
    try store.snapshot(volume, as: kept)
    let path = scratch.file("store/heads/1.map")
    for offset in stride(from: Int64(0), to: 4096, by: 37) {
      try Scratch.damage(path, at: offset)
      try expectDamage(of: .snapshot(kept), in: "1.map", "offset \(offset)")
      try Scratch.damage(path, at: offset)
    }
    #expect(try store.all(.snapshot(kept)) == content)
  }

  @Test func everyPartOfAPack() throws {
    try store.snapshot(volume, as: kept)
    try store.seal(progress: nil)
    let path = scratch.file("store/packs/1.pack")
    let size = try PosixFile(path, O_RDONLY).size()
    for offset in stride(from: Int64(PackFormat.fileHeaderSize), to: size, by: 7919) {
      try Scratch.damage(path, at: offset)
      try expectDamage(of: .snapshot(kept), in: "1.pack", "offset \(offset)")
      #expect(
        try store.verify(progress: nil).damaged.contains { $0.contains("snapshot 's' needs") } || offset > size - 4096)
      try Scratch.damage(path, at: offset)
    }
    #expect(try store.all(.snapshot(kept)) == content)
    #expect(try store.verify(progress: nil).isClean)
    // A pack that ends early, and one that is gone.
    try PosixFile(path, O_RDWR).truncate(to: size - 1)
    #expect(try !store.verify(progress: nil).isClean)
    unlink(path)
    store.trees.chunks.forgetPacks()
    try expectDamage(of: .snapshot(kept), in: "1.pack", "missing")
  }

  @Test func aLostFileOfALayer() throws {
    try store.snapshot(volume, as: kept)
    unlink(scratch.file("store/heads/1.data"))
    let again = try LocalBlockStore.open(scratch)
    #expect(codeOf { _ = try again.all(.snapshot(kept)) } == .corrupt)
    #expect(try !again.verify(progress: nil).isClean)
  }

  @Test func whatBelongsToNothingIsALeakAndTheNextOpenRemovesIt() throws {
    for name in ["heads/77.data", "heads/78.map", "packs/9.pack"] {
      _ = try PosixFile(scratch.file("store/\(name)"), O_RDWR | O_CREAT)
    }
    #expect(try store.verify(progress: nil).leaks.count == 3)
    let again = try LocalBlockStore.open(scratch)
    #expect(try again.verify(progress: nil).isClean)
    #expect(try again.all(.volume(volume)) == content)
  }

  @Test func aWriterThatDiedBetweenMarkAndChecksumIsForgiven() throws {
    // The state that such a death leaves: a block without a checksum.
    let files = try #require(try store.view(.volume(volume)).layers.first).files()
    var map = try BlockMap(of: 0..<3, layer: 1, from: files)
    map[1] = .unsettled
    try map.store(to: files)
    #expect(try store.all(.volume(volume)) == content)
    var settled = try BlockMap(of: 0..<3, layer: 1, from: files)[1]
    #expect(settled.hasChecksum)
    // In a frozen layer, too.
    map[1] = .unsettled
    try map.store(to: files)
    try store.snapshot(volume, as: kept)
    #expect(try store.all(.snapshot(kept)) == content)
    settled = try BlockMap(of: 0..<3, layer: 1, from: try #require(store.view(.snapshot(kept)).layers.first).files())[1]
    #expect(settled.hasChecksum)
    try store.seal(progress: nil)
    #expect(try store.all(.snapshot(kept)) == content)
  }

  @Test(arguments: [
    "UPDATE layers SET parent = NULL WHERE id = 2", "UPDATE layers SET size = 4096 WHERE id = 2",
    "UPDATE volumes SET size = 4096", "UPDATE volumes SET head = 1", "UPDATE snapshots SET layer = NULL",
    "UPDATE packs SET size = 16",
  ]) func aRecordThatRotted(change: String) throws {
    try store.snapshot(volume, as: kept)
    try store.seal(progress: nil)
    try store.write(volume, at: 0, bytes: [1])
    // Behind the back of the triggers, as rot would be.
    let database = try Database(path: scratch.file("store/store.db"))
    for (table, _) in RecordSums.columns { try database.execute("DROP TRIGGER \(table)_updated") }
    try database.execute(change)
    if !change.contains("packs") {
      let source: DiskSource = change.contains("snapshots") ? .snapshot(kept) : .volume(volume)
      #expect(codeOf { _ = try store.all(source) } == .corrupt)
    }
    let report = try store.verify(progress: nil)
    #expect(report.damaged.contains { $0.contains("its checksum differs") }, "\(report.damaged)")
  }

  @Test func anIndexThatIsNone() throws {
    let other = try Scratch()
    try PosixFileSystem().makeDirectory(other.file("store"))
    let file = try PosixFile(other.file("store/store.db"), O_RDWR | O_CREAT)
    try [UInt8](repeating: 65, count: 8192).withUnsafeBytes { try file.writeFully(from: $0, at: 0) }
    #expect(codeOf { _ = try LocalBlockStore.open(other) } == .corrupt)
  }

  @Test func anIndexOfANewerProgram() throws {
    try store.close()
    try Database(path: scratch.file("store/store.db")).execute("PRAGMA user_version = 99")
    #expect(codeOf { _ = try LocalBlockStore.open(scratch) } == .invalid)
  }
}

/// A disk that is full, with the store's own means to get out of that.
@Suite struct FullDiskTests {
  @Test func whatIsDeletedOnAFullDiskGivesSpaceBack() throws {
    let scratch = try Scratch()
    let system = FaultyFileSystem()
    let store = try LocalBlockStore.open(scratch) { $0.fileSystem = system }
    let (volume, kept) = (VolumeID("v"), SnapshotID("s"))
    try store.createVolume(volume, size: mebibyte)
    try store.write(volume, at: 0, bytes: [1])
    try store.snapshot(volume, as: kept)
    #expect(try PosixFileSystem().allocatedSize(scratch.file("store/reserve")) ?? 0 >= 1 << 20)
    // The first commit finds no room; the reserve makes it.
    system.arm(.once(1, ENOSPC))
    #expect(try store.deleteSnapshot(kept))
    #expect(try PosixFileSystem().allocatedSize(scratch.file("store/reserve")) ?? 0 >= 1 << 20)
    // What takes space gets none of it.
    system.arm(.once(1, ENOSPC))
    #expect(codeOf { try store.createVolume(VolumeID("w"), size: 4096) } == .noSpace)
  }
}
