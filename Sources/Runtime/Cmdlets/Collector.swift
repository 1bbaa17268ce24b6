import Objects

/// What a parameter declares, apart from its Swift type.
public struct Traits {
  public var name: StaticString?
  public var type: TypeInfo
  public var isArray: Bool
  public var position: Int?
  public var source: PipelineSource
  public var isMandatory: Bool
  public var sets: [SetTraits]
  public var aliases: [String]
  public var takesRemaining: Bool
  public var validations: [Validation]
  public var completer: Completer?
  public var isHidden: Bool
  public var transformation: ArgumentTransformation?
  public var help: StaticString
}

/// Hands what the `@Parameter` wrappers say of themselves to whoever makes a cmdlet: thread-local, set only around `init()`.
final class Collector {
  private(set) var traits: [Traits] = []
  private(set) var cells: [Cell] = []
  func add(_ traits: Traits, _ cell: Cell) { self.traits.append(traits) }

  final class CellList { var list: [Cell] = [] }

  @TaskLocal static var shared: Holder?
  final class Holder: @unchecked Sendable {
    var collector: Collector?
    var cells: CellList?
  }
  static var current: Collector? { shared?.collector }
  static var cells: CellList? { shared?.cells }

  /// Makes the cmdlet and gives its cells in declaration order.
  static func make(_ type: any Cmdlet.Type) -> (cmdlet: any Cmdlet, cells: [Cell]) {
    let holder = Holder()
    let list = CellList()
    holder.cells = list
    let cmdlet = $shared.withValue(holder) { type.init() }
    return (cmdlet, list.list)
  }

  /// Makes the cmdlet once to learn what its parameters declare.
  static func traits(of type: any Cmdlet.Type) -> (cmdlet: any Cmdlet, traits: [Traits]) {
    let holder = Holder()
    let collector = Collector()
    holder.collector = collector
    holder.cells = CellList()
    let cmdlet = $shared.withValue(holder) { type.init() }
    return (cmdlet, collector.traits)
  }
}
