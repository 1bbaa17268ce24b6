public struct DateTime: Sendable, Hashable { public var ticks: Int64 = 0 }
