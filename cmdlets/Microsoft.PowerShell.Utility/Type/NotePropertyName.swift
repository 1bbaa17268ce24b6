import Objects
import Runtime

/// The name in `Add-Member NAME VALUE`: any text but the name of a kind of member, which goes with the other form of the command.
struct NotePropertyName: ParameterValue {
  let text: String
  static var parameterType: TypeInfo { .string }
  init?(bound value: Value) {
    guard let text = value.asString else { return nil }
    self.text = text
  }

  private static let kinds: Set<String> = [
    "aliasproperty", "codemethod", "codeproperty", "memberset", "noteproperty", "propertyset", "scriptmethod", "scriptproperty",
  ]
  static var transformation: ArgumentTransformation? {
    { (argument, _) throws(Unwind) in
      guard let text = argument.asString, kinds.contains(foldCase(text)) else { return argument }
      throw .runtime(
        "The parameter NotePropertyName cannot take values that could be converted to the type System.Management.Automation.PSMemberTypes. To define the name of a member with those values, use Add-Member, and specify the member type.",
        id: "InvalidValueForNotePropertyName", .invalidArgument)
    }
  }
}
