import Microsoft_PowerShell_Core
import Objects

/// What Measure-Object emits: `GenericMeasureInfo`, `GenericObjectMeasureInfo` or `TextMeasureInfo`.
final class MeasureInfo: NetObject {
  enum Kind { case generic, genericObject, text }
  let kind: Kind
  var count = 0
  var average: Value = .null
  var sum: Value = .null
  var maximum: Value = .null
  var minimum: Value = .null
  var standardDeviation: Value = .null
  var lines: Value = .null
  var words: Value = .null
  var characters: Value = .null
  var property: Value = .null

  init(_ kind: Kind) {
    self.kind = kind
    super.init()
  }

  private static let base = TypeInfo("Microsoft.PowerShell.Commands.MeasureInfo", base: .object) { table in
    table.readWrite("string Property { get; set; }", MeasureInfo.self, set: { $0.property = $1 }) { $0.property }
  }
  private static func numeric(_ name: String, _ number: String, _ extreme: String) -> TypeInfo {
    TypeInfo("Microsoft.PowerShell.Commands.\(name)", base: base) { table in
      table.read("int Count { get; set; }", MeasureInfo.self) { Value($0.count) }
      table.read("\(number) Average { get; set; }", MeasureInfo.self) { $0.average }
      table.read("\(number) Sum { get; set; }", MeasureInfo.self) { $0.sum }
      table.read("\(extreme) Maximum { get; set; }", MeasureInfo.self) { $0.maximum }
      table.read("\(extreme) Minimum { get; set; }", MeasureInfo.self) { $0.minimum }
      table.read("\(number) StandardDeviation { get; set; }", MeasureInfo.self) { $0.standardDeviation }
    }
  }
  private static let genericType = numeric("GenericMeasureInfo", "System.Nullable[double]", "System.Nullable[double]")
  private static let genericObjectType = numeric("GenericObjectMeasureInfo", "System.Nullable[double]", "System.Object")
  private static let textType = TypeInfo("Microsoft.PowerShell.Commands.TextMeasureInfo", base: base) { table in
    table.read("System.Nullable[int] Lines { get; set; }", MeasureInfo.self) { $0.lines }
    table.read("System.Nullable[int] Words { get; set; }", MeasureInfo.self) { $0.words }
    table.read("System.Nullable[int] Characters { get; set; }", MeasureInfo.self) { $0.characters }
  }
  override var type: TypeInfo {
    switch kind {
    case .generic: MeasureInfo.genericType
    case .genericObject: MeasureInfo.genericObjectType
    case .text: MeasureInfo.textType
    }
  }
}
