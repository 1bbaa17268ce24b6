import AzureModels
import Testing

@Suite struct IdentityTests {
  private let subscription = "11111111-2222-3333-4444-555555555555"

  @Test func composesAndReadsIds() throws {
    let id = ResourceID(subscription: subscription, resourceGroup: "My.Group", .disks, "web-os")
    #expect(
      id.text == "/subscriptions/\(subscription)/resourceGroups/My.Group/providers/Microsoft.Compute/disks/web-os")
    let read = try #require(ResourceID(id.text.uppercased()))
    #expect(read == id)
    #expect(read.hashValue == id.hashValue)
    #expect(read.name == "WEB-OS" && read.resourceGroup == "MY.GROUP" && read.type == .disks)
    #expect(id.parent == ResourceID(subscription: subscription, resourceGroup: "my.group"))
    #expect(id.parent?.parent == ResourceID(subscription: subscription))
    #expect(id.parent?.parent?.parent == nil)
    #expect(id.group?.type == .resourceGroups)
  }

  @Test func idsMayHaveSeveralNames() throws {
    let gallery = ResourceID(
      subscription: subscription, resourceGroup: "rg", "Microsoft.Compute/galleries", "g")
    let version = gallery.child("images", "i").child("versions", "1.0.0")
    let read = try #require(ResourceID(version.text))
    #expect(read == version)
    #expect(read.type == "microsoft.compute/galleries/images/versions")
    #expect(read.names == ["g", "i", "1.0.0"])
    #expect(read.parent?.parent == gallery)
    #expect(read.type.parent == "Microsoft.Compute/galleries/images")
  }

  @Test func extensionsHangOnWhatTheyExtend() throws {
    let disk = ResourceID(subscription: subscription, resourceGroup: "rg", .disks, "d")
    for scope in [
      disk, ResourceID(subscription: subscription, resourceGroup: "rg"), ResourceID(subscription: subscription),
    ] {
      let lock = scope.attached("Microsoft.Authorization/locks", "keep")
      let read = try #require(ResourceID(lock.text))
      #expect(read == lock)
      #expect(read.type == "Microsoft.Authorization/locks")
      #expect(read.names == ["keep"])
      #expect(read.parent == scope, "\(scope)")
    }
  }

  @Test(arguments: [
    "", "/", "web-os", "subscriptions/x", "/subscriptions", "/subscriptions/", "/subscriptions/s/resourceGroups",
    "/subscriptions/s/resourceGroups/", "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks",
    "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks/a/b",
    "/subscriptions/s/resourceGroups/rg/disks/a",
    "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Compute/disks//",
  ])
  func refusesWhatIsNoId(_ text: String) { #expect(ResourceID(text) == nil) }

  @Test func timesAreTicks() throws {
    let text = "2024-02-29T23:59:59.0000001+00:00"
    let time = try #require(Timestamp(text))
    #expect(time.description == text)
    #expect(time.ticks == 638_448_479_990_000_001)
    #expect(Timestamp("1970-01-01T00:00:00Z")?.ticks == Timestamp.unixEpoch)
    #expect(Timestamp("0001-01-01T00:00:00")?.ticks == 0)
    #expect(Timestamp("2024-03-01T01:29:59.5+01:30") == Timestamp("2024-02-29T23:59:59.5Z"))
    #expect(Timestamp(ticks: 3_155_378_975_999_999_999).description == "9999-12-31T23:59:59.9999999+00:00")
  }

  @Test(arguments: [
    "", "2023-02-29T00:00:00Z", "2024-13-01T00:00:00Z", "2024-01-01", "2024-01-01T24:00:00Z", "2024-01-01T00:00:00x",
    "2024-01-01T00:00:00.Z", "0000-01-01T00:00:00Z", "2024-1-01T00:00:00Z",
  ])
  func refusesWhatIsNoTime(_ text: String) { #expect(Timestamp(text) == nil) }

  @Test func everyDayComesBack() throws {
    var ticks: Int64 = 0
    // A step that is prime to the length of months, years and leap cycles.
    while ticks < 3_155_378_975_999_999_999 {
      let time = Timestamp(ticks: ticks)
      #expect(Timestamp(time.description) == time)
      ticks += 86_400 * Timestamp.second * 97 + 1_234_567
    }
  }

  @Test func tagsKeepTheirOrderAndKnowNoCase() {
    var tags: Tags = ["Owner": "Ada", "env": "test"]
    tags["ENV"] = "prod"
    #expect(tags.entries.map(\.name) == ["Owner", "ENV"])
    #expect(tags["owner"] == "Ada" && tags["Env"] == "prod")
    tags["OWNER"] = nil
    #expect(tags.count == 1)
  }

  @Test func locationsAreFoundByEitherName() {
    #expect(Location.named("East US 2")?.name == "eastus2")
    #expect(Location.named("WESTEUROPE")?.displayName == "West Europe")
    #expect(Location.named("atlantis") == nil)
    #expect(Location.all.count > 50)
  }
}
