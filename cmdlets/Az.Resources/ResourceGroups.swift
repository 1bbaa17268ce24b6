import AzureModels
import AzureObjects
import ComputeEngine
import Objects
import Runtime

/// What the resource group cmdlets share.
enum ResourceGroups {
  /// As `PSResourceGroup`.
  static func object(_ group: ResourceGroup) throws -> AzureObject {
    let object = try group.object("PSResourceGroup")
    object["ResourceGroupName"] = Value(group.name)
    object["ResourceId"] = Value(group.id)
    object["TagsTable"] = group.tags.map { Value(table($0)) } ?? .null
    if let tags = group.tags {
      let hashtable = DictionaryObject()
      for (name, value) in tags.entries { hashtable[name] = Value(value) }
      object["Tags"] = .object(hashtable)
    }
    return object
  }

  /// A table of names and values, as the list view shows tags.
  private static func table(_ tags: Tags) -> String {
    let width = max(4, tags.entries.map(\.name.utf16.count).max() ?? 0)
    func row(_ name: String, _ value: String) -> String { name + String(repeating: " ", count: width - name.utf16.count + 2) + value }
    let valueWidth = max(5, tags.entries.map(\.value.utf16.count).max() ?? 0)
    let lines = [row("Name", "Value"), row(String(repeating: "=", count: width), String(repeating: "=", count: valueWidth))]
    return "\n" + (lines + tags.entries.map { row($0.name, $0.value) }).joined(separator: "\n")
  }

  static func tags(_ table: DictionaryObject?, _ context: any InvocationContext) throws(Unwind) -> Tags? {
    guard let table else { return nil }
    var tags = Tags()
    for (name, value) in table.entries { tags[name.displayText] = try Conversion.string(value, context) }
    return tags
  }
}
