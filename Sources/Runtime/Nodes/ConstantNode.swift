import Objects
import Syntax

/// A value known when the code was read.
final class ConstantNode: Node {
  let value: Value
  init(_ value: Value, _ extent: Extent) {
    self.value = value
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value { value }
}

/// `"text $x $(y)"`.
final class ExpandableStringNode: Node {
  private let segments: [PSString]
  private let parts: Children
  init(_ segments: [PSString], _ parts: [Node], _ extent: Extent) {
    self.segments = segments
    self.parts = Children(parts)
    super.init(extent)
  }
  override func evaluate(_ f: Frame) throws(Unwind) -> Value {
    var text = segments[0].text
    var illFormed: PSString?
    if segments[0].illFormed != nil { illFormed = segments[0] }
    for index in 0..<parts.count {
      let value = try parts[index].evaluate(f)
      if case .string(let string) = value {
        if string.illFormed != nil || illFormed != nil {
          illFormed = (illFormed ?? PSString(text)) + string
        } else {
          text += string.text
        }
      } else {
        let shown = try value.textInString(f.session)
        if let joined = illFormed { illFormed = joined + PSString(shown) } else { text += shown }
      }
      let segment = segments[index + 1]
      if segment.illFormed != nil || illFormed != nil {
        illFormed = (illFormed ?? PSString(text)) + segment
      } else {
        text += segment.text
      }
    }
    return .string(illFormed ?? PSString(text))
  }
}

extension Value {
  /// The text the value has inside a string; a script's own `ToString` is asked.
  func textInString(_ session: Session) throws(Unwind) -> String {
    switch self {
    case .int(let number): return String(number)
    case .string(let string): return string.text
    case .object: return try Conversion.string(self, session)
    default: return text(separator: " ")
    }
  }
}
