import Glibc
import Testing

@testable import DiskStore

@Suite struct DiskImageTests {
  let scratch: Scratch
  let content: [UInt8]

  init() throws {
    scratch = try Scratch()
    // Data at the start, in the third block of 2 MiB, and in the last sector; holes between.
    var random = Seeded(3)
    var content = [UInt8](repeating: 0, count: Int(7 * mebibyte))
    content.replaceSubrange(0..<100_000, with: random.bytes(100_000))
    content.replaceSubrange(Int(4 * mebibyte + 4096)..<Int(4 * mebibyte) + 12288, with: random.bytes(8192))
    content.replaceSubrange(content.count - 512..<content.count, with: random.bytes(512))
    self.content = content
  }

  private func source(_ bytes: [UInt8]) -> ClosureSource {
    ClosureSource(size: Int64(bytes.count)) { offset, buffer in
      bytes.withUnsafeBytes { buffer.copy(from: $0.slice(Int(offset), buffer.count)) }
    }
  }

  private func bytes(of source: any ByteSource) throws -> [UInt8] {
    var result = [UInt8](repeating: 0, count: Int(source.size))
    try result.withUnsafeMutableBytes { result in
      // Extents only, as an import does: what they leave out must be zero.
      for extent in try source.dataExtents() {
        try source.read(at: extent.offset, into: result.slice(Int(extent.offset), Int(extent.length)))
      }
    }
    return result
  }

  private func put(_ bytes: [UInt8], _ name: String) throws -> String {
    let file = try PosixFile(scratch.file(name), O_RDWR | O_CREAT | O_TRUNC)
    try bytes.withUnsafeBytes { try file.writeFully(from: $0, at: 0) }
    return scratch.file(name)
  }

  private func contents(_ path: String) throws -> [UInt8] {
    let file = try PosixFile(path, O_RDONLY)
    var bytes = [UInt8](repeating: 0, count: Int(try file.size()))
    _ = try bytes.withUnsafeMutableBytes { try file.readFully(into: $0, at: 0) }
    return bytes
  }

  @Test(arguments: DiskImageFormat.allCases) func whatIsWrittenIsReadBack(format: DiskImageFormat) throws {
    let path = scratch.file("disk.\(format == .raw ? "img" : "vhd")")
    #expect(try DiskImageExport(format: format).write(source(content), to: path) == 7 * mebibyte)
    let image = try DiskImage.open(path)
    #expect(image.format == format)
    #expect(try bytes(of: image) == content)
    #expect(try PosixFileSystem().list(scratch.path).count == 1)
    // Sparse: the holes of the disk are holes of the file.
    let allocated = try #require(try PosixFileSystem().allocatedSize(path))
    #expect(allocated < 200_000)
    #expect(codeOf { try DiskImageExport(format: format).write(source(content), to: path) } == .exists)
  }

  @Test func aStoreImportsAndExports() throws {
    let store = try LocalBlockStore.open(scratch)
    let path = scratch.file("in.vhd")
    try DiskImageExport(format: .vhdDynamic).write(source(content), to: path)
    let id = VolumeID("v")
    let seen = Locked(StoreProgress(completed: 0, total: 0))
    let statistics = try store.importVolume(id, size: nil, from: try DiskImage.open(path)) { progress in
      seen.with { $0 = progress }
    }
    #expect(try store.all(.volume(id)) == content)
    #expect(seen.with { $0.completed == $0.total && $0.total > 0 })
    #expect(statistics.allocated == 65536 * 4 && statistics.shared == 0)
    let out = scratch.file("out.img")
    try DiskImageExport(format: .raw).write(StoredDisk(.volume(id), in: store), to: out)
    #expect(try contents(out) == content)
    #expect(codeOf { try store.importVolume(id, size: nil, from: source(content), progress: nil) } == .exists)
    // The same bytes once more add nothing.
    let again = try store.importVolume(VolumeID("w"), size: nil, from: try DiskImage.open(out), progress: nil)
    #expect(again.stored == 0 && again.shared > 0)
  }

