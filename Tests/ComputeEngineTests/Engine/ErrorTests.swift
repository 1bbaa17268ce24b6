import AzureModels
import ComputeEngine
import Testing

/// A request that is wrong, and what Azure says to it.
struct WrongCall: CustomTestStringConvertible, Sendable {
  let testDescription: String
  let code: String
  let status: Int
  /// A part of the message.
  let message: String
  let call: @Sendable (Cloud) throws -> Void

  init(
    _ name: String, _ code: String, _ status: Int, _ message: String, _ call: @escaping @Sendable (Cloud) throws -> Void
  ) {
    testDescription = name
    self.code = code
    self.status = status
    self.message = message
    self.call = call
  }

  /// A PUT of a disk that is wrong in what `change` does to it.
  static func disk(
    _ name: String, _ code: String, _ status: Int, _ message: String, _ change: @escaping @Sendable (inout Disk) -> Void
  ) -> WrongCall {
    WrongCall("disk: \(name)", code, status, message) { cloud in
      var disk = Disk.empty(4)
      change(&disk)
      try cloud.service.createOrUpdate(disk, at: cloud.disk("new"))
    }
  }

  static func snapshot(
    _ name: String, _ code: String, _ status: Int, _ message: String,
    _ change: @escaping @Sendable (inout Snapshot, Cloud) -> Void
  ) -> WrongCall {
    WrongCall("snapshot: \(name)", code, status, message) { cloud in
      var snapshot = Snapshot.copy(of: cloud.disk("d"))
      change(&snapshot, cloud)
      try cloud.service.createOrUpdate(snapshot, at: cloud.snapshot("new"))
    }
  }

  static func names(_ names: [String], _ message: String = "The value of parameter disk.name is invalid.")
    -> [WrongCall]
  {
    names.map { name in
      WrongCall("disk name '\(name.prefix(20))'", "InvalidParameter", 400, message) { cloud in
        try cloud.service.createOrUpdate(Disk.empty(1), at: cloud.disk(name))
      }
    }
  }

  static func groups(_ names: [String], _ message: String) -> [WrongCall] {
    names.map { name in
      WrongCall("group name '\(name.prefix(20))'", "InvalidResourceGroup", 400, message) { cloud in
        try cloud.make(group: name)
      }
    }
  }
}

