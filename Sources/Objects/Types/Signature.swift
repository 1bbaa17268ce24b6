/// A method's declaration in .NET's notation, taken apart.
public struct Signature {
  public struct Parameter {
    public let typeName: String
    public let name: String
    /// `Params object[] args`: takes what is left.
    public let isParams: Bool
    /// `[ref] int result` or `out`: a variable's reference is passed.
    public let isReference: Bool
    /// May be left out (`int count = 1`); the body then gets fewer arguments.
    public let isOptional: Bool
  }
  public let returns: String
  public let name: String
  public let parameters: [Parameter]
  /// As Get-Member shows it.
  public let text: String

  /// Takes `"string Join(string separator, Params string[] value)"` apart.
  static func method(_ declaration: String) -> Signature {
    let text = Array(declaration.utf8)
    guard let open = text.firstIndex(of: UInt8(ascii: "(")), let close = text.lastIndex(of: UInt8(ascii: ")")) else {
      fatalError("not a method declaration: \(declaration)")
    }
    let (returns, name) = lastWord(text[..<open])
    var parameters: [Parameter] = []
    for part in splitTopLevel(text[(open + 1)..<close]) {
      var words = part
      var isParams = false
      var isReference = false
      var isOptional = false
      if let equals = words.firstIndex(of: UInt8(ascii: "=")) {
        words = words[..<equals]
        isOptional = true
      }
      for (prefix, mark) in [("Params ", 0), ("params ", 0), ("[ref] ", 1), ("out ", 1), ("ref ", 1)] {
        if trim(words).starts(with: prefix.utf8) {
          words = trim(words).dropFirst(prefix.utf8.count)
          if mark == 0 { isParams = true } else { isReference = true }
        }
      }
      let (type, name) = lastWord(words)
      parameters.append(
        Parameter(typeName: type, name: name, isParams: isParams, isReference: isReference, isOptional: isOptional))
    }
    return Signature(returns: returns, name: name, parameters: parameters, text: declaration)
  }

  /// Takes `"int Length { get; }"` apart.
  static func property(_ declaration: String) -> (type: String, name: String) {
    let text = Array(declaration.utf8)
    return lastWord(text.firstIndex(of: UInt8(ascii: "{")).map { text[..<$0] } ?? text[...])
  }

  private static func trim(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while text.first == 32 { text = text.dropFirst() }
    while text.last == 32 { text = text.dropLast() }
    return text
  }

  private static func lastWord(_ text: ArraySlice<UInt8>) -> (String, String) {
    let text = trim(text)
    guard let space = text.lastIndex(of: 32) else { return ("", String(decoding: text, as: UTF8.self)) }
    return (String(decoding: trim(text[..<space]), as: UTF8.self), String(decoding: text[(space + 1)...], as: UTF8.self))
  }

  private static func splitTopLevel(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case UInt8(ascii: "["), UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: ">"): depth -= 1
      case UInt8(ascii: ",") where depth == 0:
        parts.append(text[start..<index])
        start = index + 1
      default: break
      }
    }
    if !trim(text[start...]).isEmpty { parts.append(text[start...]) }
    return parts
  }
}
