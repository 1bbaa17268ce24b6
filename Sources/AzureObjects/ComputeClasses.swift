// The classes of Az.Compute and Az.Resources and their properties in order, as `[Type].GetProperties()` lists them.
// A property's type: s string, i int, l long, b bool, d double, t DateTime, h a table of strings, @Name another class; `*` a list;
// c is computed from others.
enum ComputeClasses {
  static let table: [(StaticString, StaticString)] = [
    ("Microsoft.Azure.Commands.Compute.Automation.Models.PSDisk", "ResourceGroupName:c ManagedBy:s ManagedByExtended:s* Sku:@DiskSku Zones:s* TimeCreated:t OsType:s HyperVGeneration:s CreationData:@CreationData DiskSizeGB:i DiskSizeBytes:l UniqueId:s EncryptionSettingsCollection:@EncryptionSettingsCollection ProvisioningState:s DiskIOPSReadWrite:l DiskMBpsReadWrite:l DiskIOPSReadOnly:l DiskMBpsReadOnly:l DiskState:s Encryption:@Encryption MaxShares:i ShareInfo:@ShareInfoElement* Id:s Name:s Type:s Location:s ExtendedLocation:@ExtendedLocation Tags:h NetworkAccessPolicy:s DiskAccessId:s Tier:s BurstingEnabled:b PurchasePlan:@PSPurchasePlan SupportsHibernation:b SecurityProfile:@DiskSecurityProfile PublicNetworkAccess:s SupportedCapabilities:@SupportedCapabilities DataAccessAuthMode:s CompletionPercent:d OptimizedForFrequentAttach:b AvailabilityPolicy:@AvailabilityPolicy"),
    ("Microsoft.Azure.Management.Compute.Models.DiskSku", "Name:s Tier:s"),
    ("Microsoft.Azure.Management.Compute.Models.CreationData", "CreateOption:s StorageAccountId:s ImageReference:@ImageDiskReference GalleryImageReference:@ImageDiskReference SourceUri:s SourceResourceId:s SourceUniqueId:s UploadSizeBytes:l LogicalSectorSize:i SecurityDataUri:s PerformancePlus:b ElasticSanResourceId:s ProvisionedBandwidthCopySpeed:s SecurityMetadataUri:s InstantAccessDurationMinutes:i"),
    ("Microsoft.Azure.Management.Compute.Models.ImageDiskReference", "Id:s SharedGalleryImageId:s CommunityGalleryImageId:s Lun:i"),
    ("Microsoft.Azure.Management.Compute.Models.EncryptionSettingsCollection", "Enabled:b EncryptionSettings:@EncryptionSettingsElement* EncryptionSettingsVersion:s"),
    ("Microsoft.Azure.Management.Compute.Models.EncryptionSettingsElement", "DiskEncryptionKey:@KeyVaultAndSecretReference KeyEncryptionKey:@KeyVaultAndKeyReference"),
    ("Microsoft.Azure.Management.Compute.Models.KeyVaultAndSecretReference", "SourceVault:@SourceVault SecretUrl:s"),
    ("Microsoft.Azure.Management.Compute.Models.SourceVault", "Id:s"),
    ("Microsoft.Azure.Management.Compute.Models.KeyVaultAndKeyReference", "SourceVault:@SourceVault KeyUrl:s"),
    ("Microsoft.Azure.Management.Compute.Models.Encryption", "DiskEncryptionSetId:s Type:s"),
    ("Microsoft.Azure.Management.Compute.Models.ShareInfoElement", "VmUri:s"),
    ("Microsoft.Azure.Management.Compute.Models.ExtendedLocation", "Name:s Type:s"),
    ("Microsoft.Azure.Commands.Compute.Automation.Models.PSPurchasePlan", "Publisher:s Name:s Product:s PromotionCode:s"),
    ("Microsoft.Azure.Management.Compute.Models.DiskSecurityProfile", "SecurityType:s SecureVMDiskEncryptionSetId:s ConfidentialVMVersion:s"),
    ("Microsoft.Azure.Management.Compute.Models.SupportedCapabilities", "DiskControllerTypes:s AcceleratedNetwork:b Architecture:s SupportedSecurityOption:s"),
    ("Microsoft.Azure.Management.Compute.Models.AvailabilityPolicy", "ActionOnDiskDelay:s"),
    ("Microsoft.Azure.Commands.Compute.Automation.Models.PSSnapshot", "ResourceGroupName:c ManagedBy:s Sku:@SnapshotSku TimeCreated:t OsType:s HyperVGeneration:s CreationData:@CreationData DiskSizeGB:i DiskSizeBytes:l UniqueId:s EncryptionSettingsCollection:@EncryptionSettingsCollection ProvisioningState:s Incremental:b Encryption:@Encryption Id:s Name:s Type:s Location:s ExtendedLocation:@ExtendedLocation Tags:h NetworkAccessPolicy:s DiskAccessId:s PurchasePlan:@PSPurchasePlan SupportsHibernation:b SupportedCapabilities:@SupportedCapabilities PublicNetworkAccess:s CompletionPercent:d DataAccessAuthMode:s"),
    ("Microsoft.Azure.Management.Compute.Models.SnapshotSku", "Name:s Tier:s"),
    ("Microsoft.Azure.Commands.Compute.Automation.Models.PSDiskUpdate", "OsType:s DiskSizeGB:i EncryptionSettingsCollection:@EncryptionSettingsCollection DiskIOPSReadWrite:l DiskMBpsReadWrite:l DiskIOPSReadOnly:l DiskMBpsReadOnly:l MaxShares:i Encryption:@Encryption Tags:h Sku:@DiskSku NetworkAccessPolicy:s DiskAccessId:s Tier:s BurstingEnabled:b PurchasePlan:@PurchasePlan SupportsHibernation:b SupportedCapabilities:@SupportedCapabilities PublicNetworkAccess:s DataAccessAuthMode:s AvailabilityPolicy:@AvailabilityPolicy"),
    ("Microsoft.Azure.Management.Compute.Models.PurchasePlan", "Publisher:s Name:s Product:s"),
    ("Microsoft.Azure.Commands.Compute.Automation.Models.PSSnapshotUpdate", "OsType:s DiskSizeGB:i EncryptionSettingsCollection:@EncryptionSettingsCollection Encryption:@Encryption Tags:h Sku:@SnapshotSku SupportsHibernation:b PublicNetworkAccess:s SupportedCapabilities:@SupportedCapabilities DataAccessAuthMode:s NetworkAccessPolicy:s"),
    ("Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResourceGroup", "ResourceGroupName:s Location:s ProvisioningState:s Tags:h TagsTable:c ResourceId:s ManagedBy:s CreatedTime:t ChangedTime:t"),
    ("Microsoft.Azure.Commands.Compute.Automation.Models.PSOperationStatusResponse", "Name:s StartTime:t EndTime:t Status:s Error:@ApiError"),
    ("Microsoft.Azure.Management.Compute.Models.ApiError", "Details:@ApiErrorBase* Innererror:@InnerError Code:s Target:s Message:s"),
    ("Microsoft.Azure.Management.Compute.Models.ApiErrorBase", "Code:s Target:s Message:s"),
    ("Microsoft.Azure.Management.Compute.Models.InnerError", "Exceptiontype:s Errordetail:s"),
  ]
}
