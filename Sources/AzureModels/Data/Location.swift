/// A region.
public struct Location: Hashable, Sendable {
  /// As ids and resources have it: `eastus`.
  public let name: String
  /// As people read it: `East US`.
  public let displayName: String
  public let physicalLocation: String?
  public let geographyGroup: String?
  public let pairedRegion: String?
  public let latitude: String?
  public let longitude: String?
  /// `Recommended` or `Other`.
  public let regionCategory: String

  init(
    _ name: String, _ displayName: String, place: String?, group: String?, pair: String?, latitude: String?,
    longitude: String?, category: String
  ) {
    self.name = name
    self.displayName = displayName
    physicalLocation = place
    geographyGroup = group
    pairedRegion = pair
    self.latitude = latitude
    self.longitude = longitude
    regionCategory = category
  }

  /// What ARM makes of a location that somebody wrote: `East US` is `eastus`.
  public static func normalized(_ text: String) -> String { text.lowercased().filter { $0 != " " } }

  private static let byName = Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  /// The region of a name or a display name.
  public static func named(_ text: String) -> Location? { byName[normalized(text)] }
}
