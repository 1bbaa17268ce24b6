import Testing
import Zstd

@testable import DiskStore

@Suite struct ZstdTests {
  @Test func whatIsCompressedComesBack() throws {
    let compressor = try Compressor(level: 1)
    let decompressor = try Decompressor()
    let text = Array(String(repeating: "the same words again ", count: 3000).utf8)
    var packed = [UInt8](repeating: 0, count: Compressor.bound(text.count))
    let size = try #require(
      try text.withUnsafeBytes { input in try packed.withUnsafeMutableBytes { try compressor.compress(input, into: $0) }
      })
    #expect(size < 1000)
    var unpacked = [UInt8](repeating: 0, count: text.count)
    let count = try packed.withUnsafeBytes { input in
      try unpacked.withUnsafeMutableBytes { try decompressor.decompress(input.slice(0, size), into: $0) }
    }
    #expect(count == text.count && unpacked == text)
    // Less room than it takes, and a frame that is cut.
    #expect(throws: ZstdError.self) {
      try packed.withUnsafeBytes { input in
        try unpacked.withUnsafeMutableBytes {
          try decompressor.decompress(input.slice(0, size), into: $0.slice(0, 100))
        }
      }
    }
    #expect(throws: ZstdError.self) {
      try packed.withUnsafeBytes { input in
        try unpacked.withUnsafeMutableBytes { try decompressor.decompress(input.slice(0, size - 5), into: $0) }
      }
    }
  }

  @Test func whatDoesNotShrinkIsRefused() throws {
    var random = Seeded(2)
    let noise = random.bytes(65536)
    var packed = [UInt8](repeating: 0, count: 61440)
    let compressor = try Compressor(level: 1)
    let size = try noise.withUnsafeBytes { input in
      try packed.withUnsafeMutableBytes { try compressor.compress(input, into: $0) }
    }
    #expect(size == nil)
  }
}
