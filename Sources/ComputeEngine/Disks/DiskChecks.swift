import AzureModels
import Catalog

/// Checks on members that disks and snapshots have in common. `what` is `disk` or `snapshot`, for the paths in errors.
enum DiskChecks {
  /// A value out of a list, as it is written there.
  static func choice(_ value: String?, of known: [String], _ target: String) throws -> String? {
    guard let value else { return nil }
    guard let found = known.first(where: { $0.lowercased() == value.lowercased() }) else {
      throw ARMError.invalid(
        target,
        "The value '\(value)' of parameter '\(target)' is invalid. Supported values are \(known.map { "'\($0)'" }.joined(separator: ", "))."
      )
    }
    return found
  }

  static func osType(_ value: String?, _ what: String) throws -> String? {
    try choice(value, of: ["Windows", "Linux"], "\(what).osType")
  }

  static func generation(_ value: String?, _ what: String) throws -> String? {
    try choice(value, of: ["V1", "V2"], "\(what).hyperVGeneration")
  }

  static func encryption(_ value: Encryption?, _ what: String) throws -> Encryption? {
    guard var value else { return nil }
    value.type = try choice(
      value.type,
      of: [
        "EncryptionAtRestWithPlatformKey", "EncryptionAtRestWithCustomerKey",
        "EncryptionAtRestWithPlatformAndCustomerKeys",
      ], "\(what).encryption.type")
    if value.type == nil {
      value.type =
        value.diskEncryptionSetId == nil ? "EncryptionAtRestWithPlatformKey" : "EncryptionAtRestWithCustomerKey"
    }
    guard (value.diskEncryptionSetId != nil) == (value.type != "EncryptionAtRestWithPlatformKey") else {
      throw ARMError.invalid(
        "\(what).encryption.diskEncryptionSetId",
        value.diskEncryptionSetId == nil
          ? "Required parameter '\(what).encryption.diskEncryptionSetId' is missing (null)."
          : "DiskEncryptionSet cannot be specified with encryption type '\(value.type ?? "")'.")
    }
    return value
  }

  static func network(_ policy: String?, _ access: String?, _ what: String) throws -> (policy: String?, access: String?)
  {
    let policy = try choice(policy, of: ["AllowAll", "AllowPrivate", "DenyAll"], "\(what).networkAccessPolicy")
    guard (policy == "AllowPrivate") == (access != nil) || policy == nil else {
      throw ARMError.invalid(
        "\(what).diskAccessId",
        access == nil
          ? "Required parameter '\(what).diskAccessId' is missing (null)."
          : "DiskAccessId can be specified only when NetworkAccessPolicy is 'AllowPrivate'.")
    }
    return (policy, access)
  }

  static func publicNetwork(_ value: String?, _ what: String) throws -> String? {
    try choice(value, of: ["Enabled", "Disabled"], "\(what).publicNetworkAccess")
  }

  static func authMode(_ value: String?, _ what: String) throws -> String? {
    try choice(value, of: ["AzureActiveDirectory", "None"], "\(what).dataAccessAuthMode")
  }

  static func zones(_ zones: [String]?, sku: String) throws {
    guard let zones, !zones.isEmpty else { return }
    guard zones.count == 1 else {
      throw ARMError.invalid(
        "zones", "A disk can be in one availability zone only; '\(zones.joined(separator: ","))' was given.")
    }
    guard ["1", "2", "3"].contains(zones[0]) else {
      throw ARMError(
        "InvalidAvailabilityZone", 400,
        "The zone(s) '\(zones[0])' for resource type 'Microsoft.Compute/disks' is not supported. The supported zones for location are '1,2,3'.",
        target: "zones")
    }
    guard !sku.hasSuffix("_ZRS") else {
      throw ARMError.invalid("zones", "A disk with the SKU '\(sku)' is in all zones, and cannot be put into one.")
    }
  }
}
