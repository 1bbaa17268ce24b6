import AzureModels
import Catalog

/// Resource groups.
struct GroupRules: ResourceRules {
  typealias Model = ResourceGroup

  private static let nameRule = NameRule(
    marks: "-._()", longest: 90, allowsUnicode: true, notFirst: "", notLast: ".", target: "resourceGroupName")

  /// Groups have words of their own for names that cannot be, so ``check(name:)`` says them.
  var names: [NameRule] { [GroupRules.nameRule] }

  static func check(name: String) throws {
    guard !name.isEmpty else {
      throw ARMError(
        "InvalidResourceGroup", 400, "The resource group name must not be null, empty or whitespace.")
    }
    guard name.utf16.count <= nameRule.longest else {
      throw ARMError(
        "InvalidResourceGroup", 400,
        "The provided resource group name '\(name)' has a length of '\(name.utf16.count)' which exceeds the maximum length of '\(nameRule.longest)'."
      )
    }
    let bad = name.unicodeScalars.filter { !nameRule.isAllowed($0) }
    let wrong = bad.isEmpty ? (name.hasSuffix(".") ? "." : "") : String(String.UnicodeScalarView(bad))
    guard wrong.isEmpty else {
      throw ARMError(
        "InvalidResourceGroup", 400,
        "The provided resource group name '\(name)' has these invalid characters: '\(wrong)'. The name can only be a letter, digit, '-', '.', '(', ')' or '_'."
      )
    }
  }

  func create(_ request: Request<ResourceGroup>, in service: LocalComputeService) throws -> ResourceGroup {
    var group = ResourceGroup(location: request.body.location, tags: request.body.tags)
    group.managedBy = request.body.managedBy
    group.provisioningState = "Succeeded"
    return try service.write { catalog in
      try catalog.require(request.id, unchangedSince: nil)
      try catalog.put(&group, at: request.id)
      return group
    }
  }

  func change(
    _ stored: Stored<ResourceGroup>, _ request: Request<ResourceGroup>, in service: LocalComputeService
  ) throws -> ResourceGroup {
    var group = stored.model
    if let managedBy = request.body.managedBy { group.managedBy = managedBy }
    // A PUT says all there is to say of a group; a PATCH what changes.
    if request.body.tags != nil || !request.isPatch { group.tags = request.body.tags }
    return try service.write { catalog in
      try catalog.require(stored.id, unchangedSince: stored.etag)
      try catalog.put(&group, at: stored.id)
      return group
    }
  }

  func remove(_ stored: Stored<ResourceGroup>, _ options: RequestOptions, in service: LocalComputeService) throws {
    try service.removeRecorded(stored.id) { catalog in
      try catalog.require(stored.id, unchangedSince: stored.etag)
      var objects: [StoreObject] = []
      var inside: [CatalogRecord] = []
      var obstacles: [ARMError] = []
      let range = CatalogRange(subscription: stored.id.subscription, below: stored.id)
      var last = ""
      while true {
        let page = try catalog.page(range, after: last, limit: 256)
        for record in page {
          if let obstacle = try RulesTable.rules(for: record.id.type)?.obstacle(to: stored.id, record, catalog) {
            obstacles.append(obstacle)
          }
          objects += try catalog.contents(of: record.id).values
        }
        inside += page
        guard let next = page.last?.id.key else { break }
        last = next
      }
      guard obstacles.isEmpty else {
        throw ARMError(
          "ResourceGroupDeletionBlocked", 409,
          "Deletion of resource group '\(stored.id.name)' failed as resources with identifiers "
            + "'\(obstacles.compactMap(\.target).joined(separator: ","))' could not be deleted. "
            + "The provisioning state of the resource group will be rolled back.",
          details: obstacles)
      }
      for record in inside { try catalog.remove(record.id) }
      try catalog.remove(stored.id)
      return objects
    }
  }
}
