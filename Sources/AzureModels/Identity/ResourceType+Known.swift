extension ResourceType {
  public static let subscriptions: ResourceType = "Microsoft.Resources/subscriptions"
  public static let resourceGroups: ResourceType = "Microsoft.Resources/resourceGroups"
  public static let locks: ResourceType = "Microsoft.Authorization/locks"

  public static let disks: ResourceType = "Microsoft.Compute/disks"
  public static let snapshots: ResourceType = "Microsoft.Compute/snapshots"
  public static let images: ResourceType = "Microsoft.Compute/images"
  public static let galleries: ResourceType = "Microsoft.Compute/galleries"
  public static let galleryImages: ResourceType = "Microsoft.Compute/galleries/images"
  public static let galleryImageVersions: ResourceType = "Microsoft.Compute/galleries/images/versions"
  public static let virtualMachines: ResourceType = "Microsoft.Compute/virtualMachines"
  public static let extensions: ResourceType = "Microsoft.Compute/virtualMachines/extensions"
  public static let availabilitySets: ResourceType = "Microsoft.Compute/availabilitySets"
  public static let proximityPlacementGroups: ResourceType = "Microsoft.Compute/proximityPlacementGroups"
  public static let sshPublicKeys: ResourceType = "Microsoft.Compute/sshPublicKeys"
  public static let diskEncryptionSets: ResourceType = "Microsoft.Compute/diskEncryptionSets"
  public static let diskAccesses: ResourceType = "Microsoft.Compute/diskAccesses"
  public static let restorePointCollections: ResourceType = "Microsoft.Compute/restorePointCollections"
  public static let restorePoints: ResourceType = "Microsoft.Compute/restorePointCollections/restorePoints"
  public static let diskRestorePoints: ResourceType =
    "Microsoft.Compute/restorePointCollections/restorePoints/diskRestorePoints"

  public static let virtualNetworks: ResourceType = "Microsoft.Network/virtualNetworks"
  public static let subnets: ResourceType = "Microsoft.Network/virtualNetworks/subnets"
  public static let networkInterfaces: ResourceType = "Microsoft.Network/networkInterfaces"
  public static let publicIPAddresses: ResourceType = "Microsoft.Network/publicIPAddresses"
  public static let networkSecurityGroups: ResourceType = "Microsoft.Network/networkSecurityGroups"
}
