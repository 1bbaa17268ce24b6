import AzureModels

/// Sizes of disks: bytes, and the GiB that requests and answers count in.
enum DiskSize {
  static let gibibyte: Int64 = 1 << 30
  /// GiB; disks of the Ultra and the second Premium kind may be twice as large.
  private static let largest = 32_767

  static func bytes(gibibytes: Int) -> Int64 { Int64(gibibytes) * gibibyte }

  /// GiB as an answer shows them: rounded, but never none. (A system disk of 30 GiB and 1 MiB shows 30.)
  static func gibibytes(_ bytes: Int64) -> Int { max(1, Int((bytes + gibibyte / 2) / gibibyte)) }

  static func largest(sku: String) -> Int { ["UltraSSD_LRS", "PremiumV2_LRS"].contains(sku) ? 65_536 : largest }

  /// Checks a size that a request asks for.
  static func check(_ gibibytes: Int, sku: String, _ target: String) throws {
    let largest = largest(sku: sku)
    guard (1...largest).contains(gibibytes) else {
      throw ARMError.invalid(
        target,
        "The value '\(gibibytes)' of parameter '\(target)' is out of range. Value '\(gibibytes)' must be between '1' and '\(largest)', inclusive."
      )
    }
  }

  /// The error of a request that would lose bytes.
  static func reduction(from current: Int64, to requested: Int64, _ target: String) -> ARMError {
    ARMError(
      "ResizeDiskError", 409,
      "Disk size reduction is not supported. Current size is \(current) bytes, requested size is \(requested) bytes.",
      target: target)
  }
}

extension Disk {
  mutating func setSize(_ bytes: Int64) {
    self.diskSizeBytes = bytes
    self.diskSizeGB = DiskSize.gibibytes(bytes)
    updatePerformance()
  }
}

extension Snapshot {
  mutating func setSize(_ bytes: Int64) {
    self.diskSizeBytes = bytes
    self.diskSizeGB = DiskSize.gibibytes(bytes)
  }
}
