/// Checks on hiring capacity: spent within what is available, vintages, leavers that earn nothing.
enum BudgetChecks {
  static func all(_ evaluation: Evaluation) -> [Check] {
    let years = evaluation.scenario.budgetYears
    return years.flatMap { capacity($0, evaluation) }
      + uncharged(evaluation) + years.flatMap { crossing($0, evaluation) }
      + expiring(evaluation) + expiredBefore(evaluation) + banned(evaluation)
  }

  private static func capacity(_ year: Int, _ evaluation: Evaluation) -> [Check] {
    let groups: [Area.Qualifica?] =
      evaluation.readings.capacitaFondo == .separato ? [.dirigenza, .comparto] : [nil]
    return groups.map { group in
      .comparing(
        .capacita, group.map { "\(year), \($0.rawValue)" } ?? "\(year)",
        .capacita(year, .utilizzata, group?.rawValue),
        within: .capacita(year, .disponibile, group?.rawValue), in: evaluation.figures
      ) { room in
        let spent = evaluation.figures.euro(.capacita(year, .utilizzata, group?.rawValue))
        return spent == .zero
          ? """
          l'anno si apre con \(room.magnitudeText) spesi oltre la capacità: \
          ridurre le assunzioni degli anni precedenti
          """
          : """
          le assunzioni superano la capacità disponibile di \(room.magnitudeText): \
          ridurle o rinviarle
          """
      }
    }
  }

  /// Names the rows that use no capacity though their channel does, with what would justify it.
  private static func uncharged(_ evaluation: Evaluation) -> [Check] {
    let scenario = evaluation.scenario
    return scenario.assunzioni.compactMap { row in
      guard !row.usesCapacity, row.units > 0, scenario.budgetYears.contains(row.year),
        let reason = row.modalita.exemption
      else { return nil }
      let cost = evaluation.figures.euro(.costoUnitario(row.area)).flatMap { try? $0 * row.units }
      let amount = cost.map { ", \(ItalianNumber.text($0)) euro l'anno" } ?? ""
      let place = row.origin.row.map { "\(row.origin.file), riga \($0)" } ?? row.origin.file
      return Check(
        .fuoriCapacita, "\(row.year), \(scenario.areaName(row.area)), \(row.modalita.rawValue)",
        .warning, value: cost.map(Quantity.euro),
        """
        \(place): \(ItalianNumber.counted(row.units, "persona", "persone"))\(amount) con \
        capacita «no»: \(reason); altrimenti scrivere «si»
        """,
        [
          .assunzioni(row.year, "\(row.area)/\(row.modalita.rawValue)/spesa"),
          .assunzioni(row.year, "fuori-capacita/spesa"),
        ])
    }
  }

  /// Warns where one group spends more than its own budget and lives off the other's.
  private static func crossing(_ year: Int, _ evaluation: Evaluation) -> [Check] {
    guard evaluation.readings.capacitaFondo == .unico else { return [] }
    return Area.Qualifica.allCases.compactMap { group in
      let used = Address.capacita(year, .utilizzata, group.rawValue)
      let available = Address.capacita(year, .disponibile, group.rawValue)
      let other: Area.Qualifica = group == .dirigenza ? .comparto : .dirigenza
      guard let spent = evaluation.figures.euro(used),
        let own = evaluation.figures.euro(available), spent > own,
        let missing = try? spent - own.orZeroIfNegative, missing > .zero, spent > .zero,
        let left = evaluation.figures.euro(.capacita(year, .residua, other.rawValue)), left > .zero
      else { return nil }
      return Check(
        .capacitaFondo, "\(year), \(group.rawValue)", .warning, value: .euro(spent),
        limit: .euro(own),
        """
        supera il proprio budget di \(ItalianNumber.text(missing)) euro e conta sul budget \
        dell'altra qualifica, che ne ha \(ItalianNumber.text(left)) liberi: con la lettura \
        capacita-fondo=separato il limite sarebbe superato
        """, [used, available])
    }
  }

