import Testing

@testable import Workforce

/// Fractions against plain cross-multiplication of small numerators and denominators.
@Suite struct RatioPropertyTests {
  struct Pair {
    let a, b, c, d: Int128

    init(seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      let reach: Int64 = seed.isMultiple(of: 2) ? 30 : 1_000_000_000
      a = Int128(Int64.random(in: -reach...reach, using: &generator))
      b = Int128(Int64.random(in: 1...reach, using: &generator))
      c = Int128(Int64.random(in: -reach...reach, using: &generator))
      d = Int128(Int64.random(in: 1...reach, using: &generator))
    }

    var left: Ratio { Ratio(reducing: a, over: b) }
    var right: Ratio { Ratio(reducing: c, over: d) }
  }

  private func equals(_ ratio: Ratio, _ numerator: Int128, _ denominator: Int128) -> Bool {
    ratio.numerator * denominator == numerator * ratio.denominator && ratio.denominator > 0
  }

  @Test(arguments: UInt64(0)..<500)
  func `arithmetic and order agree with cross-multiplication`(seed: UInt64) throws {
    let pair = Pair(seed: seed)
    let (a, b, c, d) = (pair.a, pair.b, pair.c, pair.d)
    #expect(equals(try pair.left + pair.right, a * d + c * b, b * d))
    #expect(equals(try pair.left - pair.right, a * d - c * b, b * d))
    #expect(equals(try pair.left * pair.right, a * c, b * d))
    #expect((pair.left < pair.right) == (a * d < c * b))
    #expect((pair.left == pair.right) == (a * d == c * b))
    if c != 0 {
      let sign: Int128 = c < 0 ? -1 : 1
      #expect(equals(try pair.left / pair.right, a * d * sign, b * c * sign))
    }
  }

  @Test(arguments: UInt64(0)..<500)
  func `rounding is within a half, or on the named side`(seed: UInt64) throws {
    let pair = Pair(seed: seed)
    let down = Rounding.down.quotient(pair.a, over: pair.b)
    let up = Rounding.up.quotient(pair.a, over: pair.b)
    #expect(down * pair.b <= pair.a && pair.a < (down + 1) * pair.b)
    #expect((up - 1) * pair.b < pair.a && pair.a <= up * pair.b)
    for mode in [Rounding.halfAwayFromZero, .halfTowardZero] {
      let nearest = mode.quotient(pair.a, over: pair.b)
      #expect((2 * (nearest * pair.b - pair.a)).magnitude <= pair.b.magnitude)
    }
  }
}
