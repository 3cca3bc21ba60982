import Testing

@testable import Workforce

@Suite struct RatioTests {
  @Test func `equal values are equal fractions in lowest terms`() {
    let ratio = Ratio(-26, over: 24)
    #expect(ratio.numerator == -13)
    #expect(ratio.denominator == 12)
    #expect(Ratio(0, over: 7) == .zero)
    #expect(Ratio(9, over: 9) == .one)
  }

  @Test func `arithmetic gives exact fractions`() throws {
    let third = Ratio(1, over: 3)
    let half = Ratio(1, over: 2)
    #expect(try third + half == Ratio(5, over: 6))
    #expect(try third - half == Ratio(-1, over: 6))
    #expect(try third * half == Ratio(1, over: 6))
    #expect(try third / half == Ratio(2, over: 3))
    #expect(try half / Ratio(-1, over: 3) == Ratio(-3, over: 2))
    #expect(try third * 6 == Ratio(whole: 2))
  }

  @Test func `the unit cost of an istruttore is exact until it is rounded`() throws {
    let tabellare = Euro(cents: 2_139_287).exact
    let cost = try tabellare * Ratio(13, over: 12) * Ratio(132_868, over: 100_000)
    #expect(try cost.euro(rounding: .halfAwayFromZero) == Euro(cents: 3_079_297))
    #expect(try cost.euro(rounding: .down) < cost.euro(rounding: .up))
  }

  @Test func `division by zero is thrown`() {
    #expect(throws: ArithmeticFault.divisionByZero) { try Ratio.one / .zero }
    #expect(throws: ArithmeticFault.divisionByZero) { try Ratio.zero / .zero }
  }

  @Test func `a result out of range is thrown`() {
    let huge = Ratio(reducing: .max, over: 1)
    let tiny = Ratio(reducing: 1, over: .max)
    #expect(throws: ArithmeticFault.overflow) { try huge + .one }
    #expect(throws: ArithmeticFault.overflow) { try huge * 2 }
    #expect(throws: ArithmeticFault.overflow) { try huge / tiny }
    #expect(throws: ArithmeticFault.overflow) { try tiny + Ratio(1, over: 2) }
    #expect(throws: ArithmeticFault.overflow) { try huge.euro(rounding: .down) }
    #expect(throws: ArithmeticFault.overflow) { try huge.whole(rounding: .down) }
    #expect(throws: ArithmeticFault.overflow) {
      try Ratio(reducing: Int128(Int64.max), over: 1).euro(rounding: .down)
    }
  }

  /// Values whose cross products don't fit into 128 bits, smallest first.
  static let ladder = [
    Ratio(reducing: .min, over: 3), Ratio(reducing: -.max, over: 3), Ratio(whole: -2),
    Ratio(reducing: -.max, over: .max - 1), Ratio(whole: -1), Ratio(reducing: -1, over: .max),
    .zero, Ratio(reducing: 1, over: .max), Ratio(reducing: .max - 2, over: .max - 1),
    Ratio(reducing: .max - 1, over: .max), .one, Ratio(reducing: .max, over: .max - 1),
    Ratio(reducing: .max, over: 2), Ratio(reducing: .max, over: 1),
  ]

  @Test func `huge and tiny fractions are ordered by value`() {
    for (position, first) in Self.ladder.enumerated() {
      for (other, second) in Self.ladder.enumerated() {
        #expect((first < second) == (position < other), "\(position) against \(other)")
      }
    }
  }
}
