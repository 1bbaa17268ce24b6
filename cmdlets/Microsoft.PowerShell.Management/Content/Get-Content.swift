import Glibc
import Objects
import Runtime

struct GetContent: Cmdlet {
  static let name: StaticString = "Get-Content"
  static let help = Help("Reads a file's lines.")
  static let defaultParameterSet: String? = "Path"

  @Parameter(at: 0, from: .propertyName, mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter(from: .propertyName) var readCount: Int64 = 1
  @Parameter(from: .propertyName, alias: ["First", "Head"]) var totalCount: Int64 = -1
  @Parameter(from: .propertyName, alias: ["Last"]) var tail: Int = -1
  @Parameter var filter: String?
  @Parameter var force: SwitchParameter
  @Parameter var raw: SwitchParameter
  @Parameter var encoding: String?
  @Parameter var asByteStream: SwitchParameter
  @Parameter var delimiter: String?

  mutating func process(_ call: Call) throws(Unwind) {
    let wanted = try Contents.encoding(encoding, call)
    for name in path ?? [] {
      if let (drive, rest) = ItemPaths.drive(name) { try call.writeAll(try call.session.driveItemContent(drive, rest)) }
    }
    let files = (path ?? []).filter { ItemPaths.drive($0) == nil }
    for file in try ItemPaths.resolve(files, literal: false, call) + ItemPaths.resolve(literalPath ?? [], literal: true, call) {
      if Paths.kind(file) == .directory {
        try call.writeError("Unable to get content because it is a directory: '\(file)'. Please use 'Get-ChildItem' instead.", id: "GetContainerContentException", .invalidOperation, target: Value(file), type: .invalidOperationException)
        continue
      }
      guard let bytes = Paths.read(file) else {
        try call.writeError(ItemPaths.failure(file, errno, id: "GetContentReaderUnauthorizedAccessError", .readError))
        continue
      }
      if asByteStream.isPresent { try write(bytes, call) } else { try write(Contents.text(bytes, wanted), call) }
    }
  }

  private func write(_ bytes: [UInt8], _ call: Call) throws(Unwind) {
    if raw.isPresent || readCount != 1 { return try call.write(.bytes(bytes)) }
    for byte in bytes { try call.write(.byte(byte)) }
  }

  private func write(_ text: String, _ call: Call) throws(Unwind) {
    if raw.isPresent {
      if !text.isEmpty { try call.write(text) }
      return
    }
    var lines: [Substring]
    if let delimiter, !delimiter.isEmpty {
      lines = Members.split(text, delimiter)
    } else {
      lines = Contents.lines(text)
    }
    if totalCount >= 0 { lines = Array(lines.prefix(Int(totalCount))) }
    if tail >= 0 { lines = Array(lines.suffix(tail)) }
    if readCount == 1 {
      for line in lines { try call.write(String(line)) }
      return
    }
    let size = readCount <= 0 ? max(1, lines.count) : Int(readCount)
    var start = 0
    while start < lines.count {
      let chunk = lines[start..<min(start + size, lines.count)]
      try call.write(.object(ArrayObject(ContiguousArray(chunk.map { Value(String($0)) }))))
      start += size
    }
  }

  private enum Members {
    static func split(_ text: String, _ delimiter: String) -> [Substring] {
      var parts: [Substring] = []
      var start = text.startIndex
      while let found = String(text[start...]).range(of: delimiter) {
        let offset = String(text[start...]).distance(from: String(text[start...]).startIndex, to: found.lowerBound)
        let end = text.index(start, offsetBy: offset)
        parts.append(text[start..<end])
        start = text.index(end, offsetBy: delimiter.count)
      }
      if start < text.endIndex { parts.append(text[start...]) }
      return parts
    }
  }
}
