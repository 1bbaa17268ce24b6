import Crypto
import Testing

@testable import DiskStore

@Suite struct CryptoTests {
  /// The digests of "abc": RFC 1321 and FIPS 180.
  @Test(arguments: [
    (HashAlgorithm.md5, "900150983cd24fb0d6963f7d28e17f72"),
    (.sha1, "a9993e364706816aba3e25717850c26c9cd0d89d"),
    (.sha256, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      .sha384,
      "cb00753f45a35e8bb5a03d699ac65007272c32ab0eded1631a8b605a43ff5bed8086072ba1e7cc2358baeca134c825a7"
    ),
    (
      .sha512,
      "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
        + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
    ),
  ]) func digestsAreTheStandards(algorithm: HashAlgorithm, expected: String) throws {
    #expect(try Digest.of(Array("abc".utf8), algorithm).hexadecimal == expected)
    let digest = try Digest(algorithm)
    for byte in "abc".utf8 { try digest.update([byte]) }
    #expect(try digest.finish().hexadecimal == expected)
    // And it starts anew.
    try digest.update(Array("abc".utf8))
    #expect(try digest.finish().hexadecimal == expected)
  }

  @Test func randomBytesDiffer() throws {
    let (a, b) = (try SecureRandom.bytes(3 << 20), try SecureRandom.bytes(3 << 20))
    #expect(a.count == 3 << 20 && a != b)
    #expect(Set(a).count == 256)
    #expect(try SecureRandom.bytes(0).isEmpty)
  }

  /// The values of the xxHash reference for these inputs and seeds.
  @Test func checksumIsXXH64() {
    func sum(_ text: String, _ seed: UInt64) -> UInt64 {
      Array(text.utf8).withUnsafeBytes { checksum($0, seed: seed) }
    }
    #expect(sum("", 0) == 0xEF46_DB37_51D8_E999)
    #expect(sum("a", 0) == 0xD24E_C4F1_A98C_6E5B)
    #expect(sum("abc", 0) == 0x44BC_2CF5_AD77_0999)
    #expect(sum("Nobody inspects the spammish repetition", 0) == 0xFBCE_A83C_8A37_8BF1)
    #expect(sum("Nobody inspects the spammish repetition", 1) != 0xFBCE_A83C_8A37_8BF1)
  }
}
