/// Chunks that were read lately. Holds up to `capacity` bytes; makes room by the clock: what was used since the hand
/// last passed gets a second round.
final class ChunkCache: Sendable {
  private struct State {
    var slots: [Slot] = []
    var places: [ChunkHash: Int] = [:]
    var free: [Int] = []
    var hand = 0
    var bytes = 0
  }

  private struct Slot {
    var hash: ChunkHash
    var content: Memory?
    var used: Bool
  }

  private let capacity: Int
  private let state = Locked(State())

  init(capacity: Int) { self.capacity = capacity }

  func find(_ hash: ChunkHash) -> Memory? {
    state.with { state in
      guard let place = state.places[hash] else { return nil }
      state.slots[place].used = true
      return state.slots[place].content
    }
  }

  func insert(_ hash: ChunkHash, _ content: Memory) {
    if content.bytes.count > capacity { return }
    state.with { state in
      if state.places[hash] != nil { return }
      while state.bytes + content.bytes.count > capacity {
        let slot = state.slots[state.hand]
        if let old = slot.content {
          if slot.used {
            state.slots[state.hand].used = false
          } else {
            state.bytes -= old.bytes.count
            state.places[slot.hash] = nil
            state.slots[state.hand].content = nil
            state.free.append(state.hand)
          }
        }
        state.hand = (state.hand + 1) % state.slots.count
      }
      let slot = Slot(hash: hash, content: content, used: false)
      if let place = state.free.popLast() {
        state.slots[place] = slot
        state.places[hash] = place
      } else {
        state.slots.append(slot)
        state.places[hash] = state.slots.count - 1
      }
      state.bytes += content.bytes.count
    }
  }

  func removeAll() { state.with { $0 = State() } }
}
