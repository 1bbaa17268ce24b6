/// What `Write-Progress` says of an activity, by the names it has there.
public struct ProgressRecord: Sendable, Equatable {
  /// Tells activities apart; a record replaces the earlier one of its activity.
  public var activityID: Int
  /// The activity that this one is a part of; nil at the top.
  public var parentActivityID: Int?
  public var activity: String
  public var status: String
  /// 0 to 100; nil when nobody knows.
  public var percentComplete: Int?
  public var secondsRemaining: Int?
  public var currentOperation: String
  /// The activity is over: its line goes away.
  public var isCompleted: Bool

  public init(
    activityID: Int = 0, parentActivityID: Int? = nil, activity: String, status: String = "",
    percentComplete: Int? = nil, secondsRemaining: Int? = nil, currentOperation: String = "", isCompleted: Bool = false
  ) {
    self.activityID = activityID
    self.parentActivityID = parentActivityID
    self.activity = activity
    self.status = status
    self.percentComplete = percentComplete
    self.secondsRemaining = secondsRemaining
    self.currentOperation = currentOperation
    self.isCompleted = isCompleted
  }

  /// One line of at most `columns` cells: name, bar with the status in it, share and time left.
  func line(columns: Int, indent: Int, colors: Bool) -> String {
    let margin = String(repeating: " ", count: min(indent * 2, max(0, columns / 4)))
    var tail = ""
    if let percentComplete { tail += " \(min(100, max(0, percentComplete)))%" }
    if let secondsRemaining, secondsRemaining >= 0 { tail += " " + ProgressRecord.clock(secondsRemaining) }
    let room = columns - margin.displayWidth - tail.displayWidth
    let name = (activity + " ").fitted(to: max(0, room / 2))
    let inside = room - name.displayWidth - 2
    guard inside >= 4 else { return (margin + name + tail).fitted(to: columns) }
    let text = currentOperation.isEmpty ? status : status.isEmpty ? currentOperation : "\(status) \(currentOperation)"
    return margin + name + bar(text.fitted(to: inside), width: inside, colors: colors) + tail
  }

  /// With colours the finished part is reversed behind the text; without, `=` fill what the text leaves.
  private func bar(_ text: String, width: Int, colors: Bool) -> String {
    let done = percentComplete.map { width * min(100, max(0, $0)) / 100 } ?? 0
    var before = ""
    var after = ""
    var used = 0
    for scalar in text.unicodeScalars {
      if used < done { before.unicodeScalars.append(scalar) } else { after.unicodeScalars.append(scalar) }
      used += scalar.displayWidth
    }
    let fill = Character(colors ? " " : "=")
    before += String(repeating: fill, count: max(0, done - used))
    after += String(repeating: " ", count: max(0, width - max(used, done)))
    return colors && done > 0 ? "[\u{1b}[7m\(before)\u{1b}[27m\(after)]" : "[\(before)\(after)]"
  }

  private static func clock(_ seconds: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let text = two(seconds / 60 % 60) + ":" + two(seconds % 60)
    return seconds >= 3600 ? "\(seconds / 3600):" + text : text
  }
}
