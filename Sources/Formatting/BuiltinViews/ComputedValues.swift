import Objects

/// What the shipped views compute: the values of their `@keys`.
enum ComputedValues {
  static func value(_ key: String, _ object: Value, _ context: any FormattingContext) throws(Unwind) -> Value {
    func get(_ name: String, of value: Value? = nil) throws(Unwind) -> Value {
      try MemberAccess.get(value ?? object, MemberName(name), context.invocation) ?? .null
    }
    func format(_ number: Double, _ format: String) throws(Unwind) -> Value {
      Value(try CultureText.format(.double(number), format, context))
    }
    switch key {
    case "text": return Value(try Conversion.string(object, context.invocation))
    case "error":
      guard let record: ErrorRecord = object.object() else { return Value(object.displayText) }
      return Value(try ErrorText.text(record, context))
    case "error-details": return Value(try DetailedErrorView(context).text(object))
    case "match":
      return try MemberAccess.invoke(
        object, MemberName("ToEmphasizedString"), [Value(context.invocation.currentLocation)], context.invocation)
    case "command-name":
      return try get("CommandType").displayText == "Alias" ? try get("DisplayName") : try get("Name")
    case "history-duration":
      guard case .timeSpan(let span) = try get("Duration").unwrapped else { return .null }
      return Value(try duration(span, context))
    case "date":
      // Get-Date's `-DisplayHint` stands on the object.
      switch try get("DisplayHint").displayText {
      case "Date": return Value(try CultureText.format(object.unwrapped, "D", context))
      case "Time": return Value(try CultureText.format(object.unwrapped, "T", context))
      default: return try get("DateTime")
      }
    case "method-overloads":
      guard var items = Items(try get("OverloadDefinitions")) else { return .null }
      var text = ""
      while let item = items.next() { text += item.displayText + "\n" }
      return Value(text)
    case "breakpoint-script":
      let path = try get("Script").displayText
      return path.isEmpty ? .null : Value(path.split(separator: "/").last.map(String.init) ?? path)
    case "runspace-computer":
      let connection = try get("ConnectionInfo")
      return connection.isNull ? Value("localhost") : try get("ComputerName", of: connection)
    case "runspace-type": return Value(try get("ConnectionInfo").isNull ? "Local" : "Remote")
    case "drive-used", "drive-free":
      let (used, free) = (try get("Used"), try get("Free"))
      guard Conversion.isTrue(used) || Conversion.isTrue(free) else { return .null }
      return try format(number(key == "drive-used" ? used : free) / 1_073_741_824, "###0.00")
    case "process-npm": return .long(Int64((number(try get("NPM")) / 1024).rounded(.toNearestOrEven)))
    case "process-pm": return try format(number(try get("PM")) / 1_048_576, "N2")
    case "process-ws": return try format(number(try get("WS")) / 1_048_576, "N2")
    case "process-cpu": return try format(number(try get("CPU")), "N2")
    case "process-day": return Value(try CultureText.format(try get("StartTime"), "d", context))
    case "file-time":
      let time = try get("LastWriteTime")
      return time.isNull ? .null : Value(try CultureText.composite("{0:d} {0:HH}:{0:mm}", time, context))
    case "name-in-brackets": return Value("[\(try get("Name").displayText)]")
    case "directory-of-file": return Value("Directory: " + withoutProvider(try get("PSParentPath").displayText))
    case "directory-of-group": return Value("Directory: " + moduleFolder(try get("Path").displayText))
    case "module-folder": return Value(moduleFolder(try get("Path").displayText))
    case "module-prerelease":
      guard let data: DictionaryObject = try get("PrivateData").object(),
        let inner: DictionaryObject = data["PSData"]?.object()
      else {
        return .null
      }
      return inner["PreRelease"] ?? .null
    case "module-editions":
      var editions: [String] = []
      if var items = Items(try get("CompatiblePSEditions")) {
        while let item = items.next() { editions.append(item.displayText) }
      }
      return Value(
        (editions.isEmpty ? ["Desktop"] : editions).map { String($0.prefix(4)) }.sorted().joined(separator: ","))
    case "module-commands": return try get("Keys", of: try get("ExportedCommands"))
    case "ping-latency": return try get("Status").displayText == "TimedOut" ? Value("*") : try get("Latency")
    case "ping-size": return try get("Status").displayText == "TimedOut" ? Value("*") : try get("BufferSize")
    case "web-content": return Value(beginning(try get("Content").displayText))
    case "web-raw": return Value(beginning(try get("RawContent").displayText))
    case "azure-object": return Value(try AzureObjectText(context, isMachine: false).text(object))
    case "azure-machine": return Value(try AzureObjectText(context, isMachine: true).text(object))
    case "azure-tenant":
      let tenant = try get("Tenant")
      let (name, id) = (try get("Name", of: tenant).displayText, try get("Id", of: tenant).displayText)
      return Value(name.isEmpty ? id : "\(name) (\(id))")
    default: fatalError("no view computes \(key)")
    }
  }

  /// A number whatever its type; 0 for what is none.
  private static func number(_ value: Value) -> Double {
    switch value.unwrapped {
    case .int(let number): Double(number)
    case .long(let number): Double(number)
    case .double(let number): number
    case .single(let number): Double(number)
    case .uint(let number): Double(number)
    case .ulong(let number): Double(number)
    default: Double(value.displayText) ?? 0
    }
  }

  /// As short as it goes: seconds, then minutes, then hours; milliseconds always.
  private static func duration(_ span: TimeSpan, _ context: any FormattingContext) throws(Unwind) -> String {
    let hours = span.totalHours
    if hours >= 10 {
      return String(Int(hours.rounded(.toNearestOrEven)))
        + (try CultureText.composite("{0:\\:mm\\:ss\\.fff}", .timeSpan(span), context))
    }
    let format = hours >= 1 ? "h\\:mm\\:ss\\.fff" : span.totalMinutes >= 1 ? "m\\:ss\\.fff" : "s\\.fff"
    return try CultureText.format(.timeSpan(span), format, context)
  }

  /// The first 200 characters of a response.
  private static func beginning(_ text: String) -> String {
    let units = Array(text.utf16.prefix(200))
    return String(decoding: units, as: UTF16.self) + (units.count == 200 ? Truncation.ellipsis : "")
  }

  private static func withoutProvider(_ path: String) -> String {
    let prefix = "Microsoft.PowerShell.Core\\FileSystem::"
    guard let range = path.firstRange(ofText: prefix) else { return path }
    return String(path[..<range.lowerBound]) + path[range.upperBound...]
  }

  /// The folder that modules like this one stand in: above the module's own, and above that of its version.
  private static func moduleFolder(_ path: String) -> String {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    if let last = parts.last, last.contains("."), last.allSatisfy({ $0.isNumber || $0 == "." }) { parts.removeLast() }
    return parts.dropLast().joined(separator: "/")
  }
}
