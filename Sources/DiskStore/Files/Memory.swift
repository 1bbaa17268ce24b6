import Glibc

/// Memory for file traffic, given back when nobody holds it.
final class Memory: @unchecked Sendable {
  let bytes: UnsafeMutableRawBufferPointer

  /// The content is whatever it is.
  init(_ count: Int) {
    bytes = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 4096)
  }

  deinit { bytes.deallocate() }
}

extension UnsafeRawBufferPointer {
  /// Whether all bytes are zero.
  var isZero: Bool {
    guard count > 0, let base = baseAddress else { return true }
    // A range equals itself moved by one exactly when all its bytes equal the first; memcmp runs at memory speed.
    return base.load(as: UInt8.self) == 0 && memcmp(base, base + 1, count - 1) == 0
  }

  func slice(_ offset: Int, _ count: Int) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[offset..<offset + count])
  }
}

extension UnsafeMutableRawBufferPointer {
  func slice(_ offset: Int, _ count: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: self[offset..<offset + count])
  }

  /// Makes all bytes zero.
  func clear() {
    if let base = baseAddress { memset(base, 0, count) }
  }

  /// Copies all of `source` to the start.
  func copy(from source: UnsafeRawBufferPointer) {
    if let base = baseAddress, let from = source.baseAddress { memcpy(base, from, source.count) }
  }
}
