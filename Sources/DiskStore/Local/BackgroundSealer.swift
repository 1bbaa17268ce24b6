import Glibc

/// A thread that seals when it is woken.
final class BackgroundSealer: @unchecked Sendable {
  private weak var store: LocalBlockStore?
  // Guarded by `mutex`.
  private var isWoken = false
  private var isStopped = false
  private var thread: Thread?
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  /// Cancels the sealing that is under way.
  private struct Stopped: Error {}

  init(_ store: LocalBlockStore) {
    self.store = store
    mutex.initialize(to: pthread_mutex_t())
    condition.initialize(to: pthread_cond_t())
    guard pthread_mutex_init(mutex, nil) == 0, pthread_cond_init(condition, nil) == 0 else {
      fatalError("no memory for a mutex")
    }
    thread = Thread { [self] in run() }
  }

  deinit {
    pthread_cond_destroy(condition)
    pthread_mutex_destroy(mutex)
    condition.deallocate()
    mutex.deallocate()
  }

  func wake() {
    pthread_mutex_lock(mutex)
    isWoken = true
    pthread_cond_signal(condition)
    pthread_mutex_unlock(mutex)
  }

  /// Cancels what is under way and waits for the end of the thread.
  func stop() {
    pthread_mutex_lock(mutex)
    isStopped = true
    pthread_cond_signal(condition)
    let thread = thread
    self.thread = nil
    pthread_mutex_unlock(mutex)
    thread?.join()
  }

  private var hasStopped: Bool {
    pthread_mutex_lock(mutex)
    defer { pthread_mutex_unlock(mutex) }
    return isStopped
  }

  private func run() {
    while true {
      pthread_mutex_lock(mutex)
      while !isWoken && !isStopped { pthread_cond_wait(condition, mutex) }
      isWoken = false
      let stopped = isStopped
      pthread_mutex_unlock(mutex)
      if stopped { return }
      // What fails here stays unsealed and readable; the next snapshot, or an explicit seal, meets the same error and
      // has someone to tell.
      _ = try? store?.seal { [self] _ in if hasStopped { throw Stopped() } }
    }
  }
}
