/// `System.Management.Automation.SemanticVersion`: `major[.minor[.patch]][-preRelease][+build]`.
public struct SemanticVersion: Sendable, Hashable, Comparable {
  public let major: Int
  public let minor: Int
  public let patch: Int
  public let preReleaseLabel: String?
  public let buildLabel: String?

  /// Numbers must not be negative; labels are of letters, digits, dots and hyphens.
  public init(
    _ major: Int, _ minor: Int = 0, _ patch: Int = 0, preRelease: String? = nil, build: String? = nil
  ) throws(ValueError) {
    for (number, name) in [(major, "major"), (minor, "minor"), (patch, "patch")] where number < 0 {
      throw ValueError(
        .argument,
        "Cannot process argument because the value of argument \"\(name)\" is not valid. Change the value of the \"\(name)\" argument and run the operation again.",
        parameter: name)
    }
    for label in [preRelease, build].compactMap({ $0 }) where !SemanticVersion.isLabel(label) {
      throw .notNumber(label)
    }
    self.major = major
    self.minor = minor
    self.patch = patch
    preReleaseLabel = preRelease
    buildLabel = build
  }

  private static func isLabel(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy {
        ($0 | 0x20 >= 97 && $0 | 0x20 <= 122) || ($0 >= 48 && $0 <= 57) || $0 == 45 || $0 == 46
      }
      && !text.utf8.split(separator: 46, omittingEmptySubsequences: false).contains { $0.isEmpty }
  }

  /// `SemanticVersion.Parse`.
  public static func parse(_ text: String) throws(ValueError) -> SemanticVersion {
    let invalid = ValueError.notNumber(text)
    guard !text.isEmpty else { throw invalid }
    var core = Substring(text)
    var build: String?
    var preRelease: String?
    if let plus = core.utf8.firstIndex(of: UInt8(ascii: "+")) {
      build = String(core[core.index(after: plus)...])
      core = core[..<plus]
    }
    if let dash = core.utf8.firstIndex(of: UInt8(ascii: "-")) {
      preRelease = String(core[core.index(after: dash)...])
      core = core[..<dash]
    }
    let parts = core.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...3).contains(parts.count) else { throw invalid }
    var numbers = [0, 0, 0]
    for (index, part) in parts.enumerated() {
      guard !part.isEmpty, part.allSatisfy({ $0 >= 48 && $0 <= 57 }), let number = Int32(String(part) ?? "") else {
        throw invalid
      }
      numbers[index] = Int(number)
    }
    for label in [preRelease, build].compactMap({ $0 }) where !isLabel(label) { throw invalid }
    return try SemanticVersion(numbers[0], numbers[1], numbers[2], preRelease: preRelease, build: build)
  }

  public var text: String {
    var result = "\(major).\(minor).\(patch)"
    if let preReleaseLabel { result += "-" + preReleaseLabel }
    if let buildLabel { result += "+" + buildLabel }
    return result
  }

  /// -1, 0 or 1 by the rules of semver.org; the build label takes no part.
  public static func compare(_ a: SemanticVersion, _ b: SemanticVersion) -> Int {
    for (x, y) in [(a.major, b.major), (a.minor, b.minor), (a.patch, b.patch)] where x != y { return x < y ? -1 : 1 }
    switch (a.preReleaseLabel, b.preReleaseLabel) {
    case (nil, nil): return 0
    case (nil, _): return 1
    case (_, nil): return -1
    case (let x?, let y?): return compareLabels(x, y)
    }
  }

  private static func compareLabels(_ a: String, _ b: String) -> Int {
    let left = a.utf8.split(separator: 46)
    let right = b.utf8.split(separator: 46)
    for (x, y) in zip(left, right) {
      let order: Int
      switch (Int(String(x) ?? ""), Int(String(y) ?? "")) {
      case (let m?, let n?): order = m < n ? -1 : m == n ? 0 : 1
      case (.some, nil): order = -1
      case (nil, .some): order = 1
      default: order = x.elementsEqual(y) ? 0 : x.lexicographicallyPrecedes(y) ? -1 : 1
      }
      if order != 0 { return order }
    }
    return left.count < right.count ? -1 : left.count == right.count ? 0 : 1
  }

  public static func < (a: SemanticVersion, b: SemanticVersion) -> Bool { compare(a, b) < 0 }
  public static func == (a: SemanticVersion, b: SemanticVersion) -> Bool {
    compare(a, b) == 0 && a.buildLabel == b.buildLabel
  }

  /// As a `Version`, which has no labels.
  public func version() throws(ValueError) -> NetVersion { try NetVersion(major, minor, patch) }
}
