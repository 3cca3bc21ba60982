import Testing

@testable import Workforce

@Suite struct PeopleConsistencyChecksTests {
  private typealias Fixtures = PeopleFixtures

  private func differences(_ tables: [String: String], people: [Person]? = nil) throws -> [Check] {
    let scenario =
      try people.map { try Fixtures.scenario(tables, people: $0) }
      ?? Fixtures.scenario(tables)
    return Verification.checks(of: try Evaluation(scenario)).filter {
      $0.code == .totali && $0.outcome == .exceeded
    }
  }

  @Test func `sites that don't add up to the units are reported`() throws {
    let found = try differences([
      "distanza.csv": """
      sede;unita_organizzativa;in_servizio;agile;remoto
      nord;;10;2;1
      ;uffici;10;1;1
      """
    ])
    #expect(found.map(\.subject) == ["distanza.csv, agile"])
    #expect(
      found.first?.message == "la somma delle sedi non è quella delle unità: 2 invece di 1")
  }

  @Test func `crossed rows that don't add up to their site are reported`() throws {
    let found = try differences([
      "distanza.csv": """
      sede;unita_organizzativa;in_servizio;agile;remoto
      nord;;10;2;1
      nord;uffici;;2;0
      """
    ])
    #expect(found.map(\.subject).contains("distanza.csv, Sede Nord, remoto"))
  }

  @Test func `staff that is not the staff in service is reported`() throws {
    let found = try differences([
      "distanza.csv": "sede;in_servizio;agile;remoto\nnord;9;2;1"
    ])
    #expect(found.map(\.subject) == ["distanza.csv, in servizio"])
  }

  @Test func `a table and a roster that differ are reported figure by figure`() throws {
    let people = try (1...10).map {
      try Fixtures.person($0, site: "nord", distanza: .agile, days: 1)
    }
    let found = try differences(
      ["distanza.csv": "sede;in_servizio;agile;remoto\nnord;10;9;0"], people: people)
    #expect(found.map(\.subject).contains("distanza.csv e personale.csv, distanza/nord/agile"))
    #expect(
      found.first { $0.subject.hasSuffix("distanza/nord/agile") }?.message
        == "distanza.csv dice 9, l'elenco del personale 10")
  }

  @Test func `a gender table is compared with the roster`() throws {
    let people = try (1...10).map {
      try Fixtures.person($0, area: $0 <= 4 ? "capi" : "altri", gender: $0 <= 3 ? .uomo : .donna)
    }
    let found = try differences(
      ["genere.csv": "indicatore;donne;uomini\npersonale;7;3\ndirigenti;2;2"], people: people)
    #expect(
      found.map(\.subject) == [
        "genere.csv e personale.csv, genere/dirigenti/donne",
        "genere.csv e personale.csv, genere/dirigenti/uomini",
      ])
  }

  @Test func `heads by gender that differ are reported once`() throws {
    let people = try (1...10).map { try Fixtures.person($0, area: $0 <= 4 ? "capi" : "altri") }
    let found = try differences(
      ["genere.csv": "indicatore;donne;uomini\npersonale;9;1"], people: people)
    #expect(
      found.map(\.subject) == ["genere.csv, personale, donne", "genere.csv, personale, uomini"])
  }
}
