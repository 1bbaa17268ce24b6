import Objects

/// .NET enums that the module's parameters have.
enum NetEnums {
  private static func named(_ name: String, _ names: [String]) -> TypeInfo {
    TypeRegistry.find(name) ?? TypeInfo.enumeration(name, EnumInfo(names.enumerated().map { ($1, Int64($0)) }))
  }
  static let displayHint = named("Microsoft.PowerShell.Commands.DisplayHintType", ["Date", "Time", "DateTime"])
  static let quoteKind = named("Microsoft.PowerShell.Commands.BaseCsvWritingCommand+QuoteKind", ["Never", "Always", "AsNeeded"])
  static let escapeHandling = named("Newtonsoft.Json.StringEscapeHandling", ["Default", "EscapeNonAscii", "EscapeHtml"])
  static let jsonDateKind = named("Microsoft.PowerShell.Commands.JsonDateKind", ["Default", "Local", "Utc", "Offset", "String"])
  static let scopedOptions = TypeInfo.enumeration(
    "System.Management.Automation.ScopedItemOptions",
    EnumInfo([("None", 0), ("ReadOnly", 1), ("Constant", 2), ("Private", 4), ("AllScope", 8), ("Unspecified", 16)], isFlags: true))
  static let visibility = named("System.Management.Automation.SessionStateEntryVisibility", ["Public", "Private"])
  static let memberTypes = TypeInfo.enumeration(
    "System.Management.Automation.PSMemberTypes",
    EnumInfo(
      [
        ("AliasProperty", 1), ("CodeProperty", 2), ("Property", 4), ("NoteProperty", 8), ("ScriptProperty", 16), ("Properties", 31),
        ("PropertySet", 32), ("Method", 64), ("CodeMethod", 128), ("ScriptMethod", 256), ("Methods", 448),
        ("ParameterizedProperty", 512), ("MemberSet", 1024), ("Event", 2048), ("Dynamic", 4096), ("InferredProperty", 8192), ("All", 16383),
      ], isFlags: true))
  static let memberViews = TypeInfo.enumeration(
    "System.Management.Automation.PSMemberViewTypes", EnumInfo([("Extended", 1), ("Adapted", 2), ("Base", 4), ("All", 7)], isFlags: true))
}
