import AzureModels
import Catalog

/// What is particular to one type of resource. What all types share (names, groups, locations, tags, etags, locks) is checked before
/// the rules are asked.
protocol ResourceRules: Sendable {
  associatedtype Model: ARMResource

  /// How names may look, for each segment of the type.
  var names: [NameRule] { get }

  /// Whether such a resource lies in a region of its own.
  var hasLocation: Bool { get }

  /// Makes what is not there yet.
  func create(_ request: Request<Model>, in service: LocalComputeService) throws -> Model

  /// Changes what is there, into what a PUT or a PATCH says.
  func change(_ stored: Stored<Model>, _ request: Request<Model>, in service: LocalComputeService) throws -> Model

  /// Removes what is there.
  func remove(_ stored: Stored<Model>, _ options: RequestOptions, in service: LocalComputeService) throws

  /// What speaks against removing a resource group with such a resource in it; `nil`: nothing.
  func obstacle(to groupRemoval: ResourceID, _ stored: Stored<Model>, _ reader: any CatalogReader) throws -> ARMError?

  /// The resource as a GET shows it, where that is more than what is recorded.
  func shown(_ stored: Stored<Model>, _ reader: any CatalogReader) throws -> Model
}

extension ResourceRules {
  var hasLocation: Bool { true }

  func obstacle(to groupRemoval: ResourceID, _ stored: Stored<Model>, _ reader: any CatalogReader) throws -> ARMError? {
    nil
  }

  func shown(_ stored: Stored<Model>, _ reader: any CatalogReader) throws -> Model { stored.model }
}

/// What is asked, with everything checked that does not depend on the type.
struct Request<Model: ARMResource> {
  /// With the type and the resource group as they are recorded, and the name as it was given.
  let id: ResourceID
  var body: Model
  let options: RequestOptions
  /// Whether it says only what is to change.
  let isPatch: Bool
}

/// A resource as it is recorded.
struct Stored<Model: ARMResource> {
  let id: ResourceID
  let etag: String
  var model: Model
}

extension ResourceRules {
  var type: ResourceType { Model.resourceType }

  func decode(_ record: CatalogRecord) throws -> Stored<Model> {
    do {
      var model: Model = try JSONValue(parsing: record.body).decoded()
      model.etag = record.etag
      return Stored(id: record.id, etag: record.etag, model: model)
    } catch let error as JSONError {
      throw ARMError.corrupted("the record of '\(record.id)' is no JSON: \(error)")
    } catch let error as DecodingError {
      throw ARMError.corrupted("the record of '\(record.id)' cannot be read: \(error)")
    }
  }

  /// Where a resource is.
  func location(_ record: CatalogRecord) throws -> String? { try decode(record).model.location }

  /// The record as a GET shows it.
  func show(_ record: CatalogRecord, _ reader: any CatalogReader) throws -> any ARMResource {
    try shown(decode(record), reader)
  }

  /// Takes a request whose body is of any type.
  func apply(
    _ body: any ARMResource, to record: CatalogRecord?, at id: ResourceID, _ options: RequestOptions, isPatch: Bool,
    in service: LocalComputeService
  ) throws -> any ARMResource {
    guard let body = body as? Model else {
      throw ARMError(
        .invalidRequestContent, 400,
        "The request content was invalid: a resource of type '\(Swift.type(of: body).resourceType)' cannot be at '\(id)'."
      )
    }
    let request = Request(id: id, body: body, options: options, isPatch: isPatch)
    guard let record else { return try create(request, in: service) }
    return try change(decode(record), request, in: service)
  }

  func remove(_ record: CatalogRecord, _ options: RequestOptions, in service: LocalComputeService) throws {
    try remove(decode(record), options, in: service)
  }

  func obstacle(to groupRemoval: ResourceID, _ record: CatalogRecord, _ reader: any CatalogReader) throws -> ARMError? {
    try obstacle(to: groupRemoval, decode(record), reader)
  }
}

/// The rules of all types.
enum RulesTable {
  private static let all: [any ResourceRules] = [GroupRules(), DiskRules(), SnapshotRules()]

  private static let byType = Dictionary(all.map { ($0.type.key, $0) }, uniquingKeysWith: { first, _ in first })

  static func rules(for type: ResourceType) -> (any ResourceRules)? { byType[type.key] }

  static func required(for type: ResourceType) throws -> any ResourceRules {
    guard let rules = rules(for: type) else {
      throw ARMError(
        .invalidResourceType, 400,
        "The resource type '\(type.segments.joined(separator: "/"))' could not be found in the namespace "
          + "'\(type.namespace)'.")
    }
    return rules
  }
}
