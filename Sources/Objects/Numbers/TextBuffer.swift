/// Collects UTF-8 on the stack, and on the heap once that is full, and makes one `String` of it at the end.
///
/// A formatted number is written byte by byte; a `String` grown that way would allocate several times over.
struct TextBuffer: ~Copyable {
  private var base: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var isHeap = false
  private(set) var count = 0

  private init(_ stack: UnsafeMutableBufferPointer<UInt8>, _ start: UnsafeMutablePointer<UInt8>) {
    base = start
    capacity = stack.count
  }

  deinit { if isHeap { base.deallocate() } }

  /// Runs `body` with an empty buffer and returns what it wrote.
  static func text(_ body: (inout TextBuffer) throws(ValueError) -> Void) throws(ValueError) -> String {
    let result: Result<String, ValueError> = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { stack in
      guard let start = stack.baseAddress else { return .success("") }
      var buffer = TextBuffer(stack, start)
      do throws(ValueError) {
        try body(&buffer)
        return .success(buffer.string)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  var string: String { String(decoding: UnsafeBufferPointer(start: base, count: count), as: UTF8.self) }

  private mutating func grow(for extra: Int) {
    let wanted = max(capacity * 2, count + extra)
    let bigger = UnsafeMutablePointer<UInt8>.allocate(capacity: wanted)
    bigger.update(from: base, count: count)
    if isHeap { base.deallocate() }
    base = bigger
    capacity = wanted
    isHeap = true
  }

  @inline(__always) mutating func append(_ byte: UInt8) {
    if count == capacity { grow(for: 1) }
    base[count] = byte
    count += 1
  }

  mutating func append(_ byte: UInt8, times: Int) {
    guard times > 0 else { return }
    if count + times > capacity { grow(for: times) }
    (base + count).update(repeating: byte, count: times)
    count += times
  }

  mutating func append(_ text: String) {
    for byte in text.utf8 { append(byte) }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text { append(byte) }
  }

  /// `value` in decimal, with zeros in front up to `width` digits.
  mutating func append(decimal value: UInt64, width: Int = 1) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value
      var length = 0
      repeat {
        digits[19 - length] = UInt8(truncatingIfNeeded: rest % 10) + 48
        rest /= 10
        length += 1
      } while rest != 0
      append(48, times: width - length)
      for index in (20 - length)..<20 { append(digits[index]) }
    }
  }

  /// The same for the magnitude of `value`.
  mutating func append(decimal value: Int, width: Int = 1) {
    append(decimal: UInt64(value.magnitude), width: width)
  }

  /// Puts `text` in front of everything written so far.
  mutating func prepend(_ text: String) {
    let extra = text.utf8.count
    if count + extra > capacity { grow(for: extra) }
    var index = count - 1
    while index >= 0 {
      base[index + extra] = base[index]
      index -= 1
    }
    var at = 0
    for byte in text.utf8 {
      base[at] = byte
      at += 1
    }
    count += extra
  }

  /// Drops everything after the first `length` bytes.
  mutating func truncate(to length: Int) { count = min(count, length) }

  /// The last byte written.
  var last: UInt8? { count > 0 ? base[count - 1] : nil }
}

/// Reads `text` as UTF-8 bytes, without a copy where the string is contiguous.
func withBytes<R>(of text: String, _ body: (UnsafeBufferPointer<UInt8>) throws(ValueError) -> R) throws(ValueError) -> R
{
  func run(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<R, ValueError> {
    do throws(ValueError) { return .success(try body(bytes)) } catch { return .failure(error) }
  }
  if let result = text.utf8.withContiguousStorageIfAvailable(run) { return try result.get() }
  return try Array(text.utf8).withUnsafeBufferPointer(run).get()
}
