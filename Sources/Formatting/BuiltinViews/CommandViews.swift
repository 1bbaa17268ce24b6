extension BuiltinViews {
  /// Commands, variables, modules and jobs.
  static let commands = """
    = Microsoft.PowerShell.Commands.HistoryInfo
    table history: Id 4 > | @history-duration 12 > "Duration" | CommandLine
    wide history: CommandLine
    = System.Management.Automation.PSVariable
    table Variable: Name 30 | Value
    = System.Management.Automation.CommandInfo
    table CommandInfo: CommandType 15 | Name
    = System.Management.Automation.AliasInfo, System.Management.Automation.ApplicationInfo, \
    System.Management.Automation.CmdletInfo, System.Management.Automation.ExternalScriptInfo, \
    System.Management.Automation.FilterInfo, System.Management.Automation.FunctionInfo, System.Management.Automation.ScriptInfo
    table CommandInfo: CommandType 15 | @command-name 50 "Name" | Version 10 | Source
    = System.Management.Automation.Runspaces.TypeData
    table TypeData: TypeName | Members
    = System.Management.Automation.ApplicationInfo
    table ApplicationInfo: CommandType 15 | Name | Path
    list System.Management.Automation.ApplicationInfo: Name | CommandType | Definition | Extension | Path | FileVersionInfo
    = System.Management.Automation.ScriptInfo
    table ScriptInfo: CommandType 15 | Name | Definition
    list System.Management.Automation.ScriptInfo: Name | CommandType | Definition | Path
    = System.Management.Automation.ExternalScriptInfo
    table ExternalScriptInfo: CommandType 15 | Name | Path
    = System.Management.Automation.FunctionInfo
    table FunctionInfo: CommandType 15 | Name | Function
    = System.Management.Automation.FilterInfo
    table FilterInfo: CommandType 15 | Name | Filter
    = System.Management.Automation.AliasInfo
    table AliasInfo: CommandType 15 | DisplayName
    list System.Management.Automation.AliasInfo: DisplayName | CommandType | Definition | ReferencedCommand | ResolvedCommand
    = System.Management.Automation.CmdletInfo
    list System.Management.Automation.CmdletInfo: Name | CommandType | Definition | Path | DLL | HelpFile | ParameterSets | \
    ImplementingType | Verb | Noun
    = System.Management.Automation.FilterInfo, System.Management.Automation.FunctionInfo
    list System.Management.Automation.CommandInfo: Name | CommandType | Definition
    = System.Management.Automation.ShellVariable
    list ShellVariable: Name | Value
    = System.Management.Automation.ScriptBlock
    custom ScriptBlock alone: @text
    = System.Management.Automation.ErrorRecord#PSExtendedError, System.Exception#PSExtendedError
    custom GetErrorInstance group PSErrorIndex label ErrorIndex: @error-details
    = System.Management.Automation.ErrorRecord
    custom ErrorInstance alone: @error
    = System.Management.Automation.WarningRecord
    custom WarningRecord alone: Message
    = Deserialized.System.Management.Automation.WarningRecord
    custom DeserializedWarningRecord alone: InformationalRecord_Message
    = System.Management.Automation.InformationRecord
    custom InformationRecord alone: @text
    = System.Management.Automation.Runspaces.Runspace
    table Runspace: Id 3 > | Name 15 < | @runspace-computer 15 < "ComputerName" | @runspace-type 13 < "Type" | \
    $RunspaceStateInfo.State 13 < "State" | RunspaceAvailability 15 < "Availability"
    = System.Management.Automation.Runspaces.PSSession
    table PSSession: Id 3 > | Name 15 < | Transport 9 < | ComputerName 15 < | ComputerType 15 < | State 13 < | \
    ConfigurationName 20 < | Availability 13 >
    = System.Management.Automation.Job
    table Job: Id 6 < | Name 15 < | PSJobTypeName 15 < | State 13 < | HasMoreData 15 < | Location 20 < | Command 25 <
    = System.Management.Automation.CallStackFrame
    table CallStackFrame: Command | Arguments | Location
    = System.Management.Automation.CommandBreakpoint, System.Management.Automation.LineBreakpoint, \
    System.Management.Automation.VariableBreakpoint
    table Breakpoint: ID 4 > | @breakpoint-script "Script" | Line 4 > | Command | Variable | Action
    list Breakpoint: ID | Script | Enabled | HitCount | Action
    + System.Management.Automation.LineBreakpoint: ID | Script | Line | Column | Enabled | HitCount | Action
    + System.Management.Automation.VariableBreakpoint: ID | Variable | AccessMode | Enabled | HitCount | Action
    + System.Management.Automation.CommandBreakpoint: ID | Command | Enabled | HitCount | Action
    = ModuleInfoGrouping
    table Module group @module-folder title @directory-of-group: ModuleType 10 < | Version 10 < | \
    @module-prerelease 10 < "PreRelease" | Name 35 < | @module-editions 9 < "PSEdition" | \
    @module-commands < "ExportedCommands"
    = System.Management.Automation.PSModuleInfo
    table Module: ModuleType 10 < | Version 10 < | @module-prerelease 10 < "PreRelease" | Name 35 < | \
    @module-commands < "ExportedCommands"
    wide Module: Name
    list Module: Name | Path | Description | ModuleType | Version | @module-prerelease "PreRelease" | NestedModules | \
    $ExportedFunctions.Keys "ExportedFunctions" | $ExportedCmdlets.Keys "ExportedCmdlets" | \
    $ExportedVariables.Keys "ExportedVariables" | $ExportedAliases.Keys "ExportedAliases"
    = System.Management.Automation.ExperimentalFeature
    table ExperimentalFeature: Name 35 < | Enabled 7 > | Source 35 < | Description <
    list ExperimentalFeature: Name | Enabled | Source | Description
    = System.Management.Automation.PSMethod
    table System.Management.Automation.PSMethod wrap: @method-overloads "OverloadDefinitions"
    = System.Management.Automation.Subsystem.SubsystemInfo
    table System.Management.Automation.Subsystem.SubsystemInfo: Kind 17 < | $SubsystemType.Name 18 < "SubsystemType" | \
    IsRegistered 12 > | Implementations <
    """
}
