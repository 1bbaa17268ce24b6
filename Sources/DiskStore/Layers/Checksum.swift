/// XXH64 (Collet's xxHash, 64 bits): a checksum that runs at memory speed and finds every kind of accident. It does
/// not resist design; chunks have SHA-256 for that.
func checksum(_ bytes: UnsafeRawBufferPointer, seed: UInt64) -> UInt64 {
  let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

  @inline(__always) func rotated(_ value: UInt64, _ by: UInt64) -> UInt64 { value &<< by | value &>> (64 &- by) }
  @inline(__always) func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    rotated(lane &+ word &* prime2, 31) &* prime1
  }
  @inline(__always) func merged(_ hash: UInt64, _ lane: UInt64) -> UInt64 {
    (hash ^ round(0, lane)) &* prime1 &+ prime4
  }

  var at = 0
  let count = bytes.count
  var hash: UInt64
  if count >= 32, let base = bytes.baseAddress {
    var lane1 = seed &+ prime1 &+ prime2
    var lane2 = seed &+ prime2
    var lane3 = seed
    var lane4 = seed &- prime1
    while at &+ 32 <= count {
      lane1 = round(lane1, UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at, as: UInt64.self)))
      lane2 = round(lane2, UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)))
      lane3 = round(lane3, UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at &+ 16, as: UInt64.self)))
      lane4 = round(lane4, UInt64(littleEndian: base.loadUnaligned(fromByteOffset: at &+ 24, as: UInt64.self)))
      at = at &+ 32
    }
    hash = rotated(lane1, 1) &+ rotated(lane2, 7) &+ rotated(lane3, 12) &+ rotated(lane4, 18)
    hash = merged(merged(merged(merged(hash, lane1), lane2), lane3), lane4)
  } else {
    hash = seed &+ prime5
  }
  hash = hash &+ UInt64(truncatingIfNeeded: count)
  while at &+ 8 <= count {
    let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
    hash = rotated(hash ^ round(0, word), 27) &* prime1 &+ prime4
    at = at &+ 8
  }
  if at &+ 4 <= count {
    let word = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
    hash = rotated(hash ^ word &* prime1, 23) &* prime2 &+ prime3
    at = at &+ 4
  }
  while at < count {
    hash = rotated(hash ^ UInt64(bytes[at]) &* prime5, 11) &* prime1
    at = at &+ 1
  }
  hash = (hash ^ hash &>> 33) &* prime2
  hash = (hash ^ hash &>> 29) &* prime3
  return hash ^ hash &>> 32
}
