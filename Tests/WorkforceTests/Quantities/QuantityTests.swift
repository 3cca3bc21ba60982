import Testing

@testable import Workforce

@Suite struct QuantityTests {
  @Test func `each kind of value has its exact fraction and its unit`() {
    let expected: [(Quantity, Ratio, String)] = [
      (.euro(Euro(cents: 150)), Ratio(3, over: 2), "EUR"),
      (.exactEuro(Ratio(1, over: 3)), Ratio(1, over: 3), "EUR"),
      (.count(7), Ratio(whole: 7), "unita"),
      (.fte(FTE(hundredths: 50)), Ratio(1, over: 2), "fte"),
      (.ratio(Ratio(2, over: 4)), Ratio(1, over: 2), "rapporto"),
      (.years(Ratio(52, over: 1)), Ratio(whole: 52), "anni"),
    ]
    for (quantity, exact, unit) in expected {
      #expect(quantity.exact == exact)
      #expect(quantity.unit.rawValue == unit)
    }
  }
}
