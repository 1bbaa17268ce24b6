/// PowerShell's views: dotnet.
extension BuiltinViews {
  static let dotNet: [Family] = [
    Family(["System.Collections.DictionaryEntry"]) { types in
      [
        .table("Dictionary", types, [.init("Name", 30), "Value"]),
        .list("System.Collections.DictionaryEntry", types, ["Name", "Value"]),
      ]
    },
    Family(["System.DateTime"]) { types in
      [
        CUSTOM "DateTime",
      ]
    },
    Family(["System.Diagnostics.FileVersionInfo"]) { types in
      [
        .table("System.Diagnostics.FileVersionInfo", types, [.init("ProductVersion", 16), .init("FileVersion", 16), "FileName"]),
        .list("System.Diagnostics.FileVersionInfo", types, ["OriginalFileName", "FileDescription", "ProductName", "Comments", "CompanyName", "FileName", "FileVersion", "ProductVersion", "IsDebug", "IsPatched", "IsPreRelease", "IsPrivateBuild", "IsSpecialBuild", "Language", "LegalCopyright", "LegalTrademarks", "PrivateBuild", "SpecialBuild", "FileVersionRaw", "ProductVersionRaw"]),
      ]
    },
    Family(["System.Globalization.CultureInfo"]) { types in
      [
        .table("System.Globalization.CultureInfo", types, [.init("LCID", 16), .init("Name", 16), "DisplayName"]),
      ]
    },
    Family(["System.Guid"]) { types in
      [
        .table("System.Guid", types, ["Guid"]),
      ]
    },
    Family(["System.Management.Automation.SemanticVersion"]) { types in
      [
        .table("System.Management.Automation.SemanticVersion", types, [.init("Major", 6), .init("Minor", 6), .init("Patch", 6), .init("PreReleaseLabel", 15), .init("BuildLabel", 11)]),
      ]
    },
    Family(["System.Net.NetworkCredential"]) { types in
      [
        .table("System.Net.NetworkCredential", types, [.init("UserName", 50), .init("Domain", 50)]),
      ]
    },
    Family(["System.Reflection.Assembly"]) { types in
      [
        .table("System.Reflection.Assembly", types, [.init("GlobalAssemblyCache", 6, label: "GAC"), .init("ImageRuntimeVersion", 14, label: "Version"), "Location"]),
        .list("System.Reflection.Assembly", types, ["CodeBase", "EntryPoint", "EscapedCodeBase", "FullName", "GlobalAssemblyCache", "HostContext", "ImageFileMachine", "ImageRuntimeVersion", "Location", "ManifestModule", "MetadataToken", "PortableExecutableKind", "ReflectionOnly"]),
      ]
    },
    Family(["System.Reflection.AssemblyName"]) { types in
      [
        .table("System.Reflection.AssemblyName", types, [.init("Version", 14), "Name"]),
      ]
    },
    Family(["System.RuntimeType"]) { types in
      [
        .table("System.RuntimeType", types, [.init("IsPublic", 8), .init("IsSerializable", 8, label: "IsSerial"), .init("Name", 40), "BaseType"]),
      ]
    },
    Family(["System.Threading.Tasks.Task"]) { types in
      [
        .table("System.Threading.Tasks.Task", types, ["Id", "IsCompleted", "Status"]),
        .list("System.Threading.Tasks.Task", types, ["AsyncState", "AsyncWaitHandle", "CompletedSynchronously", "CreationOptions", "Exception", "Id", "IsCanceled", "IsCompleted", "IsCompletedSuccessfully", "IsFaulted", .init("Result", 0, .undefined, computed: COMPUTED), "Status"]),
      ]
    },
    Family(["System.TimeSpan"]) { types in
      [
        .list("System.TimeSpan", types, ["Days", "Hours", "Minutes", "Seconds", "Milliseconds", "Ticks", "TotalDays", "TotalHours", "TotalMinutes", "TotalSeconds", "TotalMilliseconds"]),
        .table("System.TimeSpan", types, ["Days", "Hours", "Minutes", "Seconds", "Milliseconds"]),
        .wide("System.TimeSpan", types, "TotalMilliseconds"),
      ]
    },
    Family(["System.Version"]) { types in
      [
        .table("System.Version", types, [.init("Major", 6), .init("Minor", 6), .init("Build", 6), .init("Revision", 8)]),
      ]
    },
    Family(["System.Version#IncludeLabel"]) { types in
      [
        .table("System.Version", types, [.init("Major", 6), .init("Minor", 6), .init("Build", 6), .init("Revision", 8), .init("PSSemVerPreReleaseLabel", 26), .init("PSSemVerBuildLabel", 27)]),
      ]
    },
  ]
}
