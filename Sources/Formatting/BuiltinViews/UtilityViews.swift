extension BuiltinViews {
  /// What the cmdlets of Microsoft.PowerShell.Utility and .Management write.
  static let utility = """
    = Microsoft.PowerShell.Commands.MemberDefinition
    table Microsoft.PowerShell.Commands.MemberDefinition group TypeName autosize: Name | MemberType | Definition
    = Microsoft.PowerShell.Commands.GroupInfo
    table Microsoft.PowerShell.Commands.GroupInfo: Count 5 > | Name 25 | Group
    list Microsoft.PowerShell.Commands.GroupInfo: Name | Count | Group | Values
    = Microsoft.PowerShell.Commands.GroupInfoNoElement
    table Microsoft.PowerShell.Commands.GroupInfoNoElement: Count 5 > | Name 25
    list Microsoft.PowerShell.Commands.GroupInfoNoElement: Name | Count | Values
    = Microsoft.PowerShell.Commands.MatchInfo
    custom MatchInfo: @match
    = Deserialized.Microsoft.PowerShell.Commands.MatchInfo
    custom MatchInfo: Line
    = Deserialized.Microsoft.PowerShell.Commands.TextMeasureInfo
    table Microsoft.PowerShell.Commands.TextMeasureInfo: Lines | Words | Characters | Property
    = Deserialized.Microsoft.PowerShell.Commands.GenericMeasureInfo
    list Microsoft.PowerShell.Commands.GenericMeasureInfo: Count | Average | Sum | Maximum | Minimum | Property
    = Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject
    list Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject: StatusCode | StatusDescription | @web-content "Content" | \
    @web-raw "RawContent" | Headers | Images | InputFields | Links | RawContentLength | RelationLink
    = Microsoft.PowerShell.Commands.WebResponseObject
    list Microsoft.PowerShell.Commands.WebResponseObject: StatusCode | StatusDescription | Content | @web-raw "RawContent" | \
    Headers | RawContentLength | RelationLink
    = Microsoft.PowerShell.Commands.FileHashInfo
    table Microsoft.PowerShell.Commands.FileHashInfo: Algorithm 15 < | Hash 70 < | Path
    = Microsoft.PowerShell.Commands.ByteCollection
    table Microsoft.PowerShell.Commands.ByteCollection group Label: HexOffset 16 > "Offset" | \
    HexBytes 47 < "Bytes\\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F" | Ascii 16 <
    = Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus
    table Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus group Target: Id 4 > | Source 16 < | \
    TargetAddress 25 < "Address" | Port 7 > | Latency 7 > "Latency(ms)" | Connected 10 < | Status 24 <
    = Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus
    table Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus group Destination: Ping 4 > | Source 16 < | \
    DisplayAddress 25 < "Address" | @ping-latency 7 > "Latency(ms)" | @ping-size 10 > "BufferSize(B)" | Status 16 <
    """
}
