/// Names the years that are over and of whose hires the tables say nothing.
///
/// Their capacity is carried on whole, which is right only if nobody was hired: else the resti are
/// overstated, and the plan may hire beyond the law. A row of no people states that there was
/// nobody; progressions that use capacity state what the year was used for too.
enum ClosedYearChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    let last = max(scenario.referenceYear, scenario.period.lowerBound - 1)
    return scenario.budgetYears.prefix { $0 <= last }
      .filter { !scenario.statesUse(of: $0) }
      .compactMap { unstated($0, before: last + 1, evaluation) }
  }

  private static func unstated(
    _ year: Int, before opening: Int, _ evaluation: Evaluation
  ) -> Check? {
    let left = Address.capacita(year, .residua)
    guard let amount = evaluation.figures.euro(left),
      amount > lapsed(of: year, before: opening, evaluation)
    else { return nil }
    let isAllOfTheYear = amount == evaluation.figures.euro(.capacita(year, .maturata))
    return Check(
      .anniChiusi, "\(year)", .warning, value: .euro(amount),
      """
      nessuna assunzione del \(year) in \(evaluation.scenario.file(.assunzioni)): \
      \(ItalianNumber.text(amount)) euro di capacità\(isAllOfTheYear ? "" : " e resti") passano per \
      intero al \(year + 1). È giusto se nel \(year) non si è assunto (lo conferma una riga con \
      unita «0»); altrimenti i resti sono troppo alti: aggiungere le assunzioni, con anno \(year) e \
      stato «attuata»
      """, [.capacita(year, .utilizzata), left])
  }

  /// What was left when a year closed and was lost, unused, before the plan opened: hires that the
  /// tables don't state change nothing about it.
  private static func lapsed(of year: Int, before opening: Int, _ evaluation: Evaluation) -> Euro {
    let last = min(year + evaluation.readings.restiDurata.years, opening)
    let amounts = ((year + 1)..<last).compactMap {
      evaluation.figures.euro(.capacita($0, .scaduta))
    }
    return (try? amounts.total()) ?? .zero
  }
}

extension Scenario {
  /// Whether a row says what the capacity of a year was used for, or that it was not.
  fileprivate func statesUse(of year: Int) -> Bool {
    assunzioni.contains { $0.year == year && $0.modalita.takesPost }
      || progressioni.contains { $0.year == year && $0.finanziamento == .capacita }
  }
}
