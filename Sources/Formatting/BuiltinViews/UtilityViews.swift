/// PowerShell's views: utility.
extension BuiltinViews {
  static let utility: [Family] = [
    Family(["Deserialized.Microsoft.PowerShell.Commands.GenericMeasureInfo"]) { types in
      [
        .list("Microsoft.PowerShell.Commands.GenericMeasureInfo", types, ["Count", "Average", "Sum", "Maximum", "Minimum", "Property"]),
      ]
    },
    Family(["Deserialized.Microsoft.PowerShell.Commands.MatchInfo"]) { types in
      [
        CUSTOM "MatchInfo",
      ]
    },
    Family(["Deserialized.Microsoft.PowerShell.Commands.TextMeasureInfo"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.TextMeasureInfo", types, ["Lines", "Words", "Characters", "Property"]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject"]) { types in
      [
        .list("Microsoft.PowerShell.Commands.BasicHtmlWebResponseObject", types, ["StatusCode", "StatusDescription", .init("Content", 0, .undefined, computed: COMPUTED), .init("RawContent", 0, .undefined, computed: COMPUTED), "Headers", "Images", "InputFields", "Links", "RawContentLength", "RelationLink"]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.ByteCollection"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.ByteCollection", types, group: .init(.property("Label")), [.init("HexOffset", 16, .right, label: "Offset"), .init("HexBytes", 47, .left, label: "Bytes\n00 01 02 03 04 05 06 07 08 09 0A 0B 0C 0D 0E 0F"), .init("Ascii", 16, .left)]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.FileHashInfo"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.FileHashInfo", types, [.init("Algorithm", 15, .left), .init("Hash", 70, .left), "Path"]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.GroupInfo"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.GroupInfo", types, [.init("Count", 5, .right), .init("Name", 25), "Group"]),
        .list("Microsoft.PowerShell.Commands.GroupInfo", types, ["Name", "Count", "Group", "Values"]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.GroupInfoNoElement"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.GroupInfoNoElement", types, [.init("Count", 5, .right), .init("Name", 25)]),
        .list("Microsoft.PowerShell.Commands.GroupInfoNoElement", types, ["Name", "Count", "Values"]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.MatchInfo"]) { types in
      [
        CUSTOM "MatchInfo",
      ]
    },
    Family(["Microsoft.PowerShell.Commands.MemberDefinition"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.MemberDefinition", types, group: .init(.property("TypeName")), autoSize: true, ["Name", "MemberType", "Definition"]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.TestConnectionCommand+PingMtuStatus", types, group: .init(.property("Destination")), [.init("Source", 16, .left), .init("DisplayAddress", 25, .left, label: "Address"), .init("Latency(ms)", 7, .right, computed: COMPUTED), .init("Status", 16, .left), .init("MtuSize", 7, .right, label: "MtuSize(B)")]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.TestConnectionCommand+PingStatus", types, group: .init(.property("Destination")), [.init("Ping", 4, .right), .init("Source", 16, .left), .init("DisplayAddress", 25, .left, label: "Address"), .init("Latency(ms)", 7, .right, computed: COMPUTED), .init("BufferSize(B)", 10, .right, computed: COMPUTED), .init("Status", 16, .left)]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.TestConnectionCommand+TcpPortStatus", types, group: .init(.property("Target")), [.init("Id", 4, .right), .init("Source", 16, .left), .init("TargetAddress", 25, .left, label: "Address"), .init("Port", 7, .right), .init("Latency", 7, .right, label: "Latency(ms)"), .init("Connected", 10, .left), .init("Status", 24, .left)]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus"]) { types in
      [
        .table("Microsoft.PowerShell.Commands.TestConnectionCommand+TraceStatus", types, group: .init(.property("Target")), [.init("Hop", 3, .right), .init("Hostname", 25, .left, computed: COMPUTED), .init("Ping", 4, .right), .init("Latency(ms)", 7, .right, computed: COMPUTED), .init("Status", 16, .left), .init("Source", 12, .left), .init("TargetAddress", 15, .left)]),
      ]
    },
    Family(["Microsoft.PowerShell.Commands.WebResponseObject"]) { types in
      [
        .list("Microsoft.PowerShell.Commands.WebResponseObject", types, ["StatusCode", "StatusDescription", "Content", .init("RawContent", 0, .undefined, computed: COMPUTED), "Headers", "RawContentLength", "RelationLink"]),
      ]
    },
    Family(["Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo"]) { types in
      [
        .list("Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo", types, [.init("Header1", 0, .undefined, computed: COMPUTED), .init("Header2", 0, .undefined, computed: COMPUTED), .init("Header3", 0, .undefined, computed: COMPUTED), .init("Header4", 0, .undefined, computed: COMPUTED), .init("Header5", 0, .undefined, computed: COMPUTED), .init("Header6", 0, .undefined, computed: COMPUTED), .init("Code", 0, .undefined, computed: COMPUTED), .init("Link", 0, .undefined, computed: COMPUTED), .init("Image", 0, .undefined, computed: COMPUTED), .init("EmphasisBold", 0, .undefined, computed: COMPUTED), .init("EmphasisItalics", 0, .undefined, computed: COMPUTED)]),
      ]
    },
  ]
}
