import Glibc

/// Runs the shell on a thread with room for deep recursion: a script may call itself ten thousand times.
enum BigStack {
  private static let size = 1 << 30

  private final class Job {
    let body: () -> Int32
    var result: Int32 = 1
    init(_ body: @escaping () -> Int32) { self.body = body }
  }

  /// The stack is reserved, not used, until a script needs it.
  static func run(_ body: @escaping () -> Int32) -> Int32 {
    var attributes = pthread_attr_t()
    pthread_attr_init(&attributes)
    defer { pthread_attr_destroy(&attributes) }
    pthread_attr_setstacksize(&attributes, size)
    let job = Job(body)
    var thread = pthread_t()
    let status = pthread_create(&thread, &attributes, { argument in
      guard let argument else { return nil }
      let job = Unmanaged<Job>.fromOpaque(argument).takeUnretainedValue()
      job.result = job.body()
      return nil
    }, Unmanaged.passUnretained(job).toOpaque())
    guard status == 0 else { return body() }
    pthread_join(thread, nil)
    return job.result
  }
}
