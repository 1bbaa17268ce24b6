extension BuiltinViews {
  /// Types of .NET's own, files and drives among them.
  static let dotNet = """
    = System.RuntimeType
    table System.RuntimeType: IsPublic 8 | IsSerializable 8 "IsSerial" | Name 40 | BaseType
    = System.Collections.DictionaryEntry
    table Dictionary: Name 30 | Value
    list System.Collections.DictionaryEntry: Name | Value
    = System.DateTime
    custom DateTime: @date
    = System.Diagnostics.FileVersionInfo
    table System.Diagnostics.FileVersionInfo: ProductVersion 16 | FileVersion 16 | FileName
    = System.Diagnostics.Process
    table process: @process-npm 7 > "NPM(K)" | @process-pm 8 > "PM(M)" | @process-ws 10 > "WS(M)" | @process-cpu 10 > "CPU(s)" | \
    Id 7 > | SI 3 > | ProcessName
    table Priority group PriorityClass label PriorityClass: ProcessName 20 | Id 10 > | WorkingSet64 12 >
    table StartTime group @process-day label StartTime.ToShortDateString(): ProcessName 20 | Id 10 > | WorkingSet64 12 >
    wide process: ProcessName
    = System.Diagnostics.Process#IncludeUserName
    table ProcessWithUserName: @process-ws 10 > "WS(M)" | @process-cpu 8 > "CPU(s)" | Id 7 > | UserName 30 | ProcessName
    = System.Diagnostics.ProcessModule
    table ProcessModule: Size 10 > "Size(K)" | ModuleName 50 | FileName
    = System.Globalization.CultureInfo
    table System.Globalization.CultureInfo: LCID 16 | Name 16 | DisplayName
    = System.Guid
    table System.Guid: Guid
    = System.IO.DirectoryInfo, System.IO.FileInfo
    table childrenWithUnixStat group PSParentPath title @directory-of-file wrap: UnixMode 10 < | User 10 > | Group 10 < | \
    @file-time 16 > "LastWriteTime" | Size 12 > | NameString < "Name"
    table children group PSParentPath title @directory-of-file wrap: ModeWithoutHardLink 7 < "Mode" | \
    LastWriteTimeString 26 > "LastWriteTime" | LengthString 14 > "Length" | NameString < "Name"
    table childrenWithHardlink group PSParentPath title @directory-of-file wrap: Mode 7 < | \
    LastWriteTimeString 26 > "LastWriteTime" | LengthString 14 > "Length" | NameString < "Name"
    list children group PSParentPath title @directory-of-file: Name | CreationTime | LastWriteTime | LastAccessTime | Mode | \
    LinkType | Target
    + System.IO.FileInfo: Name | LengthString "Length" | CreationTime | LastWriteTime | LastAccessTime | Mode | LinkType | \
    Target | VersionInfo
    wide children group PSParentPath title @directory-of-file: Name
    + System.IO.DirectoryInfo: @name-in-brackets "Name"
    = System.Management.Automation.PSDriveInfo
    table drive: Name 10 | @drive-used 13 > "Used (GB)" | @drive-free 13 > "Free (GB)" | $Provider.Name 13 "Provider" | \
    $DisplayRoot??Root 35 "Root" | CurrentLocation >
    list System.Management.Automation.PSDriveInfo: Name | Description | Provider | Root | CurrentLocation
    = System.Management.Automation.PathInfo
    table PathInfo: Path
    = System.Management.Automation.ProviderInfo
    table provider: Name 20 | Capabilities | Drives
    list provider: Name | Drives | Path | Home | Description | Capabilities | ImplementingType
    = System.Management.Automation.SemanticVersion
    table System.Management.Automation.SemanticVersion: Major 6 | Minor 6 | Patch 6 | PreReleaseLabel 15 | BuildLabel 11
    = System.Net.NetworkCredential
    table System.Net.NetworkCredential: UserName 50 | Domain 50
    = System.Reflection.Assembly
    table System.Reflection.Assembly: GlobalAssemblyCache 6 "GAC" | ImageRuntimeVersion 14 "Version" | Location
    = System.Reflection.AssemblyName
    table System.Reflection.AssemblyName: Version 14 | Name
    = System.Threading.Tasks.Task
    table System.Threading.Tasks.Task: Id | IsCompleted | Status
    = System.TimeSpan
    list System.TimeSpan: Days | Hours | Minutes | Seconds | Milliseconds | Ticks | TotalDays | TotalHours | TotalMinutes | \
    TotalSeconds | TotalMilliseconds
    table System.TimeSpan: Days | Hours | Minutes | Seconds | Milliseconds
    wide System.TimeSpan: TotalMilliseconds
    = System.Version
    table System.Version: Major 6 | Minor 6 | Build 6 | Revision 8
    = System.Version#IncludeLabel
    table System.Version: Major 6 | Minor 6 | Build 6 | Revision 8 | PSSemVerPreReleaseLabel 26 | PSSemVerBuildLabel 27
    """
}
