import Glibc

/// How a disk is kept in a file.
public enum DiskImageFormat: String, Sendable, CaseIterable {
  /// The bytes and nothing else.
  case raw
  /// Microsoft's VHD with all bytes in place and a footer: what Azure takes.
  case vhdFixed
  /// VHD that grows by blocks of 2 MiB.
  case vhdDynamic
}

/// A disk image file that is open for reading, checked as far as that can be done without reading all of it.
///
/// ```swift
/// let image = try DiskImage.open("server.vhd")
/// try store.importVolume(VolumeID("server"), size: nil, from: image, progress: nil)
/// ```
public struct DiskImage: ByteSource {
  /// What to take a file for.
  public enum Kind: Sendable {
    /// What its content says; a file that says nothing is raw. One that is known and not supported, or that is named
    /// `.vhd` and is none, is an error.
    case detected
    case raw
    /// A VHD of either kind.
    case vhd
  }

  public let path: String
  public let format: DiskImageFormat
  /// Bytes of the disk.
  public var size: Int64 { reader.size }
  private let reader: any ByteSource

  /// Opens an image. ``StoreError/Code/invalid``: it is truncated, damaged or of another kind, and `message` says what of that.
  public static func open(
    _ path: String, as kind: Kind = .detected, fileSystem: any FileSystem = PosixFileSystem()
  ) throws -> DiskImage {
    try checkKind(of: path)
    let file = try fileSystem.open(path, .read)
    let size = try file.size()
    guard size > 0 else { throw StoreError(.invalid, "\(path) is empty") }
    let isVHD = try VHDReader.isVHD(file, size: size)
    switch kind {
    case .raw: return DiskImage(path: path, format: .raw, reader: RawImage(file: file, size: size))
    case .detected where !isVHD:
      if let name = try foreignFormat(file) {
        throw StoreError(
          .invalid, "\(path) is a \(name), not a raw or VHD image; 'qemu-img convert -O raw' makes one")
      }
      guard !path.lowercasedASCII.hasSuffix(".vhd") else {
        throw StoreError(.invalid, "\(path) has no VHD footer: it is truncated, or a raw image with the wrong name")
      }
      return DiskImage(path: path, format: .raw, reader: RawImage(file: file, size: size))
    case .detected, .vhd:
      let reader = try VHDReader(file, size: size)
      return DiskImage(path: path, format: reader.isDynamic ? .vhdDynamic : .vhdFixed, reader: reader)
    }
  }

  public func dataExtents() throws -> [Extent] { try reader.dataExtents() }

  public func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    try reader.read(at: offset, into: buffer)
  }

  /// Refuses what cannot be read at any offset: a pipe would hang, a directory make no sense.
  private static func checkKind(of path: String) throws {
    var info = stat()
    guard stat(path, &info) == 0 else { throw StoreError.system(errno, "cannot open \(path)") }
    switch info.st_mode & S_IFMT {
    case S_IFREG, S_IFBLK: return
    case S_IFDIR: throw StoreError(.invalid, "\(path) is a directory")
    default: throw StoreError(.invalid, "\(path) is neither a file nor a block device")
    }
  }

  /// The name of a format that is surely not raw.
  private static func foreignFormat(_ file: any StoreFile) throws -> String? {
    var start = [UInt8](repeating: 0, count: 512)
    _ = try start.withUnsafeMutableBytes { try file.readFully(into: $0, at: 0) }
    let known: [(offset: Int, magic: [UInt8], name: String)] = [
      (0, Array("QFI\u{fb}".unicodeScalars.map { UInt8($0.value) }), "QCOW image"),
      (0, Array("vhdxfile".utf8), "VHDX image"),
      (0, Array("KDMV".utf8), "VMDK image"),
      (64, [0x7F, 0x10, 0xDA, 0xBE], "VDI image"),
      (0, [0x1F, 0x8B, 0x08], "gzip file"),
      (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], "xz file"),
      (0, [0x28, 0xB5, 0x2F, 0xFD], "zstd file"),
      (0, Array("PK\u{3}\u{4}".utf8), "zip file"),
    ]
    return known.first { start[$0.offset..<$0.offset + $0.magic.count].elementsEqual($0.magic) }?.name
  }
}

/// The bytes of a file as they are.
struct RawImage: ByteSource {
  let file: any StoreFile
  let size: Int64

  func dataExtents() throws -> [Extent] { try file.dataExtents(in: Extent(offset: 0, length: size)) }

  func read(at offset: Int64, into buffer: UnsafeMutableRawBufferPointer) throws {
    guard try file.readFully(into: buffer, at: offset) == buffer.count else {
      throw StoreError(
        .invalid, "\(file.path) ends before offset \(offset + Int64(buffer.count)): it was cut while it was read")
    }
  }
}

extension String {
  /// With A to Z made small; enough for the endings of file names.
  var lowercasedASCII: String {
    String(decoding: utf8.map { $0 >= 65 && $0 <= 90 ? $0 | 32 : $0 }, as: UTF8.self)
  }
}
