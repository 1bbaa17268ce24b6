import AzureModels
import ComputeEngine
import Glibc
import Testing

/// Random work on a home, with a log of what was acknowledged, and a check of one against the other.
///
/// Each disk has one number in its first block, that is what was last written; each snapshot keeps one.
struct LongWork {
  let home: String
  let log: String
  let image: String

  func run(_ generator: inout SeededGenerator) throws {
    let world = World(home)
    let descriptor = open(log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    func note(_ line: String) {
      let text = Array((line + "\n").utf8)
      if Glibc.write(descriptor, text, text.count) != text.count { fatalError("the log cannot be written") }
    }
    try world.service.createOrUpdate(ResourceGroup(location: "eastus"), at: world.group)
    var disks: [String] = []
    var snapshots: [String] = []
    var number = 0
    while true {
      number += 1
      let disk = disks.randomElement(using: &generator)
      let snapshot = snapshots.randomElement(using: &generator)
      switch generator.next() % 10 {
      case 0:
        note("begin disk d\(number)")
        try world.service.createOrUpdate(Disk.empty(1), at: world.disk("d\(number)"))
        note("disk d\(number) 0")
        disks.append("d\(number)")
      case 1:
        note("begin disk d\(number)")
        _ = try world.service.importDisk(image, as: .raw, to: world.disk("d\(number)"), Disk(), RequestOptions())
        note("import d\(number)")
        disks.append("d\(number)")
      case 2, 3, 4:
        guard let disk else { continue }
        note("begin write \(disk) \(number)")
        try world.service.write(LongWork.block(number), to: world.disk(disk), at: 8192)
        note("write \(disk) \(number)")
      case 5, 6:
        guard let disk else { continue }
        note("begin snapshot s\(number)")
        try world.service.createOrUpdate(
          Snapshot.copy(of: world.disk(disk), incremental: number % 2 == 0), at: world.snapshot("s\(number)"))
        note("snapshot s\(number) \(disk)")
        snapshots.append("s\(number)")
      case 7:
        guard let snapshot else { continue }
        note("begin disk d\(number)")
        try world.service.createOrUpdate(Disk.copy(of: world.snapshot(snapshot)), at: world.disk("d\(number)"))
        note("clone d\(number) \(snapshot)")
        disks.append("d\(number)")
      case 8:
        guard let disk, let snapshot else { continue }
        note("begin restore \(disk) \(snapshot)")
        _ = try world.service.restore(world.disk(disk), from: world.snapshot(snapshot), RequestOptions())
        note("restore \(disk) \(snapshot)")
      default:
        if number % 2 == 0, let disk {
          note("begin delete \(disk)")
          try world.service.delete(world.disk(disk))
          note("delete \(disk)")
          disks.removeAll { $0 == disk }
        } else if let snapshot {
          note("begin delete \(snapshot)")
          try world.service.delete(world.snapshot(snapshot))
          note("delete \(snapshot)")
          snapshots.removeAll { $0 == snapshot }
        }
      }
    }
  }

  private static func block(_ number: Int) -> [UInt8] { SeededBytes.block(UInt64(number), count: 4096) }

  /// What a disk or snapshot has at 8192, by the number of the write; -1: the imported file's bytes.
  private func expected() -> (state: [String: Int], open: [Substring]) {
    var state: [String: Int] = [:]
    var open: [Substring] = []
    for line in String(decoding: Workplace.contents(of: log), as: UTF8.self).split(separator: "\n") {
      let words = line.split(separator: " ")
      guard words[0] != "begin" else {
        open = Array(words.dropFirst())
        continue
      }
      open = []
      switch words[0] {
      case "disk": state[String(words[1])] = 0
      case "import": state[String(words[1])] = -1
      case "write": state[String(words[1])] = Int(words[2])
      case "delete": state[String(words[1])] = nil
      // Snapshot, clone and restore take over what another has.
      default: state[String(words[1])] = state[String(words[2])]
      }
    }
    return (state, open)
  }

  func check(_ comment: Comment) throws {
    let world = World(home)
    let (state, open) = expected()
    let report = try world.service.verify(nil)
    #expect(report.isClean, "\(comment): \(report.damaged + report.leaks)")
    let subscription = Subscription.local.subscriptionId
    guard try world.service.exists(world.group) else {
      #expect(state.isEmpty, comment)
      return
    }
    var found: [String: ResourceID] = [:]
    for disk in try world.service.list(Disk.self, subscription: subscription) {
      found[disk.name ?? ""] = disk.resourceID
    }
    for snapshot in try world.service.list(Snapshot.self, subscription: subscription) {
      found[snapshot.name ?? ""] = snapshot.resourceID
    }
    // The one that was under way when the process died may have happened or not.
    let undecided = open.count > 1 ? String(open[1]) : ""
    for (name, id) in found {
      let bytes = try world.service.read(id, at: 8192, count: 4096)
      guard let wanted = state[name] else {
        #expect(name == undecided, "\(comment): \(name) was not acknowledged")
        continue
      }
      var allowed = [wanted]
      if name == undecided {
        allowed += [open[0] == "write" ? Int(open[2]) : state[String(open.last ?? "")]].compactMap { $0 }
      }
      #expect(allowed.contains { bytes == content($0) }, "\(comment): \(name) does not hold \(allowed)")
    }
    for name in state.keys where name != undecided {
      #expect(found[name] != nil, "\(comment): \(name) is lost")
    }
    try world.service.close()
  }

  private func content(_ number: Int) -> [UInt8] {
    switch number {
    case 0: [UInt8](repeating: 0, count: 4096)
    case -1: Array(Workplace.contents(of: image)[8192..<12288])
    default: LongWork.block(number)
    }
  }
}
