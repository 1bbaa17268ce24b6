import Objects
import Runtime

struct TestPath: Cmdlet {
  static let name: StaticString = "Test-Path"
  static let help = Help("Tells whether a path names something.")
  static let defaultParameterSet: String? = "Path"

  enum Kind: String, EnumParameter {
    case any, container, leaf
    static let typeName = "Microsoft.PowerShell.Commands.TestPathType"
  }

  @Parameter(at: 0, from: [.pipeline, .propertyName], mandatory: true, in: ["Path"], check: [.allowNull, .allowEmptyString, .allowEmptyCollection])
  var path: [String]?
  @Parameter(
    from: .propertyName, mandatory: true, in: ["LiteralPath"], alias: ["PSPath", "LP"], check: [.allowNull, .allowEmptyString, .allowEmptyCollection])
  var literalPath: [String]?
  @Parameter(alias: ["Type"]) var pathType: Kind = .any
  @Parameter var isValid: SwitchParameter

  mutating func process(_ call: Call) throws(Unwind) {
    for wanted in path ?? [] { try call.write(.bool(try test(wanted, literal: false, call))) }
    for wanted in literalPath ?? [] { try call.write(.bool(try test(wanted, literal: true, call))) }
  }

  private func test(_ wanted: String, literal: Bool, _ call: Call) throws(Unwind) -> Bool {
    if wanted.trimmingPrefix(while: { $0 == " " }).isEmpty { return false }
    if isValid.isPresent { return true }
    if let (drive, rest) = ItemPaths.drive(wanted) {
      if rest.isEmpty { return true }
      return !(try call.session.driveItem(drive, rest)).isNull
    }
    let found = literal ? [ItemPaths.absolute(wanted, call)] : ItemPaths.expand(wanted, call)
    return found.contains { path in
      switch pathType {
      case .any: Paths.kind(path) != .none
      case .container: Paths.kind(path) == .directory
      case .leaf: Paths.kind(path) == .file
      }
    }
  }
}
