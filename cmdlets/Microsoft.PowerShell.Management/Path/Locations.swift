import Objects
import Runtime

/// The stack of `Push-Location`.
final class LocationStack {
  var paths: [String] = []
}

/// Moves the session's location.
enum Locations {
  static func set(_ path: String, literal: Bool, _ call: Call) throws(Unwind) {
    let found = literal || !Wildcard.containsWildcards(path) ? [ItemPaths.absolute(path, call)] : ItemPaths.expand(path, call)
    guard found.count == 1, let target = found.first, Paths.kind(target) == .directory else {
      throw call.terminating(
        "Cannot find path '\(found.first ?? path)' because it does not exist.", id: "PathNotFound", .objectNotFound, target: Value(found.first ?? path),
        type: KnownTypes.itemNotFoundException)
    }
    call.session.changeLocation(target)
  }
}
