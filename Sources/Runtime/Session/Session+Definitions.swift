import Objects
import Syntax

extension Session {
  /// `enum Name { }`; `class Name { }` through `ScriptClassBuilder`.
  func define(_ ast: TypeDefinitionAst, _ f: Frame) throws(Unwind) {
    if ast.isEnum { return classes.define(try enumeration(ast, f)) }
    throw .runtime(
      "Classes are not available yet: '\(ast.name)' can't be defined.", id: "ClassNotAvailable", .notImplemented, target: Value(ast.name))
  }

  private func enumeration(_ ast: TypeDefinitionAst, _ f: Frame) throws(Unwind) -> TypeInfo {
    var cases: [(name: String, value: Int64)] = []
    var next: Int64 = 0
    for case let member as PropertyMemberAst in ast.members {
      if let initial = member.initialValue {
        let value = try Lowering.constantOrEvaluated(initial, f)
        guard case .long(let number) = try Conversion.convert(value, to: .long, self) else { continue }
        next = number
      }
      cases.append((member.name, next))
      next += 1
    }
    let isFlags = ast.attributes.contains { $0.shortName == "flags" }
    let underlying = try ast.baseTypes.first.map { (constraint) throws(Unwind) in try resolveType(constraint.typeName).fullName } ?? "System.Int32"
    return TypeInfo.enumeration(ast.name, EnumInfo(cases, isFlags: isFlags, underlying: underlying))
  }
}
