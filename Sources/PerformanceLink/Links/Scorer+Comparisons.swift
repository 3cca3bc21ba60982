import Workforce

extension Scorer {
  /// Records a number that an objective states.
  mutating func beginComparison(_ comparison: Comparison) -> Waiting? {
    let stated = Address.riscontro(comparison.code, "dichiarato")
    guard begin(stated) else { return nil }
    record(
      stated, .number(comparison.stated),
      Derivation(
        "\(comparison.title), dichiarato", .same,
        [.input(Input(.number(comparison.stated), "valore", comparison.origin))]))
    return Waiting(.comparison(comparison), needs: comparison.addresses.compactMap(subject))
  }

  /// Holds the number that an objective states against the figures of the plan.
  mutating func compare(_ comparison: Comparison) throws(ArithmeticFault) {
    let stated = Address.riscontro(comparison.code, "dichiarato")
    let computed = Address.riscontro(comparison.code, "calcolato")
    let title = comparison.title
    var sum = Ratio.zero
    for address in comparison.addresses {
      guard let value = figures.value(address)?.exact else {
        let reason = figures[address]?.absenceReason ?? "nessuna figura ha l'indirizzo \(address)"
        recordAbsence(of: computed, .number, "\(title), secondo il piano", because: reason)
        recordAbsence(
          of: .riscontro(comparison.code, "differenza"), .number, "\(title), differenza",
          because: reason)
        return
      }
      sum = try sum + value
    }
    record(
      computed, .number(sum),
      Derivation("\(title), secondo il piano", .sum, comparison.addresses.map { .figure($0) }))
    record(
      .riscontro(comparison.code, "differenza"), .number(try comparison.stated - sum),
      Derivation(
        "\(title), differenza", .sum, [.figure(stated), .minus(.figure(computed))],
        note: comparison.stated == sum
          ? nil : "i due numeri non concordano: da guardare"))
  }
}
