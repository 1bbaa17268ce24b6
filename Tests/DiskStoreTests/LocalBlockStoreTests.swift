import SQLite
import Testing

@testable import DiskStore

@Suite struct LocalBlockStoreTests {
  let scratch: Scratch
  let store: LocalBlockStore
  let volume = VolumeID("v")
  let first = SnapshotID("s1")
  let second = SnapshotID("s2")

  init() throws {
    scratch = try Scratch()
    store = try LocalBlockStore.open(scratch)
  }

  @Test func aNewVolumeIsZeroAndTakesNothing() throws {
    try store.createVolume(volume, size: 3 * mebibyte + 512)
    #expect(try store.all(.volume(volume)).allSatisfy { $0 == 0 })
    #expect(try store.allocatedExtents(of: .volume(volume)).isEmpty)
    #expect(
      try store.usage(of: .volume(volume)) == Usage(logicalSize: 3 * mebibyte + 512, allocated: 0, stored: 0, unique: 0)
    )
  }

  @Test func whatIsWrittenIsReadAtAnyOffset() throws {
    try store.createVolume(volume, size: mebibyte)
    try store.write(volume, at: 4090, bytes: [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(try store.read(.volume(volume), at: 4089, count: 10) == [0, 1, 2, 3, 4, 5, 6, 7, 8, 0])
    try store.write(volume, at: mebibyte - 1, bytes: [9])
    #expect(try store.read(.volume(volume), at: mebibyte - 1, count: 1) == [9])
    #expect(
      try store.allocatedExtents(of: .volume(volume)) == [
        Extent(offset: 0, length: 8192), Extent(offset: mebibyte - 4096, length: 4096),
      ])
  }

  @Test(arguments: [false, true]) func aSnapshotDoesNotChange(sealed: Bool) throws {
    try store.createVolume(volume, size: mebibyte)
    try store.write(volume, at: 0, bytes: [UInt8](repeating: 7, count: 100_000))
    try store.snapshot(volume, as: first)
    if sealed { #expect(try store.seal(progress: nil) == 1) }
    try store.write(volume, at: 50_000, bytes: [UInt8](repeating: 8, count: 10))
    try store.snapshot(volume, as: second)
    try store.write(volume, at: 0, bytes: [1])
    if sealed { #expect(try store.seal(progress: nil) == 1) }
    let old = try store.all(.snapshot(first))
    #expect(old.prefix(100_000).allSatisfy { $0 == 7 } && old.dropFirst(100_000).allSatisfy { $0 == 0 })
    #expect(try store.read(.snapshot(second), at: 49_999, count: 3) == [7, 8, 8])
    #expect(try store.read(.snapshot(second), at: 0, count: 1) == [7])
    #expect(try store.read(.volume(volume), at: 0, count: 2) == [1, 7])
    #expect(try store.verify(progress: nil).isClean)
  }

  @Test func aSnapshotOfAnUnchangedVolumeSharesTheLayer() throws {
    try store.createVolume(volume, size: mebibyte)
    try store.snapshot(volume, as: first)
    try store.write(volume, at: 0, bytes: [1])
    for number in 0..<5 { try store.snapshot(volume, as: SnapshotID("n\(number)")) }
    #expect(try store.index.read { try $0.all("SELECT id FROM layers") { $0.int(0) } }.count == 2)
    #expect(try store.read(.snapshot(first), at: 0, count: 1) == [0])
    #expect(try store.read(.snapshot(SnapshotID("n4")), at: 0, count: 1) == [1])
  }

  @Test(arguments: [false, true]) func aCloneIsIndependent(sealed: Bool) throws {
    try store.createVolume(volume, size: mebibyte)
    try store.write(volume, at: 0, bytes: [UInt8](repeating: 5, count: 200_000))
    try store.snapshot(volume, as: first)
    if sealed { try store.seal(progress: nil) }
    let clone = VolumeID("c")
    try store.cloneVolume(clone, from: first, size: 3 * mebibyte)
    try store.write(clone, at: 1000, bytes: [6])
    try store.write(clone, at: 2 * mebibyte, bytes: [7])
    #expect(try store.read(.volume(clone), at: 999, count: 3) == [5, 6, 5])
    #expect(try store.read(.volume(volume), at: 999, count: 3) == [5, 5, 5])
    #expect(try store.deleteVolume(volume))
    #expect(try store.deleteSnapshot(first))
    #expect(try store.read(.volume(clone), at: 199_999, count: 2) == [5, 0])
    #expect(try store.read(.volume(clone), at: mebibyte, count: 8) == [UInt8](repeating: 0, count: 8))
    try store.snapshot(clone, as: second)
    try store.seal(progress: nil)
    #expect(try store.read(.snapshot(second), at: 2 * mebibyte, count: 1) == [7])
    #expect(try store.read(.snapshot(second), at: 199_999, count: 2) == [5, 0])
    #expect(try store.verify(progress: nil).isClean)
  }

  @Test func growingCrossesTreeLevels() throws {
    // 4 MiB is a tree of one level, 256 MiB of two, more of three.
    try store.createVolume(volume, size: 4 * mebibyte)
    try store.write(volume, at: 0, bytes: [1, 2, 3])
    try store.snapshot(volume, as: first)
    try store.seal(progress: nil)
    try store.resizeVolume(volume, to: 1 << 40)
    try store.write(volume, at: 1 << 39, bytes: [4])
    try store.snapshot(volume, as: second)
    try store.seal(progress: nil)
    #expect(try store.read(.snapshot(second), at: 0, count: 4) == [1, 2, 3, 0])
    #expect(try store.read(.snapshot(second), at: 1 << 39, count: 2) == [4, 0])
    #expect(try store.changedExtents(from: first, to: .snapshot(second)) == [Extent(offset: 1 << 39, length: 4096)])
    try store.revert(volume, to: first)
    #expect(try store.size(of: .volume(volume)) == 4 * mebibyte)
    #expect(try store.all(.volume(volume)).prefix(4) == [1, 2, 3, 0])
    #expect(codeOf { try store.resizeVolume(volume, to: mebibyte) } == .invalid)
    #expect(try store.verify(progress: nil).isClean)
  }

  @Test(arguments: [false, true]) func discardedBytesAreZeroAndSnapshotsKeepThem(sealed: Bool) throws {
    try store.createVolume(volume, size: mebibyte)
    try store.write(volume, at: 0, bytes: [UInt8](repeating: 3, count: Int(mebibyte)))
    try store.snapshot(volume, as: first)
    if sealed { try store.seal(progress: nil) }
    try store.write(volume, at: 0, bytes: [UInt8](repeating: 4, count: 4096))
    try store.discard(volume, at: 100, count: mebibyte - 200)
    let now = try store.all(.volume(volume))
    #expect(now.prefix(100).allSatisfy { $0 == 4 } && now.suffix(100).allSatisfy { $0 == 3 })
    #expect(now.dropFirst(100).dropLast(100).allSatisfy { $0 == 0 })
    #expect(try store.all(.snapshot(first)).allSatisfy { $0 == 3 })
    try store.discard(volume, at: 0, count: mebibyte)
    #expect(try store.allocatedExtents(of: .volume(volume)).isEmpty)
    try store.snapshot(volume, as: second)
    try store.seal(progress: nil)
    #expect(try store.allocatedExtents(of: .snapshot(second)).isEmpty)
    #expect(try store.changedExtents(from: first, to: .snapshot(second)) == [Extent(offset: 0, length: mebibyte)])
  }

  @Test func zerosAreNotStored() throws {
    try store.createVolume(volume, size: 64 * mebibyte)
    try store.write(volume, at: 0, bytes: [UInt8](repeating: 0, count: 1 << 20))
    #expect(try store.allocatedExtents(of: .volume(volume)).isEmpty)
    try store.write(volume, at: 0, bytes: [1])
    try store.snapshot(volume, as: first)
    try store.write(volume, at: 0, bytes: [0])
    try store.snapshot(volume, as: second)
    #expect(try store.seal(progress: nil) == 2)
    #expect(
      try store.usage(of: .snapshot(second)) == Usage(logicalSize: 64 * mebibyte, allocated: 0, stored: 0, unique: 0))
  }

  @Test func discardOfAHugeEmptyVolumeTouchesNothing() throws {
    try store.createVolume(volume, size: 32 << 40)
    try store.discard(volume, at: 0, count: 32 << 40)
    try store.write(volume, at: 5 << 40, bytes: [1])
    try store.snapshot(volume, as: first)
    #expect(try store.allocatedExtents(of: .snapshot(first)) == [Extent(offset: 5 << 40, length: 4096)])
    #expect(try store.seal(progress: nil) == 1)
    #expect(try store.read(.snapshot(first), at: 5 << 40, count: 1) == [1])
  }

  @Test func aDiskLargerThanAFileMayBe() throws {
    let part = SegmentedFile.segmentSize
    try store.createVolume(volume, size: 64 << 40)
    var random = Seeded(9)
    let bytes = random.bytes(3 * 4096)
    let places: [Int64] = [0, part - 4096, 3 * part - 8192, (64 << 40) - 3 * 4096]
    for place in places { try store.write(volume, at: place, bytes: bytes) }
    try store.snapshot(volume, as: first)
    try store.discard(volume, at: part - (1 << 20), count: 2 << 20)
    #expect(try store.read(.volume(volume), at: part, count: 8192).allSatisfy { $0 == 0 })
    for _ in 0..<2 {
      for place in places { #expect(try store.read(.snapshot(first), at: place, count: 3 * 4096) == bytes) }
      #expect(try store.read(.snapshot(first), at: 5 * part, count: 4096).allSatisfy { $0 == 0 })
      #expect(try store.verify(progress: nil).isClean)
      try store.seal(progress: nil)
    }
    try store.deleteVolume(volume)
    #expect(try store.fileSystem.list(store.heads).isEmpty)
  }

  @Test func differencesAreExactWhateverIsSealed() throws {
    try store.createVolume(volume, size: 8 * mebibyte)
    var random = Seeded(1)
    try store.write(volume, at: 0, bytes: random.bytes(Int(2 * mebibyte)))
    try store.snapshot(volume, as: first)
    try store.write(volume, at: 40960, bytes: [1, 2, 3])
    try store.write(volume, at: 5 * mebibyte, bytes: random.bytes(8192))
    // Written again with the same bytes: no difference.
    try store.write(volume, at: mebibyte, bytes: try store.read(.volume(volume), at: mebibyte, count: 4096))
    let expected = [Extent(offset: 40960, length: 4096), Extent(offset: 5 * mebibyte, length: 8192)]
    #expect(try store.changedExtents(from: first, to: .volume(volume)) == expected)
    try store.snapshot(volume, as: second)
    #expect(try store.changedExtents(from: first, to: .snapshot(second)) == expected)
    #expect(try store.changedExtents(from: second, to: .snapshot(first)) == expected)
    try store.seal(progress: nil)
    #expect(try store.changedExtents(from: first, to: .snapshot(second)) == expected)
    #expect(try store.changedExtents(from: first, to: .volume(volume)) == expected)
    #expect(try store.changedExtents(from: first, to: .snapshot(first)).isEmpty)
  }

  @Test func severalVolumesAreSnappedTogetherOrNotAtAll() throws {
    let other = VolumeID("w")
    try store.createVolume(volume, size: mebibyte)
    try store.createVolume(other, size: mebibyte)
    try store.write(volume, at: 0, bytes: [1])
    try store.write(other, at: 0, bytes: [2])
    #expect(codeOf { try store.snapshot([(volume, first), (VolumeID("none"), second)]) } == .notFound)
    #expect(try store.snapshots().isEmpty)
    try store.snapshot([(other, second), (volume, first)])
    #expect(try store.snapshots().map(\.id) == [second, first])
    #expect(try store.read(.snapshot(second), at: 0, count: 1) == [2])
  }

  @Test func repeatedCallsSucceedAndOthersAreRefused() throws {
    for _ in 0..<2 {
      try store.createVolume(volume, size: mebibyte)
      try store.snapshot(volume, as: first)
      try store.cloneVolume(VolumeID("c"), from: first, size: nil)
      try store.copySnapshot(first, as: second)
    }
    #expect(codeOf { try store.createVolume(volume, size: 2 * mebibyte) } == .exists)
    #expect(codeOf { try store.createVolume(VolumeID("c"), size: mebibyte) } == .exists)
    #expect(codeOf { try store.snapshot(VolumeID("c"), as: first) } == .exists)
    #expect(codeOf { try store.copySnapshot(second, as: first) } == .exists)
    #expect(try store.deleteVolume(volume))
    #expect(try !store.deleteVolume(volume))
    #expect(try store.deleteSnapshot(first))
    #expect(try !store.deleteSnapshot(first))
    for size in [0, -512, 511, (64 << 40) + 512] {
      #expect(codeOf { try store.createVolume(volume, size: Int64(size)) } == .invalid)
    }
    #expect(codeOf { _ = try store.read(.volume(VolumeID("c")), at: mebibyte - 1, count: 2) } == .outOfRange)
    #expect(codeOf { _ = try store.read(.volume(VolumeID("c")), at: 0, count: .max) } == .outOfRange)
    #expect(codeOf { _ = try store.read(.volume(VolumeID("c")), at: -1, count: 1) } == .outOfRange)
    #expect(codeOf { try store.write(VolumeID("c"), at: mebibyte, bytes: [1]) } == .outOfRange)
    #expect(codeOf { try store.discard(VolumeID("c"), at: 1, count: mebibyte) } == .outOfRange)
    #expect(codeOf { try store.write(volume, at: 0, bytes: [1]) } == .notFound)
    #expect(codeOf { try store.cloneVolume(volume, from: first, size: nil) } == .notFound)
    #expect(codeOf { try store.cloneVolume(volume, from: second, size: 512) } == .invalid)
  }

  @Test func deepChainsAreFlattened() throws {
    let store = try LocalBlockStore(
      directory: scratch.file("deep"),
      options: {
        var options = LocalBlockStore.Options()
        options.deepestChain = 4
        return options
      }())
    try store.createVolume(volume, size: mebibyte)
    for number in 0..<40 {
      try store.write(volume, at: Int64(number) * 4096, bytes: [UInt8(number + 1)])
      try store.snapshot(volume, as: SnapshotID("s\(number)"))
      #expect(try store.view(.volume(volume)).layers.count <= 4)
    }
    for number in 0..<40 {
      let bytes = try store.all(.snapshot(SnapshotID("s\(number)")))
      for block in 0..<40 { #expect(bytes[block * 4096] == (block <= number ? UInt8(block + 1) : 0)) }
    }
  }
}
