/// A file of real bytes that is given up when the disk is full, so that what frees space has the little that it needs:
/// without it a full disk could not even record that something was deleted.
final class Reserve: Sendable {
  private static let size = 1 << 20
  private let path: String
  private let fileSystem: any FileSystem

  init(path: String, fileSystem: any FileSystem) {
    self.path = path
    self.fileSystem = fileSystem
  }

  /// Makes the file, unless it is there or the disk is too full for it: then a later open makes it.
  func replenish() {
    guard (try? fileSystem.allocatedSize(path)) == .some(nil) else { return }
    do {
      // Not zeros, which a clever file system would not store.
      let bytes = [UInt8](repeating: 0xA5, count: Reserve.size)
      try bytes.withUnsafeBytes { try fileSystem.open(path, .create).writeFully(from: $0, at: 0) }
    } catch {
      _ = try? fileSystem.remove(path)
    }
  }

  /// Runs `body`, which frees space; once more without the reserve when there was too little.
  func freeing<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as StoreError where error.code == .noSpace {
      guard try fileSystem.remove(path) else { throw error }
      defer { replenish() }
      return try body()
    }
  }
}
