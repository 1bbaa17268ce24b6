import AzureModels
import Glibc

extension Timestamp {
  /// The present moment.
  static func now() -> Timestamp {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Timestamp(ticks: unixEpoch + Int64(time.tv_sec) * second + Int64(time.tv_nsec) / 100)
  }
}
