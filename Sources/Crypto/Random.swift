import CCrypto

/// Bytes nobody can guess, from libcrypto's generator.
public enum SecureRandom {
  public static func bytes(_ count: Int) throws -> [UInt8] {
    var result = [UInt8](repeating: 0, count: count)
    var at = 0
    while at < count {
      // RAND_bytes counts in Int32.
      let part = min(count - at, 1 << 20)
      let ok = result.withUnsafeMutableBufferPointer { buffer in
        RAND_bytes(buffer.baseAddress?.advanced(by: at), Int32(part))
      }
      guard ok == 1 else { throw CryptoError(description: "the random number generator failed") }
      at += part
    }
    return result
  }
}
