import Glibc

/// Holds a group's packets back until the widths of its columns are known: all of the group with `-AutoSize`, else what arrives
/// within 300 milliseconds.
struct GroupBuffer {
  /// What is measured to find the widths.
  enum Extent {
    case wholeGroup
    case briefly
  }
  private static let patience: UInt64 = 300_000_000
  private let extent: Extent
  private var held: [FormatPacket] = []
  private var isHolding = false
  private var began: UInt64 = 0

  init(_ extent: Extent) { self.extent = extent }

  /// Takes a packet; returns what can be written now, and whether its widths are to be found first.
  mutating func add(_ packet: FormatPacket) -> (ready: [FormatPacket], isGroup: Bool) {
    if !isHolding {
      guard packet.kind == .groupStart else { return ([packet], false) }
      isHolding = true
      if extent == .briefly { began = Self.now() }
      held.append(packet)
      return ([], false)
    }
    held.append(packet)
    guard packet.kind == .groupEnd || (extent == .briefly && Self.now() - began > Self.patience) else {
      return ([], false)
    }
    isHolding = false
    return (drain(), true)
  }

  /// What is still held, when no more comes.
  mutating func drain() -> [FormatPacket] {
    defer { held = [] }
    return held
  }

  private static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
  }
}
