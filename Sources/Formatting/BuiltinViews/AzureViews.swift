extension BuiltinViews {
  /// The format files of the Az modules (Az 16.2). Types that are not here have none: the engine shows all their properties.
  static let azure = """
    = Microsoft.Azure.Commands.Compute.Automation.Models.PSAccessUri
    custom PSAccessUri: @azure-object
    = Microsoft.Azure.Commands.Compute.Automation.Models.PSGallery
    custom PSGallery: @azure-object
    = Microsoft.Azure.Commands.Compute.Automation.Models.PSGalleryImage
    custom PSGalleryImage: @azure-object
    = Microsoft.Azure.Commands.Compute.Automation.Models.PSGalleryImageVersion
    custom PSGalleryImageVersion: @azure-object
    = Microsoft.Azure.Commands.Compute.Automation.Models.PSRunCommandResult
    custom PSRunCommandResult: @azure-object
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineImageBase
    list PSVirtualMachineImageBase: Id | Location
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineImagePublisher
    table PSVirtualMachineImagePublisher: PublisherName | Location | Id
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineImageOffer
    table PSVirtualMachineImageOffer: Offer | PublisherName | Location | Id
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineImageSku
    table PSVirtualMachineImageSku: Skus | Offer | PublisherName | Location | Id
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineImage
    table PSVirtualMachineImage: Version | Location | PublisherName | HyperVGeneration | Architecture | ImageDeprecationStatus
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineImageDetail
    list PSVirtualMachineImageDetail: Id | Location | PublisherName | Offer | Skus | Version | FilterExpression | Name | \
    HyperVGeneration | OSDiskImageText "OSDiskImage" | PurchasePlanText "PurchasePlan" | DataDiskImagesText "DataDiskImages" | \
    ImageDeprecationStatusText "ImageDeprecationStatus"
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachine
    custom PSVirtualMachine: @azure-machine
    table PSVirtualMachine: ResourceGroupName < | Name > | Location > | $HardwareProfile.VmSize > "VmSize" | \
    $StorageProfile.OsDisk.OsType > "OsType" | $NetworkProfile.NetworkInterfaces[].Id|lastSegment > "NIC" | ProvisioningState >
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineList
    table PSVirtualMachineList: ResourceGroupName < | Name > | Location > | $HardwareProfile.VmSize > "VmSize" | \
    $StorageProfile.OsDisk.OsType > "OsType" | $NetworkProfile.NetworkInterfaces[].Id|lastSegment > "NIC" | \
    ProvisioningState > | Zones > "Zone"
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineListStatus
    table PSVirtualMachineListStatus: ResourceGroupName < | Name > | Location > | $HardwareProfile.VmSize > "VmSize" | \
    $StorageProfile.OsDisk.OsType > "OsType" | $NetworkProfile.NetworkInterfaces[].Id|lastSegment > "NIC" | \
    ProvisioningState > "Provisioning" | Zones > "Zone" | PowerState > | \
    $MaintenanceRedeployStatus.IsCustomerInitiatedMaintenanceAllowed > "MaintenanceAllowed"
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineInstanceView
    custom PSVirtualMachineInstanceView: @azure-machine
    = Microsoft.Azure.Commands.Compute.Models.PSVirtualMachineSize
    table PSVirtualMachineSize: Name < | NumberOfCores > | MemoryInMB > | MaxDataDiskCount > | OSDiskSizeInMB > | \
    ResourceDiskSizeInMB >
    list PSVirtualMachineSize: MaxDataDiskCount | MemoryInMB | Name | NumberOfCores | OSDiskSizeInMB | ResourceDiskSizeInMB
    = Microsoft.Azure.Commands.Compute.Models.PSComputeLongRunningOperation
    list PSComputeLongRunningOperation: OperationId | Status | StartTime | EndTime | Error
    = Microsoft.Azure.Commands.Compute.Models.PSAvailabilitySet
    list PSAvailabilitySet: ResourceGroupName | Id | Name | Type | Location | Managed | Sku | TagsText "Tags" | \
    PlatformFaultDomainCount | PlatformUpdateDomainCount | StatusesText "Statuses" | \
    VirtualMachinesReferencesText "VirtualMachinesReferences" | $ProximityPlacementGroup.Id "ProximityPlacementGroup"
    = Microsoft.Azure.Commands.Compute.Automation.Models.PSResourceSku
    table PSResourceSku: ResourceType < | Name 20 > | $LocationInfo[0].Location > "Location" | $LocationInfo[0].Zones > "Zones" | \
    RestrictionInfo 30 <
    custom PSResourceSku: @azure-object
    = Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResourceGroup
    list PSResourceGroup: ResourceGroupName | Location | ProvisioningState | TagsTable "Tags" | \
    PermissionsTable "Permissions" ?PermissionsTable | ResourcesTable "Resources" ?ResourcesTable | ResourceId
    = Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResource
    list PSResource: Name | ResourceGroupName | Type "ResourceType" | Location | Id "ResourceId" | TagsTable "Tags"
    table PSResource: Name | ResourceGroupName | Type "ResourceType" | Location
    = Microsoft.Azure.Commands.ResourceManager.Cmdlets.SdkModels.PSResourceProviderLocation
    list PSResourceProviderLocation: Location | DisplayName | Type | Longitude | Latitude | PhysicalLocation | RegionType | \
    RegionCategory | GeographyGroup | $PairedRegion|json "PairedRegion" | Providers
    = Microsoft.Azure.Commands.Tags.Model.PSTagResource
    list PSTagResource: Id | Name | Type | PropertiesTable "Properties"
    = Microsoft.Azure.Commands.Profile.Models.Core.PSAzureContext
    table PSAzureContext group @azure-tenant label Tenant: $Subscription.Name < "SubscriptionName" | \
    $Subscription.Id < "SubscriptionId" | Account < | Environment <
    = Microsoft.Azure.Commands.Profile.Models.Core.PSAzureProfile
    table PSAzureProfile: $Context.Subscription.Name??Context.Subscription.Id < "Subscription name" | \
    $Context.Tenant.Name??Context.Tenant.Id < "Tenant"
    = Microsoft.Azure.Commands.Profile.Models.PSAzureSubscription
    table PSAzureSubscription group TenantId label TenantId: Name < | Id < | State <
    = Microsoft.Azure.Commands.Profile.Models.PSAzureTenant
    table PSAzureTenant: Name < | Id < | TenantCategory < | Domains <
    = Microsoft.Azure.Commands.Profile.Models.PSAzureRmAccount
    list PSAzureRmAccount: Id | Type | Tenants | Credential | TenantMap | CertificateThumbprint | ExtendedProperties
    = Microsoft.Azure.Commands.Profile.Models.PSAzureEnvironment
    table PSAzureEnvironment: Name < | ResourceManagerUrl < "Resource Manager Url" | \
    ActiveDirectoryAuthority < "ActiveDirectory Authority"
    = Microsoft.Azure.Management.Compute.Models.DataDisk
    list DataDisk: Name | DiskSizeGB | Lun | Caching | CreateOption | SourceImage | SourceResource | DetachOption | \
    ToBeDetached | $VirtualHardDisk.Uri "VirtualHardDisk"
    """
}
