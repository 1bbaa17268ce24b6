import CCrypto

/// A digest of bytes that come piece by piece. Not for sharing between threads.
///
/// ```swift
/// let hash = try Digest(.sha256)
/// try hash.update(bytes)
/// let hex = try hash.finish().hexadecimal
/// ```
public final class Digest {
  private let context: OpaquePointer
  public let algorithm: HashAlgorithm

  public init(_ algorithm: HashAlgorithm) throws {
    // A process may exit while a thread of it still hashes: libcrypto is not to pull its tables away from under it.
    OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)
    guard let context = EVP_MD_CTX_new() else { throw CryptoError(description: "no memory for a digest") }
    self.context = context
    self.algorithm = algorithm
    try restart()
  }

  deinit { EVP_MD_CTX_free(context) }

  private func restart() throws {
    guard EVP_DigestInit_ex(context, algorithm.digest, nil) == 1 else {
      throw CryptoError(description: "\(algorithm.rawValue) is not available in this libcrypto")
    }
  }

  public func update(_ bytes: UnsafeRawBufferPointer) throws {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
      throw CryptoError(description: "\(algorithm.rawValue) failed")
    }
  }

  public func update(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try update($0) } }

  /// Writes the digest to the start of `output`, which has room for it, and starts anew.
  public func finish(into output: UnsafeMutableRawBufferPointer) throws {
    guard output.count >= algorithm.digestSize,
      EVP_DigestFinal_ex(context, output.baseAddress?.assumingMemoryBound(to: UInt8.self), nil) == 1
    else { throw CryptoError(description: "\(algorithm.rawValue) failed") }
    try restart()
  }

  /// The digest; starts anew.
  public func finish() throws -> [UInt8] {
    var result = [UInt8](repeating: 0, count: algorithm.digestSize)
    try result.withUnsafeMutableBytes { try finish(into: $0) }
    return result
  }

  /// The digest of all of `bytes`.
  public static func of(_ bytes: [UInt8], _ algorithm: HashAlgorithm) throws -> [UInt8] {
    let digest = try Digest(algorithm)
    try digest.update(bytes)
    return try digest.finish()
  }
}

extension [UInt8] {
  /// Two lower-case digits per byte.
  public var hexadecimal: String {
    let digits = [UInt8]("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: count * 2) { text in
      var at = 0
      for byte in self {
        text[at] = digits[Int(byte >> 4)]
        text[at + 1] = digits[Int(byte & 15)]
        at += 2
      }
      return at
    }
  }
}
