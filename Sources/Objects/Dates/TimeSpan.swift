public struct TimeSpan: Sendable, Hashable { public var ticks: Int64 = 0; public init(ticks: Int64) { self.ticks = ticks } }
