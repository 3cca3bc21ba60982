import Workforce

extension PerformanceReader {
  mutating func readTargets(_ indicators: [String: Indicator]) -> [Target] {
    let objectives = codeSet(ObiettiviTable.code, of: ObiettiviTable.schema)
    let codes = codeSet(IndicatoriTable.code, of: IndicatoriTable.schema)
    return readRows(TargetTable.schema) { reader, row -> Target? in
      let indicator = reader.optional(TargetTable.indicator, in: row)
      let objective = reader.optional(TargetTable.objective, in: row)
      let year = reader.required(TargetTable.year, in: row)
      let comparison = reader.required(TargetTable.comparison, in: row)
      let version = reader.optional(ObiettiviTable.version, in: row) ?? 1
      reader.check(
        indicator, in: TargetTable.indicator.name, of: row, among: codes, of: "indicatori.csv")
      reader.check(
        objective, in: TargetTable.objective.name, of: row, among: objectives, of: "obiettivi.csv")
      guard (indicator == nil) != (objective == nil) else {
        reader.report(
          Diagnostic(
            code: "target", at: reader.location(of: TargetTable.indicator.name, in: row),
            "la riga non dice di chi è il target",
            expected: "un indicatore oppure un obiettivo, uno solo dei due"))
        return nil
      }
      guard let year, let comparison else { return nil }
      let measured = indicator.flatMap { indicators[$0] }
      guard indicator == nil || measured != nil else { return nil }
      let kind = measured?.kind ?? .percentuale
      guard let value = reader.target(comparison, kind, in: row) else { return nil }
      return Target(
        subject: indicator.map(Target.Subject.indicator) ?? .objective(objective ?? ""),
        year: year, comparison: comparison, value: value, version: version,
        reason: reader.optional(ObiettiviTable.reason, in: row), note: reader.note(in: row),
        origin: reader.origin(of: row))
    } ?? []
  }

  mutating func readMeasures(_ indicators: [String: Indicator]) -> [Measure] {
    let codes = codeSet(IndicatoriTable.code, of: IndicatoriTable.schema)
    let years = period
    return readRows(MisureTable.schema) { reader, row -> Measure? in
      let code = reader.required(MisureTable.indicator, in: row)
      let day = reader.required(MisureTable.day, in: row)
      let words = reader.optional(MisureTable.words, in: row)
      let declared = reader.optional(MisureTable.declared, in: row)
      let score = reader.optional(MisureTable.score, in: row)
      let motive = reader.optional(MisureTable.motive, in: row)
      reader.check(
        code, in: MisureTable.indicator.name, of: row, among: codes, of: "indicatori.csv")
      guard let code, let day else { return nil }
      if let years, !years.contains(day.year) {
        reader.report(
          Diagnostic(
            code: "anno-fuori-piano", at: reader.location(of: MisureTable.day.name, in: row),
            "«\(day.italian)» è fuori dal periodo",
            expected: "un giorno dal \(years.lowerBound) al \(years.upperBound)"))
      }
      reader.checkScore(score, motive, in: row)
      let indicator = indicators[code]
      let value = indicator.flatMap { reader.measure(of: $0, in: row) }
      let fraction = reader.fraction(in: row)
      reader.check(value, against: fraction, in: row)
      return Measure(
        indicator: code, day: day, value: value, fraction: fraction, words: words,
        declared: declared, score: score, motive: motive, note: reader.note(in: row),
        origin: reader.origin(of: row))
    } ?? []
  }

  mutating func readObligations(
    _ indicators: [String: Indicator], _ scenario: Scenario?
  ) -> [StatedObligation] {
    let codes = codeSet(IndicatoriTable.code, of: IndicatoriTable.schema)
    let stated = readRows(AdempimentiTable.schema) { reader, row -> StatedObligation? in
      let code = reader.required(AdempimentiTable.code, in: row)
      let indicator = reader.required(AdempimentiTable.indicator, in: row)
      let title = reader.required(AdempimentiTable.title, in: row)
      let stato = reader.optional(AdempimentiTable.stato, in: row)
      let year = reader.optional(AdempimentiTable.year, in: row)
      let day = reader.optional(AdempimentiTable.day, in: row)
      reader.check(
        indicator, in: AdempimentiTable.indicator.name, of: row, among: codes,
        of: "indicatori.csv")
      guard let code, let indicator, let title else { return nil }
      return StatedObligation(
        code: code, indicator: indicator, title: title,
        stato: stato ?? (day == nil ? .prevista : .attuata), year: year, day: day,
        origin: reader.origin(of: row))
    }
    if let stated, let scenario {
      reportUnknownObligations(in: scenario, known: stated.map(\.code))
    }
    return stated ?? []
  }

  mutating func readComparisons() -> [Comparison] {
    let objectives = codeSet(ObiettiviTable.code, of: ObiettiviTable.schema)
    return readRows(RiscontriTable.schema) { reader, row -> Comparison? in
      let code = reader.required(RiscontriTable.code, in: row)
      let objective = reader.required(RiscontriTable.objective, in: row)
      let title = reader.required(RiscontriTable.title, in: row)
      let value = reader.required(RiscontriTable.value, in: row)
      let figures = reader.required(RiscontriTable.figure, in: row)
      reader.check(
        objective, in: RiscontriTable.objective.name, of: row, among: objectives,
        of: "obiettivi.csv")
      guard let code, let objective, let title, let value, let figures else { return nil }
      let addresses = IndicatorFormula.parts(of: figures).map(Address.init)
      return Comparison(
        code: code, objective: objective, title: title, stated: value.exact,
        addresses: addresses, origin: reader.origin(of: row))
    } ?? []
  }

  /// A row of the plan that carries a code which no obligation has.
  private mutating func reportUnknownObligations(in scenario: Scenario, known: [String]) {
    for obligation in PlanObligation.all(in: scenario) where !known.contains(obligation.code) {
      guard let origin = obligation.actions.first?.origin else { continue }
      report(
        Diagnostic(
          code: "codice-orfano",
          at: Location(
            file: origin.file, row: origin.row),
          "l'adempimento «\(obligation.code)» non è in adempimenti.csv",
          expected: "un codice fra: \(known.joined(separator: ", "))",
          hint: NearestName.suggestions(for: obligation.code, among: known).first
            .map { "forse «\($0)»" }))
    }
  }
}
