/// The errors of one parse, in the order in which they were found.
final class ErrorList {
  private(set) var errors: [ParseError] = []
  private var seen: Set<Place> = []
  /// Set when the parser gave up: what it still stumbles over is no news.
  var isClosed = false

  private struct Place: Hashable {
    let id: ErrorId
    let start: Int32
    let end: Int32
  }

  var isEmpty: Bool { errors.isEmpty }

  /// Notes an error, unless the same one was noted at the same place.
  func add(_ id: ErrorId, at extent: Extent, _ arguments: [String], incomplete: Bool = false) {
    guard !isClosed, seen.insert(Place(id: id, start: extent.start, end: extent.end)).inserted else { return }
    errors.append(
      ParseError(
        extent: extent, errorId: id.name, message: id.message(arguments), incompleteInput: incomplete))
  }
}
