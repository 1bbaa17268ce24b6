extension StringProtocol {
  /// Where `other` first stands, byte for byte.
  func firstRange(ofText other: String) -> Range<String.Index>? {
    let wanted = Array(other.utf8)
    var start = utf8.startIndex
    while start != utf8.endIndex {
      if utf8[start...].starts(with: wanted) { return start..<utf8.index(start, offsetBy: wanted.count) }
      start = utf8.index(after: start)
    }
    return nil
  }
}
