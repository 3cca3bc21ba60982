import Foundation
import Testing

@testable import Workforce

/// `scenarios/esempio-personale`: one synthetic roster that gives every published marginal.
struct SyntheticRosterTests {
  private let folder = "esempio-personale"
  private let published = "cremona-mantova-pavia-2025-2027"

  @Test func `the roster is the one that the generator makes`() throws {
    var generator = RosterGenerator(seed: 2025)
    let made = Data(generator.table().utf8)
    let file = RosterDisk.root.appendingPathComponent("\(folder)/personale.csv")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try made.write(to: file)
      Issue.record("personale.csv was written again: run the tests without RECORD")
    }
    #expect(try Data(contentsOf: file) == made, "RECORD=1 swift test writes it again")
  }

  @Test func `every published figure is reproduced`() throws {
    let reconciliation = try Reconciliation(of: try RosterDisk.evaluation(folder))
    let open = reconciliation.figures.filter { $0.outcome != .reproduced }
    // The same two that the published tables don't give either.
    #expect(
      open.map { "\($0.published.address) \($0.outcome.rawValue)" } == [
        "servizio/indeterminato spiegata", "eta/41-50/quota spiegata",
      ])
    #expect(reconciliation.isComplete)
  }

  @Test func `the plan is that of the published tables to the cent`() throws {
    let own = try RosterDisk.evaluation(folder).figures
    let main = try RosterDisk.evaluation(published).figures
    let families: Set<Substring> = [
      "dotazione", "servizio", "scoperti", "copertura", "soprannumero", "costo-unitario", "spesa",
      "cessazioni", "capacita", "resti", "assunzioni", "progressioni", "organico", "struttura",
      "categorie-protette", "flessibile", "preventivo",
    ]
    let compared = main.all.filter { figure in
      figure.value != nil && figure.address.parts.first.map(families.contains) == true
    }
    #expect(compared.count > 400)
    for figure in compared {
      #expect(own.value(figure.address) == figure.value, "\(figure.address)")
    }
  }

  @Test func `the marginals that no table of the scenario states come out`() throws {
    let evaluation = try RosterDisk.evaluation(folder)
    let people = try #require(evaluation.scenario.people)
    let figures = evaluation.figures
    #expect(figures.value(.servizio("tempo-parziale/fte")) == .fte(FTE(hundredths: 2120)))
    #expect(figures.value(.genere("personale", "donne")) == .count(84))
    #expect(figures.value(.genere("personale", "uomini")) == .count(22))
    let women = people.filter { $0.gender == .donna }
    let graduates = people.filter { ($0.titolo.map(isDegree)) == true }
    #expect(graduates.count { $0.gender == .donna } == 41)
    #expect(graduates.count { $0.gender == .uomo } == 11)
    #expect(women.count { $0.area == "dirigenti" } == 2)
    #expect(people.count { $0.holdsEQ } == 9)
    #expect(women.count { $0.holdsEQ } == 6)
  }

  @Test(arguments: [
    ("cremona", 36, 0, 16), ("mantova", 41, 2, 13), ("pavia", 29, 5, 1),
  ])
  func `agreements by site are those of section 3_2`(
    site: String, staff: Int, agile: Int, remote: Int
  ) throws {
    let people = try #require(try RosterDisk.evaluation(folder).scenario.people)
    let group = people.filter { $0.site == site }
    #expect(group.count == staff)
    #expect(group.count { $0.distanza == .agile } == agile)
    #expect(group.count { $0.distanza == .remoto } == remote)
  }

  @Test(arguments: [
    ("staff", 0, 1), ("promozionale", 1, 6), ("risorse-umane", 0, 3),
    ("economico-finanziaria", 1, 4), ("anagrafica", 3, 12), ("regolazione-mercato", 2, 4),
  ])
  func `agreements by unit are those of section 3_2`(
    unit: String, agile: Int, remote: Int
  ) throws {
    let people = try #require(try RosterDisk.evaluation(folder).scenario.people)
    let group = people.filter { $0.unit == unit }
    #expect(group.count { $0.distanza == .agile } == agile)
    #expect(group.count { $0.distanza == .remoto } == remote)
  }

  @Test func `each exit says how sure it is`() throws {
    let figures = try RosterDisk.evaluation(folder).figures
    let kinds = ["certe", "previste", "provvisorie", "totale"]
    func row(_ year: Int) -> [Int?] { kinds.map { figures.count(.uscite(year, $0)) } }
    #expect(row(2025) == [0, 4, 0, 4])
    #expect(row(2026) == [1, 0, 2, 3])
    #expect(row(2027) == [0, 0, 1, 1])
  }

  @Test func `the plan has somebody who turns 67 in 2027 and stays until 2028`() throws {
    let scenario = try RosterDisk.evaluation(folder).scenario
    let birth = CalendarDay(year: 1960, month: 12, day: 15)
    #expect(scenario.people?.count { $0.birth == birth } == 1)
    #expect(scenario.roster?.exits.contains { $0.person.birth == birth } == false)
  }

  private func isDegree(_ titolo: Person.Titolo) -> Bool {
    titolo != .inferiore && titolo != .diploma
  }
}
