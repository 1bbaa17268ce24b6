import Glibc
import SQLite

/// A block store in one directory: what disks hold while they are written in sparse files (`heads`), what was frozen
/// and sealed in compressed, content-addressed packs (`packs`), the records in SQLite (`store.db`).
///
/// ```swift
/// let store = try LocalBlockStore(directory: "/srv/disks")
/// try store.createVolume(VolumeID("web"), size: 1 << 30)
/// try store.write(VolumeID("web"), at: 0, bytes: [1, 2, 3])
/// try store.snapshot(VolumeID("web"), as: SnapshotID("before"))
/// ```
///
/// **What finds rot.** Every block of a head and of a frozen layer has an XXH64 from the moment it is written, every page of their
/// maps too; every chunk of a pack is named by its SHA-256. All are compared at every read. Not covered: that a head's map
/// lost a whole page to zeros (``verify(progress:)`` cannot see it either), and the blocks of a head that power was cut from while
/// it was being written, which take the checksum of what is found at the next open.
///
/// **Several processes.** Any number may open one directory, on one machine. A volume's writers take turns, with its gate;
/// readers take no lock. What one process did, others see with their next call.
public final class LocalBlockStore: BlockStore, Sendable {
  /// How a store works.
  public struct Options: Sendable {
    /// zstd's level for chunks: 1 (fast) to 19 (small).
    public var compressionLevel: Int32 = 1
    /// Threads that hash and compress.
    public var workers = Threads.cores
    /// Bytes of chunks kept in memory.
    public var cacheSize = 64 << 20
    /// Seals what snapshots froze in a thread of its own. For processes that live on; others call ``LocalBlockStore/seal(progress:)``.
    public var sealsInBackground = false
    /// From so many unsealed layers over each other on, a snapshot seals them before it returns, so that reads never have
    /// many to look through. That takes time for what was written in them; who seals now and then never meets it. With
    /// ``sealsInBackground`` it is four times as many.
    public var deepestChain = 64
    /// Stands between the store and its files; for tests.
    public var fileSystem: any FileSystem = PosixFileSystem()

    public init() {}
  }

  public let directory: String
  let options: Options
  let fileSystem: any FileSystem
  let index: StoreIndex
  let locks: LockFile
  let gates: Gates
  let trees: TreeReader
  let heads: String
  let reserve: Reserve
  private let views = Locked(ViewCache())
  private let session = Locked<Session?>(nil)
  private let sealer = Locked<BackgroundSealer?>(nil)
  /// One import, sealing or collection more or less: the content lock is the process's, so it counts its own users.
  let content = Locked(0)
  /// Layers that this store is sealing.
  let sealing = Locked<Set<Int64>>([])
  /// Volumes whose heads this store marked as written.
  let touched = Locked<Set<VolumeID>>([])

  private struct ViewCache {
    var version: Int64 = -1
    var views: [DiskSource: View] = [:]
    var layers = 0
  }

  /// Opens the store in `directory`, which is made (its parent exists), and clears away what dead processes left.
  public init(directory: String, options: Options = Options()) throws {
    self.directory = directory
    self.options = options
    fileSystem = options.fileSystem
    heads = directory + "/heads"
    let packs = directory + "/packs"
    let isNew = try fileSystem.allocatedSize(directory + "/store.db") == nil
    try fileSystem.makeDirectory(directory)
    guard access(directory, W_OK) == 0 else {
      throw StoreError.system(errno, "the store directory \(directory) cannot be written", writing: true)
    }
    try fileSystem.makeDirectory(heads)
    try fileSystem.makeDirectory(packs)
    reserve = Reserve(path: directory + "/reserve", fileSystem: fileSystem)
    locks = try LockFile(path: directory + "/locks")
    gates = Gates(locks: locks)
    // The index takes some space to be opened, too.
    index = try reserve.freeing { [fileSystem] in
      try StoreIndex(path: directory + "/store.db", fileSystem: fileSystem)
    }
    trees = TreeReader(
      chunks: ChunkReader(index: index, directory: packs, fileSystem: fileSystem, cacheSize: options.cacheSize))
    try recover()
    reserve.replenish()
    if isNew {
      // What is acknowledged from now on must not vanish with the directory that it is in.
      try fileSystem.syncDirectory(directory)
      try fileSystem.syncDirectory(LocalBlockStore.parent(of: directory))
    }
  }

  private static func parent(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true).dropLast()
    return (path.hasPrefix("/") ? "/" : parts.isEmpty ? "." : "") + parts.joined(separator: "/")
  }

  /// Ends background work and marks heads as cleanly closed. A store that is not closed loses nothing, but its heads
  /// are checked anew when the machine was restarted meanwhile.
  public func close() throws {
    let sealer = sealer.with { current in
      defer { current = nil }
      return current
    }
    sealer?.stop()
    try closeHeads()
    let session = session.with { current in
      defer { current = nil }
      return current
    }
    try session?.end(in: index)
  }

  deinit { sealer.with { $0 }?.stop() }

  /// The session of this store, begun when it first owns something.
  func currentSession() throws -> Session {
    try session.with { session in
      if let session { return session }
      let new = try Session(index: index, locks: locks)
      session = new
      return new
    }
  }

  /// How a disk is composed now.
  func view(_ source: DiskSource) throws -> View {
    let version = try index.read { try $0.dataVersion() }
    let known = views.with { cache -> View? in
      if cache.version == version { return cache.views[source] }
      // Someone committed: layers may have come or gone. Nothing is kept, so that what was deleted takes no space.
      cache = ViewCache(version: version)
      trees.chunks.forgetPacks()
      return nil
    }
    if let known { return known }
    let view = try index.readTogether { try compose(source, $0) }
    views.with { cache in
      // Made from a state at least as new as `version`; one that is older than the cache is for this call alone.
      guard cache.version == version else { return }
      // Each layer holds files open, of which a process may have few.
      cache.layers += view.layers.count
      if cache.layers > 100 || cache.views.count > 1000 {
        cache.views = [:]
        cache.layers = view.layers.count
      }
      cache.views[source] = view
    }
    return view
  }

  /// Reads the composition of a disk from the index.
  func compose(_ source: DiskSource, _ database: Database) throws -> View {
    switch source {
    case .volume(let id):
      let volume = try database.volume(id)
      return try compose(from: volume.head, size: volume.size, volume: volume, database)
    case .snapshot(let id):
      let snapshot = try database.snapshot(id)
      return try compose(from: snapshot.layer, size: snapshot.size, volume: nil, database)
    }
  }

  func compose(from layer: Int64?, size: Int64, volume: VolumeRecord?, _ database: Database) throws -> View {
    var layers: [Layer] = []
    var base: Tree?
    var isHeadReady = false
    var next = layer
    while let id = next {
      let record = try database.layer(id)
      if record.state == .sealed {
        base = record.root.isZero ? nil : Tree(root: record.root, size: record.size)
        break
      }
      if record.state == .head || record.written {
        layers.append(Layer(record, directory: heads, fileSystem: fileSystem))
      }
      if record.state == .head { isHeadReady = record.written && record.boot == fileSystem.bootID }
      // A head without files has nothing to say.
      if record.state == .head && !record.written { layers.removeLast() }
      next = record.parent
    }
    return View(size: size, layers: layers, base: base, volume: volume, isHeadReady: isHeadReady)
  }

  /// Has the background sealer look for work, starting it when it is wanted.
  func wakeSealer() {
    guard options.sealsInBackground else { return }
    sealer.with { sealer in
      if sealer == nil { sealer = BackgroundSealer(self) }
      sealer?.wake()
    }
  }
}
