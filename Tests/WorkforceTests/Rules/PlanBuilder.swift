@testable import Workforce

/// The published plan of Cremona-Mantova-Pavia 2025-2027 in code, for tests to change.
enum PlanBuilder {
  /// The published plan with a change.
  static func published(_ change: (inout Scenario) -> Void = { _ in }) -> Scenario {
    var scenario = Scenario(
      folder: "piano", denominazione: "Camera di prova", period: 2025...2027, referenceYear: 2024,
      statedFirstCapacityYear: Sourced(2024, origin("scenario.csv", 5)), charges: Charges(),
      readings: Readings(), areas: areas, costs: costs(of: Tabellari.contracts[0]),
      cessazioni: leavers, resti: [], assunzioni: hires, progressioni: progressions,
      limits: limits, flexibleSpending: nil,
      protectedQuotas: [.gap(3, .art3), .gap(1, .art18)], structure: nil, fte: nil, ages: nil,
      gender: nil, published: [], files: [:])
    change(&scenario)
    return scenario
  }

  /// The figures of the published plan with a change.
  static func evaluation(_ change: (inout Scenario) -> Void = { _ in }) throws -> Evaluation {
    try Evaluation(published(change))
  }

  static let areas = [
    area("dirigenti", .dirigenza, posts: 5, inService: 4, fixedTerm: 1),
    area("funzionari-eq", posts: 31, inService: 21),
    area("istruttori", posts: 73, inService: 54),
    area("operatori-esperti", posts: 38, inService: 21),
    area("operatori", posts: 8, inService: 6),
  ]

  static let leavers: [Cessazione] = [
    .leaving(3, "istruttori", in: 2023), .leaving(2, "operatori-esperti", in: 2023),
    .leaving(1, "dirigenti", in: 2024), .leaving(1, "istruttori", in: 2024),
    .leaving(1, "operatori-esperti", in: 2024), .leaving(1, "operatori", in: 2024),
    .leaving(1, "istruttori", in: 2025), .leaving(1, "operatori-esperti", in: 2025),
    .leaving(2, "operatori", in: 2025),
    .leaving(1, "dirigenti", in: 2026, .determinato, .scadenza),
    .leaving(1, "operatori-esperti", in: 2026), .leaving(1, "operatori", in: 2026),
    .leaving(1, "operatori", in: 2027),
  ]

  static let hires: [Assunzione] = [
    .hiring(6, "istruttori", in: 2025),
    .hiring(1, "istruttori", in: 2025, by: .chiamataDiretta),
    .hiring(3, "istruttori", in: 2025, by: .categorieProtette, charged: false),
    .hiring(1, "istruttori", in: 2025, by: .somministrazione, charged: false),
    .hiring(1, "dirigenti", in: 2026),
    .hiring(1, "dirigenti", in: 2026, by: .comando, charged: false),
    .hiring(1, "funzionari-eq", in: 2026), .hiring(3, "istruttori", in: 2026),
    .hiring(1, "istruttori", in: 2027),
  ]

  static let progressions: [Progressione] = [
    .moving(8, "istruttori", "funzionari-eq", in: 2025),
    .moving(2, "operatori-esperti", "istruttori", in: 2025),
  ]

  static var limits: Limits {
    var limits = Limits()
    limits.progressionFund = .stated(Euro(cents: 2_113_533))
    limits.flexible[.somministrazione] = .stated(Euro(cents: 4_321_311))
    return limits
  }

  /// The costs that a national contract gives to the published areas.
  static func costs(of contract: Contract) -> [AreaCost] {
    contract.profiles.enumerated().map { position, profile in
      AreaCost(
        area: profile.code, basis: .tabellare(profile.tabellare, months: profile.months),
        comparto: profile.comparto, profile: profile, origin: origin("costi.csv", position + 2))
    }
  }

