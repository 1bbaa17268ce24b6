internal import CICU

/// Calling conventions of ICU's C functions: text goes into a buffer of the caller's, errors into a status.
enum ICUText {
  /// Text of at most a few hundred UTF-16 units; `nil` when `fill` fails.
  static func utf16(capacity: Int = 256, _ fill: (UnsafeMutablePointer<UInt16>, Int32, inout UErrorCode) -> Int32)
    -> String?
  {
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: capacity) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var status = U_ZERO_ERROR
      let length = fill(start, Int32(capacity), &status)
      guard status.rawValue <= U_ZERO_ERROR.rawValue, length >= 0, Int(length) <= capacity else { return nil }
      return String(decoding: UnsafeBufferPointer(start: start, count: Int(length)), as: UTF16.self)
    }
  }

  /// The same for ASCII text.
  static func ascii(_ fill: (UnsafeMutablePointer<CChar>, Int32, inout UErrorCode) -> Int32) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 160) { buffer in
      guard let start = buffer.baseAddress else { return nil }
      var status = U_ZERO_ERROR
      let length = fill(start, 160, &status)
      guard status.rawValue <= U_ZERO_ERROR.rawValue, length >= 0, length < 160 else { return nil }
      return String(
        decoding: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<Int(length)]), as: UTF8.self)
    }
  }
}
