import Glibc

/// Threads of the operating system: the work here blocks on files, which the cooperative pool of Swift's concurrency is not for.
enum Threads {
  /// How many cores this process may use.
  static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

  /// Runs `body` on `count` threads at once, numbered from 0, and waits for all. The first error is thrown.
  ///
  /// `body` polls nothing: a thread that should stop because another failed asks its own queue.
  static func run(_ count: Int, _ body: @escaping @Sendable (Int) throws -> Void) throws {
    let failure = Locked<(any Error)?>(nil)
    let attempt: @Sendable (Int) -> Void = { number in
      do {
        try body(number)
      } catch {
        failure.with { if $0 == nil { $0 = error } }
      }
    }
    // The caller's own thread is the first of them.
    var others: [Thread] = []
    for number in stride(from: 1, to: count, by: 1) {
      // Fewer threads do the same work, later.
      guard let thread = Thread({ attempt(number) }) else { break }
      others.append(thread)
    }
    attempt(0)
    for thread in others { thread.join() }
    if let error = failure.with({ $0 }) { throw error }
  }
}

/// A thread of the operating system that runs one function.
final class Thread: @unchecked Sendable {
  private var handle = pthread_t()

  private final class Body: Sendable {
    let run: @Sendable () -> Void
    init(_ run: @escaping @Sendable () -> Void) { self.run = run }
  }

  /// `nil`: the system gives no more threads.
  init?(_ run: @escaping @Sendable () -> Void) {
    let body = Unmanaged.passRetained(Body(run))
    let code = pthread_create(
      &handle, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    guard code == 0 else {
      body.release()
      return nil
    }
  }

  /// Waits for its end. Once only.
  func join() { pthread_join(handle, nil) }
}
