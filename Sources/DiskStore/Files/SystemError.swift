import Glibc

extension StoreError {
  /// The error of a failed system call. `writing`: whether it meant to change something, for then a lack of permission
  /// means that the place is read-only.
  static func system(_ code: Int32, _ what: String, writing: Bool = false) -> StoreError {
    let reason = String(cString: strerror(code))
    switch code {
    case ENOSPC, EDQUOT: return StoreError(.noSpace, "\(what): \(reason)")
    case EROFS: return StoreError(.readOnly, "\(what): \(reason)")
    case EACCES where writing, EPERM where writing: return StoreError(.readOnly, "\(what): \(reason)")
    default: return StoreError(.io(code), "\(what): \(reason)")
    }
  }

  /// Whether a file was missing.
  var isMissingFile: Bool { code == .io(ENOENT) }
}

/// The constants of Linux that Swift's Glibc module does not show.
enum Linux {
  static let seekData: Int32 = 3
  static let seekHole: Int32 = 4
  static let keepSize: Int32 = 1
  static let punchHole: Int32 = 2
  static let setLock: Int32 = 37
  static let setLockAndWait: Int32 = 38
}
