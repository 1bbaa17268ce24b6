import Glibc

/// What tells whether a file changed: size and modification time.
struct FileStamp: Equatable {
  private var size: Int = -1
  private var seconds: Int = 0
  private var nanoseconds: Int = 0
  init(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else { return }
    size = Int(info.st_size)
    seconds = info.st_mtim.tv_sec
    nanoseconds = info.st_mtim.tv_nsec
  }
}
