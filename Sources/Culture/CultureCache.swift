import Synchronization

/// Cultures that were read from ICU, by canonical name.
final class CultureCache: Sendable {
  static let shared = CultureCache()
  private let cultures = Mutex<[String: CultureInfo]>([:])

  func culture(_ name: String, _ load: (String) -> CultureInfo) -> CultureInfo {
    if let known = cultures.withLock({ $0[name] }) { return known }
    let loaded = load(name)
    return cultures.withLock { cultures in
      if let known = cultures[name] { return known }
      cultures[name] = loaded
      return loaded
    }
  }
}
