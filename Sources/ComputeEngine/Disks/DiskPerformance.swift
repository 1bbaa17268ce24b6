import AzureModels

/// The kinds of storage that a disk may have, and what they do. Published figures.
enum DiskPerformance {
  static let skus = [
    "Standard_LRS", "Premium_LRS", "StandardSSD_LRS", "UltraSSD_LRS", "Premium_ZRS", "StandardSSD_ZRS", "PremiumV2_LRS",
  ]

  /// A size class: all disks up to so many GiB.
  private struct Step {
    let tier: String
    let size: Int
    let iops: Int64
    let mbps: Int64

    init(_ tier: String, _ size: Int, _ iops: Int64, _ mbps: Int64) {
      self.tier = tier
      self.size = size
      self.iops = iops
      self.mbps = mbps
    }
  }

  private static let premium = [
    Step("P1", 4, 120, 25), Step("P2", 8, 120, 25), Step("P3", 16, 120, 25), Step("P4", 32, 120, 25),
    Step("P6", 64, 240, 50), Step("P10", 128, 500, 100), Step("P15", 256, 1100, 125), Step("P20", 512, 2300, 150),
    Step("P30", 1024, 5000, 200), Step("P40", 2048, 7500, 250), Step("P50", 4096, 7500, 250),
    Step("P60", 8192, 16000, 500), Step("P70", 16384, 18000, 750), Step("P80", 32767, 20000, 900),
  ]
  private static let standardSSD = [
    Step("E50", 4096, 500, 60), Step("E60", 8192, 2000, 400), Step("E70", 16384, 4000, 600),
    Step("E80", 32767, 6000, 750),
  ]
  private static let standard = [
    Step("S50", 4096, 500, 60), Step("S60", 8192, 1300, 300), Step("S70", 16384, 2000, 500),
    Step("S80", 32767, 2000, 500),
  ]

  /// The SKU of any case as it is written; the error names `target`.
  static func sku(_ name: String?, among known: [String] = skus, default standard: String, _ target: String) throws
    -> Sku
  {
    let text = name ?? standard
    guard let name = known.first(where: { $0.lowercased() == text.lowercased() }) else {
      throw ARMError.invalid(
        target,
        "The value '\(text)' of parameter '\(target)' is invalid. Supported values are \(known.map { "'\($0)'" }.joined(separator: ", "))."
      )
    }
    return Sku(name: name, tier: name.hasPrefix("Premium") ? "Premium" : name.hasPrefix("Ultra") ? "Ultra" : "Standard")
  }

  /// Whether IOPS and throughput are the user's to say.
  static func isProvisioned(_ sku: String?) -> Bool { sku == "UltraSSD_LRS" || sku == "PremiumV2_LRS" }

  /// The tier that a disk of a size has when nobody chose one.
  static func baselineTier(sku: String?, gibibytes: Int) -> String? {
    guard sku == "Premium_LRS" || sku == "Premium_ZRS" else { return nil }
    return premium.first { gibibytes <= $0.size }?.tier
  }

  /// Whether a tier is there and at least as high as another.
  static func isTier(_ tier: String, atLeast baseline: String) -> Bool {
    guard let place = premium.firstIndex(where: { $0.tier == tier }),
      let least = premium.firstIndex(where: { $0.tier == baseline })
    else { return false }
    // From P60 on tiers are for disks of their own size only; a smaller disk can go up to P50.
    return place >= least && (place <= 10 || place == least || least > 10)
  }

  static func figures(sku: String?, gibibytes: Int, tier: String?) -> (iops: Int64, mbps: Int64)? {
    let step: Step? =
      switch sku {
      case "Premium_LRS", "Premium_ZRS": premium.first { $0.tier == tier }
      case "StandardSSD_LRS", "StandardSSD_ZRS": standardSSD.first { gibibytes <= $0.size }
      case "Standard_LRS": standard.first { gibibytes <= $0.size }
      case "UltraSSD_LRS": Step("", 0, 500, 8)
      case "PremiumV2_LRS": Step("", 0, 3000, 125)
      default: nil
      }
    return step.map { ($0.iops, $0.mbps) }
  }
}

extension Disk {
  /// Fills in what follows from SKU and size.
  mutating func updatePerformance() {
    properties = properties ?? DiskProperties()
    properties?.updatePerformance(sku: sku?.name)
  }
}

extension DiskProperties {
  fileprivate mutating func updatePerformance(sku: String?) {
    let size = diskSizeGB ?? 1
    if let baseline = DiskPerformance.baselineTier(sku: sku, gibibytes: size) {
      // A tier that was chosen stays as long as it is above what the size gives.
      if !(tier.map { DiskPerformance.isTier($0, atLeast: baseline) } ?? false) { tier = baseline }
    } else {
      tier = nil
    }
    let figures = DiskPerformance.figures(sku: sku, gibibytes: size, tier: tier)
    if DiskPerformance.isProvisioned(sku) {
      diskIOPSReadWrite = diskIOPSReadWrite ?? figures?.iops
      diskMBpsReadWrite = diskMBpsReadWrite ?? figures?.mbps
    } else {
      diskIOPSReadWrite = figures?.iops
      diskMBpsReadWrite = figures?.mbps
    }
  }
}
