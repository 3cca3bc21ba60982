import Testing

@testable import Workforce

@Suite struct TabelleCUGTests {
  private typealias Fixtures = PeopleFixtures

  private func tavola(_ number: String, _ people: [Person]) throws -> TabelleCUG.Tavola {
    let tables = try #require(TabelleCUG.tables(of: Fixtures.scenario(people: people)))
    return try #require(tables.first { $0.number == number })
  }

  private func counts(_ number: String, _ people: [Person]) throws -> CrossTable {
    try #require(try tavola(number, people).content.table)
  }

  @Test func `there are eleven tables, four of which the roster can't fill in`() throws {
    let tables = try #require(
      TabelleCUG.tables(of: Fixtures.scenario(people: [Fixtures.person(1)])))
    #expect(tables.map(\.number) == (1...11).map { "1.\($0)" })
    let missing = tables.filter { if case .missing = $0.content { true } else { false } }
    #expect(missing.map(\.number) == ["1.3", "1.4", "1.5", "1.8", "1.10", "1.11"])
    #expect(
      missing.prefix(2).map(\.content) == [
        .missing("serve la colonna incarico_eq in personale.csv, dove nessuno ha un incarico"),
        .missing("serve la colonna ingresso in personale.csv"),
      ])
  }

  @Test func `without a roster there is nothing to count`() throws {
    #expect(TabelleCUG.tables(of: try Fixtures.scenario()) == nil)
  }

  @Test(arguments: [
    (29, 0), (30, 0), (31, 1), (40, 1), (41, 2), (50, 2), (51, 3), (60, 3), (61, 4),
  ])
  func `somebody of 30 is counted below 30, because no class has them`(years: Int, index: Int) {
    #expect(TabelleCUG.ageClass(years) == index)
  }

  @Test func `people are counted by area, gender and age on the reference day`() throws {
    let table = try counts(
      "1.1",
      [
        Fixtures.person(1, area: "capi", gender: .uomo, born: 1960),
        Fixtures.person(2, gender: .donna, born: 1994), Fixtures.person(3, born: 1993),
      ])
    #expect(table.rows == ["capi", "altri"])
    #expect(table.columns.count == 10)
    #expect(table.counts[0] == [0, 0, 0, 0, 1, 0, 0, 0, 0, 0])
    #expect(table.counts[1] == [0, 0, 0, 0, 0, 1, 1, 0, 0, 0])
    #expect(table[.init(2, 10)] == 3)
  }

  @Test func `half time is in the lower class of part-time`() throws {
    let table = try counts(
      "1.2",
      [
        Fixtures.person(1), Fixtures.person(2, hours: Ratio(1, over: 2)),
        Fixtures.person(3, hours: Ratio(51, over: 100)),
      ])
    #expect((0..<3).map { table[.init($0, 10)] } == [1, 1, 1])
  }

  @Test func `seniority counts completed years and leaves dirigenti out`() throws {
    let people = try [
      (1, 2022), (2, 2021), (3, 2019), (4, 2014), (5, 1990),
    ].map { try Fixtures.person($0, entry: Fixtures.day($1, 1, 1)) }
    let chief = try Fixtures.person(6, area: "capi", entry: Fixtures.day(2000))
    let table = try counts("1.4", people + [chief])
    #expect((0..<4).map { table[.init($0, 10)] } == [1, 1, 1, 2])
  }

  @Test func `an entry that is not written down has a row of its own`() throws {
    let table = try counts(
      "1.4", [Fixtures.person(1), Fixtures.person(2, entry: Fixtures.day(2000))])
    #expect(table.rows.last == "Ingresso non indicato")
    #expect(table[.init(5, 10)] == 2)
  }

  @Test func `degrees of dirigenti and of the others are told apart`() throws {
    let people = try [
      Fixtures.person(1, area: "capi", gender: .uomo, titolo: .dottorato),
      Fixtures.person(2, titolo: .inferiore), Fixtures.person(3, titolo: nil),
    ]
    let managers = try counts("1.6", people)
    #expect(managers.rows == ["Laurea", "Laurea magistrale", "Master", "Dottorato"])
    #expect(managers.counts.last == [1, 0])
    let others = try counts("1.7", people)
    #expect(others.rows.first == "Inferiore al diploma")
    #expect(others.rows.last == "Titolo non indicato")
    #expect(others[.init(others.rows.count, 2)] == 2)
  }

  @Test func `a person with two measures is counted in both`() throws {
    let table = try counts(
      "1.9", [Fixtures.person(1, hours: Ratio(1, over: 2), distanza: .remoto)])
    #expect((0..<3).map { table[.init($0, 10)] } == [1, 0, 1])
  }
}
