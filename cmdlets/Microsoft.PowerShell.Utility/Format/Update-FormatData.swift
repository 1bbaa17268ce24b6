import Formatting
import Objects
import Runtime

/// Loads views from files.
struct UpdateFormatData: Cmdlet {
  static let name: StaticString = "Update-FormatData"
  static var defaultParameterSet: String? { "FileSet" }
  static var shouldProcess: ShouldProcess { .low }
  static let help = Help(
    "Loads formatting from .format.ps1xml files.",
    "Views of -PrependPath come before the shipped ones, those of -AppendPath behind them. Without a path, the files that were loaded are read again."
  )

  @Parameter(
    in: [.set("FileSet", at: 0, from: [.pipeline, .propertyName])], alias: ["PSPath", "Path"], check: [.notNull],
    help: "Files whose views come behind the shipped ones.")
  var appendPath: [String]?
  @Parameter(in: ["FileSet"], check: [.notNull], help: "Files whose views come before the shipped ones.")
  var prependPath: [String]?

  private var hasPaths = false

  mutating func process(_ call: Call) throws(Unwind) {
    let views = call.session.formatting.views
    for path in prependPath ?? [] {
      hasPaths = true
      try load(path, id: "FormatPrependPathException", call) { views.prepend($0) }
    }
    for path in appendPath ?? [] {
      hasPaths = true
      try load(path, id: "FormatAppendPathException", call) { views.append($0) }
    }
  }

  mutating func end(_ call: Call) throws(Unwind) {
    guard !hasPaths else { return }
    let views = call.session.formatting.views
    let (prepended, appended) = views.files
    for path in prepended.reversed() { try load(path, id: "FormatPrependPathException", call) { views.prepend($0) } }
    for path in appended { try load(path, id: "FormatAppendPathException", call) { views.append($0) } }
  }

  private func load(_ path: String, id: String, _ call: Call, _ add: ([ViewDefinition]) -> Void) throws(Unwind) {
    let full = Paths.absolute(path, in: call.session.currentLocation)
    guard Paths.kind(full) == .file, let bytes = Paths.read(full) else {
      return try call.writeError(
        "Cannot find path '\(full)' because it does not exist.", id: id, .invalidOperation, target: Value(path),
        type: .itemNotFoundException)
    }
    guard foldCase(full).hasSuffix(".ps1xml") else {
      return try call.writeError(
        "Cannot read the file \"\(full)\"  because it does not have the file name extension \".ps1xml\".", id: id,
        .invalidOperation,
        target: Value(path), type: .psInvalidOperationException)
    }
    guard try call.shouldProcess("FileName: \(full)", "Update FormatData") else { return }
    let mark = TextEncoding.detect(bytes)
    let text = (mark?.encoding ?? .utf8).decode(bytes.dropFirst(mark?.length ?? 0))
    do throws(FormatFile.Problem) {
      add(try FormatFile.views(text, path: full))
    } catch {
      try call.writeError(
        "There were errors in loading the format data file: \n, \(full): The file was skipped because of the following validation exception: \(error.message)\n",
        id: "FormatXmlUpdateException", .invalidOperation, type: .runtimeException)
    }
  }
}
