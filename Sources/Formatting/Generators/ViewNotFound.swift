import Objects

/// The error of `-View` with a name that no view of the shape has, with the names that would do.
enum ViewNotFound {
  static func error(_ name: String, _ shape: FormatShape, _ object: Value, _ context: any FormattingContext) -> Unwind {
    let typeName = TypeInfo.of(object.unwrapped).fullName
    let views = context.views.views(for: typeName)
    let sameShape = views.filter { $0.control.shape == shape }
    var message: String
    if !sameShape.isEmpty {
      message =
        "The view name \(name) cannot be found. Specify one of the following \(shape.rawValue) views and try again: "
        + sameShape.map(\.name).joined(separator: ", ") + "."
    } else {
      let others = views.filter { equalsIgnoringCase($0.name, name) }.map { "Format-\($0.control.shape.rawValue)" }
      if others.isEmpty {
        message =
          "The view name \(name) cannot be found. There are no existing \(shape.rawValue) views for \(typeName) objects."
      } else {
        message =
          " The view name \(name) cannot be found in the \(shape.rawValue) formatting."
          + " Try using one of these other format cmdlets: " + others.joined(separator: ", ")
      }
    }
    let record = ErrorRecord(
      ExceptionObject(.invalidOperationException, message), id: "FormatViewNotFound", .objectNotFound,
      target: Value(name))
    record.detailsMessage = message
    return .error(record)
  }
}
