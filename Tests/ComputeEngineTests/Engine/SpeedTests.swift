import AzureModels
import ComputeEngine
import Testing

/// That time does not depend on size. Generous, for debug builds on busy machines; the figures are in `Benchmarks`.
@Suite(.serialized) struct SpeedTests {
  private func fastest(_ body: () throws -> Void) throws -> Double {
    var best = Double.infinity
    for _ in 0..<5 {
      let start = ContinuousClock.now
      try body()
      best = min(best, (ContinuousClock.now - start) / .seconds(1))
    }
    return best
  }

  @Test func snapshotAndRestoreTakeTheSameTimeAtAnySize() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("small", gibibytes: 1)
    try cloud.makeDisk("large", gibibytes: 32_000)
    var number = 0
    func time(_ disk: String) throws -> Double {
      try fastest {
        number += 1
        try cloud.service.write([UInt8(number)], to: cloud.disk(disk), at: 512 << 20)
        try cloud.makeSnapshot("s\(number)", of: disk)
        try cloud.makeDisk("r\(number)", from: "s\(number)")
      }
    }
    let (small, large) = (try time("small"), try time("large"))
    #expect(large < small * 5 + 0.05, "1 GiB: \(small) s, 32,000 GiB: \(large) s")
  }

  @Test func listingsDoNotReadWhatNobodyAskedFor() throws {
    let cloud = try Cloud()
    try cloud.makeDisk("d")
    for number in 0..<300 { try cloud.makeSnapshot("s\(number)", of: "d", incremental: true) }
    func time(_ limit: Int) throws -> Double {
      try fastest {
        var left = limit
        try cloud.another().forEach(Snapshot.self, subscription: cloud.subscription) { _ in
          left -= 1
          return left > 0
        }
      }
    }
    let (first, all) = (try time(1), try time(300))
    #expect(first < all / 3, "first: \(first) s, all: \(all) s")
  }
}
