internal import CICU

/// Unicode's normal forms: `string.Normalize`.
public enum NormalizationForm: Int, Sendable {
  // .NET's numbers.
  case formC = 1
  case formD = 2
  case formKC = 5
  case formKD = 6

  private func normalizer() -> OpaquePointer? {
    var status = U_ZERO_ERROR
    return switch self {
    case .formC: icu_nfc(&status)
    case .formD: icu_nfd(&status)
    case .formKC: icu_nfkc(&status)
    case .formKD: icu_nfkd(&status)
    }
  }

  /// The text in this form. ASCII is in every form.
  public func normalized(_ text: String) -> String {
    if Casing.isASCII(text) { return text }
    guard let normalizer = normalizer() else { fatalError("ICU has no normalisation data: the library is broken") }
    let units = Array(text.utf16)
    var capacity = units.count * 3 + 16
    while true {
      var status = U_ZERO_ERROR
      var length: Int32 = 0
      let result = [UInt16](unsafeUninitializedCapacity: capacity) { buffer, count in
        length = icu_norm_normalize(
          normalizer, units, Int32(units.count), buffer.baseAddress, Int32(capacity), &status)
        count = max(0, min(Int(length), capacity))
      }
      if status.rawValue <= 0 { return String(decoding: result, as: UTF16.self) }
      guard Int(length) > capacity else { return text }
      capacity = Int(length) + 1
    }
  }

  public func isNormalized(_ text: String) -> Bool {
    if Casing.isASCII(text) { return true }
    guard let normalizer = normalizer() else { fatalError("ICU has no normalisation data: the library is broken") }
    var status = U_ZERO_ERROR
    let units = Array(text.utf16)
    return icu_norm_isNormalized(normalizer, units, Int32(units.count), &status) != 0
  }
}
