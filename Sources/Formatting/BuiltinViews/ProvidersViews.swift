/// PowerShell's views: providers.
extension BuiltinViews {
  static let providers: [Family] = [
    Family(["Microsoft.PowerShell.Commands.ActiveDirectoryProvider+ADPSDriveInfo", "System.Management.Automation.PSDriveInfo"]) { types in
      [
        .table("drive", types, [.init("Name", 10), .init("Used (GB)", 13, .right, computed: COMPUTED), .init("Free (GB)", 13, .right, computed: COMPUTED), .init("Provider", 13, .undefined, computed: COMPUTED), .init("Root", 35, .undefined, computed: COMPUTED), .init("CurrentLocation", 0, .right)]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.AlternateStreamData"]) { types in
      [
        .table("FileSystemStream", types, group: .init(.property("Filename")), [.init("Stream", 20, .left), .init("Length", 10, .right)]),
      ]
    },
    Family(["System.IO.DirectoryInfo", "System.IO.FileInfo"]) { types in
      [
        .table("childrenWithUnixStat", types, group: .init(.property("PSParentPath")), wraps: true, [.init("UnixMode", 10, .left), .init("User", 10, .right), .init("Group", 10, .left), .init("LastWriteTime", 16, .right, computed: COMPUTED), .init("Size", 12, .right), .init("NameString", 0, .left, label: "Name")]),
        .table("children", types, group: .init(.property("PSParentPath")), wraps: true, [.init("ModeWithoutHardLink", 7, .left, label: "Mode"), .init("LastWriteTimeString", 26, .right, label: "LastWriteTime"), .init("LengthString", 14, .right, label: "Length"), .init("NameString", 0, .left, label: "Name")]),
        .table("childrenWithHardlink", types, group: .init(.property("PSParentPath")), wraps: true, [.init("Mode", 7, .left), .init("LastWriteTimeString", 26, .right, label: "LastWriteTime"), .init("LengthString", 14, .right, label: "Length"), .init("NameString", 0, .left, label: "Name")]),
        .list("children", types, group: .init(.property("PSParentPath")), ["Name", .init("LengthString", label: "Length"), "CreationTime", "LastWriteTime", "LastAccessTime", "Mode", "LinkType", "Target", "VersionInfo"], others: OTHERS),
        .wide("children", types, group: .init(.property("PSParentPath")), "Name"),
      ]
    },
    Family(["System.Management.Automation.PathInfo"]) { types in
      [
        .table("PathInfo", types, ["Path"]),
      ]
    },
    Family(["System.Management.Automation.ProviderInfo"]) { types in
      [
        .table("provider", types, [.init("Name", 20), "Capabilities", "Drives"]),
        .list("provider", types, ["Name", "Drives", "Path", "Home", "Description", "Capabilities", "ImplementingType"]),
      ]
    },
    Family(["System.Management.Automation.PSDriveInfo"]) { types in
      [
        .list("System.Management.Automation.PSDriveInfo", types, ["Name", "Description", "Provider", "Root", "CurrentLocation"]),
      ]
    },
    Family(["System.Management.Automation.PSVariable"]) { types in
      [
        .table("Variable", types, [.init("Name", 30), "Value"]),
      ]
    },
    Family(["System.Management.Automation.ShellVariable"]) { types in
      [
        .list("ShellVariable", types, ["Name", "Value"]),
      ]
    },
  ]
}
