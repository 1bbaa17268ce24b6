/// `$ErrorActionPreference` and its kind, in .NET's numeric order.
public enum ActionPreference: Int, Sendable, CaseIterable {
  case silentlyContinue, stop, `continue`, inquire, ignore, suspend, `break`

  public init?(name: String) {
    let folded = name.lowercased()
    guard let match = Self.allCases.first(where: { String(describing: $0).lowercased() == folded }) else { return nil }
    self = match
  }
}
