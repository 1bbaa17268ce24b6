import Objects

/// One argument of a call, evaluated: `-Name`, `-Name:value` or a value by position.
struct Argument {
  /// The name after the dash; `nil` for a value.
  var name: String?
  /// The value; `nil` for a name whose value is the next argument, if it takes one.
  var value: Value?
  /// As written, for `$args` and errors: `-Name`.
  var text: String
  /// Came out of `@hashtable`: explicit parameters win over it.
  var isSplatted = false
  /// A bare word or number as it was typed: a native command gets it so.
  var written: String?
  /// `-Name:value` in one word.
  var hasColon = false

  static func positional(_ value: Value, written: String? = nil) -> Argument {
    Argument(name: nil, value: value, text: "", written: written)
  }
  static func named(_ name: String, _ value: Value?, text: String, hasColon: Bool = false) -> Argument {
    Argument(name: name, value: value, text: text, hasColon: hasColon)
  }
}
