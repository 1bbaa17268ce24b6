import Objects

/// Which properties a type wants shown when nobody chose: `PSStandardMembers` of type data.
enum DisplaySets {
  /// `DefaultDisplayPropertySet`; empty when there is none.
  static func properties(of value: Value, _ context: any FormattingContext) -> [String] {
    if case .propertySet(let names)? = standardMember("DefaultDisplayPropertySet", of: value, context)?.kind,
      !names.isEmpty
    {
      return names
    }
    for name in ObjectProperties.typeNames(of: value) {
      if let names = context.displaySet(of: name), !names.isEmpty { return names }
    }
    return shipped(for: value) { shippedSets[foldCase($0)] } ?? []
  }

  /// `DefaultDisplayProperty`: the one that names the object.
  static func displayProperty(of value: Value, _ context: any FormattingContext) -> String? {
    if case .note(let name)? = standardMember("DefaultDisplayProperty", of: value, context)?.kind {
      let text = name.displayText
      return text.isEmpty ? nil : text
    }
    return shipped(for: value) { shippedNames[foldCase($0)] }
  }

  private static func standardMember(_ name: String, of value: Value, _ context: any FormattingContext) -> PSMember? {
    let all = MemberName("PSStandardMembers")
    let names = ObjectProperties.typeNames(of: value)
    var sets: [PSMember] = []
    if let own = value.reference?.extended?.find(all.text) { sets.append(own) }
    if let shared = context.invocation.typeData(for: names, all) { sets.append(shared) }
    if let original = TypeNames.withoutDeserialized(names), let shared = context.invocation.typeData(for: original, all)
    {
      sets.append(shared)
    }
    for set in sets {
      guard case .memberSet(let members) = set.kind else { continue }
      if let member = members.first(where: { equalsIgnoringCase($0.name, name) }) { return member }
    }
    return nil
  }

  private static func shipped<T>(for value: Value, _ find: (String) -> T?) -> T? {
    if case .object(let object) = value, object is PSCustomObject, object.extended?.typeNames == nil { return nil }
    let names = ObjectProperties.typeNames(of: value)
    for name in names { if let found = find(name) { return found } }
    for name in TypeNames.withoutDeserialized(names) ?? [] { if let found = find(name) { return found } }
    return nil
  }

  /// PowerShell's own, for the types that exist outside Windows.
  private static let shippedSets: [String: [String]] = [
    "deserialized.system.diagnostics.process": ["Id", "Handles", "CPU", "Name"],
    "system.diagnostics.process": ["Id", "Handles", "CPU", "SI", "Name"],
    "system.io.fileinfo": ["LastWriteTime", "Length", "Name"],
    "system.management.automation.extendedtypedefinition": ["TypeNames", "FormatViewDefinition"],
    "system.management.automation.listcontrolentry": ["Items", "EntrySelectedBy"],
    "system.management.automation.psmoduleinfo": [
      "Name", "Path", "Description", "Guid", "Version", "ModuleBase", "ModuleType", "PrivateData", "AccessMode",
      "ExportedAliases", "ExportedCmdlets", "ExportedFunctions", "ExportedVariables", "NestedModules",
    ],
  ]
  private static let shippedNames: [String: String] = [
    "system.io.directoryinfo": "Name", "system.net.ipaddress": "IPAddressToString",
  ]
}
