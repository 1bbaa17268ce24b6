import AzureModels

/// How the names of a type of resource may look.
struct NameRule: Sendable {
  /// What may be in a name beside ASCII letters and digits.
  var marks: String
  var longest: Int
  /// Letters of any script count as letters.
  var allowsUnicode = false
  /// What of ``marks`` a name may not begin with.
  var notFirst = "-._"
  /// What of ``marks`` a name may not end with.
  var notLast = "-."
  /// The path that an error names: `disk.name`.
  var target: String

  /// The rule that most types of `Microsoft.Compute` have: `^[^_\W][\w-._]{0,79}(?<![-.])$`.
  static func compute(_ target: String) -> NameRule { NameRule(marks: "-._", longest: 80, target: target) }

  func check(_ name: String) throws {
    // ARM itself looks at the length before it asks the provider.
    guard name.utf16.count <= 260 else {
      throw ARMError(
        "InvalidResourceName", 400,
        "The provided resource name '\(name)' has a length of '\(name.utf16.count)' which exceeds the maximum length of '260'."
      )
    }
    let scalars = name.unicodeScalars
    let isValid =
      !name.isEmpty && name.utf16.count <= longest && scalars.allSatisfy(isAllowed)
      && !(scalars.first.map { notFirst.unicodeScalars.contains($0) } ?? true)
      && !(scalars.last.map { notLast.unicodeScalars.contains($0) } ?? true)
    guard isValid else { throw ARMError.invalid(target) }
  }

  func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || marks.unicodeScalars.contains(scalar)
    }
    return allowsUnicode && (scalar.properties.isAlphabetic || scalar.properties.numericType == .decimal)
  }
}
