import Testing

@testable import Workforce

@Suite struct PublicCUGTests {
  typealias Printed = [(tavola: TabelleCUG.Tavola, hidden: Set<CrossTable.Position>)]

  private func attacker(_ scenario: Scenario, _ printed: Printed) throws -> CUGAttacker {
    let managers = scenario.areas.filter { $0.qualifica == .dirigenza }
    let everybody = try #require(scenario.people)
    let dirigenti = everybody.filter { person in managers.contains { $0.code == person.area } }
    func count(_ people: [Person]) -> [Int] {
      [Person.Gender.uomo, .donna].map { gender in people.count { $0.gender == gender } }
    }
    return CUGAttacker(
      printed, rosterTables: try #require(TabelleCUG.tables(of: scenario)),
      managers: Set(managers.map(\.name)), people: count(everybody), dirigenti: count(dirigenti))
  }

  private func published(_ scenario: Scenario) throws -> Printed {
    TabelleCUG.published(try #require(TabelleCUG.tables(of: scenario)), of: scenario)
      .map { ($0.tavola, $0.hidden) }
  }

  private func eachAlone(_ scenario: Scenario) throws -> Printed {
    try #require(TabelleCUG.tables(of: scenario)).map { tavola in
      (tavola, tavola.content.table.map { SmallCells.hidden(in: $0) } ?? [])
    }
  }

  private func example() throws -> Scenario {
    try RosterDisk.evaluation("esempio-personale").scenario
  }

  /// A body with five areas, of any size and mix.
  private func random(_ seed: Int) throws -> Scenario {
    var numbers = SeededNumbers(seed)
    let areas = ["capi", "quadri", "altri", "esperti", "operai"]
    let weights = [[0, 1, 2, 3, 4], [0, 1, 1, 2, 2, 2, 2, 3], [1, 2, 2, 2], [0, 0, 2]]
    let chosen = weights[seed % weights.count]
    let menIn = Int.random(in: 2...12, using: &numbers)
    let isPartTime = Int.random(in: 2...30, using: &numbers)
    let people = try (1...Int.random(in: 5...200, using: &numbers)).map { id in
      let area = areas[chosen[Int.random(in: 0..<chosen.count, using: &numbers)]]
      let part = Int.random(in: 0..<isPartTime, using: &numbers) == 0
      return try PeopleFixtures.person(
        id, area: area, gender: Int.random(in: 0..<menIn, using: &numbers) == 0 ? .uomo : .donna,
        born: Int.random(in: 1958...2000, using: &numbers),
        hours: part ? Ratio(Int.random(in: 4...9, using: &numbers), over: 10) : .one,
        titolo: Person.Titolo.allCases[Int.random(in: 0...5, using: &numbers)],
        holdsEQ: area != "capi" && Int.random(in: 0...9, using: &numbers) == 0,
        distanza: [nil, nil, .agile, .remoto][Int.random(in: 0...3, using: &numbers)],
        entry: PeopleFixtures.day(Int.random(in: 1985...2024, using: &numbers)))
    }
    let posts = areas.map { "\($0);\($0 == "capi" ? "dirigenza" : "comparto");40;6;0" }
    return try PeopleFixtures.scenario(
      [
        "dotazione.csv": "area;qualifica;dotazione;in_servizio;di_cui_determinato\n"
          + posts.joined(separator: "\n"),
        "costi.csv": "area;costo_unitario\n"
          + areas.map { "\($0);30.000,00" }.joined(separator: "\n"),
      ], people: people)
  }

  @Test func `hiding small counts table by table gives the dirigenti of the example away`() throws {
    let scenario = try example()
    let exposed = try attacker(scenario, eachAlone(scenario)).exposed
    #expect(exposed.contains { $0.hasPrefix("1.1 ") })
    #expect(exposed.contains { $0.hasPrefix("1.6 ") })
  }

  @Test func `the published tables of the example give nothing away together`() throws {
    let scenario = try example()
    #expect(try attacker(scenario, published(scenario)).exposed == [])
  }

  @Test(arguments: 0..<120)
  func `the published tables of any roster give nothing away together`(seed: Int) throws {
    let scenario = try random(seed)
    let printed = try published(scenario)
    let attacker = try attacker(scenario, printed)
    #expect(attacker.exposed == [])
    #expect(attacker.workedOut == [])
    for (tavola, hidden) in printed {
      guard let table = tavola.content.table else { continue }
      let small = table.positions.filter { (1..<SmallCells.threshold).contains(table[$0]) }
      #expect(hidden.isSuperset(of: small), "\(tavola.number)")
    }
  }

  @Test func `large bodies still have all their tables`() throws {
    let counts = try (0..<120).map { seed in
      try published(random(seed)).count { $0.tavola.content.table != nil }
    }
    #expect(counts.contains(7))
    #expect(counts.allSatisfy { $0 == 0 || $0 >= 4 }, "1.1, 1.2, 1.7 and 1.9 at least")
  }

  @Test func `where dirigenti are few they are counted with the others, not left out`() throws {
    let scenario = try example()
    let printed = try published(scenario)
    let whole = printed.filter { $0.tavola.content.table != nil }.map(\.tavola.number)
    // Six men are in the row of dirigenti and funzionari: without the two dirigenti and the three
    // incarichi one is left, so 1.3 is not printed.
    #expect(whole == ["1.1", "1.2", "1.4", "1.7", "1.9"])
    for (tavola, _) in printed where ["1.4", "1.7"].contains(tavola.number) {
      let table = try #require(tavola.content.table)
      #expect(table[.init(table.rows.count, table.columns.count)] == 106)
      #expect(tavola.title.contains("dirigenti compresi"))
    }
  }

  @Test(arguments: [
    (men: 8, managers: 3, eq: 3, isPrinted: false), (men: 9, managers: 3, eq: 3, isPrinted: true),
    (men: 8, managers: 3, eq: 2, isPrinted: false), (men: 8, managers: 2, eq: 3, isPrinted: true),
    (men: 7, managers: 2, eq: 3, isPrinted: false), (men: 7, managers: 2, eq: 5, isPrinted: false),
    (men: 7, managers: 0, eq: 7, isPrinted: true),
  ])
  func `incarichi are not printed where they tell who is left without one`(
    men: Int, managers: Int, eq: Int, isPrinted: Bool
  ) throws {
    let people =
      try (0..<men).map { number in
        try PeopleFixtures.person(
          number, area: number < managers ? "capi" : "altri", gender: .uomo,
          holdsEQ: number >= managers && number < managers + eq)
      } + (0..<30).map { try PeopleFixtures.person(100 + $0, gender: .donna) }
    let printed = try published(try PeopleFixtures.scenario(people: people))
    let eq = try #require(printed.first { $0.tavola.number == "1.3" })
    #expect((eq.tavola.content.table != nil) == isPrinted)
  }
}
