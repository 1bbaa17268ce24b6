import Objects

extension Schema {
  /// What a cmdlet's `@Parameter` declarations say.
  convenience init(cmdlet type: any Cmdlet.Type) {
    let (cmdlet, traits) = Collector.traits(of: type)
    var names: [String] = []
    for child in Mirror(reflecting: cmdlet).children {
      guard let label = child.label, label.hasPrefix("_"), child.value is any DeclaresParameter else { continue }
      names.append(String(label.dropFirst()))
    }
    guard names.count == traits.count else {
      fatalError("\(type.name): \(traits.count) parameters are declared and \(names.count) were found")
    }
    let parameters = zip(names, traits).map { ParameterInfo(property: $0, traits: $1) }
    self.init(
      commandName: String(describing: type.name), className: type.className, parameters: parameters,
      defaultSet: type.defaultParameterSet, shouldProcess: type.shouldProcess, isAdvanced: true, isCmdlet: true,
      supportsShouldProcess: type.shouldProcess != .none)
  }
}

/// Marks `Parameter`, so that a mirror can tell it from stored state.
protocol DeclaresParameter {}
extension Parameter: DeclaresParameter {}

extension ParameterInfo {
  convenience init(property: String, traits: Traits) {
    let name = traits.name.map { String(describing: $0) } ?? property.prefix(1).uppercased() + property.dropFirst()
    let type = traits.type
    let declared: [SetTraits] = traits.sets.isEmpty ? [SetTraits(stringLiteral: ParameterInfo.allSets)] : traits.sets
    let sets = declared.map { set in
      let source = set.source ?? traits.source
      return SetInfo(
        name: set.name, isMandatory: set.isMandatory ?? traits.isMandatory, position: set.position ?? traits.position,
        fromPipeline: source.contains(.pipeline), fromPropertyName: source.contains(.propertyName),
        fromRemaining: traits.takesRemaining)
    }
    func allows(_ matches: (Validation) -> Bool) -> Bool { traits.validations.contains(where: matches) }
    self.init(
      name: name, typeName: type.fullName, isSwitch: type === TypeInfo.switchParameter, aliases: traits.aliases, sets: sets,
      validators: traits.validations.compactMap(Validator.make), validations: traits.validations, completer: traits.completer,
      helpMessage: String(describing: traits.help), isHidden: traits.isHidden, transformation: traits.transformation,
      allowsNull: allows { if case .allowNull = $0 { true } else { false } },
      allowsEmptyString: allows { if case .allowEmptyString = $0 { true } else { false } },
      allowsEmptyCollection: allows { if case .allowEmptyCollection = $0 { true } else { false } }
    ) { (_: Session) throws(Unwind) -> TypeInfo in type }
  }
}
