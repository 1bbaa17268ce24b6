import CLinux
import Glibc

/// How deep the parser may recurse on the thread it runs on.
///
/// Half of the thread's stack is for the parser; the other half is for those who walk the tree after it.
struct StackLimit {
  /// The lowest address that a frame may have.
  private let lowest: UInt
  /// How long a chain that becomes as deep a tree may be.
  let chainLimit: Int

  init() {
    var attributes = pthread_attr_t()
    var base: UnsafeMutableRawPointer?
    var size = 0
    let here = StackLimit.here()
    var available: UInt = 256 << 10
    if pthread_getattr_np(pthread_self(), &attributes) == 0 {
      if pthread_attr_getstack(&attributes, &base, &size) == 0, let base, UInt(bitPattern: base) < here {
        available = here - UInt(bitPattern: base)
      }
      pthread_attr_destroy(&attributes)
    }
    lowest = here - min(here, available / 2)
    chainLimit = max(64, Int(available / 2048))
  }

  var isExhausted: Bool { StackLimit.here() < lowest }

  /// An address in the current frame.
  @inline(never) private static func here() -> UInt {
    var mark: UInt8 = 0
    return withUnsafeMutablePointer(to: &mark) { UInt(bitPattern: $0) }
  }
}
