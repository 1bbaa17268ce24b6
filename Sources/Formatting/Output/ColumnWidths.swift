/// Fits a table's columns onto the screen.
enum ColumnWidths {
  /// One cell between two columns.
  static let separator = 1

  /// Columns without a width share what is left evenly; when all is too wide, columns are cut and dropped from the end: a width of
  /// -1 hides a column.
  static func fit(_ widths: inout [Int], into total: Int) {
    let open = widths.indices.filter { widths[$0] <= 0 }
    for index in open { widths[index] = 1 }
    var room = total - used(widths)
    if room >= 0 {
      while room > 0, !open.isEmpty {
        for index in open where room > 0 {
          widths[index] += 1
          room -= 1
        }
      }
      return
    }
    trim(&widths, total)
  }

  private static func trim(_ widths: inout [Int], _ total: Int) {
    while true {
      let excess = used(widths) - total
      if excess <= 0 { return }
      guard let last = widths.lastIndex(where: { $0 > 0 }) else { return }
      if widths[last] - excess < 1 { widths[last] = -1 } else { widths[last] -= excess }
    }
  }

  private static func used(_ widths: [Int]) -> Int {
    var sum = 0
    var count = 0
    for width in widths where width > 0 {
      sum += width
      count += 1
    }
    return sum + separator * (count - 1)
  }
}
