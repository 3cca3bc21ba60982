/// What the cells of a person must have to do with each other and with the rest of the scenario.
struct PersonRules {
  /// The codes of the areas; nil unless all of them are known.
  let areas: [String]?
  let dirigenza: Set<String>
  /// The units that `struttura.csv` or `fte.csv` name; nil if they name none.
  let units: Set<String>?
  /// The day on which the people are in service.
  let day: CalendarDay?
  /// Whether somebody whose last day is that day leaves in the following year.
  let leavesOnTheDayAfter: Bool

  /// The ages, in completed years, that somebody in service may have.
  static let ages = 16...80

  func check(_ person: PersonDraft, _ row: TableReader.Row, _ reader: inout TableReader) {
    checkPlace(person, row, &reader)
    checkBirth(person, row, &reader)
    checkContract(person, row, &reader)
    checkExit(person, row, &reader)
    if person.distanzaDays != nil, person.isEmpty(PersonaleTable.distanza, person.distanza) {
      report(
        "distanza", PersonaleTable.distanzaDays, "ci sono giorni a distanza senza un accordo",
        "il tipo di accordo in «distanza», oppure la cella vuota", row, &reader)
    }
    if let days = person.distanzaDays, days > 7 {
      report(
        "distanza", PersonaleTable.distanzaDays, "\(days) giorni alla settimana",
        "da 0 a 7 giorni", row, &reader)
    }
  }

  private func checkPlace(
    _ person: PersonDraft, _ row: TableReader.Row, _ reader: inout TableReader
  ) {
    if let unit = person.unit, let units, !units.contains(unit) {
      let known = units.sorted()
      report(
        "unita-sconosciuta", PersonaleTable.unit,
        "l'unità «\(unit)» non è in struttura.csv né in fte.csv",
        "una fra: \(known.joined(separator: ", "))", row, &reader,
        hint: NearestName.suggestions(for: unit, among: known).first.map { "forse «\($0)»" })
    }
    if person.holdsEQ == true, let area = person.area, dirigenza.contains(area) {
      report(
        "incarico-eq", PersonaleTable.holdsEQ,
        "un incarico di elevata qualificazione in un'area della dirigenza", "no", row, &reader)
    }
  }

  private func checkBirth(
    _ person: PersonDraft, _ row: TableReader.Row, _ reader: inout TableReader
  ) {
    guard let day, let birth = person.birth else { return }
    let column = PersonaleTable.birth
    guard birth <= day else {
      report(
        "nascita", column, "«\(birth.italian)» è dopo la data di riferimento",
        "una data prima del \(day.italian)", row, &reader)
      return
    }
    let age = birth.completedYears(on: day)
    guard !Self.ages.contains(age) else { return }
    report(
      "nascita", column, "«\(birth.italian)» dà \(age) anni al \(day.italian)",
      "da \(Self.ages.lowerBound) a \(Self.ages.upperBound) anni", row, &reader,
      hint: "controllare l'anno, anche il secolo")
  }

  /// Whether the birth itself has no fault.
  private func isPlausible(_ birth: CalendarDay) -> Bool {
    guard let day else { return true }
    return birth <= day && Self.ages.contains(birth.completedYears(on: day))
  }

  private func checkContract(
    _ person: PersonDraft, _ row: TableReader.Row, _ reader: inout TableReader
  ) {
    let end = PersonaleTable.contractEnd
    if let last = person.contractEnd, person.contratto == .indeterminato {
      report(
        "contratto-causa", end, "un contratto a tempo indeterminato finisce il \(last.italian)",
        "contratto «determinato», oppure la cella vuota", row, &reader)
    }
    if let last = person.contractEnd, let day, isGone(last, on: day) {
      report(
        "fine-contratto", end,
        "il contratto è finito il \(last.italian), non dopo la data di riferimento",
        "una data dopo il \(day.italian)", row, &reader,
        hint: "chi non è più in servizio non è in elenco")
    }
    guard let entry = person.entry else { return }
    if let day, entry > day {
      report(
        "ingresso", PersonaleTable.entry, "«\(entry.italian)» è dopo la data di riferimento",
        "una data fino al \(day.italian)", row, &reader,
        hint: "chi entra dopo va in assunzioni.csv")
    } else if let birth = person.birth, isPlausible(birth), entry < birth.adding(months: 14 * 12) {
      report(
        "ingresso", PersonaleTable.entry, "in servizio dal \(entry.italian), prima dei 14 anni",
        "una data dopo la nascita (\(birth.italian))", row, &reader)
    }
  }

  private func checkExit(_ person: PersonDraft, _ row: TableReader.Row, _ reader: inout TableReader)
  {
    let (exit, cause) = (PersonaleTable.exit, PersonaleTable.exitCausa)
    switch (person.exit, person.exitCausa) {
    case (nil, let causa?) where person.isEmpty(exit, person.exit):
      report(
        "uscita", exit, "c'è la causa «\(causa.rawValue)» ma non l'ultimo giorno",
        "la data dell'uscita, oppure nessuna causa", row, &reader)
    case (_?, nil) where person.isEmpty(cause, person.exitCausa):
      report("uscita", cause, "c'è l'uscita ma non la causa", cause.form, row, &reader)
    case (_?, .scadenza?) where person.contratto == .indeterminato:
      report(
        "contratto-causa", cause, "un contratto a tempo indeterminato non ha scadenza",
        "contratto «determinato», oppure un'altra causa", row, &reader)
    default: break
    }
    guard let last = person.exit else { return }
    if let entry = person.entry, last < entry {
      report(
        "uscita", exit, "l'uscita del \(last.italian) precede l'ingresso del \(entry.italian)",
        "una data dopo l'ingresso", row, &reader)
    } else if let day, isGone(last, on: day) {
      report(
        "uscita", exit, "l'uscita del \(last.italian) non è dopo la data di riferimento",
        "una data dopo il \(day.italian)", row, &reader,
        hint: last == day
          ? "chi esce quel giorno conta nell'anno dopo soltanto con "
            + "lettura/\(Cessazioni.Uscita31Dicembre.name);anno-dopo in scenario.csv"
          : "chi è già uscito va in cessazioni.csv")
    }
  }

  /// Whether somebody with this last day is no longer in service as the plan begins.
  private func isGone(_ last: CalendarDay, on day: CalendarDay) -> Bool {
    last < day || last == day && !leavesOnTheDayAfter
  }

  private func report<Value>(
    _ code: String, _ column: Column<Value>, _ message: String, _ expected: String,
    _ row: TableReader.Row, _ reader: inout TableReader, hint: String? = nil
  ) {
    reader.report(
      Diagnostic(
        code: code, at: reader.location(of: column.name, in: row), message, expected: expected,
        hint: hint))
  }
}
