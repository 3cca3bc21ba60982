import Testing

@testable import Workforce

@Suite struct EuroTests {
  @Test func `sums and products are exact to the cent`() throws {
    let cost = Euro(cents: 3_079_297)
    #expect(try cost * 3 == Euro(cents: 9_237_891))
    #expect(try cost + Euro(cents: 3) == Euro(cents: 3_079_300))
    #expect(try Euro(cents: 1) - cost == Euro(cents: -3_079_296))
    #expect(try -cost == Euro(cents: -3_079_297))
    #expect(try [cost, cost, Euro(cents: -1)].total() == Euro(cents: 6_158_593))
    #expect(try [Euro]().total() == .zero)
  }

  @Test func `the exact value is the fraction of euro in lowest terms`() {
    #expect(Euro(cents: 150).exact == Ratio(3, over: 2))
    #expect(Euro(cents: -1).exact == Ratio(-1, over: 100))
  }

  @Test func `what is short of zero becomes zero`() {
    #expect(Euro(cents: -1).orZeroIfNegative == .zero)
    #expect(Euro(cents: 1).orZeroIfNegative == Euro(cents: 1))
  }

  @Test func `amounts are ordered by value`() {
    #expect(Euro(cents: -200) < Euro(cents: -100))
    #expect(Euro(cents: 99) < Euro(cents: 100))
  }

  @Test func `a result out of range is thrown`() {
    let most = Euro(cents: .max)
    let least = Euro(cents: .min)
    #expect(throws: ArithmeticFault.overflow) { try most + Euro(cents: 1) }
    #expect(throws: ArithmeticFault.overflow) { try least - Euro(cents: 1) }
    #expect(throws: ArithmeticFault.overflow) { try most * 2 }
    #expect(throws: ArithmeticFault.overflow) { try least * -1 }
    #expect(throws: ArithmeticFault.overflow) { try -least }
    #expect(throws: ArithmeticFault.overflow) { try [most, most].total() }
  }
}
