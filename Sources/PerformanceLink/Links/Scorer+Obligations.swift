import Workforce

/// An obligation of an indicator with the rows of the plan behind it.
public struct LinkedObligation: Hashable, Sendable {
  /// The row of `adempimenti.csv`.
  public let stated: StatedObligation
  /// The rows of hires and progressions that carry its code and concern somebody.
  public let actions: [PlanObligation.Action]

  /// Whether it is fulfilled already: all rows of the plan `attuata`, or its own row says so.
  public var isDone: Bool {
    if stated.stato == .attuata { return true }
    return !actions.isEmpty && actions.allSatisfy { $0.stato == .attuata }
  }

  /// Whether it will be fulfilled by the end of a year if the plan is carried out as written.
  ///
  /// A row counts in its own year, so that a hire postponed to the next year fulfils nothing in
  /// this one. An obligation without rows and without a year of its own never counts.
  public func isPlanned(by year: Int) -> Bool {
    if isDone { return stated.day.map { $0.year <= year } ?? true }
    guard !actions.isEmpty else { return stated.year.map { $0 <= year } ?? false }
    return actions.allSatisfy { $0.stato == .attuata || $0.year <= year }
  }

  /// The year in which the last row of the plan, or the obligation itself, falls.
  public var year: Int? {
    stated.day?.year ?? actions.map(\.year).max() ?? stated.year
  }
}

extension PerformanceModel {
  /// The obligations that an indicator counts, in the order of their table.
  public func obligations(
    of indicator: String, in rows: [PlanObligation]
  ) -> [LinkedObligation] {
    obligations(of: indicator).map { stated in
      let actions = rows.first { $0.code == stated.code }?.actions ?? []
      return LinkedObligation(stated: stated, actions: actions.filter { $0.units > 0 })
    }
  }
}

extension Scorer {
  /// The share of the obligations that the plan fulfils by the end of the year.
  mutating func recordObligations(
    of indicator: Indicator, _ title: String, at address: Address
  ) throws(ArithmeticFault) {
    let all = model.obligations(of: indicator.code, in: planObligations)
    guard !all.isEmpty else {
      recordAbsence(
        of: address, .ratio, title, because: "nessun adempimento in adempimenti.csv")
      return
    }
    let year = year
    let due = count(all, "Adempimenti da attuare", of: indicator, .adempimenti) { _ in true }
    let planned = count(
      all, "Adempimenti attuati entro il \(year) se il piano è eseguito com'è scritto",
      of: indicator, .aPiano
    ) { $0.isPlanned(by: year) }
    _ = count(all, "Adempimenti già attuati", of: indicator, .attuati) { $0.isDone }
    record(
      address, .ratio(try Ratio(whole: planned) / Ratio(whole: due)),
      Derivation(
        title, .quotient,
        [
          .figure(.indicatore(indicator.code, .aPiano)),
          .figure(.indicatore(indicator.code, .adempimenti)),
        ], note: "a preventivo: ogni riga del piano vale nel suo anno"))
  }

  private mutating func count(
    _ all: [LinkedObligation], _ title: String, of indicator: Indicator, _ item: PerformanceItem,
    where counts: (LinkedObligation) -> Bool
  ) -> Int {
    let counted = all.filter(counts)
    record(
      .indicatore(indicator.code, item), .number(Ratio(whole: counted.count)),
      Derivation(
        title, .sum, counted.map { $0.branch },
        note: counted.count == all.count
          ? nil
          : "manca: "
            + all.filter { !counts($0) }.map(\.stated.code).joined(separator: ", ")))
    return counted.count
  }
}

extension LinkedObligation {
  /// One obligation, from its own row and from the rows of the plan.
  fileprivate var branch: Branch {
    let own = Branch.input(Input(.number(.one), "adempimento", stated.origin))
    guard !actions.isEmpty else { return own }
    let rows = actions.map { action in
      Branch.input(Input(.count(action.units), "unita", action.origin))
    }
    return .step(.number(.one), Derivation(stated.title, .selected, [own] + rows))
  }
}
