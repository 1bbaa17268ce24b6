import AzureModels
import Glibc
import SQLite

extension ARMError {
  /// The error of a home whose disk is full.
  package static func noSpace(_ message: String) -> ARMError {
    ARMError(.insufficientStorage, 507, "There is not enough space in the home: \(message).")
  }

  /// The error of a home that cannot be written.
  package static func readOnlyHome(_ message: String) -> ARMError {
    ARMError(.homeReadOnly, 403, "The home cannot be written: \(message).")
  }

  /// The error of a home whose files are not what was written.
  package static func corrupted(_ message: String) -> ARMError {
    ARMError(.dataCorrupted, 500, "The home is damaged: \(message).")
  }

  /// The error of a failed system call on the home's files.
  package static func system(_ code: Int32, _ what: String) -> ARMError {
    let message = "\(what): \(String(cString: strerror(code)))"
    switch code {
    case ENOSPC, EDQUOT: return .noSpace(message)
    case EROFS, EACCES, EPERM: return .readOnlyHome(message)
    default: return ARMError(.internalServerError, 500, "The home cannot be used: \(message).")
    }
  }

  /// The error of a failed statement on the catalogue at `path`.
  init(_ error: SQLiteError, path: String) {
    let message = "\(path): \(error.message)"
    if error.isFull || error.systemError == ENOSPC || error.systemError == EDQUOT {
      self = .noSpace(message)
    } else if error.isReadOnly || [EROFS, EACCES, EPERM].contains(error.systemError) {
      self = .readOnlyHome(message)
    } else if error.isCorrupt {
      self = .corrupted(message)
    } else if error.isBusy {
      self.init(.conflict, 409, "Another process is using the home for too long: \(message).")
    } else {
      self.init(.internalServerError, 500, "The home cannot be used: \(message).")
    }
  }
}
