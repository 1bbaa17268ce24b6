import Objects

/// What a command takes: its parameters and sets. Made once per command, when it is first called or asked about.
public final class Schema {
  public let commandName: String
  /// The class that stands in error ids; for functions the function's own name.
  public let className: String
  public let parameters: [ParameterInfo]
  /// All set names in order of appearance; `__AllParameterSets` alone when none is named.
  public let setNames: [String]
  public let defaultSet: String?
  public let shouldProcess: ShouldProcess
  /// Takes the common parameters, and no arguments but those declared.
  public let isAdvanced: Bool
  let isCmdlet: Bool
  /// `-WhatIf` and `-Confirm` exist.
  public let supportsShouldProcess: Bool
  private let byName: [MemberName: Int]
  /// The one parameter the pipeline binds, by value and without conversion: the fast path.
  let soleInput: Int?
  let takesPipeline: Bool
  /// Parameters by position, for each position in use.
  let positional: [(position: Int, indices: [Int])]
  /// Parameters that take the arguments nobody else took; at most one per set.
  let remaining: [Int]

  init(
    commandName: String, className: String, parameters: [ParameterInfo], defaultSet: String?, shouldProcess: ShouldProcess,
    isAdvanced: Bool, isCmdlet: Bool, supportsShouldProcess: Bool
  ) {
    self.commandName = commandName
    self.className = className
    self.parameters = parameters
    self.defaultSet = defaultSet
    self.shouldProcess = shouldProcess
    self.isAdvanced = isAdvanced
    self.isCmdlet = isCmdlet
    self.supportsShouldProcess = supportsShouldProcess
    var names: [String] = []
    var byName: [MemberName: Int] = [:]
    var positions: [Int: [Int]] = [:]
    var remaining: [Int] = []
    var inputs: [Int] = []
    for (index, parameter) in parameters.enumerated() {
      byName[parameter.key] = index
      for alias in parameter.aliases { byName[MemberName(alias)] = index }
      var placed: Set<Int> = []
      for set in parameter.sets {
        if set.name != ParameterInfo.allSets, !names.contains(set.name) { names.append(set.name) }
        if let position = set.position, placed.insert(position).inserted { positions[position, default: []].append(index) }
        if set.fromRemaining, remaining.last != index { remaining.append(index) }
      }
      if parameter.takesPipeline || parameter.takesPropertyName { inputs.append(index) }
    }
    if let defaultSet, !names.contains(defaultSet), !names.isEmpty { names.append(defaultSet) }
    setNames = names.isEmpty ? [ParameterInfo.allSets] : names
    self.byName = byName
    self.remaining = remaining
    takesPipeline = !inputs.isEmpty
    positional = positions.keys.sorted().map { ($0, positions[$0] ?? []) }
    if inputs.count == 1, !parameters[inputs[0]].takesPropertyName, Schema.takesAnything.contains(parameters[inputs[0]].typeName),
      parameters[inputs[0]].validators.isEmpty
    {
      soleInput = inputs[0]
    } else {
      soleInput = nil
    }
  }

  /// Types that every object is of, so that binding one converts nothing.
  private static let takesAnything = ["System.Object", "System.Management.Automation.PSObject"]

  enum Match {
    case parameter(Int)
    case common(CommonParameter)
    case ambiguous([String])
    case none
  }

  /// Finds a parameter by name, alias or the beginning of one.
  func match(_ name: String) -> Match {
    if let index = byName[MemberName(name)] { return .parameter(index) }
    let common = isAdvanced || isCmdlet
    if common, let exact = CommonParameter.exact(name, shouldProcess: shouldProcess != .none) { return .common(exact) }
    let folded = foldCase(name)
    var found: [(name: String, match: Match)] = []
    for (index, parameter) in parameters.enumerated() {
      if parameter.key.folded.hasPrefix(folded) {
        found.append((parameter.name, .parameter(index)))
      } else if parameter.aliases.contains(where: { foldCase($0).hasPrefix(folded) }) {
        found.append((parameter.name, .parameter(index)))
      }
    }
    if common, found.isEmpty || found.count > 1 || true {
      for parameter in CommonParameter.allCases where parameter.isAvailable(shouldProcess: shouldProcess != .none) {
        if foldCase(parameter.name).hasPrefix(folded) { found.append((parameter.name, .common(parameter))) }
      }
    }
    if found.count > 1 {
      // A cmdlet's own parameters win over the common ones.
      let own = found.filter { if case .parameter = $0.match { true } else { false } }
      if own.count == 1 { return own[0].match }
      return .ambiguous(found.map(\.name))
    }
    return found.first?.match ?? .none
  }

  func index(of name: MemberName) -> Int? { byName[name] }
}

/// The parameters that every cmdlet and advanced function has.
public enum CommonParameter: String, CaseIterable, Sendable {
  case verbose, debug, errorAction, warningAction, informationAction, progressAction, errorVariable, warningVariable
  case informationVariable, outVariable, outBuffer, pipelineVariable, whatIf, confirm

  public var name: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
  public var alias: String {
    switch self {
    case .verbose: "vb"
    case .debug: "db"
    case .errorAction: "ea"
    case .warningAction: "wa"
    case .informationAction: "infa"
    case .progressAction: "proga"
    case .errorVariable: "ev"
    case .warningVariable: "wv"
    case .informationVariable: "iv"
    case .outVariable: "ov"
    case .outBuffer: "ob"
    case .pipelineVariable: "pv"
    case .whatIf: "wi"
    case .confirm: "cf"
    }
  }
  public var isSwitch: Bool {
    switch self {
    case .verbose, .debug, .whatIf, .confirm: true
    default: false
    }
  }
  func isAvailable(shouldProcess: Bool) -> Bool { shouldProcess || (self != .whatIf && self != .confirm) }
  static func exact(_ name: String, shouldProcess: Bool) -> CommonParameter? {
    for parameter in allCases where parameter.isAvailable(shouldProcess: shouldProcess) {
      if equalsIgnoringCase(parameter.rawValue, name) || equalsIgnoringCase(parameter.alias, name) { return parameter }
    }
    return nil
  }
}