@Suite struct ErrorTests {
  private static let calls: [WrongCall] =
    [
      WrongCall(
        "get: no such disk", "ResourceNotFound", 404,
        "The Resource 'Microsoft.Compute/disks/x' under resource group 'rg' was not found."
      ) {
        _ = try $0.service.get($0.disk("x"))
      },
      WrongCall("get: no such group", "ResourceGroupNotFound", 404, "Resource group 'nowhere' could not be found.") {
        _ = try $0.service.get($0.disk("x", in: "nowhere"))
      },
      WrongCall("put: no such group", "ResourceGroupNotFound", 404, "Resource group 'nowhere' could not be found.") {
        try $0.makeDisk("x", in: "nowhere")
      },
      WrongCall("delete: no such group", "ResourceGroupNotFound", 404, "Resource group 'nowhere' could not be found.") {
        try $0.service.delete($0.disk("x", in: "nowhere"))
      },
      WrongCall(
        "delete: no such group itself", "ResourceGroupNotFound", 404, "Resource group 'nowhere' could not be found."
      ) {
        try $0.service.delete($0.id(group: "nowhere"))
      },
      WrongCall("patch: no such disk", "ResourceNotFound", 404, "was not found") {
        try $0.service.update(Disk(), at: $0.disk("x"))
      },
      WrongCall("no such subscription", "SubscriptionNotFound", 404, "The subscription 'abc' could not be found.") {
        _ = try $0.service.get(ResourceID(subscription: "abc", resourceGroup: "rg", .disks, "d"))
      },
      WrongCall(
        "no such type", "InvalidResourceType", 400,
        "The resource type 'wheels' could not be found in the namespace 'Microsoft.Compute'"
      ) {
        _ = try $0.service.get(
          ResourceID(subscription: $0.subscription, resourceGroup: "rg", "Microsoft.Compute/wheels", "d"))
      },
      WrongCall("a snapshot at the id of a disk", "InvalidRequestContent", 400, "cannot be at") {
        _ = try $0.service.createOrUpdate(
          Snapshot.copy(of: $0.disk("d")) as any ARMResource, at: $0.disk("y"), RequestOptions())
      },
      WrongCall("group: no location", "LocationRequired", 400, "The location property is required for this definition.")
      {
        try $0.service.createOrUpdate(ResourceGroup(), at: $0.id(group: "new"))
      },
      WrongCall(
        "group: no such location", "LocationNotAvailableForResourceGroup", 400,
        "The provided location 'atlantis' is not available for resource group."
      ) {
        try $0.make(group: "new", in: "atlantis")
      },
      WrongCall(
        "disk moved", "InvalidResourceLocation", 409,
        "The resource 'd' already exists in location 'eastus' in resource group 'rg'. A resource with the same name cannot be created in location 'westus'."
      ) {
        try $0.service.createOrUpdate(Disk.empty(1, location: "West US"), at: $0.disk("d"))
      },
      .disk("no location", "LocationRequired", 400, "The location property is required for this definition.") {
        $0.location = nil
      },
      .disk(
        "no such location", "LocationNotAvailableForResourceType", 400,
        "The provided location 'atlantis' is not available for resource type 'Microsoft.Compute/disks'. List of available regions for the resource type is 'eastus,"
      ) { $0.location = "atlantis" },
      .disk("no creation data", "InvalidParameter", 400, "Required parameter 'disk.creationData' is missing (null).") {
        $0.creationData = nil
      },
      .disk(
        "no create option", "InvalidParameter", 400,
        "Required parameter 'disk.creationData.createOption' is missing (null)."
      ) { $0.creationData?.createOption = nil },
      .disk(
        "unknown create option", "InvalidParameter", 400,
        "The value 'Magic' of parameter 'disk.creationData.createOption' is invalid."
      ) { $0.creationData?.createOption = "Magic" },
      .disk("no size", "InvalidParameter", 400, "Required parameter 'disk.diskSizeGB' is missing (null).") {
        $0.diskSizeGB = nil
      },
      .disk("size 0", "InvalidParameter", 400, "The value '0' of parameter 'disk.diskSizeGB' is out of range.") {
        $0.diskSizeGB = 0
      },
      .disk("negative size", "InvalidParameter", 400, "must be between '1' and '32767', inclusive.") {
        $0.diskSizeGB = -5
      },
      .disk("size too large", "InvalidParameter", 400, "must be between '1' and '32767', inclusive.") {
        $0.diskSizeGB = 32_768
      },
      .disk("size far too large", "InvalidParameter", 400, "is out of range") { $0.diskSizeGB = Int.max },
      .disk("unknown SKU", "InvalidParameter", 400, "The value 'Gold_LRS' of parameter 'disk.sku.name' is invalid.") {
        $0.sku = Sku(name: "Gold_LRS")
      },
      .disk("unknown system", "InvalidParameter", 400, "The value 'BeOS' of parameter 'disk.osType' is invalid.") {
        $0.osType = "BeOS"
      },
      .disk("unknown generation", "InvalidParameter", 400, "disk.hyperVGeneration") { $0.hyperVGeneration = "V3" },
      .disk("two zones", "InvalidParameter", 400, "one availability zone only") { $0.zones = ["1", "2"] },
      .disk(
        "no such zone", "InvalidAvailabilityZone", 400,
        "The zone(s) '4' for resource type 'Microsoft.Compute/disks' is not supported."
      ) { $0.zones = ["4"] },
      .disk("a zone and all zones", "InvalidParameter", 400, "is in all zones") {
        $0.zones = ["1"]
        $0.sku = Sku(name: "Premium_ZRS")
      },
      .disk("unknown encryption", "InvalidParameter", 400, "disk.encryption.type") {
        $0.encryption = Encryption(type: "Rot13")
      },
      .disk(
        "customer key without a set", "InvalidParameter", 400,
        "Required parameter 'disk.encryption.diskEncryptionSetId' is missing (null)."
      ) { $0.encryption = Encryption(type: "EncryptionAtRestWithCustomerKey") },
      .disk(
        "private access without a disk access", "InvalidParameter", 400,
        "Required parameter 'disk.diskAccessId' is missing (null)."
      ) { $0.networkAccessPolicy = "AllowPrivate" },
      .disk("unknown access policy", "InvalidParameter", 400, "disk.networkAccessPolicy") {
        $0.networkAccessPolicy = "AllowSome"
      },
      .disk("unknown public access", "InvalidParameter", 400, "disk.publicNetworkAccess") {
        $0.publicNetworkAccess = "Perhaps"
      },
      .disk("unknown authentication mode", "InvalidParameter", 400, "disk.dataAccessAuthMode") {
        $0.dataAccessAuthMode = "Kerberos"
      },
      .disk("too many shares", "InvalidParameter", 400, "The value '16' of parameter 'disk.maxShares' is out of range.")
      { $0.maxShares = 16 },
      .disk(
        "tier on a standard disk", "InvalidParameter", 400,
        "Performance tier is supported on disks with a Premium SKU only."
      ) { $0.tier = "P10" },
      .disk("tier too low", "InvalidParameter", 400, "it has to be 'P10' or higher") {
        $0.sku = Sku(name: "Premium_LRS")
        $0.diskSizeGB = 128
        $0.tier = "P4"
      },
      .disk("tier of its own size only", "InvalidParameter", 400, "Performance tier 'P60' is invalid") {
        $0.sku = Sku(name: "Premium_LRS")
        $0.tier = "P60"
      },
      .disk("bursting on a small disk", "InvalidParameter", 400, "greater than 512 GB") {
        $0.sku = Sku(name: "Premium_LRS")
        $0.burstingEnabled = true
      },
      .disk("too many tags", "InvalidTags", 400, "The number of tags ('51') exceeded the maximum of '50'.") { disk in
        disk.tags = Tags((0..<51).map { ("t\($0)", "") })
      },
      .disk(
        "tag value too long", "InvalidTagValueLength", 400, "Maximum allowed length for tag value - '256' characters."
      ) { $0.tags = ["a": String(repeating: "x", count: 257)] },
      .disk("tag name too long", "InvalidTagNameLength", 400, "Maximum allowed length for tag name - '512' characters.")
      { disk in disk.tags = Tags([(String(repeating: "x", count: 513), "")]) },
      .disk("tag name with reserved characters", "InvalidTagNameCharacters", 400, "have reserved characters") {
        $0.tags = ["a/b": ""]
      },
      .disk(
        "copy of nothing", "InvalidParameter", 400,
        "Required parameter 'disk.creationData.sourceResourceId' is missing (null)."
      ) { $0.creationData = CreationData(createOption: "Copy") },
      .disk(
        "copy of no id", "LinkedInvalidPropertyId", 400,
        "Property id 'd' at path 'properties.creationData.sourceResourceId' is invalid."
      ) { $0.creationData = CreationData(createOption: "Copy", sourceResourceId: "d") },
      .disk(
        "import without a file", "InvalidParameter", 400,
        "Required parameter 'disk.creationData.sourceUri' is missing (null)."
      ) { $0.creationData = CreationData(createOption: "Import") },
      .disk("import from afar", "InvalidParameter", 400, "cannot be read from here") {
        $0.creationData = CreationData(createOption: "Import", sourceUri: "https://x.blob.core.windows.net/a/b.vhd")
      },
      .disk(
        "import of a missing file", "ImportSourceBlobNotFound", 404, "The import source '/nowhere/x.vhd' was not found."
      ) { $0.creationData = CreationData(createOption: "Import", sourceUri: "file:///nowhere/x.vhd") },
      .disk("import of a directory", "InvalidVhd", 400, "is a directory") {
        $0.creationData = CreationData(createOption: "Import", sourceUri: "/tmp")
      },
      .disk("upload without a size", "InvalidParameter", 400, "disk.creationData.uploadSizeBytes") {
        $0.creationData = CreationData(createOption: "Upload")
      },
      .disk("upload of an odd size", "InvalidParameter", 400, "must be a multiple of '512'") {
        $0.creationData = CreationData(createOption: "Upload")
        $0.creationData?.uploadSizeBytes = 20_972_033
      },
      WrongCall(
        "disk: copy of a missing snapshot", "ResourceNotFound", 404,
        "'Microsoft.Compute/snapshots/x' under resource group 'rg'"
      ) {
        try $0.service.createOrUpdate(Disk.copy(of: $0.snapshot("x")), at: $0.disk("new"))
      },
      WrongCall("disk: copy out of a missing group", "ResourceGroupNotFound", 404, "'gone'") {
        try $0.service.createOrUpdate(Disk.copy(of: $0.snapshot("x", in: "gone")), at: $0.disk("new"))
      },
      WrongCall("disk: copy of a group", "InvalidParameter", 400, "neither a disk nor a snapshot") {
        try $0.service.createOrUpdate(Disk.copy(of: $0.id(group: "rg")), at: $0.disk("new"))
      },
      WrongCall("disk: copy from another region", "InvalidParameter", 400, "is in location 'eastus'") {
        try $0.service.createOrUpdate(Disk.copy(of: $0.disk("d"), location: "westus"), at: $0.disk("new"))
      },
      .snapshot(
        "of a missing disk", "ResourceNotFound", 404,
        "'Microsoft.Compute/disks/x' under resource group 'rg' was not found"
      ) { $0.creationData?.sourceResourceId = $1.disk("x").text },
      .snapshot(
        "no creation data", "InvalidParameter", 400, "Required parameter 'snapshot.creationData' is missing (null)."
      ) { snapshot, _ in snapshot.creationData = nil },
      .snapshot(
        "of nothing", "InvalidParameter", 400,
        "Required parameter 'snapshot.creationData.sourceResourceId' is missing (null)."
      ) { snapshot, _ in snapshot.creationData?.sourceResourceId = nil },
      .snapshot("empty", "InvalidParameter", 400, "Create option 'Empty' is not supported for a snapshot.") {
        snapshot, _ in snapshot.creationData?.createOption = "Empty"
      },
      .snapshot("unknown SKU", "InvalidParameter", 400, "'snapshot.sku.name'") { snapshot, _ in
        snapshot.sku = Sku(name: "UltraSSD_LRS")
      },
      .snapshot("incremental on premium", "InvalidParameter", 400, "Incremental snapshots are kept on Standard storage")
      { snapshot, _ in
        snapshot.incremental = true
        snapshot.sku = Sku(name: "Premium_LRS")
      },
      .snapshot("smaller than its disk", "ResizeDiskError", 409, "Disk size reduction is not supported.") {
        snapshot, _ in snapshot.diskSizeGB = 1
      },
      .snapshot("no location", "LocationRequired", 400, "The location property is required") { snapshot, _ in
        snapshot.location = nil
      },
      WrongCall("snapshot: name too long", "InvalidParameter", 400, "The value of parameter snapshot.name is invalid.")
      {
        try $0.makeSnapshot(String(repeating: "s", count: 81), of: "d")
      },
      WrongCall(
        "any name far too long", "InvalidResourceName", 400,
        "has a length of '300' which exceeds the maximum length of '260'."
      ) {
        try $0.makeDisk(String(repeating: "x", count: 300))
      },
      WrongCall("import over a disk", "Conflict", 409, "The disk 'd' already exists in resource group 'rg'.") {
        let file = $0.place.file("f", [UInt8](repeating: 1, count: 4096))
        _ = try $0.service.importDisk(file, as: .auto, to: $0.disk("d"), Disk(), RequestOptions())
      },
      WrongCall("import of a truncated VHD", "InvalidVhd", 400, "has no VHD footer") {
        let file = $0.place.file("f.vhd", [UInt8](repeating: 1, count: 4096))
        _ = try $0.service.importDisk(file, as: .auto, to: $0.disk("new"), Disk(), RequestOptions())
      },
      WrongCall("import as VHD of what is none", "InvalidVhd", 400, "f.bin") {
        let file = $0.place.file("f.bin", [UInt8](repeating: 1, count: 4096))
        _ = try $0.service.importDisk(file, as: .vhd, to: $0.disk("new"), Disk(), RequestOptions())
      },
      WrongCall("import of an empty file", "InvalidVhd", 400, "is empty") {
        _ = try $0.service.importDisk($0.place.file("f", []), as: .auto, to: $0.disk("new"), Disk(), RequestOptions())
      },
      WrongCall("import into a snapshot", "InvalidParameter", 400, "can be imported as a disk only") {
        _ = try $0.service.importDisk("/dev/null", as: .auto, to: $0.snapshot("new"), Disk(), RequestOptions())
      },
      WrongCall("import to a wrong name, before the file is looked at", "InvalidParameter", 400, "disk.name") {
        _ = try $0.service.importDisk("/nowhere", as: .auto, to: $0.disk("a b"), Disk(), RequestOptions())
      },
      WrongCall("export over a file", "Conflict", 409, "exists already") {
        _ = try $0.service.export($0.disk("d"), to: $0.place.file("f", [1]), .raw, RequestOptions())
      },
      WrongCall("export to nowhere", "BadRequest", 400, "cannot be written") {
        _ = try $0.service.export($0.disk("d"), to: "/nowhere/file", .raw, RequestOptions())
      },
      WrongCall("bytes of a group", "BadRequest", 400, "has no bytes") {
        _ = try $0.service.size(of: $0.id(group: "rg"))
      },
      WrongCall("restore from a disk", "InvalidParameter", 400, "is no snapshot") {
        _ = try $0.service.restore($0.disk("d"), from: $0.disk("d"), RequestOptions())
      },
    ]
    + WrongCall.names([
      "", ".", "..", "a/b", "../x", "a b", "-a", "_a", ".a", "a-", "a.", "ä", "a\u{0}b", "a?b",
      String(repeating: "x", count: 81),
    ])
    + WrongCall.groups(["a/b", "a b", "a?", "x#y", "a."], "has these invalid characters: '")
    + WrongCall.groups(
      [String(repeating: "g", count: 91)], "has a length of '91' which exceeds the maximum length of '90'.")
    + WrongCall.groups([""], "must not be null")