  /// Tells what will be lost and when.
  private static func expiring(_ evaluation: Evaluation) -> [Check] {
    let life = evaluation.readings.restiDurata.years
    let years = evaluation.scenario.budgetYears
    var checks: [Check] = []
    for year in years {
      let address = Address.capacita(year, .scaduta)
      guard let lost = evaluation.figures.euro(address), lost > .zero else { continue }
      let isOver = year <= evaluation.scenario.referenceYear
      checks.append(
        Check(
          .restiInScadenza, "\(year)", isOver ? .information : .warning, value: .euro(lost),
          isOver
            ? "alla chiusura del \(year) si sono persi \(ItalianNumber.text(lost)) euro non usati"
            : """
            alla chiusura del \(year) si perdono \(ItalianNumber.text(lost)) euro: \
            assumere entro il 31 dicembre \(year) li salva
            """, [address]))
    }
    let end = years.upperBound
    for vintage in (end - life + 2)...end {
      let address = Address.resti(vintage, closing: end)
      guard let left = evaluation.figures.euro(address), left > .zero else { continue }
      let last = vintage + life - 1
      let isNear = last == end + 1
      checks.append(
        Check(
          .restiInScadenza, "annata \(vintage)", isNear ? .warning : .information,
          value: .euro(left),
          "restano dopo il \(end): utilizzabili fino al 31 dicembre \(last)", [address]))
    }
    return checks
  }

  /// Names the vintages brought along that are too old to be used.
  private static func expiredBefore(_ evaluation: Evaluation) -> [Check] {
    let life = evaluation.readings.restiDurata.years
    let opening = evaluation.scenario.budgetYears.lowerBound
    return evaluation.scenario.resti.filter { opening - $0.vintage >= life && $0.amount > .zero }
      .map { resto in
        Check(
          .restiInScadenza, "annata \(resto.vintage)", .warning, value: .euro(resto.amount),
          """
          già scaduta all'apertura del \(opening) (\(resto.origin.file), \
          riga \(resto.origin.row ?? 0)): non entra nel calcolo
          """)
      }
  }

  /// Names the leavers of the years in which hiring was forbidden.
  private static func banned(_ evaluation: Evaluation) -> [Check] {
    guard let first = evaluation.scenario.statedFirstCapacityYear?.value else { return [] }
    let rows = evaluation.scenario.cessazioni.filter {
      Cessazioni.effectiveYear(of: $0, readings: evaluation.readings) < first - 1
        && Cessazioni.generatesCapacity($0, readings: evaluation.readings) && $0.units > 0
    }
    return rows.map { row in
      Check(
        .cessazioniDivieto, "\(row.year), \(evaluation.scenario.areaName(row.area))", .warning,
        value: .count(row.units),
        """
        cessazioni di un anno in cui era vietato assumere (\(row.origin.file), \
        riga \(row.origin.row ?? 0)): non danno capacità, la prima è del \(first)
        """, [.cessazioni(row.year, row.area)])
    }
  }
}

extension Assunzione.Modalita {
  /// What would let a row of this channel use no capacity; nil where another check decides, or
  /// where the channel never uses any.
  fileprivate var exemption: String? {
    switch self {
    case .concorso, .scorrimento, .stabilizzazione:
      """
      questo canale usa capacità. Sono fuori budget le categorie protette entro la quota \
      d'obbligo, da scrivere con modalità «\(Self.categorieProtette.rawValue)» o \
      «\(Self.chiamataDiretta.rawValue)»
      """
    case .mobilita:
      """
      la mobilità è neutra solo se anche l'ente di provenienza ha limiti di turn over; chi arriva \
      da un comune o da una regione usa capacità
      """
    case .comando, .somministrazione, .chiamataDiretta, .categorieProtette: nil
    }
  }
}
