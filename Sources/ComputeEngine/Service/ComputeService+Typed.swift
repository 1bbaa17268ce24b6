import AzureModels

/// The same with types: `let disk = try service.get(Disk.self, id)`.
extension ComputeService {
  @discardableResult
  public func createOrUpdate<Model: ARMResource>(
    _ resource: Model, at id: ResourceID, options: RequestOptions = RequestOptions()
  ) throws -> Model {
    try typed(createOrUpdate(resource as any ARMResource, at: id, options), id)
  }

  @discardableResult
  public func update<Model: ARMResource>(
    _ changes: Model, at id: ResourceID, options: RequestOptions = RequestOptions()
  ) throws -> Model {
    try typed(update(changes as any ARMResource, at: id, options), id)
  }

  public func get<Model: ARMResource>(_ type: Model.Type, _ id: ResourceID) throws -> Model {
    try typed(get(id), id)
  }

  @discardableResult
  public func delete(_ id: ResourceID) throws -> Bool { try delete(id, RequestOptions()) }

  /// All resources of a type, in a resource group or in all.
  public func list<Model: ARMResource>(
    _ type: Model.Type, subscription: String, resourceGroup: String? = nil, parent: ResourceID? = nil
  ) throws -> [Model] {
    var result: [Model] = []
    try forEach(type, subscription: subscription, resourceGroup: resourceGroup, parent: parent) {
      result.append($0)
      return true
    }
    return result
  }

  /// Calls `body` with one resource of a type after the other, until it says `false`.
  public func forEach<Model: ARMResource>(
    _ type: Model.Type, subscription: String, resourceGroup: String? = nil, parent: ResourceID? = nil,
    _ body: (Model) throws -> Bool
  ) throws {
    let query = ResourceQuery(
      subscription: subscription, resourceGroup: resourceGroup, type: Model.resourceType, parent: parent)
    try forEach(query) { resource in
      guard let model = resource as? Model else { return true }
      return try body(model)
    }
  }

  private func typed<Model>(_ resource: any ARMResource, _ id: ResourceID) throws -> Model {
    guard let model = resource as? Model else {
      throw ARMError(.invalidResourceType, 400, "The resource '\(id)' is no \(Model.self).")
    }
    return model
  }
}
