/// .NET's sort (`ArraySortHelper`), step for step: it isn't stable, and where keys are equal the order that scripts see is the one
/// this algorithm happens to leave.
struct IntroSort<Element> {
  private let compare: (Element, Element) -> Int
  private var items: ContiguousArray<Element>

  /// Sorts, in the order that `compare` gives.
  static func sorted(_ items: ContiguousArray<Element>, by compare: @escaping (Element, Element) -> Int) -> ContiguousArray<Element> {
    var sort = IntroSort(compare: compare, items: items)
    guard items.count > 1 else { return items }
    let log = Int.bitWidth - 1 - items.count.leadingZeroBitCount
    sort.introSort(0, items.count, 2 * (log + 1))
    return sort.items
  }

  private init(compare: @escaping (Element, Element) -> Int, items: ContiguousArray<Element>) {
    self.compare = compare
    self.items = items
  }

  private mutating func introSort(_ start: Int, _ count: Int, _ depth: Int) {
    var size = count
    var depth = depth
    while size > 1 {
      if size <= 16 {
        switch size {
        case 2: swapIfGreater(start, start + 1)
        case 3:
          swapIfGreater(start, start + 1)
          swapIfGreater(start, start + 2)
          swapIfGreater(start + 1, start + 2)
        default: insertionSort(start, size)
        }
        return
      }
      if depth == 0 { return heapSort(start, size) }
      depth -= 1
      let pivot = partition(start, size)
      introSort(start + pivot + 1, size - pivot - 1, depth)
      size = pivot
    }
  }

  private mutating func swapIfGreater(_ i: Int, _ j: Int) { if compare(items[i], items[j]) > 0 { items.swapAt(i, j) } }

  /// Puts the pivot, the median of three, in its place, counted from `start`.
  private mutating func partition(_ start: Int, _ size: Int) -> Int {
    let high = start + size - 1
    let middle = start + (size - 1) >> 1
    swapIfGreater(start, middle)
    swapIfGreater(start, high)
    swapIfGreater(middle, high)
    let pivot = items[middle]
    items.swapAt(middle, high - 1)
    var left = start
    var right = high - 1
    while left < right {
      left += 1
      while left < high, compare(items[left], pivot) < 0 { left += 1 }
      right -= 1
      while right > start, compare(pivot, items[right]) < 0 { right -= 1 }
      if left >= right { break }
      items.swapAt(left, right)
    }
    if left != high - 1 { items.swapAt(left, high - 1) }
    return left - start
  }

  private mutating func insertionSort(_ start: Int, _ size: Int) {
    for index in start..<(start + size - 1) {
      let item = items[index + 1]
      var place = index
      while place >= start, compare(item, items[place]) < 0 {
        items[place + 1] = items[place]
        place -= 1
      }
      items[place + 1] = item
    }
  }

  private mutating func heapSort(_ start: Int, _ size: Int) {
    var index = size >> 1
    while index >= 1 {
      sink(index, size, start)
      index -= 1
    }
    index = size
    while index > 1 {
      items.swapAt(start, start + index - 1)
      sink(1, index - 1, start)
      index -= 1
    }
  }

  private mutating func sink(_ from: Int, _ size: Int, _ start: Int) {
    var index = from
    let item = items[start + index - 1]
    while index <= size >> 1 {
      var child = 2 * index
      if child < size, compare(items[start + child - 1], items[start + child]) < 0 { child += 1 }
      guard compare(item, items[start + child - 1]) < 0 else { break }
      items[start + index - 1] = items[start + child - 1]
      index = child
    }
    items[start + index - 1] = item
  }
}
