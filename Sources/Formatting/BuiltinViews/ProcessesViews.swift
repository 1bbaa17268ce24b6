/// PowerShell's views: processes.
extension BuiltinViews {
  static let processes: [Family] = [
    Family(["Microsoft.PowerShell.Commands.PSRunspaceDebug"]) { types in
      [
        .table("PSRunspaceDebug>", types, [.init("RunspaceId", 3, .right, label: "Id"), .init("RunspaceName", 20, .left, label: "Name"), .init("Enabled", 10, .left), .init("BreakAll", 10, .left)]),
      ]
    },
    Family(["ModuleInfoGrouping"]) { types in
      [
        .table("Module", types, group: GROUP, [.init("ModuleType", 10, .left), .init("Version", 10, .left), .init("PreRelease", 10, .left, computed: COMPUTED), .init("Name", 35, .left), .init("PSEdition", 9, .left, computed: COMPUTED), .init("ExportedCommands", 0, .left, computed: COMPUTED)]),
      ]
    },
    Family(["System.Diagnostics.Process"]) { types in
      [
        .table("process", types, [.init("NPM(K)", 7, .right, computed: COMPUTED), .init("PM(M)", 8, .right, computed: COMPUTED), .init("WS(M)", 10, .right, computed: COMPUTED), .init("CPU(s)", 10, .right, computed: COMPUTED), .init("Id", 7, .right), .init("SI", 3, .right), "ProcessName"]),
        .table("Priority", types, group: .init(.property("PriorityClass"), label: "PriorityClass"), [.init("ProcessName", 20), .init("Id", 10, .right), .init("WorkingSet64", 12, .right)]),
        .table("StartTime", types, group: GROUP, [.init("ProcessName", 20), .init("Id", 10, .right), .init("WorkingSet64", 12, .right)]),
        .wide("process", types, "ProcessName"),
      ]
    },
    Family(["System.Diagnostics.Process#IncludeUserName"]) { types in
      [
        .table("ProcessWithUserName", types, [.init("WS(M)", 10, .right, computed: COMPUTED), .init("CPU(s)", 8, .right, computed: COMPUTED), .init("Id", 7, .right), .init("UserName", 30), "ProcessName"]),
      ]
    },
    Family(["System.Diagnostics.ProcessModule"]) { types in
      [
        .table("ProcessModule", types, [.init("Size(K)", 10, .right, computed: COMPUTED), .init("ModuleName", 50), "FileName"]),
      ]
    },
    Family(["System.Management.Automation.Job"]) { types in
      [
        .table("Job", types, [.init("Id", 6, .left), .init("Name", 15, .left), .init("PSJobTypeName", 15, .left), .init("State", 13, .left), .init("HasMoreData", 15, .left), .init("Location", 20, .left), .init("Command", 25, .left)]),
      ]
    },
    Family(["System.Management.Automation.PSModuleInfo"]) { types in
      [
        .table("Module", types, [.init("ModuleType", 10, .left), .init("Version", 10, .left), .init("PreRelease", 10, .left, computed: COMPUTED), .init("Name", 35, .left), .init("ExportedCommands", 0, .left, computed: COMPUTED)]),
        .wide("Module", types, "Name"),
        .list("Module", types, ["Name", "Path", "Description", "ModuleType", "Version", .init("PreRelease", 0, .undefined, computed: COMPUTED), "NestedModules", .init("ExportedFunctions", 0, .undefined, computed: COMPUTED), .init("ExportedCmdlets", 0, .undefined, computed: COMPUTED), .init("ExportedVariables", 0, .undefined, computed: COMPUTED), .init("ExportedAliases", 0, .undefined, computed: COMPUTED)]),
      ]
    },
    Family(["System.Management.Automation.Runspaces.PSSession"]) { types in
      [
        .table("PSSession", types, [.init("Id", 3, .right), .init("Name", 15, .left), .init("Transport", 9, .left), .init("ComputerName", 15, .left), .init("ComputerType", 15, .left), .init("State", 13, .left), .init("ConfigurationName", 20, .left), .init("Availability", 13, .right)]),
      ]
    },
    Family(["System.Management.Automation.Runspaces.Runspace"]) { types in
      [
        .table("Runspace", types, [.init("Id", 3, .right), .init("Name", 15, .left), .init("ComputerName", 15, .left, computed: COMPUTED), .init("Type", 13, .left, computed: COMPUTED), .init("State", 13, .left, computed: COMPUTED), .init("Availability", 15, .left, computed: COMPUTED)]),
      ]
    },
  ]
}
