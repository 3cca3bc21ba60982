import Testing

@testable import Workforce

@Suite struct ItalianNumberFormattingTests {
  @Test(arguments: [
    (484_767_448, "4.847.674,48"), (0, "0,00"), (5, "0,05"), (-1_377_683, "-13.776,83"),
    (100_000, "1.000,00"), (-99, "-0,99"), (Int64.min, "-92.233.720.368.547.758,08"),
  ])
  func `an amount is printed with thousands and cents`(cents: Int64, text: String) {
    #expect(ItalianNumber.text(Euro(cents: cents)) == text)
  }

  @Test(arguments: [(0, "0"), (999, "999"), (1_250, "1.250"), (-1_000_000, "-1.000.000")])
  func `a count is printed with thousands`(count: Int, text: String) {
    #expect(ItalianNumber.text(count) == text)
  }

  @Test func `equivalents keep two decimals`() {
    #expect(ItalianNumber.text(FTE(hundredths: 9_720)) == "97,20")
  }

  @Test(arguments: [
    (Ratio(1, over: 3), 2, "0,33"), (Ratio(2, over: 3), 0, "1"), (Ratio(1, over: 8), 2, "0,13"),
    (Ratio(-1, over: 8), 2, "-0,13"), (Ratio(-1, over: 1000), 2, "0,00"),
    (Ratio(12_345, over: 10), 1, "1.234,5"),
  ])
  func `a fraction is rounded half away from zero`(ratio: Ratio, decimals: Int, text: String) {
    #expect(ItalianNumber.text(ratio, decimals: decimals) == text)
  }

  @Test func `a share is printed as a percentage`() {
    #expect(ItalianNumber.percentage(Ratio(106, over: 155), decimals: 1) == "68,4%")
    #expect(ItalianNumber.percentage(.one, decimals: 0) == "100%")
  }

  @Test func `a value too large to scale is a dash and not a crash`() {
    let huge = Ratio(reducing: .max, over: 1)
    #expect(ItalianNumber.text(huge, decimals: 2) == "—")
    #expect(ItalianNumber.percentage(huge, decimals: 1) == "—")
  }

  @Test func `an expansion says whether it is exact`() {
    let exact = ItalianNumber.expansion(Ratio(1, over: 8), limit: 6)
    #expect(exact.text == "0,125")
    #expect(exact.isExact)
    let rounded = ItalianNumber.expansion(Ratio(1, over: 3), limit: 4)
    #expect(rounded.text == "0,3333")
    #expect(!rounded.isExact)
  }

  @Test(arguments: UInt64(0)..<500)
  func `what is printed reads back the same`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let cents = Int64.random(in: -99_999_999_999_999...99_999_999_999_999, using: &generator)
    let amount = Euro(cents: cents >> Int64(seed % 46))
    #expect(try ItalianNumber.euro(ItalianNumber.text(amount)) == amount)
    let equivalents = FTE(hundredths: Int(seed) * 37)
    #expect(try ItalianNumber.fte(ItalianNumber.text(equivalents)) == equivalents)
    let share = Ratio(Int.random(in: 0...99_999, using: &generator), over: 100_000)
    #expect(try ItalianNumber.ratio(ItalianNumber.percentage(share, decimals: 3)) == share)
  }
}