  @Test(arguments: calls)
  func azureSays(_ wrong: WrongCall) throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d", gibibytes: 4)
    let error = try armError { try wrong.call(cloud) }
    #expect(error.code.text == wrong.code, "\(error)")
    #expect(error.statusCode == wrong.status)
    #expect(error.message.contains(wrong.message), "\(error.message)")
    #expect(error.operationID?.count == 36)
    // Nothing half-made is left.
    #expect(try cloud.service.list(Disk.self, subscription: cloud.subscription).map(\.name) == ["d"])
    #expect(try cloud.service.list(Snapshot.self, subscription: cloud.subscription).isEmpty)
    try cloud.expectClean()
  }

  @Test func names() throws {
    let cloud = try Cloud()
    for name in ["a", "0", "a.b-c_d", "A_", String(repeating: "x", count: 80)] { try cloud.makeDisk(name) }
    #expect(try cloud.service.list(Disk.self, subscription: cloud.subscription).count == 5)
  }

  @Test func errorsAreJSONAsARMWritesIt() {
    let error = ARMError(.conflict, 409, "No.", target: "x", details: [ARMError(.badRequest, 400, "Why.")])
    #expect(
      error.json.text
        == #"{"error":{"code":"Conflict","message":"No.","target":"x","details":[{"code":"BadRequest","message":"Why."}]}}"#
    )
    #expect(error.reasonPhrase == "Conflict")
  }
}
