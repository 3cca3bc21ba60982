import Testing

@testable import Workforce

/// Scenarios and people made in code for the tests about people.
enum PeopleFixtures {
  /// A folder that holds tables as texts.
  struct Folder: ScenarioFiles {
    var tables: [String: String]

    func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] { tables.keys.sorted() }
    func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
      Array((tables[file] ?? "").utf8)
    }
    func folder(at path: String, from folder: String) -> String { path }
    func identity(of folder: String) -> String { folder }
  }

  /// Two areas, one of dirigenti; 4 and 6 people in service.
  static let base: [String: String] = [
    "scenario.csv": """
    chiave;valore
    denominazione;Camera di prova
    triennio;2025-2027
    data_riferimento;31/12/2024
    """,
    "dotazione.csv": """
    area;qualifica;dotazione;in_servizio;di_cui_determinato
    capi;dirigenza;4;4;0
    altri;comparto;20;6;0
    """,
    "costi.csv": """
    area;costo_unitario
    capi;60.000,00
    altri;30.000,00
    """,
    "cessazioni.csv": """
    anno;area;unita;contratto;causa
    2025;altri;1;indeterminato;vecchiaia
    """,
    "assunzioni.csv": """
    anno;area;unita;modalita;capacita;stato
    2025;altri;2;concorso;si;prevista
    """,
  ]

  static func outcome(_ tables: [String: String]) -> ScenarioReader.Outcome {
    ScenarioReader.read(
      "prova", from: Folder(tables: base.merging(tables) { _, changed in changed }))
  }

  static func scenario(_ tables: [String: String] = [:]) throws -> Scenario {
    try #require(outcome(tables).scenario)
  }

  /// The scenario with a roster, counted.
  static func scenario(_ tables: [String: String] = [:], people: [Person]) throws -> Scenario {
    var scenario = try scenario(tables)
    scenario.people = people
    scenario.roster = try Roster(
      people, file: "personale.csv", reference: scenario.referenceYear, period: scenario.period,
      readings: scenario.readings)
    return scenario
  }

  static func day(_ year: Int, _ month: Int = 6, _ day: Int = 15) throws -> CalendarDay {
    try #require(CalendarDay(year: year, month: month, day: day))
  }

  static func person(
    _ id: Int, area: String = "altri", unit: String? = "uffici", site: String? = "sede",
    gender: Person.Gender = .donna, born: Int = 1975,
    contratto: Cessazione.Contratto = .indeterminato,
    contractEnd: CalendarDay? = nil, hours: Ratio = .one, titolo: Person.Titolo? = .diploma,
    holdsEQ: Bool = false, distanza: Person.Distanza? = nil, days: Int? = nil,
    protected: ProtectedQuota.Istituto? = nil, entry: CalendarDay? = nil, exit: CalendarDay? = nil
  ) throws -> Person {
    Person(
      id: "p\(id)", area: area, unit: unit, site: site, gender: gender, birth: try day(born),
      contratto: contratto, contractEnd: contractEnd, hours: hours, titolo: titolo,
      holdsEQ: holdsEQ, distanza: distanza, distanzaDays: days, protected: protected,
      entry: entry, exit: exit, exitCausa: nil, staysOn: false,
      origin: Origin(file: "personale.csv", row: id + 1))
  }

  /// The staff of the published plan: 106 people, 4 dirigenti, 3 disabled, 30 part-timers worth 21.20.
  static func publishedStaff() throws -> [Person] {
    try (1...106).map { id in
      switch id {
      case 1...4: try person(id, area: "capi")
      case 5...7: try person(id, protected: .art3)
      case 8...36: try person(id, hours: Ratio(70, over: 100))
      case 37: try person(id, hours: Ratio(90, over: 100))
      default: try person(id)
      }
    }
  }
}

/// Numbers that look random and are the same for the same seed.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: Int) {
    state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Evaluation {
  /// The figures whose derivation doesn't give their value back.
  var brokenDerivations: [String] {
    figures.all.compactMap { figure in
      guard let value = figure.value, let derivation = figure.derivation,
        derivation.value(in: figures) != value.exact || !derivation.hasSoundSteps(in: figures)
      else { return nil }
      return figure.address.text
    }
  }
}

extension Derivation {
  /// Whether every step inside gives its own value back.
  func hasSoundSteps(in figures: FigureBook) -> Bool {
    branches.allSatisfy { branch in
      guard case .step(let value, let derivation) = branch.term else { return true }
      return derivation.value(in: figures) == value.exact && derivation.hasSoundSteps(in: figures)
    }
  }
}
