import Testing

@testable import Workforce

@Suite struct FTETests {
  @Test func `equivalents add up in hundredths`() throws {
    #expect(try FTE(hundredths: 3_444) + FTE(hundredths: 56) == FTE(hundredths: 3_500))
    #expect(FTE(hundredths: 3_450).exact == Ratio(69, over: 2))
  }

  @Test func `a sum out of range is thrown`() {
    #expect(throws: ArithmeticFault.overflow) {
      try FTE(hundredths: .max) + FTE(hundredths: 1)
    }
  }
}
