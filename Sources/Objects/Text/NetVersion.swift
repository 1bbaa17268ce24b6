/// `System.Version`: two to four numbers.
public struct NetVersion: Sendable, Hashable, Comparable {
  public let major: Int
  public let minor: Int
  /// -1 when it was not given.
  public let build: Int
  /// -1 when it was not given.
  public let revision: Int

  /// Numbers must be 0...2147483647.
  public init(_ major: Int, _ minor: Int, _ build: Int? = nil, _ revision: Int? = nil) throws(ValueError) {
    for (number, name) in [(major, "major"), (minor, "minor"), (build ?? 0, "build"), (revision ?? 0, "revision")]
    where number < 0 {
      throw ValueError(
        .argumentOutOfRange, "Version's parameters must be greater than or equal to zero.", parameter: name)
    }
    self.major = major
    self.minor = minor
    self.build = build ?? -1
    self.revision = revision ?? -1
  }

  /// `Version.Parse`.
  public static func parse(_ text: String) throws(ValueError) -> NetVersion {
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (2...4).contains(parts.count) else {
      throw ValueError(.argument, "Version string portion was too short or too long.", parameter: "input")
    }
    var numbers: [Int] = []
    for (index, part) in parts.enumerated() {
      let number: Int32 = try NumberParsing.integer(String(decoding: part, as: UTF8.self))
      guard number >= 0 else {
        throw ValueError(
          .argumentOutOfRange, "Version's parameters must be greater than or equal to zero.",
          parameter: ["major", "minor", "build", "revision"][index])
      }
      numbers.append(Int(number))
    }
    return try NetVersion(
      numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : nil, numbers.count > 3 ? numbers[3] : nil)
  }

  /// How many numbers were given.
  public var fieldCount: Int { build < 0 ? 2 : revision < 0 ? 3 : 4 }
  public var text: String { joined(fieldCount) }

  private func joined(_ count: Int) -> String {
    [major, minor, build, revision].prefix(count).map { String($0) }.joined(separator: ".")
  }

  /// `ToString(fieldCount)`.
  public func text(fields: Int) throws(ValueError) -> String {
    guard fields >= 0, fields <= fieldCount else {
      throw ValueError(
        .argument, "Argument must be between 0 and \(fieldCount).", parameter: "fieldCount")
    }
    return joined(fields)
  }

  /// -1, 0 or 1.
  public static func compare(_ a: NetVersion, _ b: NetVersion) -> Int {
    for (x, y) in [(a.major, b.major), (a.minor, b.minor), (a.build, b.build), (a.revision, b.revision)] where x != y {
      return x < y ? -1 : 1
    }
    return 0
  }
  public static func < (a: NetVersion, b: NetVersion) -> Bool { compare(a, b) < 0 }
}
