/// A limit of the plan against what the plan does, or a warning about its data.
public struct Check: Hashable, Sendable {
  /// Which limit or consistency is checked.
  public let code: CheckCode
  /// What it is about, in Italian: "2026", "2026, Istruttori".
  public let subject: String
  /// How it ended.
  public let outcome: Outcome
  /// What the plan comes to; nil where the check compares no number or the figure is missing.
  public let value: Quantity?
  /// What it may come to at most, or should come to; nil where there is none.
  public let limit: Quantity?
  /// The room left under the limit, negative if it is exceeded; nil if there is no telling.
  public let room: Quantity?
  /// What happened and, if something is wrong, what can be done; in Italian.
  public let message: String
  /// The figures that the check compares.
  public let figures: [Address]

  /// How a check ended; ``exceeded`` alone makes `verifica` end with exit code 1.
  public enum Outcome: String, CaseIterable, Sendable {
    /// The limit is kept, or the tables agree.
    case kept = "rispettato"
    /// A limit is exceeded, or tables contradict each other.
    case exceeded = "superato"
    /// No limit is exceeded, and somebody should look.
    case warning = "avviso"
    /// Nothing that could be kept or exceeded: a fact that is good to know.
    case information = "informazione"
    /// The scenario lacks what is needed to tell.
    case unverifiable = "non-verificabile"
  }

  /// Whether somebody has something to do about it: neither kept nor plain information.
  public var isOpen: Bool { outcome != .kept && outcome != .information }

  init(
    _ code: CheckCode, _ subject: String, _ outcome: Outcome, value: Quantity? = nil,
    limit: Quantity? = nil, room: Quantity? = nil, _ message: String, _ figures: [Address] = []
  ) {
    self.code = code
    self.subject = subject
    self.outcome = outcome
    self.value = value
    self.limit = limit
    self.room = room ?? Self.room(for: value, under: limit)
    self.message = message
    self.figures = figures
  }

  private static func room(for value: Quantity?, under limit: Quantity?) -> Quantity? {
    switch (value, limit) {
    case (.euro(let value), .euro(let limit)): (try? limit - value).map(Quantity.euro)
    case (.count(let value), .count(let limit)): .count(limit - value)
    case (.fte(let value), .fte(let limit)):
      .fte(FTE(hundredths: limit.hundredths - value.hundredths))
    default: nil
    }
  }
}

/// The checks, in the order in which they are listed, by the word that names them.
///
/// The articles are those that a check stands for; ``sources`` says how far each is confirmed.
public enum CheckCode: String, CaseIterable, Sendable {
  /// Hires and progressions of a year within the capacity available.
  case capacita
  /// Hires that would normally use capacity and are marked as using none.
  case fuoriCapacita = "fuori-capacita"
  /// One group that lives off the budget of the other (reading `capacita-fondo`).
  case capacitaFondo = "capacita-fondo"
  /// Staff in service and at each year-end under the spesa potenziale massima.
  case spesaMassima = "spesa-massima"
  /// Whether the whole budget fits under the spesa potenziale massima.
  case capacitaEsercitabile = "capacita-esercitabile"
  /// Nobody beyond the posts of an area, and no area below nobody.
  case posti
  /// Progressions in deroga within their fund (L. 234/2021, art. 1, c. 612).
  case progressioniFondo = "progressioni-fondo"
  /// Progressions in deroga started in time.
  case progressioniScadenza = "progressioni-scadenza"
  /// Half of the posts left to outsiders (D.Lgs. 165/2001, art. 52, c. 1-bis).
  case progressioniRiserva = "progressioni-riserva"
  /// Protected hires outside the budget within the posts missing, and the posts that they leave
  /// missing (L. 68/1999).
  case quotaObbligo = "quota-obbligo"
  /// Flexible contracts within their yearly limit (DL 78/2010, art. 9, c. 28).
  case flessibile
  /// Staff spending within what the budget of the body states.
  case preventivo
  /// Capacity of years that are over, carried on whole because no hires are stated.
  case anniChiusi = "anni-chiusi"
  /// Capacity that lapses, has lapsed or is about to.
  case restiInScadenza = "resti-in-scadenza"
  /// Leavers of years without hiring, who give no capacity.
  case cessazioniDivieto = "cessazioni-divieto"
  /// People of the roster whom the forecast of exits can't place.
  case uscite
  /// People kept in service within a tenth of the year's hiring (L. 207/2024, art. 1, c. 165).
  case trattenimento
  /// Agreements for remote work within the posts granted.
  case distanzaContingenti = "distanza-contingenti"
  /// More days in presence than of lavoro agile.
  case agilePresenza = "agile-presenza"
  /// The 15 % of lavoro agile (L. 124/2015, art. 14, c. 1).
  case agile15 = "agile-15"
  /// Tables that count the same people agree.
  case totali

