import Objects
import Runtime

struct SplitPath: Cmdlet {
  static let name: StaticString = "Split-Path"
  static let help = Help("Gives a part of a path.")
  static let defaultParameterSet: String? = "ParentSet"

  @Parameter(
    at: 0, from: [.pipeline, .propertyName], mandatory: true,
    in: ["ParentSet", "LeafSet", "LeafBaseSet", "ExtensionSet", "QualifierSet", "NoQualifierSet", "IsAbsoluteSet"]) var path: [String]?
  @Parameter(from: .propertyName, mandatory: true, in: ["LiteralPathSet"], alias: ["PSPath", "LP"]) var literalPath: [String]?
  @Parameter(in: ["ParentSet"]) var parent: SwitchParameter
  @Parameter(mandatory: true, in: ["LeafSet"]) var leaf: SwitchParameter
  @Parameter(mandatory: true, in: ["LeafBaseSet"]) var leafBase: SwitchParameter
  @Parameter("Extension", mandatory: true, in: ["ExtensionSet"]) var fileExtension: SwitchParameter
  @Parameter(mandatory: true, in: ["QualifierSet"]) var qualifier: SwitchParameter
  @Parameter(mandatory: true, in: ["NoQualifierSet"]) var noQualifier: SwitchParameter
  @Parameter(mandatory: true, in: ["IsAbsoluteSet"]) var isAbsolute: SwitchParameter
  @Parameter var resolve: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    for wanted in path ?? literalPath ?? [] {
      let paths = resolve.isPresent ? try ItemPaths.resolve([wanted], literal: false, call) : [wanted]
      for path in paths { try split(path, call) }
    }
  }

  private func split(_ text: String, _ call: Call) throws(Unwind) {
    let trimmed = text.count > 1 && text.hasSuffix("/") ? String(text.dropLast()) : text
    let name = trimmed == "/" ? "/" : Paths.name(trimmed)
    let dot = name.lastIndex(of: ".")
    if leaf.isPresent {
      try call.write(name)
    } else if leafBase.isPresent {
      try call.write(dot.map { String(name[..<$0]) } ?? name)
    } else if fileExtension.isPresent {
      try call.write(dot.map { String(name[$0...]) } ?? "")
    } else if isAbsolute.isPresent {
      try call.write(.bool(text.hasPrefix("/")))
    } else if noQualifier.isPresent {
      try call.write(text.split(separator: ":", maxSplits: 1).count == 2 ? String(text.split(separator: ":", maxSplits: 1)[1]) : text)
    } else if qualifier.isPresent {
      guard let colon = text.firstIndex(of: ":") else {
        return try call.writeError("Cannot parse path because path '\(text)' does not have a qualifier specified.", id: "ParsePathFormatError", .invalidArgument, target: Value(text), type: .formatException)
      }
      try call.write(String(text[...colon]))
    } else {
      try call.write(Paths.parent(trimmed))
    }
  }
}
