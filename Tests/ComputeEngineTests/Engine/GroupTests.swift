import AzureModels
import ComputeEngine
import Testing

@Suite struct GroupTests {
  @Test func groupsComeAndGo() throws {
    let cloud = try Cloud(group: nil)
    let group = try cloud.service.createOrUpdate(
      ResourceGroup(location: "West Europe", tags: ["a": "b"]), at: cloud.id(group: "My(Group).1_x-ü"))
    #expect(group.name == "My(Group).1_x-ü" && group.location == "westeurope" && group.tags == ["a": "b"])
    #expect(group.provisioningState == "Succeeded" && group.type == "Microsoft.Resources/resourceGroups")
    #expect(group.id == "/subscriptions/\(cloud.subscription)/resourceGroups/My(Group).1_x-ü")
    #expect(try cloud.service.exists(cloud.id(group: "MY(group).1_X-Ü")))
    var changes = ResourceGroup()
    changes.tags = ["c": "d"]
    #expect(try cloud.service.update(changes, at: cloud.id(group: "my(group).1_x-ü")).tags == ["c": "d"])
    #expect(try cloud.service.list(ResourceGroup.self, subscription: cloud.subscription).count == 1)
    #expect(try cloud.service.delete(cloud.id(group: "My(Group).1_x-ü")))
    #expect(
      try armError { try cloud.service.delete(cloud.id(group: "My(Group).1_x-ü")) }.code == .resourceGroupNotFound)
  }

  @Test func aGroupTakesEverythingWithIt() throws {
    let cloud = try Cloud(group: "rg")
    try cloud.make(group: "rg2")
    for number in 0..<10 {
      try cloud.makeDisk("d\(number)")
      try cloud.makeSnapshot("s\(number)", of: "d\(number)")
    }
    try cloud.makeDisk("stays", in: "rg2")
    try cloud.service.delete(cloud.id(group: "rg"))
    #expect(try armError { _ = try cloud.service.get(cloud.disk("d1")) }.code == .resourceGroupNotFound)
    #expect(try cloud.service.list(Disk.self, subscription: cloud.subscription).map(\.name) == ["stays"])
    #expect(try cloud.service.list(Snapshot.self, subscription: cloud.subscription).isEmpty)
    try cloud.expectClean()
  }

  @Test func aGroupStaysWhereItIs() throws {
    let cloud = try Cloud()
    let error = try armError { try cloud.make(group: "rg", in: "westus") }
    #expect(error.code == "InvalidResourceGroupLocation" && error.statusCode == 409)
    #expect(
      error.message
        == "Invalid resource group location 'westus'. The Resource group already exists in location 'eastus'.")
  }

  @Test func listingsStreamInOrder() throws {
    let cloud = try Cloud(group: "b")
    try cloud.make(group: "a")
    for number in [3, 1, 2] {
      try cloud.makeDisk("d\(number)", in: "b")
      try cloud.makeDisk("d\(number)", in: "a")
    }
    var seen: [String] = []
    try cloud.service.forEach(Disk.self, subscription: cloud.subscription) { disk in
      seen.append("\(disk.resourceGroupName ?? "")/\(disk.name ?? "")")
      return seen.count < 5
    }
    #expect(seen == ["a/d1", "a/d2", "a/d3", "b/d1", "b/d2"])
    #expect(try cloud.service.list(Disk.self, subscription: cloud.subscription, resourceGroup: "B").count == 3)
    #expect(
      try armError { _ = try cloud.service.list(Disk.self, subscription: cloud.subscription, resourceGroup: "c") }.code
        == .resourceGroupNotFound)
    #expect(
      try armError { _ = try cloud.service.list(Disk.self, subscription: "nobody") }.code == .subscriptionNotFound)
  }

  @Test func listingsMayBeChangedWhileTheyRun() throws {
    let cloud = try Cloud()
    for number in 100..<150 { try cloud.makeDisk("d\(number)") }
    var count = 0
    try cloud.service.forEach(Disk.self, subscription: cloud.subscription) { disk in
      count += 1
      return try cloud.service.delete(#require(disk.resourceID))
    }
    #expect(count == 50)
    #expect(try cloud.service.list(Disk.self, subscription: cloud.subscription).isEmpty)
  }

  @Test func queriesFilter() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("a")
    try cloud.makeDisk("b")
    try cloud.makeSnapshot("a", of: "a")
    var tagged = Disk()
    tagged.tags = ["Env": "prod"]
    try cloud.service.update(tagged, at: cloud.disk("b"))
    func names(_ change: (inout ResourceQuery) -> Void) throws -> [String] {
      var query = ResourceQuery(subscription: cloud.subscription)
      change(&query)
      var result: [String] = []
      try cloud.service.forEach(query) { resource in
        result.append("\(resource.type?.split(separator: "/").last ?? "")/\(resource.name ?? "")")
        return true
      }
      return result
    }
    #expect(try names { _ in } == ["disks/a", "disks/b", "snapshots/a"])
    #expect(try names { $0.name = "A" } == ["disks/a", "snapshots/a"])
    #expect(try names { $0.tagName = "env" } == ["disks/b"])
    #expect(
      try names {
        $0.tagName = "env"
        $0.tagValue = "test"
      } == [])
    #expect(try names { $0.tagValue = "prod" } == ["disks/b"])
    #expect(
      try names {
        $0.location = "East US"
        $0.type = .snapshots
      } == ["snapshots/a"])
    #expect(try names { $0.type = .resourceGroups } == ["resourceGroups/rg"])
  }
}
