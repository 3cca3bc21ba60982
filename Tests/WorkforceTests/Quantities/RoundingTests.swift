import Testing

@testable import Workforce

@Suite struct RoundingTests {
  struct Case: Sendable {
    let quarters: Int
    let halfAwayFromZero, halfTowardZero, down, up: Int
  }

  /// Quarters, so that halves and both of their neighbours are there.
  static let cases = [
    Case(quarters: 26, halfAwayFromZero: 7, halfTowardZero: 6, down: 6, up: 7),
    Case(quarters: 25, halfAwayFromZero: 6, halfTowardZero: 6, down: 6, up: 7),
    Case(quarters: 27, halfAwayFromZero: 7, halfTowardZero: 7, down: 6, up: 7),
    Case(quarters: 24, halfAwayFromZero: 6, halfTowardZero: 6, down: 6, up: 6),
    Case(quarters: -26, halfAwayFromZero: -7, halfTowardZero: -6, down: -7, up: -6),
    Case(quarters: -25, halfAwayFromZero: -6, halfTowardZero: -6, down: -7, up: -6),
    Case(quarters: -27, halfAwayFromZero: -7, halfTowardZero: -7, down: -7, up: -6),
    Case(quarters: 2, halfAwayFromZero: 1, halfTowardZero: 0, down: 0, up: 1),
    Case(quarters: -2, halfAwayFromZero: -1, halfTowardZero: 0, down: -1, up: 0),
    Case(quarters: 0, halfAwayFromZero: 0, halfTowardZero: 0, down: 0, up: 0),
  ]

  @Test(arguments: cases)
  func `each mode rounds quarters, above and below zero`(example: Case) throws {
    let ratio = Ratio(example.quarters, over: 4)
    #expect(try ratio.whole(rounding: .halfAwayFromZero) == example.halfAwayFromZero)
    #expect(try ratio.whole(rounding: .halfTowardZero) == example.halfTowardZero)
    #expect(try ratio.whole(rounding: .down) == example.down)
    #expect(try ratio.whole(rounding: .up) == example.up)
  }

  @Test func `half a cent of a cost goes up`() throws {
    let half = Ratio(reducing: 3_079_297_5, over: 1000)
    #expect(try half.euro(rounding: .halfAwayFromZero) == Euro(cents: 3_079_298))
    #expect(try half.euro(rounding: .halfTowardZero) == Euro(cents: 3_079_297))
    let third = Ratio(-1, over: 3)
    #expect(try third.euro(rounding: .down) == Euro(cents: -34))
    #expect(try third.euro(rounding: .up) == Euro(cents: -33))
  }

  @Test func `the largest fractions round without overflow`() {
    let nearly = Rounding.halfAwayFromZero.quotient(.max - 1, over: .max)
    #expect(nearly == 1)
    #expect(Rounding.up.quotient(.max, over: 2) == Int128.max / 2 + 1)
    #expect(Rounding.down.quotient(.min, over: 3) == Int128.min / 3 - 1)
  }
}
