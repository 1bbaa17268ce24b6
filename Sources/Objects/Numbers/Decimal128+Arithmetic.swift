/// `+ - * / %` with .NET's scales, rounding (half to even) and overflow.
extension Decimal128 {
  /// Brings an exact result into 96 bits and 28 places by dropping digits behind the point.
  private static func fit(_ exact: Wide256, scale: Int, isNegative: Bool) throws(ValueError) -> Decimal128 {
    var value = exact
    var places = scale
    var drop = max(0, places - maxScale)
    // Find how many digits have to go; every step is one digit, at most some sixty.
    var probe = drop > 0 ? divide(value, drop).quotient : value
    while probe.high != 0 || probe.low >= limit {
      drop += 1
      probe = probe.dividing(by: 10).quotient
    }
    while true {
      if drop > places { throw .decimalOverflow }
      guard drop > 0 else { break }
      let (quotient, isAboveHalf, isHalf) = divide(value, drop)
      var rounded = quotient
      if isAboveHalf || (isHalf && rounded.low & 1 == 1) { rounded = rounded + Wide256(1) }
      if rounded.high == 0, rounded.low < limit {
        value = rounded
        places -= drop
        break
      }
      // Rounding up made a 97th bit: that number goes on to lose one more digit, as in .NET.
      value = rounded
      places -= drop
      drop = 1
    }
    return Decimal128(unchecked: value.low, scale: places, isNegative: isNegative)
  }

  /// Divides by 10^`digits` and says how the rest compares with half.
  private static func divide(_ value: Wide256, _ digits: Int) -> (quotient: Wide256, isAboveHalf: Bool, isHalf: Bool) {
    var quotient = value
    var isSticky = false
    var left = digits
    while left > 1 {
      let step = min(left - 1, 36)
      let part = quotient.dividing(by: powers[step])
      if part.remainder != 0 { isSticky = true }
      quotient = part.quotient
      left -= step
    }
    let last = quotient.dividing(by: 10)
    let isAbove = last.remainder > 5 || (last.remainder == 5 && isSticky)
    return (last.quotient, isAbove, last.remainder == 5 && !isSticky)
  }

  private static func sum(_ a: Decimal128, _ b: Decimal128, negatingRight: Bool) throws(ValueError) -> Decimal128 {
    let scale = max(a.scale, b.scale)
    let left = Wide256(a.magnitude, times: powers[scale - a.scale])
    let right = Wide256(b.magnitude, times: powers[scale - b.scale])
    let rightIsNegative = b.isNegative != negatingRight
    if a.isNegative == rightIsNegative { return try fit(left + right, scale: scale, isNegative: a.isNegative) }
    if left < right { return try fit(right - left, scale: scale, isNegative: rightIsNegative) }
    return try fit(left - right, scale: scale, isNegative: a.isNegative)
  }

  public func adding(_ other: Decimal128) throws(ValueError) -> Decimal128 {
    try Decimal128.sum(self, other, negatingRight: false)
  }

  public func subtracting(_ other: Decimal128) throws(ValueError) -> Decimal128 {
    try Decimal128.sum(self, other, negatingRight: true)
  }

  public func multiplied(by other: Decimal128) throws(ValueError) -> Decimal128 {
    let isNegative = isNegative != other.isNegative
    if magnitude == 0 || other.magnitude == 0 {
      return Decimal128(unchecked: 0, scale: min(scale + other.scale, Decimal128.maxScale), isNegative: isNegative)
    }
    return try Decimal128.fit(
      Wide256(magnitude, times: other.magnitude), scale: scale + other.scale, isNegative: isNegative)
  }

