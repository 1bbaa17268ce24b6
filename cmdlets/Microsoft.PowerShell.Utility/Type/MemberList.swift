import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Members as Get-Member lists them.
enum MemberList {
  struct Item {
    let name: String
    let kind: MemberDescription.Kind
    let definition: String
    /// Added to the object or by type data, not the .NET type's.
    let isExtended: Bool
  }

  static func members(of object: Value, hidden: Bool, _ session: Session) -> [Item] {
    let typeData = Set(session.allTypeData(for: MemberAccess.names(of: object)).map { foldCase($0.name) })
    var items: [Item] = []
    for member in MemberAccess.members(of: object, session) where hidden || !member.isHidden {
      let isOwn = member.kind == .property || member.kind == .method
      items.append(
        Item(
          name: member.name, kind: member.kind, definition: member.definition,
          isExtended: !isOwn || typeData.contains(foldCase(member.name))))
    }
    return hidden ? items + accessors(of: object, session) + intrinsics : items
  }

  /// The methods behind .NET properties, which only -Force shows.
  private static func accessors(of object: Value, _ session: Session) -> [Item] {
    var items: [Item] = []
    for member in MemberAccess.members(of: object, session) where member.kind == .property {
      let type = TypeInfo.shortName(member.typeName)
      items.append(Item(name: "get_" + member.name, kind: .method, definition: "\(type) get_\(member.name)()", isExtended: false))
      if member.isSettable {
        items.append(
          Item(name: "set_" + member.name, kind: .method, definition: "void set_\(member.name)(\(type) value)", isExtended: false))
      }
    }
    return items
  }

  /// What every object has besides.
  private static let intrinsics: [Item] = [
    Item(
      name: "pstypenames", kind: .codeProperty,
      definition: "System.Collections.ObjectModel.Collection`1[[System.String]] pstypenames{get=PSTypeNames;}", isExtended: true),
    Item(name: "psadapted", kind: .memberSet, definition: "psadapted", isExtended: true),
    Item(name: "psbase", kind: .memberSet, definition: "psbase", isExtended: true),
    Item(name: "psextended", kind: .memberSet, definition: "psextended", isExtended: true),
    Item(name: "psobject", kind: .memberSet, definition: "psobject", isExtended: true),
  ]

  /// A type's static members, with those every type inherits.
  static func statics(of type: TypeInfo) -> [Item] {
    var items: [Item] = []
    var seen: Set<String> = []
    var current: TypeInfo? = type
    while let level = current {
      for name in level.members.staticNames {
        guard let member = level.members.statics[name], !member.isHidden, seen.insert(name.folded).inserted else { continue }
        switch member.kind {
        case .method(let method):
          let text = method.overloads.map { "static " + $0.signature.text }.joined(separator: ", ")
          items.append(Item(name: method.name, kind: .method, definition: text, isExtended: false))
        case .property(let property):
          let access = property.set == nil ? "{get;}" : "{get;set;}"
          items.append(
            Item(
              name: property.name, kind: .property, definition: "static \(property.typeName) \(property.name) \(access)", isExtended: false))
        }
      }
      current = level.base ?? (level === TypeInfo.object || level.isInterface ? nil : .object)
    }
    if let cases = type.enumeration?.cases {
      for item in cases {
        items.append(
          Item(name: item.name, kind: .property, definition: "static \(type.fullName) \(item.name) {get;}", isExtended: false))
      }
    }
    return items
  }
}
