import Objects
import Runtime

/// The different ones of the objects it is given, as `Select-Object -Unique` tells them apart.
struct UniqueObjects {
  private(set) var objects: ContiguousArray<Value> = []
  /// The names of the properties that were put on each.
  private var notes: [[String]] = []
  private let order: ObjectOrder
  /// Texts of printable ASCII seen so far, while there is nothing else: their equality is plain.
  private var texts: KeyedStorage?

  init(_ order: ObjectOrder) {
    self.order = order
    texts = KeyedStorage(ignoresCase: order.ignoreCase)
  }

  mutating func add(_ object: Value, notes added: [String]) throws(Unwind) {
    if added.isEmpty, case .string(let text) = object, isPlain(text) {
      if texts != nil {
        if texts?.find(object) != nil { return }
        texts?.set(object, .null)
        return append(object, added)
      }
    } else {
      texts = nil
    }
    for (known, names) in zip(objects, notes) where names.count == added.count {
      if try isSame(object, known, names) { return }
    }
    append(object, added)
  }

  private mutating func append(_ object: Value, _ added: [String]) {
    objects.append(object)
    notes.append(added)
  }

  private func isPlain(_ text: PSString) -> Bool {
    var copy = text.text
    return copy.withUTF8 { $0.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
  }

  private func isSame(_ object: Value, _ known: Value, _ names: [String]) throws(Unwind) -> Bool {
    if !order.isEqual(object.unwrapped, known.unwrapped) { return false }
    for name in names {
      guard let value = try MemberAccess.get(object, MemberName(name), order.session),
        order.isEqual(value, try MemberAccess.get(known, MemberName(name), order.session) ?? .null)
      else { return false }
    }
    return true
  }
}
