extension ScenarioBuilder {
  mutating func readCessazioni() -> [Cessazione] {
    let codes = areaCodes
    let known = unitCodes
    let years = period.map { $0.lowerBound - 20...$0.upperBound }
    return readRows(CessazioniTable.schema) { reader, row, _ in
      let year = reader.planYear(CessazioniTable.year, in: row, among: years)
      let area = reader.knownArea(CessazioniTable.area, in: row, among: codes)
      let units = reader.required(CessazioniTable.units, in: row)
      let contratto = reader.required(CessazioniTable.contratto, in: row)
      let causa = reader.required(CessazioniTable.causa, in: row)
      let lastDay = reader.optional(CessazioniTable.lastDay, in: row)
      guard let year, let area, let units, let contratto, let causa else { return nil }
      if causa == .scadenza, contratto == .indeterminato {
        reader.report(
          Diagnostic(
            code: "contratto-causa", at: reader.location(of: CessazioniTable.causa.name, in: row),
            "un contratto a tempo indeterminato non ha scadenza",
            expected: "contratto «determinato», oppure un'altra causa"))
      }
      if let lastDay, lastDay.year != year {
        reader.report(
          Diagnostic(
            code: "valore-non-valido",
            at: reader.location(of: CessazioniTable.lastDay.name, in: row),
            "l'ultimo giorno «\(lastDay.italian)» non è del \(year)",
            expected: "un giorno dell'anno della cessazione"))
      }
      return Cessazione(
        year: year, area: area, units: units, contratto: contratto, causa: causa,
        lastDay: lastDay, origin: reader.origin(of: row),
        unit: reader.knownUnit(CessazioniTable.unit, in: row, among: known),
        isWithinQuota: reader.optional(CessazioniTable.quota, in: row) ?? false)
    } ?? []
  }

  mutating func readAssunzioni() -> [Assunzione] {
    let codes = areaCodes
    let known = unitCodes
    let years = budgetYears
    return readRows(AssunzioniTable.schema) { reader, row, _ in
      let year = reader.planYear(AssunzioniTable.year, in: row, among: years)
      let area = reader.knownArea(AssunzioniTable.area, in: row, among: codes)
      let units = reader.required(AssunzioniTable.units, in: row)
      let modalita = reader.required(AssunzioniTable.modalita, in: row)
      let usesCapacity = reader.required(AssunzioniTable.capacity, in: row)
      let stato = reader.required(AssunzioniTable.stato, in: row)
      let adempimento = reader.optional(AssunzioniTable.adempimento, in: row)
      let unit = reader.knownUnit(AssunzioniTable.unit, in: row, among: known)
      let entryAge = reader.optional(AssunzioniTable.entryAge, in: row)
      let remark = reader.optional(CommonColumn.note, in: row)
      guard let year, let area, let units, let modalita, let usesCapacity, let stato else {
        return nil
      }
      if usesCapacity, !modalita.takesPost {
        reader.report(
          Diagnostic(
            code: "capacita", at: reader.location(of: AssunzioniTable.capacity.name, in: row),
            "\(modalita.rawValue) non usa capacità assunzionale", expected: "no"))
      }
      return Assunzione(
        year: year, area: area, units: units, modalita: modalita, usesCapacity: usesCapacity,
        stato: stato, adempimento: adempimento, unit: unit, origin: reader.origin(of: row),
        entryAge: entryAge, remark: remark)
    } ?? []
  }

  mutating func readProgressioni(_ areas: [Area]) -> [Progressione] {
    let codes = areaCodes
    let years = budgetYears
    let dirigenza = Set(areas.filter { $0.qualifica == .dirigenza }.map(\.code))
    return readRows(ProgressioniTable.schema) { reader, row, _ in
      let year = reader.planYear(ProgressioniTable.year, in: row, among: years)
      let from = reader.knownArea(ProgressioniTable.from, in: row, among: codes)
      let to = reader.knownArea(ProgressioniTable.to, in: row, among: codes)
      let units = reader.required(ProgressioniTable.units, in: row)
      let finanziamento = reader.required(ProgressioniTable.finanziamento, in: row)
      let stato = reader.required(ProgressioniTable.stato, in: row)
      let adempimento = reader.optional(ProgressioniTable.adempimento, in: row)
      guard let year, let from, let to, let units, let finanziamento, let stato else { return nil }
      if from == to {
        reader.report(
          Diagnostic(
            code: "progressione", at: reader.location(of: ProgressioniTable.to.name, in: row),
            "la progressione parte e arriva nella stessa area «\(to)»",
            expected: "due aree diverse"))
      }
      for (column, area) in [(ProgressioniTable.from, from), (ProgressioniTable.to, to)]
      where dirigenza.contains(area) {
        reader.report(
          Diagnostic(
            code: "progressione", at: reader.location(of: column.name, in: row),
            "l'area «\(area)» è della dirigenza, dove non ci sono progressioni fra le aree",
            expected: "un'area del comparto"))
      }
      return Progressione(
        year: year, from: from, to: to, units: units, finanziamento: finanziamento, stato: stato,
        adempimento: adempimento, origin: reader.origin(of: row))
    } ?? []
  }

  /// The weights of the hires; nil without the table.
  mutating func readPreferenze() -> [Preferenza]? {
    let codes = areaCodes
    let years = budgetYears
    return readRows(PreferenzeTable.schema) { reader, row, _ in
      let year = reader.planYear(PreferenzeTable.year, in: row, among: years)
      let area = reader.knownArea(PreferenzeTable.area, in: row, among: codes)
      let weight = reader.required(PreferenzeTable.weight, in: row)
      guard let year, let area, let weight else { return nil }
      return Preferenza(year: year, area: area, weight: weight, origin: reader.origin(of: row))
    }
  }
}
