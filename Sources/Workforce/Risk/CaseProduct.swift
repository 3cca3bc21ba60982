/// All combinations of independent cases that are likely enough to matter.
enum CaseProduct {
  /// What adds up over the factors of a combination.
  protocol Summand {
    static var zero: Self { get }
    func adding(_ other: Self) -> Self
  }

  struct Case<Value: Summand> {
    let value: Value
    let chance: UInt64
  }

  /// Gives each combination as the sum of its cases with its chance.
  ///
  /// - Parameters:
  ///   - factors: The cases of each factor, the most likely first.
  ///   - most: How many combinations to give.
  /// - Returns: Whether that was enough for all of them.
  @inline(__always)
  static func each<Value: Summand>(
    of factors: [[Case<Value>]], most: Int,
    _ body: (_ sum: Value, _ chance: UInt64) throws(ArithmeticFault) -> Void
  ) throws(ArithmeticFault) -> Bool {
    var left = most
    return try descend(0, Value.zero, Chance.one, factors, &left, body)
  }

  private static func descend<Value: Summand>(
    _ depth: Int, _ sum: Value, _ chance: UInt64, _ factors: [[Case<Value>]], _ left: inout Int,
    _ body: (_ sum: Value, _ chance: UInt64) throws(ArithmeticFault) -> Void
  ) throws(ArithmeticFault) -> Bool {
    guard depth < factors.count else {
      left -= 1
      guard left >= 0 else { return false }
      try body(sum, chance)
      return true
    }
    for item in factors[depth] {
      let product = Chance.product(chance, item.chance)
      guard product >= Chance.negligibleTogether else { break }
      guard try descend(depth + 1, sum.adding(item.value), product, factors, &left, body) else {
        return false
      }
    }
    return true
  }
}

extension Int64: CaseProduct.Summand {
  func adding(_ other: Int64) -> Int64 { self &+ other }
}

extension SIMD16<Int64>: CaseProduct.Summand {
  func adding(_ other: Self) -> Self { self &+ other }
}
