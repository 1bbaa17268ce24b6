/// One file made of several, for what is larger than a file may be: ext4 ends at 16 TiB. Parts behind the first are made
/// when they are first written; a missing one reads as zero.
final class SegmentedFile: StoreFile {
  static let segmentSize: Int64 = 8 << 40
  /// Parts that the largest disk has.
  static let count = 8

  let path: String
  private let directory: String
  private let fileSystem: any FileSystem
  private let first: any StoreFile
  private let others = Locked<[Int: any StoreFile]>([:])

  init(_ path: String, _ access: FileAccess, in directory: String, fileSystem: any FileSystem) throws {
    self.path = path
    self.directory = directory
    self.fileSystem = fileSystem
    first = try fileSystem.open(path, access)
  }

  /// The path of a part: `7.data`, `7.data1` ...
  static func path(_ path: String, part: Int) -> String { part == 0 ? path : path + "\(part)" }

  /// The part that holds an offset, if it is there.
  private func part(_ number: Int, making: Bool) throws -> (any StoreFile)? {
    if number == 0 { return first }
    return try others.with { others in
      if let known = others[number] { return known }
      do {
        let file = try fileSystem.open(SegmentedFile.path(path, part: number), making ? .create : .write)
        // Before anything in it is called written, the file itself is durable.
        if making { try fileSystem.syncDirectory(directory) }
        others[number] = file
        return file
      } catch let error as StoreError where error.isMissingFile && !making {
        return nil
      }
    }
  }

  private func place(_ offset: Int64) -> (part: Int, offset: Int64, room: Int) {
    let (part, rest) = offset.quotientAndRemainder(dividingBy: SegmentedFile.segmentSize)
    return (Int(part), rest, Int(SegmentedFile.segmentSize - rest))
  }

  func read(into buffer: UnsafeMutableRawBufferPointer, at offset: Int64) throws -> Int {
    let place = place(offset)
    let target = buffer.slice(0, min(buffer.count, place.room))
    guard let file = try part(place.part, making: false) else { return 0 }
    let count = try file.readFully(into: target, at: place.offset)
    // The end of a part is not the end of the whole.
    target.slice(count, target.count - count).clear()
    return target.count
  }

  func write(from buffer: UnsafeRawBufferPointer, at offset: Int64) throws -> Int {
    let place = place(offset)
    guard let file = try part(place.part, making: true) else { return 0 }
    return try file.write(from: buffer.slice(0, min(buffer.count, place.room)), at: place.offset)
  }

  func sync() throws {
    try first.sync()
    for number in 1..<SegmentedFile.count { try part(number, making: false)?.sync() }
  }

  func punchHole(at offset: Int64, count: Int64) throws -> Bool {
    var at = offset
    var done = true
    while at < offset + count {
      let place = place(at)
      let step = min(Int64(place.room), offset + count - at)
      if let file = try part(place.part, making: false) {
        done = try file.punchHole(at: place.offset, count: step) && done
      }
      at += step
    }
    return done
  }

  // A layer asks its map where data is and how large things are, never its data.
  func truncate(to size: Int64) throws { throw unsupported("truncated") }
  func size() throws -> Int64 { throw unsupported("measured") }
  func nextData(from offset: Int64) throws -> Int64? { throw unsupported("searched") }
  func nextHole(from offset: Int64) throws -> Int64 { throw unsupported("searched") }

  private func unsupported(_ what: String) -> StoreError {
    StoreError(.invalid, "\(path) is in parts and cannot be \(what)")
  }
}
