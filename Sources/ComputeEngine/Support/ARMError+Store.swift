import AzureModels
import Catalog
import DiskStore
import Glibc

extension ARMError {
  /// What a block store's error is in ARM's terms. `what` is the resource that it is about.
  init(_ error: StoreError, about what: ResourceID) {
    switch error.code {
    case .notFound: self = .notFound(what)
    case .exists: self.init(.conflict, 409, "\(error.message).")
    case .outOfRange: self = .invalid("offset", "The range is invalid: \(error.message).")
    case .noSpace: self = .noSpace(error.message)
    case .readOnly: self = .readOnlyHome(error.message)
    case .corrupt: self = .corrupted(error.message)
    case .busy: self.init(.conflict, 409, "Another process is using the home for too long: \(error.message).")
    case .invalid: self = .invalid("size", "The request is invalid: \(error.message).")
    case .io: self.init(.internalServerError, 500, "The home cannot be used: \(error.message).")
    }
  }

  /// The error of a disk image file that cannot be read.
  init(importing path: String, _ error: StoreError) {
    switch error.code {
    case .io(ENOENT), .io(ENOTDIR):
      self.init(
        .importSourceNotFound, 404, "The import source '\(path)' was not found.", target: "disk.creationData.sourceUri")
    case .io, .readOnly:
      self.init(
        .importSourceNotAccessible, 403, "The import source '\(path)' cannot be read: \(error.message).",
        target: "disk.creationData.sourceUri")
    default: self.init(.invalidVhd, 400, "\(error.message).", target: "disk.creationData.sourceUri")
    }
  }

  /// The error of a file that an export writes to.
  init(exporting path: String, _ error: StoreError) {
    switch error.code {
    case .exists: self.init(.conflict, 409, "The file '\(path)' exists already.", target: path)
    case .noSpace:
      self.init(.insufficientStorage, 507, "There is not enough space for '\(path)': \(error.message).", target: path)
    case .invalid: self = .invalid("path", "\(error.message).")
    case .corrupt: self = .corrupted(error.message)
    default: self.init(.badRequest, 400, "The file '\(path)' cannot be written: \(error.message).", target: path)
    }
  }
}

extension ARMError.Code {
  public static let importSourceNotFound: ARMError.Code = "ImportSourceBlobNotFound"
  public static let importSourceNotAccessible: ARMError.Code = "ImportSourceBlobNotAccessible"
  public static let invalidVhd: ARMError.Code = "InvalidVhd"
}
