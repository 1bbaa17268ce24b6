import Microsoft_PowerShell_Core
import Objects
import Runtime

/// Puts members on one object: properties, script properties, script methods, aliases, or a type name.
struct AddMember: Cmdlet {
  static let name: StaticString = "Add-Member"
  static let help = Help(
    "Adds custom properties and methods to an instance of a PowerShell object.",
    "Within script properties and methods $this is the object. Only this object gets the member, not its type.")
  static let examples = [
    Example("A property", run: "$o = [pscustomobject]@{ A = 1 }; $o | Add-Member B 2; $o.B", prints: "2\n"),
    Example(
      "A method", run: "$o = 5 | Add-Member ScriptMethod Twice { $this * 2 } -PassThru; $o.Twice()", prints: "10\n"),
  ]

  static let defaultParameterSet: String? = "TypeNameSet"

  @Parameter(
    as: .psObject, from: .pipeline, mandatory: true,
    in: ["MemberSet", "NotePropertyMultiMemberSet", "NotePropertySingleMemberSet", "TypeNameSet"],
    help: "The objects to work on."
  )
  var inputObject: Value = .void
  @Parameter(
    as: NetEnums.memberTypes, at: 0, mandatory: true, in: ["MemberSet"], alias: ["Type"], help: "The kind of member."
  )
  var memberType: Value?
  @Parameter(at: 1, mandatory: true, in: ["MemberSet"], help: "The member's name.")
  var name: String?
  @Parameter(
    at: 2, in: ["MemberSet"],
    help: "A property's value, a script property's getter, a method's script, an alias's target."
  )
  var value: Value?
  @Parameter(at: 3, in: ["MemberSet"], help: "A script property's setter, an alias's type.")
  var secondValue: Value?
  @Parameter(
    in: ["MemberSet", "NotePropertyMultiMemberSet", "NotePropertySingleMemberSet", .set("TypeNameSet", mandatory: true)],
    check: [.notNullOrEmpty], help: "A name put before the object's type names."
  )
  var typeName: String?
  @Parameter(
    in: ["MemberSet", "NotePropertyMultiMemberSet", "NotePropertySingleMemberSet"],
    help: "Do it even where a restriction would prevent it."
  )
  var force: SwitchParameter
  @Parameter(
    in: ["MemberSet", "NotePropertyMultiMemberSet", "NotePropertySingleMemberSet", "TypeNameSet"],
    help: "Also write what was worked on."
  )
  var passThru: SwitchParameter
  @Parameter(
    at: 0, mandatory: true, in: ["NotePropertySingleMemberSet"], check: [.notNullOrEmpty],
    help: "The name of a note property."
  )
  var notePropertyName: NotePropertyName?
  @Parameter(at: 1, mandatory: true, in: ["NotePropertySingleMemberSet"], check: [.allowNull], help: "Its value.")
  var notePropertyValue: Value = .void
  @Parameter(
    as: .dictionary, at: 0, mandatory: true, in: ["NotePropertyMultiMemberSet"], check: [.notNullOrEmpty],
    help: "Names and values of note properties."
  )
  var notePropertyMembers: DictionaryObject?

  mutating func process(_ call: Call) throws(Unwind) {
    if let typeName, typeName.allSatisfy(\.isWhitespace) {
      throw call.terminating(
        "The TypeName parameter should not be null, empty, or contain only white spaces.", id: "TypeNameShouldNotBeEmpty", .invalidOperation,
        target: Value(typeName), type: .invalidOperationException)
    }
    let object = inputObject.reference ?? WrapperObject(inputObject)
    let adder = MemberAdder(object, force: force.isPresent, call)
    if let table = notePropertyMembers {
      for (key, value) in table.entries { try adder.addNote(try Conversion.string(key, call.session), value) }
    } else if let notePropertyName {
      try adder.addNote(notePropertyName.text, notePropertyValue)
    } else if call.parameterSetName == "MemberSet" || memberType != nil {
      let kinds = (memberType?.displayText ?? "").split(separator: ",")
      guard kinds.count == 1, let kind = kinds.first else {
        throw call.terminating(
          "To add a member, only one member type can be specified. The member types specified are: \"\(memberType?.displayText ?? "")\"",
          id: "WrongMemberCount", .invalidOperation, type: .invalidOperationException)
      }
      try adder.add(String(kind), name ?? "", value, secondValue)
    }
    if let typeName {
      let bag = object.extended ?? ExtendedMembers()
      bag.typeNames = [typeName] + object.typeNames
      object.extended = bag
    }
    if passThru.isPresent { try call.write(object) }
  }
}
