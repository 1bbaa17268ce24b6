/// The name of a variable as written, taken apart: `System.Management.Automation.VariablePath`.
///
/// `$x`, `$script:x`, `$env:PATH`, `${c:\text.txt}`.
public final class VariablePath: Sendable {
  /// Everything between `$` (or `${`) and the end: `script:x`.
  public let userPath: String
  /// The name without scope or drive: `x`.
  public let unqualifiedPath: String
  let flags: Flags

  struct Flags: OptionSet, Sendable {
    let rawValue: UInt8
    static let local = Flags(rawValue: 0x01)
    static let script = Flags(rawValue: 0x02)
    static let global = Flags(rawValue: 0x04)
    static let `private` = Flags(rawValue: 0x08)
    static let variable = Flags(rawValue: 0x10)
    static let driveQualified = Flags(rawValue: 0x40)
    static let unqualified = Flags(rawValue: 0x80)
  }

  /// - Parameter path: not empty; `global:`, `local:`, `private:`, `script:` and `variable:` are scopes, any other
  ///   word before a colon names a drive.
  public init(_ path: String) {
    userPath = path
    var rest = Substring(path)
    var flags: Flags = []
    if let after = VariablePath.cut("variable:", from: rest) {
      rest = after
      flags = .variable
    }
    for (word, scope) in VariablePath.scopes where flags.isEmpty {
      guard let after = VariablePath.cut(word, from: rest) else { continue }
      rest = after
      flags = [.variable, scope]
    }
    if flags.isEmpty {
      if let colon = path.utf8.firstIndex(of: UInt8(ascii: ":")), colon > path.startIndex {
        flags = .driveQualified
        rest = path[path.utf8.index(after: colon)...]
      } else {
        flags = [.unqualified, .variable]
        if path.utf8.first == UInt8(ascii: ":") { rest = path.dropFirst() }
      }
    }
    unqualifiedPath = rest.count == path.count ? path : String(rest)
    self.flags = flags
  }

  public var isGlobal: Bool { flags.contains(.global) }
  public var isLocal: Bool { flags.contains(.local) }
  public var isPrivate: Bool { flags.contains(.private) }
  public var isScript: Bool { flags.contains(.script) }
  /// No scope and no drive was written.
  public var isUnqualified: Bool { flags.contains(.unqualified) }
  /// A variable without a scope: looked for from the innermost scope outwards.
  public var isUnscopedVariable: Bool { flags.isDisjoint(with: [.local, .script, .global, .private, .driveQualified]) }
  /// A variable, and not an item of another drive such as `env:`.
  public var isVariable: Bool { flags.contains(.variable) }
  public var isDriveQualified: Bool { flags.contains(.driveQualified) }
  /// `env` in `$env:PATH`; `nil` for a variable.
  public var driveName: String? {
    isDriveQualified ? String(userPath.prefix { $0 != ":" }) : nil
  }

  private static var scopes: [(StaticString, Flags)] {
    [("global:", .global), ("local:", .local), ("private:", .private), ("script:", .script)]
  }

  /// What follows `word` when `path` starts with it, whatever the case of its letters.
  private static func cut(_ word: StaticString, from path: Substring) -> Substring? {
    let utf8 = path.utf8
    var index = utf8.startIndex
    let expected = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for letter in expected {
      guard index < utf8.endIndex else { return nil }
      let found = utf8[index]
      guard found == letter || (found >= 0x41 && found <= 0x5A && found | 0x20 == letter) else { return nil }
      index = utf8.index(after: index)
    }
    return path[index...]
  }
}
