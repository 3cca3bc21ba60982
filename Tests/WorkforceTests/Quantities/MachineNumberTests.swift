import Testing

@testable import Workforce

@Suite struct MachineNumberTests {
  @Test(arguments: [
    (29_415_287, "294152.87"), (0, "0.00"), (-5, "-0.05"), (100_000_000, "1000000.00"),
    (Int64.max, "92233720368547758.07"),
  ])
  func `an amount has two decimals and no thousands`(cents: Int64, text: String) {
    #expect(MachineNumber.text(Euro(cents: cents)) == text)
  }

  @Test func `equivalents have two decimals`() {
    #expect(MachineNumber.text(FTE(hundredths: 9_720)) == "97.20")
    #expect(MachineNumber.text(FTE(hundredths: 5)) == "0.05")
  }

  @Test(arguments: [
    (Ratio(3, over: 4), "0.750000"), (Ratio.one, "1.000000"), (Ratio(-1, over: 2), "-0.500000"),
    (Ratio(1, over: 10_000_000), "0.0000001"), (Ratio(1, over: 128), "0.0078125"),
    (Ratio(1, over: 3), "0.333333333333"), (Ratio(2, over: 3), "0.666666666667"),
    (Ratio(reducing: 1, over: 10_000_000_000_000), "0.000000000000"),
  ])
  func `a fraction is exact with six digits or more`(ratio: Ratio, text: String) {
    #expect(MachineNumber.text(ratio) == text)
  }

  @Test func `a fraction too large to expand is still written`() {
    #expect(MachineNumber.text(Ratio(reducing: .max, over: 1)) == "\(Int128.max)/1")
  }
}
