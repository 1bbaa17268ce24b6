import Microsoft_PowerShell_Core
import Objects

/// `Microsoft.PowerShell.Commands.GroupInfo`: a group that Group-Object made.
final class GroupInfo: NetObject {
  let values: ContiguousArray<Value>
  let name: String
  let group: ListObject
  private(set) var count = 0
  /// With -NoElement only the count is kept.
  private let keepsElements: Bool

  init(_ values: ContiguousArray<Value>, name: String, keepsElements: Bool) {
    self.values = values
    self.name = name
    self.keepsElements = keepsElements
    group = ListObject(type: GroupInfo.collection)
    super.init()
  }

  func add(_ object: Value) {
    count += 1
    if keepsElements { group.items.append(object) }
  }

  private static let collection = TypeRegistry.generic("collection", [.psObject]) ?? .arrayList
  private static let netType = TypeInfo("Microsoft.PowerShell.Commands.GroupInfo", base: .object) { table in
    table.read("System.Collections.ArrayList Values { get; }", GroupInfo.self) { .object(ListObject($0.values, type: .arrayList)) }
    table.read("int Count { get; }", GroupInfo.self) { Value($0.count) }
    table.read("System.Collections.ObjectModel.Collection[psobject] Group { get; }", GroupInfo.self) { .object($0.group) }
    table.read("string Name { get; }", GroupInfo.self) { Value($0.name) }
  }
  private static let countOnlyType = TypeInfo("Microsoft.PowerShell.Commands.GroupInfoNoElement", base: netType)
  override var type: TypeInfo { keepsElements ? GroupInfo.netType : GroupInfo.countOnlyType }
}
