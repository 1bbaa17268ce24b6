/// PowerShell's views: commands.
extension BuiltinViews {
  static let commands: [Family] = [
    Family(["Microsoft.PowerShell.Commands.HistoryInfo"]) { types in
      [
        .table("history", types, [.init("Id", 4, .right), .init("Duration", 12, .right, computed: COMPUTED), "CommandLine"]),
        .wide("history", types, "CommandLine"),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.ListCommand+MemberInfo"]) { types in
      [
        .table("memberinfo", types, [.init("MemberClass", 11, label: "Class"), .init("Name", 25), "MemberData"]),
        .list("Microsoft.PowerShell.Commands.ListCommand+MemberInfo", types, ["Name", "MemberClass", "MemberData"]),
      ]
    },
    Family(["System.Management.Automation.AliasInfo"]) { types in
      [
        .table("AliasInfo", types, [.init("CommandType", 15), "DisplayName"]),
        .list("System.Management.Automation.AliasInfo", types, ["DisplayName", "CommandType", "Definition", "ReferencedCommand", "ResolvedCommand"]),
      ]
    },
    Family(["System.Management.Automation.AliasInfo", "System.Management.Automation.ApplicationInfo", "System.Management.Automation.CmdletInfo", "System.Management.Automation.ExternalScriptInfo", "System.Management.Automation.FilterInfo", "System.Management.Automation.FunctionInfo", "System.Management.Automation.ScriptInfo"]) { types in
      [
        .table("CommandInfo", types, [.init("CommandType", 15), .init("Name", 50, .undefined, computed: COMPUTED), .init("Version", 10), "Source"]),
      ]
    },
    Family(["System.Management.Automation.ApplicationInfo"]) { types in
      [
        .table("ApplicationInfo", types, [.init("CommandType", 15), "Name", "Path"]),
        .list("System.Management.Automation.ApplicationInfo", types, ["Name", "CommandType", "Definition", "Extension", "Path", "FileVersionInfo"]),
      ]
    },
    Family(["System.Management.Automation.CallStackFrame"]) { types in
      [
        .table("CallStackFrame", types, ["Command", "Arguments", "Location"]),
      ]
    },
    Family(["System.Management.Automation.CmdletInfo"]) { types in
      [
        .list("System.Management.Automation.CmdletInfo", types, ["Name", "CommandType", "Definition", "Path", "DLL", "HelpFile", "ParameterSets", "ImplementingType", "Verb", "Noun"]),
      ]
    },
    Family(["System.Management.Automation.CommandBreakpoint", "System.Management.Automation.LineBreakpoint", "System.Management.Automation.VariableBreakpoint"]) { types in
      [
        .table("Breakpoint", types, [.init("ID", 4, .right), .init("Script", 0, .undefined, computed: COMPUTED), .init("Line", 4, .right), "Command", "Variable", "Action"]),
        .list("Breakpoint", types, ["ID", "Command", "Enabled", "HitCount", "Action"], others: OTHERS),
      ]
    },
    Family(["System.Management.Automation.CommandInfo"]) { types in
      [
        .table("CommandInfo", types, [.init("CommandType", 15), "Name"]),
      ]
    },
    Family(["System.Management.Automation.CommandParameterSetInfo"]) { types in
      [
        CUSTOM "CommandParameterSetInfo",
      ]
    },
    Family(["System.Management.Automation.ExperimentalFeature"]) { types in
      [
        .table("ExperimentalFeature", types, [.init("Name", 35, .left), .init("Enabled", 7, .right), .init("Source", 35, .left), .init("Description", 0, .left)]),
        .list("ExperimentalFeature", types, ["Name", "Enabled", "Source", "Description"]),
      ]
    },
    Family(["System.Management.Automation.ExternalScriptInfo"]) { types in
      [
        .table("ExternalScriptInfo", types, [.init("CommandType", 15), "Name", "Path"]),
      ]
    },
    Family(["System.Management.Automation.FilterInfo"]) { types in
      [
        .table("FilterInfo", types, [.init("CommandType", 15), "Name", "Filter"]),
      ]
    },
    Family(["System.Management.Automation.FilterInfo", "System.Management.Automation.FunctionInfo"]) { types in
      [
        .list("System.Management.Automation.CommandInfo", types, ["Name", "CommandType", "Definition"]),
      ]
    },
    Family(["System.Management.Automation.FunctionInfo"]) { types in
      [
        .table("FunctionInfo", types, [.init("CommandType", 15), "Name", "Function"]),
      ]
    },
    Family(["System.Management.Automation.PSMethod"]) { types in
      [
        .table("System.Management.Automation.PSMethod", types, wraps: true, [.init("OverloadDefinitions", 0, .undefined, computed: COMPUTED)]),
      ]
    },
    Family(["System.Management.Automation.PSTraceSource"]) { types in
      [
        .table("System.Management.Automation.PSTraceSource", types, [.init("Options", 8), .init("Name", 20), .init("Listeners", 20), "Description"]),
        .list("System.Management.Automation.PSTraceSource", types, ["Name", "Description", "Options", "Listeners", "Attributes", "Switch"]),
      ]
    },
    Family(["System.Management.Automation.Runspaces.TypeData"]) { types in
      [
        .table("TypeData", types, ["TypeName", "Members"]),
      ]
    },
    Family(["System.Management.Automation.ScriptInfo"]) { types in
      [
        .table("ScriptInfo", types, [.init("CommandType", 15), "Name", "Definition"]),
        .list("System.Management.Automation.ScriptInfo", types, ["Name", "CommandType", "Definition", "Path"]),
      ]
    },
    Family(["System.Management.Automation.Subsystem.SubsystemInfo"]) { types in
      [
        .table("System.Management.Automation.Subsystem.SubsystemInfo", types, [.init("Kind", 17, .left), .init("SubsystemType", 18, .left, computed: COMPUTED), .init("IsRegistered", 12, .right), .init("Implementations", 0, .left)]),
      ]
    },
    Family(["System.Management.Automation.Subsystem.SubsystemInfo+ImplementationInfo"]) { types in
      [
        .list("System.Management.Automation.Subsystem.SubsystemInfo+ImplementationInfo", types, ["Id", "Kind", "Name", "Description", "ImplementationType"]),
      ]
    },
  ]
}
