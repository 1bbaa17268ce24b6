import Objects
import Runtime

struct AddContent: Cmdlet {
  static let name: StaticString = "Add-Content"
  static let help = Help("Adds to what a file holds.")
  static let defaultParameterSet: String? = "Path"
  static let shouldProcess = ShouldProcess.medium

  @Parameter(at: 0, from: .propertyName, mandatory: true, in: ["Path"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter(
    as: .object.arrayType, at: 1, from: [.pipeline, .propertyName], mandatory: true, check: [.allowNull, .allowEmptyCollection, .allowEmptyString])
  var value: Value?
  @Parameter var passThru: SwitchParameter
  @Parameter var force: SwitchParameter
  @Parameter var noNewline: SwitchParameter
  @Parameter var encoding: String?
  @Parameter var asByteStream: SwitchParameter

  private var collected: ContiguousArray<Value> = []

  mutating func process(_ call: Call) throws(Unwind) {
    guard let value else { return }
    if case .object(let object) = value, object.isEnumerable, let items = object.listItems { collected += items } else { collected.append(value) }
  }

  mutating func end(_ call: Call) throws(Unwind) {
    let coding = try Contents.encoding(encoding, call) ?? .utf8
    for name in path ?? literalPath ?? [] {
      if let (drive, rest) = ItemPaths.drive(name) {
        try call.session.setDriveItem(drive, rest, collected.count == 1 ? collected[0] : .object(ArrayObject(collected)))
        continue
      }
      let target = ItemPaths.absolute(name, call)
      guard try call.shouldProcess("Path: \(target)", "Add Content") else { continue }
      var bytes: [UInt8] = []
      if asByteStream.isPresent {
        for item in collected {
          guard case .byte(let byte) = try Conversion.convert(item, to: .byte, call.session) else { continue }
          bytes.append(byte)
        }
      } else {
        if !true || Paths.kind(target) == .none { bytes = coding.preamble }
        for item in collected {
          bytes += coding.encode(try Conversion.string(item, call.session) + (noNewline.isPresent ? "" : "\n"))
        }
      }
      if let code = TextFile.write(bytes, to: target, append: true) {
        try call.writeError(ItemPaths.failure(target, code, id: "GetContentWriterUnauthorizedAccessError", .writeError))
        continue
      }
      if passThru.isPresent { for item in collected { try call.write(item) } }
    }
  }
}
