import CCrypto

/// The digests that Get-FileHash knows, and libcrypto computes.
public enum HashAlgorithm: String, Sendable, CaseIterable {
  case md5 = "MD5"
  case sha1 = "SHA1"
  case sha256 = "SHA256"
  case sha384 = "SHA384"
  case sha512 = "SHA512"

  /// Bytes of a digest.
  public var digestSize: Int {
    switch self {
    case .md5: 16
    case .sha1: 20
    case .sha256: 32
    case .sha384: 48
    case .sha512: 64
    }
  }

  /// libcrypto's description of the digest; it lives as long as the process.
  var digest: OpaquePointer? {
    switch self {
    case .md5: EVP_md5()
    case .sha1: EVP_sha1()
    case .sha256: EVP_sha256()
    case .sha384: EVP_sha384()
    case .sha512: EVP_sha512()
    }
  }
}

/// libcrypto refused: no memory, or a digest that its configuration forbids (MD5 under FIPS).
public struct CryptoError: Error, CustomStringConvertible, Sendable {
  public let description: String
}
