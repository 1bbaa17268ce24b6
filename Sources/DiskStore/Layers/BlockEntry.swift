/// The unit in which a head is written: bytes of a block.
let blockSize = 4096

/// What a layer's map says of one block: eight bytes.
struct BlockEntry: Equatable {
  let value: UInt64

  /// The layer has nothing to say; its parent does.
  static let absent = BlockEntry(value: 0)
  /// The layer holds the block, and a writer was about to change it: the checksum comes when the bytes are there.
  /// Found when nobody writes, it tells of a writer that died; what is there then counts.
  static let unsettled = BlockEntry(value: 1)
  /// The block is zero, whatever the parent has; nothing is stored.
  static let zero = BlockEntry(value: 2)

  /// The layer holds the block, and this is its checksum. The few values with another meaning give way.
  init(checksum: UInt64) { value = checksum < 16 ? checksum | 16 : checksum }

  init(value: UInt64) { self.value = value }

  /// Whether the layer holds bytes for the block.
  var isPresent: Bool { value == 1 || value >= 16 }
  /// Whether those bytes can be checked.
  var hasChecksum: Bool { value >= 16 }
}