  static func area(
    _ code: String, _ qualifica: Area.Qualifica = .comparto, posts: Int, inService: Int,
    fixedTerm: Int = 0
  ) -> Area {
    Area(
      code: code, name: code, qualifica: qualifica, posts: posts, inService: inService,
      fixedTerm: fixedTerm, origin: origin("dotazione.csv", 2))
  }

  static func origin(_ file: String, _ row: Int? = nil) -> Origin { Origin(file: file, row: row) }
}

extension Sourced {
  static func stated(_ value: Value) -> Sourced {
    Sourced(value, Origin(file: "limiti.csv", row: 2))
  }
}

extension Scenario {
  /// Puts another number of people in service in an area.
  mutating func staff(
    _ code: String, posts: Int? = nil, inService: Int? = nil, fixedTerm: Int? = nil
  ) {
    guard let position = position(ofArea: code) else { return }
    let area = areas[position]
    areas[position] = PlanBuilder.area(
      code, area.qualifica, posts: posts ?? area.posts, inService: inService ?? area.inService,
      fixedTerm: fixedTerm ?? area.fixedTerm)
  }
}

extension Cessazione {
  static func leaving(
    _ units: Int, _ area: String, in year: Int, _ contratto: Contratto = .indeterminato,
    _ causa: Causa = .vecchiaia, lastDay: CalendarDay? = nil
  ) -> Cessazione {
    Cessazione(
      year: year, area: area, units: units, contratto: contratto, causa: causa, lastDay: lastDay,
      origin: PlanBuilder.origin("cessazioni.csv", 2))
  }
}

extension Assunzione {
  static func hiring(
    _ units: Int, _ area: String, in year: Int, by modalita: Modalita = .concorso,
    charged: Bool = true, _ stato: Stato = .prevista
  ) -> Assunzione {
    Assunzione(
      year: year, area: area, units: units, modalita: modalita, usesCapacity: charged,
      stato: stato, adempimento: nil, unit: nil, origin: PlanBuilder.origin("assunzioni.csv", 2))
  }
}

extension Progressione {
  static func moving(
    _ units: Int, _ from: String, _ to: String, in year: Int,
    paidBy finanziamento: Finanziamento = .deroga, _ stato: Stato = .prevista
  ) -> Progressione {
    Progressione(
      year: year, from: from, to: to, units: units, finanziamento: finanziamento, stato: stato,
      adempimento: nil, origin: PlanBuilder.origin("progressioni.csv", 2))
  }
}

extension RestoPortato {
  static func brought(
    _ cents: Int64, of vintage: Int, _ qualifica: Area.Qualifica = .comparto
  ) -> RestoPortato {
    RestoPortato(
      vintage: vintage, amount: Euro(cents: cents), qualifica: qualifica,
      origin: PlanBuilder.origin("resti.csv", 2))
  }
}

extension ProtectedQuota {
  static func gap(_ posts: Int, _ istituto: Istituto) -> ProtectedQuota {
    ProtectedQuota(
      istituto: istituto, statement: .gap(posts),
      origin: PlanBuilder.origin("categorie_protette.csv", 2))
  }

  static func base(_ base: Int, inForce: Int, _ istituto: Istituto) -> ProtectedQuota {
    ProtectedQuota(
      istituto: istituto, statement: .base(base, inForce: inForce),
      origin: PlanBuilder.origin("categorie_protette.csv", 2))
  }
}

extension Evaluation {
  /// A figure as text: "1.167,76", "4", "97,20", shares as fractions "53/77"; nil if absent.
  func shown(_ address: String) -> String? {
    switch figures.value(Address(address)) {
    case nil: nil
    case .euro(let amount): ItalianNumber.text(amount)
    case .count(let count): "\(count)"
    case .fte(let equivalents): ItalianNumber.text(equivalents)
    case .exactEuro(let ratio), .ratio(let ratio), .years(let ratio), .number(let ratio):
      "\(ratio.numerator)/\(ratio.denominator)"
    }
  }

  /// Why a figure is absent.
  func absence(_ address: String) -> String? { figures[Address(address)]?.absenceReason }
}
