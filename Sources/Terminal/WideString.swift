import Glibc

/// A buffer of `wchar_t` that lives as long as its owner, for what C keeps a pointer to.
final class WideString {
  private var buffer: UnsafeMutablePointer<wchar_t>
  private var capacity: Int

  init() {
    capacity = 1
    buffer = .allocate(capacity: 1)
    buffer.initialize(to: 0)
  }

  deinit { buffer.deallocate() }

  /// Holds `text` from now on. The pointer is valid until the next call.
  func set(_ text: String) -> UnsafeMutablePointer<wchar_t> {
    let scalars = text.unicodeScalars
    if scalars.count >= capacity {
      buffer.deallocate()
      capacity = scalars.count + 1
      buffer = .allocate(capacity: capacity)
    }
    var end = buffer
    for scalar in scalars {
      end.initialize(to: wchar_t(bitPattern: scalar.value))
      end += 1
    }
    end.initialize(to: 0)
    return buffer
  }
}

extension String {
  /// The text of a wide buffer; what is no Unicode scalar becomes U+FFFD.
  init(wide: UnsafeBufferPointer<wchar_t>) {
    var scalars = String.UnicodeScalarView()
    for character in wide { scalars.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{fffd}") }
    self = String(scalars)
  }

  /// Calls `body` with the text as a null-terminated wide string. A NUL in it would end it there, so it is left out.
  func withWide<Result>(_ body: (UnsafePointer<wchar_t>?) -> Result) -> Result {
    var wide = unicodeScalars.compactMap { $0.value == 0 ? nil : wchar_t(bitPattern: $0.value) }
    wide.append(0)
    return wide.withUnsafeBufferPointer { body($0.baseAddress) }
  }
}
