import Objects
import Runtime

/// Reads one property of many objects. A pipeline sends objects of one shape again and again, so where the last one had the
/// property is remembered, and one pointer comparison finds it in the next.
package struct PropertyReader {
  package let name: MemberName
  private unowned(unsafe) var shape: Shape?
  private var slot = 0

  package init(_ name: String) { self.name = MemberName(name) }

  /// The property's value; `nil` when the object has no such property.
  @inline(__always)
  package mutating func read(_ value: Value, _ session: Session) throws(Unwind) -> Value? {
    if case .object(let object) = value, type(of: object) == PSCustomObject.self {
      let custom = unsafeDowncast(object, to: PSCustomObject.self)
      if custom.shape === shape, custom.extended?.members.isEmpty ?? true { return custom.values[slot] }
    }
    return try find(value, session)
  }

  @inline(never)
  private mutating func find(_ value: Value, _ session: Session) throws(Unwind) -> Value? {
    if case .object(let object) = value, let custom = object as? PSCustomObject, custom.extended?.members.isEmpty ?? true,
      let found = custom.shape.slot(of: name)
    {
      shape = custom.shape
      slot = found
      return custom.values[found]
    }
    guard let found = try MemberAccess.get(value, name, session) else { return nil }
    // Every value answers to `Count` and `Length` in an expression; that is the language's doing, no property.
    if name.folded == "count" || name.folded == "length", !Properties.has(value, name, session) { return nil }
    return found
  }
}
