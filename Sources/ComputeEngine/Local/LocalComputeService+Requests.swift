import AzureModels
import Catalog
import DiskStore

extension LocalComputeService {
  public func createOrUpdate(
    _ resource: any ARMResource, at id: ResourceID, _ options: RequestOptions
  ) throws -> any ARMResource {
    try answering { try put(resource, at: id, options, isPatch: false) }
  }

  public func update(
    _ changes: any ARMResource, at id: ResourceID, _ options: RequestOptions
  ) throws -> any ARMResource {
    try answering { try put(changes, at: id, options, isPatch: true) }
  }

  private func put(
    _ resource: any ARMResource, at id: ResourceID, _ options: RequestOptions, isPatch: Bool
  ) throws -> any ARMResource {
    let rules = try check(id)
    try CommonRules.check(resource.tags)
    return try persistently(id) {
      let (record, group) = try read { reader in
        (try reader.find(id), try requiredGroup(of: id, reader))
      }
      try CommonRules.check(options, etag: record?.etag)
      guard !isPatch || record != nil else { throw ARMError.notFound(id) }
      var body = resource
      if let record {
        if rules.hasLocation {
          try CommonRules.checkSameLocation(body.location, as: rules.location(record), id)
        }
      } else if rules.hasLocation {
        body.location = try CommonRules.location(body.location, of: id.type)
      }
      let canonical = record?.id ?? id.canonical(type: rules.type, group: group)
      return try rules.apply(body, to: record, at: canonical, options, isPatch: isPatch, in: self)
    }
  }

  public func get(_ id: ResourceID) throws -> any ARMResource {
    try answering {
      let rules = try check(id)
      return try read { reader in
        _ = try requiredGroup(of: id, reader)
        guard let record = try reader.find(id) else { throw ARMError.notFound(id) }
        return try rules.show(record, reader)
      }
    }
  }

  public func exists(_ id: ResourceID) throws -> Bool {
    try answering {
      _ = try check(id)
      return try read { try $0.find(id) != nil }
    }
  }

  @discardableResult
  public func delete(_ id: ResourceID, _ options: RequestOptions) throws -> Bool {
    try answering {
      let rules = try check(id)
      return try persistently(id) {
        let record = try read { reader in
          _ = try requiredGroup(of: id, reader)
          return try reader.find(id)
        }
        guard let record else {
          if id.type == .resourceGroups { throw ARMError.notFound(id) }
          return false
        }
        try CommonRules.check(options, etag: record.etag)
        try rules.remove(record, options, in: self)
        return true
      }
    }
  }

  public func forEach(_ query: ResourceQuery, _ body: (any ARMResource) throws -> Bool) throws {
    let (range, filter) = try answering { try plan(query) }
    var last = ""
    // The first rows come at once, the rest in larger steps.
    var step = 8
    while true {
      let (resources, next) = try answering {
        try read { reader in
          let records = try reader.page(range, after: last, limit: step)
          let resources = try records.compactMap { record in
            try RulesTable.rules(for: record.id.type)?.show(record, reader)
          }
          return (resources, records.count < step ? nil : records.last?.id.key)
        }
      }
      for resource in resources where filter(resource) {
        guard try body(resource) else { return }
      }
      guard let next else { return }
      last = next
      step = min(step * 4, 256)
    }
  }

  private func plan(_ query: ResourceQuery) throws -> (CatalogRange, (any ARMResource) -> Bool) {
    try requireSubscription(query.subscription)
    var range = CatalogRange(subscription: query.subscription, type: query.type)
    if let group = query.resourceGroup {
      let id = ResourceID(subscription: query.subscription, resourceGroup: group)
      guard try read({ try $0.find(id) }) != nil else { throw ARMError.notFound(id) }
      range.below = id
    }
    if let parent = query.parent {
      guard try read({ try $0.find(parent) }) != nil else { throw ARMError.notFound(parent) }
      range.below = parent
    }
    let location = query.location.map(Location.normalized)
    let name = query.name?.lowercased()
    // Groups are listed when they are asked for; who asks for everything asks for what is in them.
    let wantsGroups = query.type == .resourceGroups
    return (
      range,
      { resource in
        if !wantsGroups && Swift.type(of: resource).resourceType == .resourceGroups { return false }
        if let name, resource.name?.lowercased() != name { return false }
        if let location, resource.location != location { return false }
        if let tagName = query.tagName {
          guard let value = resource.tags?[tagName] else { return false }
          if let wanted = query.tagValue, wanted != value { return false }
        } else if let wanted = query.tagValue {
          return resource.tags?.entries.contains { $0.value == wanted } ?? false
        }
        return true
      }
    )
  }

  // MARK: What every request goes through

  /// The rules for an id whose subscription exists and whose names are possible.
  private func check(_ id: ResourceID) throws -> any ResourceRules {
    try requireSubscription(id.subscription)
    if let group = id.resourceGroup { try GroupRules.check(name: group) }
    let rules = try RulesTable.required(for: id.type)
    guard id.names.count == rules.names.count else {
      throw ARMError(
        "InvalidResourceName", 400, "The resource id '\(id)' does not have a name for each part of its type.")
    }
    if id.type != .resourceGroups {
      for (rule, name) in zip(rules.names, id.names) { try rule.check(name) }
    }
    return rules
  }

  func requireSubscription(_ id: String) throws {
    guard try subscriptions().contains(where: { $0.subscriptionId.lowercased() == id.lowercased() }) else {
      throw ARMError.subscriptionNotFound(id)
    }
  }

  /// The name of the resource group as it is recorded; `nil` for what is in none, and for groups.
  private func requiredGroup(of id: ResourceID, _ reader: any CatalogReader) throws -> String? {
    guard id.type != .resourceGroups, let group = id.group else { return nil }
    guard let record = try reader.find(group) else { throw ARMError.notFound(group) }
    return record.id.name
  }

  /// Gives what fails the number of the request.
  func answering<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch var error as ARMError {
      if error.operationID == nil { error.operationID = GUID.new() }
      throw error
    }
  }

  public func subscriptions() throws -> [Subscription] { [Subscription.local] }
}

extension ResourceID {
  /// The same id with type and group as they are recorded.
  func canonical(type: ResourceType, group: String?) -> ResourceID {
    guard let group, scope == nil else { return self }
    return ResourceID(subscription: subscription, resourceGroup: group, type, names: names)
  }
}

extension Subscription {
  /// The subscription that every home has. The ids are always the same, so that scripts may have them written down.
  public static let local = Subscription(
    subscriptionId: "a25b0000-0000-4000-8000-000000000001", displayName: "Local",
    tenantId: "a25b0000-0000-4000-8000-000000000000")
}
