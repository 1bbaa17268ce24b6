/// The right to write to a volume, or to give it another head: one holder at a time among all threads and processes.
final class Gates: Sendable {
  private let locks: LockFile
  private let gates = Locked<[LockFile.Place: Locked<Void>]>([:])

  init(locks: LockFile) { self.locks = locks }

  /// Runs `body` as the only one at `place`. Not to be nested for one place.
  func with<Result>(_ place: LockFile.Place, _ body: () throws -> Result) throws -> Result {
    let gate = gates.with { gates in
      if let gate = gates[place] { return gate }
      let gate = Locked(())
      gates[place] = gate
      return gate
    }
    return try gate.with { _ in
      _ = try locks.lock(place, exclusive: true)
      defer { locks.unlock(place) }
      return try body()
    }
  }

  /// Runs `body` as the only one at all of `places`.
  func with<Result>(all places: [LockFile.Place], _ body: () throws -> Result) throws -> Result {
    // One order for all callers, so that no two wait for each other.
    let ordered = Set(places).sorted { $0.offset < $1.offset }
    func enter(_ rest: ArraySlice<LockFile.Place>) throws -> Result {
      guard let place = rest.first else { return try body() }
      return try with(place) { try enter(rest.dropFirst()) }
    }
    return try enter(ordered[...])
  }
}