  /// The quotient: exact where it ends within 28 places, with no more places than it needs beyond those of the operands.
  public func divided(by other: Decimal128) throws(ValueError) -> Decimal128 {
    guard other.magnitude != 0 else { throw .divideByZero }
    let isNegative = isNegative != other.isNegative
    var places = scale - other.scale
    var numerator = Wide256(magnitude)
    if places < 0 {
      numerator = numerator.multiplied(by: Decimal128.powers[-places])
      places = 0
    }
    var (quotient, remainder) = numerator.dividing(by: other.magnitude)
    let isExact = remainder == 0
    while remainder != 0, places < Decimal128.maxScale {
      let next = Wide256(remainder, times: 10).dividing(by: other.magnitude)
      let grown = quotient.multiplied(by: 10) + next.quotient
      if grown.high != 0 || grown.low >= Decimal128.limit { break }
      quotient = grown
      remainder = next.remainder
      places += 1
    }
    if quotient.high != 0 || quotient.low >= Decimal128.limit {
      return try Decimal128.fit(quotient, scale: places, isNegative: isNegative)
    }
    var result = quotient.low
    if remainder != 0 {
      let twice = remainder << 1
      if twice > other.magnitude || (twice == other.magnitude && result & 1 == 1) { result += 1 }
      if result >= Decimal128.limit {
        return try Decimal128.fit(Wide256(result), scale: places, isNegative: isNegative)
      }
    }
    if !isExact {
      while places > 0 {
        let (less, digit) = result.quotientAndRemainder(dividingBy: 10)
        if digit != 0 { break }
        result = less
        places -= 1
      }
    }
    return Decimal128(unchecked: result, scale: places, isNegative: isNegative)
  }

  /// What division truncated towards zero leaves; its sign is the dividend's.
  public func remainder(dividingBy other: Decimal128) throws(ValueError) -> Decimal128 {
    guard other.magnitude != 0 else { throw .divideByZero }
    let places = max(scale, other.scale)
    let left = Wide256(magnitude, times: Decimal128.powers[places - scale])
    let right = Wide256(other.magnitude, times: Decimal128.powers[places - other.scale])
    if left < right { return self }
    // The divisor has at most 189 bits; take it away bit by bit where it is too wide for one division.
    var rest = left
    if right.high == 0 {
      rest = Wide256(left.dividing(by: right.low).remainder)
    } else {
      var shifted: [Wide256] = [right]
      while let last = shifted.last, last < left || last == left, last.high >> 126 == 0 {
        shifted.append(last + last)
      }
      for divisor in shifted.reversed() where !(rest < divisor) { rest = rest - divisor }
    }
    return try Decimal128.fit(rest, scale: places, isNegative: isNegative)
  }

  public var negated: Decimal128 { Decimal128(unchecked: magnitude, scale: scale, isNegative: !isNegative) }
  public var absolute: Decimal128 { Decimal128(unchecked: magnitude, scale: scale) }

  /// `Math.Round(value, places, mode)`. `places` must be within 0...28.
  public func rounded(_ places: Int = 0, _ mode: MidpointRounding = .toEven) throws(ValueError) -> Decimal128 {
    guard places >= 0, places <= Decimal128.maxScale else {
      throw ValueError(
        .argumentOutOfRange, "Decimal can only round to between 0 and 28 digits of precision.", parameter: "decimals")
    }
    let drop = scale - places
    guard drop > 0 else { return self }
    let (quotient, remainder) = magnitude.quotientAndRemainder(dividingBy: Decimal128.powers[drop])
    let half = Decimal128.powers[drop] / 2
    let isUp: Bool =
      switch mode {
      case .toEven: remainder > half || (remainder == half && quotient & 1 == 1)
      case .awayFromZero: remainder >= half
      case .toZero: false
      case .toNegativeInfinity: isNegative && remainder != 0
      case .toPositiveInfinity: !isNegative && remainder != 0
      }
    return Decimal128(unchecked: quotient + (isUp ? 1 : 0), scale: places, isNegative: isNegative)
  }

  public var truncated: Decimal128 { roundedToInteger(.toZero) }
  public var floor: Decimal128 { roundedToInteger(.toNegativeInfinity) }
  public var ceiling: Decimal128 { roundedToInteger(.toPositiveInfinity) }

  private func roundedToInteger(_ mode: MidpointRounding) -> Decimal128 { (try? rounded(0, mode)) ?? self }
}

/// `System.MidpointRounding`, in .NET's order.
public enum MidpointRounding: Int, Sendable {
  case toEven, awayFromZero, toZero, toNegativeInfinity, toPositiveInfinity
}
