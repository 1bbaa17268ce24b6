import CZstd

/// libzstd refused, or the bytes are not a frame of its.
public struct ZstdError: Error, CustomStringConvertible, Sendable {
  public let description: String

  init(_ code: Int) { description = String(cString: ZSTD_getErrorName(code)) }

  init(_ text: String) { description = text }
}

/// Compresses blocks, each on its own. One per thread: it keeps its working memory.
public final class Compressor {
  private let context: OpaquePointer
  private let level: Int32

  /// - Parameter level: zstd's, 1 (fast) to 19 (small).
  public init(level: Int32) throws {
    guard let context = ZSTD_createCCtx() else { throw ZstdError("no memory for a compressor") }
    self.context = context
    self.level = level
  }

  deinit { ZSTD_freeCCtx(context) }

  /// Compresses `input` into `output`; the size, or `nil` when it does not fit there (then it is not worth it).
  public func compress(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) throws -> Int? {
    let size = ZSTD_compressCCtx(
      context, output.baseAddress, output.count, input.baseAddress, input.count, level)
    if ZSTD_isError(size) == 0 { return size }
    if ZSTD_getErrorCode(size) == ZSTD_error_dstSize_tooSmall { return nil }
    throw ZstdError(size)
  }

  /// The most that `count` bytes can become.
  public static func bound(_ count: Int) -> Int { ZSTD_compressBound(count) }
}

/// Decompresses what ``Compressor`` made. One per thread.
public final class Decompressor {
  private let context: OpaquePointer

  public init() throws {
    guard let context = ZSTD_createDCtx() else { throw ZstdError("no memory for a decompressor") }
    self.context = context
  }

  deinit { ZSTD_freeDCtx(context) }

  /// Decompresses one block into `output`; its size. More than fits, or damage, is an error.
  public func decompress(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer) throws -> Int {
    let size = ZSTD_decompressDCtx(context, output.baseAddress, output.count, input.baseAddress, input.count)
    guard ZSTD_isError(size) == 0 else { throw ZstdError(size) }
    return size
  }
}
