import Objects
import Runtime

/// `-Encoding`: a name (`utf8BOM`, `unicode`), a code page or one of the Internet's names.
struct FileEncoding: ParameterValue {
  let encoding: TextEncoding

  static var parameterType: TypeInfo { TypeRegistry.find("System.Text.Encoding") ?? .object }

  init?(bound value: Value) {
    guard let found = TextEncoding.named(FileEncoding.name(of: value)) else { return nil }
    encoding = found
  }

  /// What PowerShell's `ArgumentToEncodingTransformationAttribute` says to names it doesn't know.
  static var transformation: ArgumentTransformation? {
    { (argument, _) throws(Unwind) in
      let name = FileEncoding.name(of: argument)
      guard TextEncoding.named(name) == nil else { return argument }
      throw .exception(
        .argumentException,
        "'\(name)' is not a supported encoding name. For information on defining a custom encoding, see the documentation for the Encoding.RegisterProvider method. (Parameter 'name')"
      )
    }
  }

  private static func name(of value: Value) -> String { value.displayText }
}
