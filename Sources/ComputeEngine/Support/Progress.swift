import DiskStore

extension OperationProgress {
  init(_ progress: StoreProgress) { self.init(completed: progress.completed, total: progress.total) }
}

/// `ProgressHandler` has the same name in the store; this is the store's.
typealias StoreProgressHandler = DiskStore.ProgressHandler

extension Optional where Wrapped == ComputeEngine.ProgressHandler {
  /// The handler as the store calls it.
  var forStore: StoreProgressHandler? {
    guard let handler = self else { return nil }
    return { progress in try handler(OperationProgress(progress)) }
  }
}
