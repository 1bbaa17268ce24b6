import Synchronization

/// The lines at the bottom of the screen that say how far long operations are.
///
/// They are drawn on standard error and only when that is a terminal with a movable cursor, so they never end up in a
/// file. Whoever writes other output calls ``hide()`` first; the next record brings them back below it. Records may come
/// from several threads.
public final class ProgressView: Sendable {
  private struct State {
    var records: [ProgressRecord] = []
    var drawnLines = 0
    var lastDrawn: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let descriptor: Descriptor
  private let capabilities: TerminalCapabilities
  private let now: @Sendable () -> ContinuousClock.Instant
  /// The eye takes no more, and drawing must not slow down what is measured.
  private static let interval = Duration.milliseconds(100)
  private static let maximumLines = 5

  /// - Parameters:
  ///   - capabilities: what `descriptor` can do; asked of the system unless given.
  ///   - now: the clock by which drawing is held back.
  public init(
    descriptor: Descriptor = .standardError, capabilities: TerminalCapabilities? = nil,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.descriptor = descriptor
    self.capabilities = capabilities ?? .of(descriptor)
    self.now = now
  }

  /// Takes a record and draws, unless that was done a moment ago. What begins or ends is drawn at once.
  public func show(_ record: ProgressRecord) {
    guard capabilities.controlSequences else { return }
    state.withLock { state in
      let known = state.records.firstIndex { $0.activityID == record.activityID }
      switch (known, record.isCompleted) {
      case (let index?, true):
        // What was a part of it is over too.
        state.records.removeSubrange(index...index)
        state.records.removeAll { $0.parentActivityID == record.activityID }
      case (nil, true): return
      case (let index?, false):
        state.records[index] = record
        if let last = state.lastDrawn, last.duration(to: now()) < ProgressView.interval { return }
      case (nil, false):
        let parent = state.records.firstIndex { $0.activityID == record.parentActivityID }
        state.records.insert(record, at: parent.map { $0 + 1 } ?? state.records.count)
      }
      draw(&state)
    }
  }

  /// Takes the lines off the screen, for other output to be written. They come back with the next record.
  public func hide() {
    state.withLock { state in
      guard state.drawnLines > 0 else { return }
      descriptor.write(erase(&state))
      state.lastDrawn = nil
    }
  }

  /// Forgets all activities: what ran is over.
  public func reset() {
    hide()
    state.withLock { $0.records.removeAll() }
  }

  private func erase(_ state: inout State) -> String {
    defer { state.drawnLines = 0 }
    guard state.drawnLines > 0 else { return "" }
    let up = state.drawnLines > 1 ? "\u{1b}[\(state.drawnLines - 1)A" : ""
    return "\r" + up + ControlSequence.eraseBelow
  }

  private func draw(_ state: inout State) {
    var text = erase(&state)
    // One cell short of the edge: a full line would wrap, and the way back up would be one too short.
    let columns = (TerminalSize.of(descriptor)?.columns ?? 80) - 1
    let shown = state.records.prefix(ProgressView.maximumLines)
    text += shown.map { record in
      record.line(columns: columns, indent: depth(of: record, in: state.records), colors: capabilities.colors)
    }.joined(separator: "\n")
    state.drawnLines = shown.count
    state.lastDrawn = now()
    descriptor.write(text)
  }

  private func depth(of record: ProgressRecord, in records: [ProgressRecord]) -> Int {
    var depth = 0
    var parent = record.parentActivityID
    while let id = parent, depth < records.count, let above = records.first(where: { $0.activityID == id }) {
      depth += 1
      parent = above.parentActivityID
    }
    return depth
  }
}
