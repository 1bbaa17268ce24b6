import AzureModels
import Catalog

/// What ARM itself checks, whatever the type.
enum CommonRules {
  /// The most tags that a resource may have.
  private static let mostTags = 50

  static func check(_ tags: Tags?) throws {
    guard let tags else { return }
    guard tags.count <= mostTags else {
      throw ARMError(
        "InvalidTags", 400, "The number of tags ('\(tags.count)') exceeded the maximum of '\(mostTags)'.",
        target: "tags")
    }
    for (name, value) in tags.entries {
      guard !name.isEmpty else {
        throw ARMError("InvalidTagName", 400, "The tag name must not be null, empty or whitespace.", target: "tags")
      }
      guard name.utf16.count <= 512 else {
        throw ARMError(
          "InvalidTagNameLength", 400,
          "Tag name too large. Following tag name '\(name)' exceeded the maximum length. Maximum allowed length for tag name - '512' characters.",
          target: "tags")
      }
      guard value.utf16.count <= 256 else {
        throw ARMError(
          "InvalidTagValueLength", 400,
          "Tag value too large. Following tag value '\(value)' exceeded the maximum length. Maximum allowed length for tag value - '256' characters.",
          target: "tags")
      }
      guard !name.contains(where: { "<>%&\\?/".contains($0) }) else {
        throw ARMError(
          "InvalidTagNameCharacters", 400,
          "The tag names '\(name)' have reserved characters '<,>,%,&,\\,?,/' or control characters.", target: "tags")
      }
    }
  }

  /// The region that a resource is to be made in, as ARM writes it.
  static func location(_ text: String?, of type: ResourceType) throws -> String {
    guard let text, !text.isEmpty else {
      throw ARMError(
        .locationRequired, 400, "The location property is required for this definition.", target: "location")
    }
    guard let location = Location.named(text) else {
      let known = Location.all.map(\.name).joined(separator: ",")
      if type == .resourceGroups {
        throw ARMError(
          "LocationNotAvailableForResourceGroup", 400,
          "The provided location '\(text)' is not available for resource group. List of available regions is '\(known)'."
        )
      }
      throw ARMError(
        "LocationNotAvailableForResourceType", 400,
        "The provided location '\(text)' is not available for resource type '\(type)'. List of available regions for the resource type is '\(known)'."
      )
    }
    return location.name
  }

  /// A resource does not move.
  static func checkSameLocation(_ requested: String?, as stored: String?, _ id: ResourceID) throws {
    guard let requested = requested.map(Location.normalized), let stored, requested != stored else { return }
    if id.type == .resourceGroups {
      throw ARMError(
        "InvalidResourceGroupLocation", 409,
        "Invalid resource group location '\(requested)'. The Resource group already exists in location '\(stored)'.")
    }
    throw ARMError(
      .invalidResourceLocation, 409,
      "The resource '\(id.name)' already exists in location '\(stored)' in resource group '\(id.resourceGroup ?? "")'. "
        + "A resource with the same name cannot be created in location '\(requested)'. Please select a new resource name."
    )
  }

  /// If-Match and If-None-Match.
  static func check(_ options: RequestOptions, etag: String?) throws {
    if let wanted = options.ifMatch, !wanted.isEmpty {
      guard let etag, wanted == "*" || wanted == etag else {
        throw ARMError(
          .preconditionFailed, 412,
          "The condition '\(wanted)' in the If-Match header was not satisfied. The current etag is '\(etag ?? "")'.")
      }
    }
    if let unwanted = options.ifNoneMatch, let etag, unwanted == "*" || unwanted == etag {
      throw ARMError(
        .preconditionFailed, 412,
        "The condition '\(unwanted)' in the If-None-Match header was not satisfied. The current etag is '\(etag)'.")
    }
  }
}