  /// What is checked, in Italian.
  public var title: String {
    switch self {
    case .capacita: "Capacità assunzionale"
    case .fuoriCapacita: "Assunzioni dichiarate fuori capacità"
    case .capacitaFondo: "Budget di dirigenza e comparto"
    case .spesaMassima: "Spesa potenziale massima"
    case .capacitaEsercitabile: "Capacità esercitabile sotto la spesa massima"
    case .posti: "Posti della dotazione"
    case .progressioniFondo: "Fondo per le progressioni in deroga"
    case .progressioniScadenza: "Termine per le progressioni in deroga"
    case .progressioniRiserva: "Riserva all'accesso dall'esterno"
    case .quotaObbligo: "Quota d'obbligo delle categorie protette"
    case .flessibile: "Lavoro flessibile"
    case .preventivo: "Preventivo di spesa del personale"
    case .anniChiusi: "Anni chiusi senza assunzioni"
    case .restiInScadenza: "Resti in scadenza"
    case .cessazioniDivieto: "Cessazioni che non danno capacità"
    case .uscite: "Uscite previste dall'elenco del personale"
    case .trattenimento: "Trattenimento in servizio"
    case .distanzaContingenti: "Contingenti di lavoro a distanza"
    case .agilePresenza: "Presenza prevalente nel lavoro agile"
    case .agile15: "Riferimento del 15 % per il lavoro agile"
    case .totali: "Quadratura delle tabelle"
    }
  }

  /// The provisions behind the check; empty where it only compares numbers of the body.
  public var sources: [LegalSource] {
    switch self {
    case .capacita: [CapacitaAssunzionale.source]
    case .fuoriCapacita:
      [CapacitaAssunzionale.source, Assunzioni.protectedSource, Assunzioni.mobilitySource]
    case .capacitaFondo: RestiAssunzionali.Fondo.sources
    case .spesaMassima, .capacitaEsercitabile: [SpesaPotenzialeMassima.source]
    case .posti: [DotazioneOrganica.source, DotazioneOrganica.surplusSource]
    case .progressioniFondo: [ProgressioniInDeroga.fundSource]
    case .progressioniScadenza: [ProgressioniInDeroga.deadlineSource]
    case .progressioniRiserva: [ProgressioniOrdinarie.source, ProgressioniOrdinarie.derogaSource]
    case .quotaObbligo: [Assunzioni.protectedSource, CategorieProtette.source]
    case .flessibile: [LavoroFlessibile.source]
    case .anniChiusi: [CapacitaAssunzionale.source, RestiAssunzionali.source]
    case .restiInScadenza: [RestiAssunzionali.source]
    case .cessazioniDivieto: [Cessazioni.source]
    case .uscite: [PensioneDiVecchiaia.source]
    case .trattenimento: [UscitePreviste.stayingOnSource]
    case .distanzaContingenti: [ContingentiADistanza.source]
    case .agilePresenza: [RemoteWorkChecks.presenceSource]
    case .agile15: [LavoroADistanza.floorSource]
    case .preventivo, .totali: []
    }
  }
}

/// All checks of an evaluation.
public enum Verification {
  /// The outcome of every check, in the order of ``CheckCode``.
  public static func checks(of evaluation: Evaluation) -> [Check] {
    guard evaluation.scenario.hasPlan else { return [] }
    return inOrder(
      ConsistencyChecks.all(evaluation) + PeopleConsistencyChecks.remoteWork(evaluation)
        + readingChecks(of: evaluation))
  }

  /// The checks that another reading of the law may turn; the others only compare tables.
  static func readingChecks(of evaluation: Evaluation) -> [Check] {
    guard evaluation.scenario.hasPlan else { return [] }
    return inOrder(
      BudgetChecks.all(evaluation) + ClosedYearChecks.all(evaluation)
        + SpendingChecks.all(evaluation) + PostChecks.all(evaluation)
        + ProgressionChecks.all(evaluation) + QuotaChecks.all(evaluation)
        + RemoteWorkChecks.all(evaluation) + PeopleConsistencyChecks.roster(evaluation)
        + RosterChecks.all(evaluation))
  }

  private static func inOrder(_ checks: [Check]) -> [Check] {
    let codes = checks.map(\.code)
    return CheckCode.allCases.flatMap { code in
      codes.indices.filter { codes[$0] == code }.map { checks[$0] }
    }
  }
}

extension Sequence where Element == Check {
  /// Whether any limit is exceeded.
  public var exceedsLimits: Bool {
    contains { $0.outcome == .exceeded }
  }
}

extension Check {
  /// Compares two amounts of the evaluation; it can't tell if one of them is missing.
  static func comparing(
    _ code: CheckCode, _ subject: String, _ value: Address, within limit: Address,
    in figures: FigureBook, kept: String = "", exceeded: (Quantity) -> String
  ) -> Check {
    guard let measured = figures.value(value), let allowed = figures.value(limit) else {
      let reason = [value, limit].compactMap { figures[$0]?.absenceReason }.first
      return Check(
        code, subject, .unverifiable, value: figures.value(value), limit: figures.value(limit),
        reason ?? "manca una delle due cifre", [value, limit])
    }
    let isKept = measured.exact <= allowed.exact
    let check = Check(
      code, subject, isKept ? .kept : .exceeded, value: measured, limit: allowed, kept,
      [value, limit])
    guard !isKept, let room = check.room else { return check }
    return Check(
      code, subject, .exceeded, value: measured, limit: allowed, exceeded(room), [value, limit])
  }
}

extension Quantity {
  /// The quantity as a message writes it, without its sign.
  var magnitudeText: String {
    switch self {
    case .euro(let amount):
      ItalianNumber.text(Euro(cents: amount.cents < 0 ? -amount.cents : amount.cents)) + " euro"
    case .count(let count): "\(count < 0 ? -count : count)"
    case .fte(let equivalents): ItalianNumber.text(equivalents)
    case .exactEuro(let ratio), .ratio(let ratio), .years(let ratio), .number(let ratio):
      ItalianNumber.text(ratio < .zero ? (try? .zero - ratio) ?? ratio : ratio, decimals: 2)
    }
  }
}
