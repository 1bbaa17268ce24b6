import Formatting
import Objects
import Runtime

/// What the four format cmdlets do with the arguments they share.
struct FormatArguments {
  let shape: FormatShape
  var groupBy: Value?
  var view: String?
  var showError = false
  var displayError = false
  var force = false
  var expand: String?

  /// Reads them, and `-Property` with the keys that its hashtables may have there.
  func parameters(_ properties: [Value]?, _ keys: ColumnParameter.Keys, _ call: Call) throws(Unwind) -> ShapeParameters
  {
    var parameters = ShapeParameters()
    if let view, !view.isEmpty {
      guard properties?.isEmpty ?? true else {
        throw FormatArguments.conflict(
          "Cmdlet parameters View and Property are mutually exclusive.", id: "FormatCannotSpecifyViewAndProperty", call)
      }
      parameters.viewName = view
    }
    parameters.properties = try ColumnParameter.parse(properties ?? [], keys)
    if let groupBy, !groupBy.isNull { parameters.groupBy = try ColumnParameter.parse([groupBy], .groupBy).first }
    parameters.showsErrors = showError
    parameters.displaysErrors = displayError
    parameters.isForced = force
    parameters.expansion = expand.flatMap { text in
      ShapeParameters.Expansion.allCases.first { equalsIgnoringCase($0.rawValue, text) }
    }
    return parameters
  }

  /// The formatter that writes its packets to the cmdlet's output.
  func formatter(_ parameters: ShapeParameters, _ call: Call) -> ShapeFormatter {
    ShapeFormatter(shape, parameters, call.session.formatting) { (packet) throws(Unwind) in
      try call.write(.object(packet))
    }
  }

  /// The error of two parameters that exclude each other.
  static func conflict(_ message: String, id: String, _ call: Call) -> Unwind {
    let type =
      TypeRegistry.find("System.IO.InvalidDataException")
      ?? TypeInfo("System.IO.InvalidDataException", base: .systemException)
    let record = ErrorRecord(ExceptionObject(type, "Found invalid data while decoding."), id: id, .invalidArgument)
    record.detailsMessage = message
    return .error(record)
  }

  /// Full names of what the format cmdlets write.
  static let outputTypes = ["FormatStartData", "FormatEntryData", "FormatEndData", "GroupStartData", "GroupEndData"].map
  {
    "Microsoft.PowerShell.Commands.Internal.Format." + $0
  }
}
