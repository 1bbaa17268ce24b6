import Glibc
import Testing

@testable import DiskStore

/// A directory that goes away with the test. In memory where the machine has such a place: the tests here sync a lot.
final class Scratch: Sendable {
  let path: String

  init() throws {
    let parent = access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/azsh-store-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { $0.baseAddress.flatMap { mkdtemp($0) } }
    guard made != nil else { throw StoreError.system(errno, "mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Scratch.remove(path) }

  func file(_ name: String) -> String { "\(path)/\(name)" }

  static func remove(_ path: String) {
    guard let stream = opendir(path) else {
      unlink(path)
      return
    }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { remove("\(path)/\(name)") }
    }
    closedir(stream)
    rmdir(path)
  }

  /// Flips a bit of a file.
  static func damage(_ path: String, at offset: Int64) throws {
    let file = try PosixFile(path, O_RDWR)
    var byte: [UInt8] = [0]
    #expect(try byte.withUnsafeMutableBytes { try file.read(into: $0, at: offset) } == 1)
    byte[0] ^= 4
    _ = try byte.withUnsafeBytes { try file.write(from: $0, at: offset) }
  }
}

/// A generator whose seed can be printed and given again.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  // SplitMix64.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }

  mutating func bytes(_ count: Int) -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    result.withUnsafeMutableBytes { bytes in
      var at = 0
      while at + 8 <= count {
        bytes.storeBytes(of: next(), toByteOffset: at, as: UInt64.self)
        at += 8
      }
      while at < count {
        bytes[at] = UInt8(truncatingIfNeeded: next())
        at += 1
      }
    }
    return result
  }
}

extension LocalBlockStore {
  static func open(_ scratch: Scratch, _ change: (inout Options) -> Void = { _ in }) throws -> LocalBlockStore {
    var options = Options()
    options.workers = 2
    change(&options)
    return try LocalBlockStore(directory: scratch.file("store"), options: options)
  }

  func all(_ source: DiskSource) throws -> [UInt8] { try read(source, at: 0, count: Int(size(of: source))) }
}

/// Runs `body` and gives the code of the error that it must throw.
func codeOf(_ body: () throws -> Void) -> StoreError.Code? {
  do {
    try body()
    return nil
  } catch let error as StoreError {
    return error.code
  } catch {
    Issue.record("not a StoreError: \(error)")
    return nil
  }
}

let mebibyte: Int64 = 1 << 20
