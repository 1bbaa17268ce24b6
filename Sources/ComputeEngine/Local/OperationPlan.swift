import AzureModels
import Catalog
import DiskStore

/// A point between two steps of an operation, in their order.
public enum OperationStep: String, CaseIterable, Sendable {
  /// It is recorded that the operation is under way; the store is as it was.
  case planned
  /// The store has done its part; the resources are as they were.
  case acted
  /// The resources are what they are to be; what is not needed any more is still there.
  case recorded
}

/// What to do with an operation that is found left behind.
enum OperationPlan: Codable, Hashable, Sendable {
  /// Nothing was there before: remove these objects.
  case undo(remove: [String])
  /// The resources are right already: remove these objects.
  case finish(remove: [String])
  /// A disk goes back to a snapshot.
  case revert(volume: String, snapshot: String)
  /// A disk grows.
  case resize(volume: String, size: Int64)

  var json: String {
    get throws { try JSONValue(encoding: self).text }
  }

  init(json: String) throws {
    do {
      self = try JSONValue(parsing: json).decoded()
    } catch {
      throw ARMError.corrupted("the plan of an operation cannot be read: \(error)")
    }
  }

  static func undo(_ objects: [StoreObject]) -> OperationPlan { .undo(remove: objects.map(\.text)) }
  static func finish(_ objects: [StoreObject]) -> OperationPlan { .finish(remove: objects.map(\.text)) }

  /// The objects of the store that it accounts for.
  var objects: [StoreObject] {
    switch self {
    case .undo(let texts), .finish(let texts): texts.compactMap { StoreObject(text: $0) }
    case .revert, .resize: []
    }
  }
}

extension StoreObject {
  /// A volume with a name that was never used.
  static func newVolume() -> StoreObject { .volume(GUID.new()) }

  static func newSnapshot() -> StoreObject { .snapshot(GUID.new()) }

  /// The object as the store's readers name it.
  var source: DiskSource {
    switch self {
    case .volume(let name): .volume(VolumeID(name))
    case .snapshot(let name): .snapshot(SnapshotID(name))
    }
  }
}

extension LocalBlockStore {
  /// Deletes objects; those that are not there are no error.
  func remove(_ objects: [StoreObject]) throws {
    for object in objects {
      switch object {
      case .volume(let name): try deleteVolume(VolumeID(name))
      case .snapshot(let name): try deleteSnapshot(SnapshotID(name))
      }
    }
  }
}
