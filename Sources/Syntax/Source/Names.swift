extension String {
  /// Whether both are the same name: case is ignored, as everywhere in PowerShell.
  func equalsIgnoringCase(_ other: String) -> Bool {
    let (left, right) = (utf8, other.utf8)
    if left.count == right.count, zip(left, right).allSatisfy({ $0 == $1 || (asciiLower($0) == asciiLower($1)) }) {
      return true
    }
    guard !left.allSatisfy({ $0 < 0x80 }) || !right.allSatisfy({ $0 < 0x80 }) else { return false }
    return uppercased() == other.uppercased()
  }
}

@inline(__always) private func asciiLower(_ unit: UInt8) -> UInt8 {
  unit >= 0x41 && unit <= 0x5A ? unit | 0x20 : unit
}