  @Test func anImportThatIsCancelledLeavesNothing() throws {
    struct Cancelled: Error {}
    let store = try LocalBlockStore.open(scratch)
    #expect(throws: Cancelled.self) {
      try store.importVolume(VolumeID("v"), size: nil, from: source(content)) { _ in throw Cancelled() }
    }
    #expect(try store.volumes().isEmpty)
    #expect(try store.fileSystem.list(scratch.file("store/packs")).isEmpty)
    #expect(try store.verify(progress: nil).isClean)
  }

  @Test func oddSizesAreRounded() throws {
    let odd = [UInt8](repeating: 7, count: 1_000_001)
    let store = try LocalBlockStore.open(scratch)
    let id = VolumeID("odd")
    try store.importVolume(id, size: nil, from: try DiskImage.open(put(odd, "odd.img")), progress: nil)
    #expect(try store.size(of: .volume(id)) == 1_000_448)
    #expect(try store.all(.volume(id)) == odd + [UInt8](repeating: 0, count: 447))
    let path = scratch.file("odd.vhd")
    #expect(try DiskImageExport(format: .vhdFixed).write(StoredDisk(.volume(id), in: store), to: path) == mebibyte)
    #expect(try DiskImage.open(path).size == mebibyte)
  }

  /// Geometries that Virtual PC gives these sizes, by the algorithm in the specification's appendix.
  @Test(arguments: [
    (Int64(1 << 20), UInt16(30), UInt8(4), UInt8(17)), (100 << 20, 1003, 12, 17), (1 << 30, 2080, 16, 63),
    (64 << 30, 32896, 16, 255), (2040 << 30, 65535, 16, 255),
  ]) func geometryIsTheSpecifications(size: Int64, cylinders: UInt16, heads: UInt8, sectors: UInt8) {
    let geometry = VHDGeometry(diskSize: size)
    #expect((geometry.cylinders, geometry.heads, geometry.sectors) == (cylinders, heads, sectors))
  }

  @Test func damagedImagesAreRefusedWithTheReason() throws {
    let fixedPath = scratch.file("fixed.vhd")
    let dynamicPath = scratch.file("dynamic.vhd")
    try DiskImageExport(format: .vhdFixed).write(source(content), to: fixedPath)
    try DiskImageExport(format: .vhdDynamic).write(source(content), to: dynamicPath)
    let fixed = try contents(fixedPath)
    let dynamic = try contents(dynamicPath)
    func changed(_ bytes: [UInt8], _ change: (inout [UInt8]) -> Void) -> [UInt8] {
      var bytes = bytes
      change(&bytes)
      return bytes
    }
    let cases: [(String, [UInt8], String)] = [
      ("empty.vhd", [], "is empty"),
      ("cut.vhd", Array(fixed.dropLast(600)), "no VHD footer"),
      ("short.vhd", Array(fixed.dropFirst(512)), "truncated or damaged"),
      ("sum.vhd", changed(fixed) { $0[$0.count - 400] ^= 1 }, "checksum of the VHD footer"),
      ("cutdynamic", Array(dynamic.dropLast(513)), "no VHD footer"),
      ("header.vhd", changed(dynamic) { $0[512 + 200] ^= 1 }, "checksum of the dynamic header"),
      ("table.vhd", changed(dynamic) { $0.store(UInt32(1), at: 1536) }, "overlaps"),
      ("twice.vhd", changed(dynamic) { $0.store(UInt32(bigEndian: $0, at: 1544), at: 1536) }, "overlaps"),
      ("behind.vhd", changed(dynamic) { $0.store(UInt32(1_000_000), at: 1536) }, "ends behind the file"),
      (
        "parent.vhd",
        changed(fixed) { bytes in
          let at = bytes.count - 512
          bytes.store(UInt32(4), at: at + 60)
          let footer = Array(bytes[at...])
          bytes.store(vhdChecksum(footer, without: 64), at: at + 64)
        }, "differencing"
      ),
      (
        "disk.qcow2", Array("QFI\u{fb}".unicodeScalars.map { UInt8($0.value) }) + [UInt8](repeating: 0, count: 5000),
        "QCOW"
      ),
      ("disk.vhdx", Array("vhdxfile".utf8) + [UInt8](repeating: 0, count: 5000), "VHDX"),
    ]
    for (name, bytes, reason) in cases {
      let path = try put(bytes, name)
      do {
        _ = try DiskImage.open(path)
        Issue.record("\(name) was taken")
      } catch let error as StoreError {
        #expect(error.code == .invalid && error.message.contains(reason) && error.message.contains(path), "\(error)")
      }
    }
    #expect(try DiskImage.open(scratch.file("disk.qcow2"), as: .raw).size == 5004)
    #expect(codeOf { _ = try DiskImage.open(try put(content, "disk.img"), as: .vhd) } == .invalid)
    #expect(codeOf { _ = try DiskImage.open(scratch.path) } == .invalid)
    #expect(codeOf { _ = try DiskImage.open("/dev/zero") } == .invalid)
    #expect(codeOf { _ = try DiskImage.open(scratch.file("none")) } == .io(ENOENT))
  }

  @Test(arguments: DiskImageFormat.allCases) func aFailedExportLeavesNothing(format: DiskImageFormat) throws {
    let system = FaultyFileSystem()
    var export = DiskImageExport(format: format)
    export.fileSystem = system
    export.workers = 1
    let path = scratch.file("disk.vhd")
    try export.write(source(content), to: path)
    let calls = system.calls
    export.overwrites = true
    let before = try contents(path)
    for number in 1..<calls {
      system.arm(.once(number, ENOSPC))
      // The removal of what a failure left is not to fail, too.
      let code = codeOf { try export.write(source(content), to: path) }
      #expect(code == .noSpace, "call \(number)")
      #expect(try PosixFileSystem().list(scratch.path) == ["disk.vhd"], "call \(number)")
      #expect(try contents(path).count == before.count)
    }
  }

  @Test(.enabled(if: access("/usr/bin/qemu-img", X_OK) == 0)) func qemuReadsWhatWeWriteAndWeReadWhatQemuWrites() throws
  {
    let raw = try put(content, "disk.raw")
    for format in [DiskImageFormat.vhdFixed, .vhdDynamic] {
      let path = scratch.file("\(format).vhd")
      try DiskImageExport(format: format).write(source(content), to: path)
      #expect(try run("qemu-img", "compare", "-f", "vpc", "-F", "raw", path, raw) == 0)
    }
    for (name, subformat) in [("fixed", "fixed"), ("dynamic", "dynamic")] {
      let path = scratch.file("qemu-\(name).vhd")
      let options = "subformat=\(subformat),force_size=on"
      #expect(try run("qemu-img", "convert", "-f", "raw", "-O", "vpc", "-o", options, raw, path) == 0)
      let image = try DiskImage.open(path)
      #expect(image.size == Int64(content.count))
      #expect(try bytes(of: image) == content)
    }
  }

  /// Runs a program without a shell; its exit code.
  private func run(_ arguments: String...) throws -> Int32 {
    var child: pid_t = 0
    let words = arguments.map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    guard posix_spawnp(&child, arguments[0], nil, nil, words, environ) == 0 else {
      throw StoreError.system(errno, "cannot run \(arguments[0])")
    }
    var status: Int32 = 0
    waitpid(child, &status, 0)
    return status >> 8 & 0xFF
  }
}
