extension [Extent] {
  /// Ascending, neither overlapping nor touching.
  func merged() -> [Extent] {
    var result: [Extent] = []
    for extent in sorted(by: { $0.offset < $1.offset }) where extent.length > 0 {
      if let last = result.last, extent.offset <= last.end {
        result[result.count - 1].length = Swift.max(last.end, extent.end) - last.offset
      } else {
        result.append(extent)
      }
    }
    return result
  }

  /// What of them lies within `range`.
  func clipped(to range: Extent) -> [Extent] {
    compactMap { extent in
      let start = Swift.max(extent.offset, range.offset)
      let end = Swift.min(extent.end, range.end)
      return start < end ? Extent(offset: start, length: end - start) : nil
    }
  }

  /// The sum of their lengths.
  var totalLength: Int64 { reduce(0) { $0 + $1.length } }
}
