import Testing

@testable import Workforce

/// What the tables of uncertain exits make of people and ranges.
@Suite struct UncertainExitTests {
  private static let row = PlanBuilder.origin("uscite_incerte.csv", 2)

  private static func exits(
    _ rules: [ProbabilitaUscita], _ people: [Person],
    _ change: (inout Scenario) -> Void = { _ in }
  ) throws -> [UncertainExit] {
    var scenario = try PeopleFixtures.scenario(
      ["cessazioni.csv": "anno;area;unita;contratto;causa\n"], people: people)
    scenario.exitProbabilities = rules
    change(&scenario)
    return try UncertainExit.all(
      of: scenario, Movements(of: scenario, readings: scenario.readings))
  }

  private static func rule(
    _ causa: Cessazione.Causa, _ ages: ClosedRange<Int>, _ probability: Ratio
  ) -> ProbabilitaUscita {
    ProbabilitaUscita(causa: causa, ages: ages, probability: probability, origin: row)
  }

  @Test func `somebody stays three years in eight cases of twenty-seven at two thirds a year`()
    throws
  {
    let exits = try Self.exits(
      [Self.rule(.dimissioni, 40...60, Ratio(1, over: 3))], [try PeopleFixtures.person(1)])
    let fates = try #require(exits.first?.fates)
    let shares = fates.map { ItalianNumber.text(Chance.ratio($0.chance), decimals: 6) }
    #expect(shares == ["0,333333", "0,222222", "0,148148", "0,296296"])
    #expect(fates.map { $0.change.leavers(through: 2) } == [1, 1, 1, 0])
    #expect((0..<3).map { fates[1].change.generating($0) } == [0, 1, 0])
  }

  @Test func `who goes to another body leaves no capacity behind`() throws {
    let exits = try Self.exits(
      [
        Self.rule(.mobilita, 49...49, Ratio(1, over: 4)),
        Self.rule(.dimissioni, 49...49, Ratio(1, over: 4)),
      ], [try PeopleFixtures.person(1)])
    let fates = try #require(exits.first?.fates)
    #expect(fates.map { $0.change.leavers(0) } == [1, 1, 0])
    #expect(fates.map { $0.change.generating(0) } == [1, 0, 0])
    #expect(fates.map(\.chance) == [Chance.one / 4, Chance.one / 4, Chance.one / 2])
  }

  @Test func `age counts on the first of January`() throws {
    let rules = [Self.rule(.dimissioni, 50...50, .one)]
    let fates = try Self.exits(rules, [try PeopleFixtures.person(1, born: 1975)])
    // Born on 15 June 1975: 50 on 1 January 2026, so nobody leaves in 2025.
    #expect(fates.first?.fates.first?.change.leavers(0) == 0)
    #expect(fates.first?.fates.first?.change.leavers(1) == 1)
  }

  @Test func `who leaves before old age does not leave again`() throws {
    // Born on 15 June 1959: old age in June 2026.
    let exits = try Self.exits(
      [Self.rule(.anticipata, 60...70, Ratio(1, over: 2))],
      [try PeopleFixtures.person(1, born: 1959)])
    let fates = try #require(exits.first?.fates)
    #expect(fates.count == 2)
    #expect((0..<3).map { fates[0].change.leavers($0) } == [1, -1, 0])
    #expect((0..<3).map { fates[0].change.generating($0) } == [1, -1, 0])
  }

  @Test func `fixed terms, known exits and a listed old age stay certain`() throws {
    let rules = [Self.rule(.anticipata, 20...70, Ratio(1, over: 2))]
    let certain = [
      try PeopleFixtures.person(1, contratto: .determinato),
      try PeopleFixtures.person(2, exit: try PeopleFixtures.day(2026)),
    ]
    #expect(try Self.exits(rules, certain).isEmpty)
    let listed = try Self.exits(rules, [try PeopleFixtures.person(3, born: 1959)]) {
      $0.cessazioni = [.leaving(1, "altri", in: 2026)]
    }
    #expect(listed.isEmpty)
  }

  @Test func `a range of the year and area replaces the probabilities`() throws {
    let rules = [Self.rule(.dimissioni, 20...70, Ratio(1, over: 2))]
    let range = IntervalloUscite(
      year: 2025, area: "altri", units: 0...1, probability: .one, origin: Self.row)
    let exits = try Self.exits(rules, [try PeopleFixtures.person(1)]) { $0.exitRanges = [range] }
    #expect(exits.count == 2)
    #expect(exits[0].fates.map { $0.change.leavers(0) } == [0, 1])
    #expect(exits[1].fates.allSatisfy { $0.change.leavers(0) == 0 })
  }

  @Test func `a range may not fall below who leaves for certain`() throws {
    var scenario = PlanBuilder.published()
    scenario.exitRanges = [
      IntervalloUscite(
        year: 2026, area: "dirigenti", units: 0...2, probability: .one, origin: Self.row)
    ]
    #expect {
      try RiskModel(scenario)
    } throws: { error in
      (error as? Diagnostic)?.message.contains("1 uscita del 2026 in dirigenti è certa") == true
    }
  }

  @Test(arguments: [
    // Four are there at the end of 2025.
    (
      [2026: 0...5],
      "l'intervallo arriva a 5 uscite, ma nel 2026 in operatori possono uscire al più 4"
    ),
    // Two leave in 2025 by the plan; if nobody does, six are there.
    ([2025: 0...2, 2026: 0...7], "nel 2026 in operatori possono uscire al più 6 persone"),
    ([2025: 0...2, 2026: 0...6], nil),
  ])
  func `a range may not exceed who is there`(
    ranges: [Int: ClosedRange<Int>], message: String?
  ) throws {
    var scenario = PlanBuilder.published()
    scenario.exitRanges = ranges.sorted { $0.key < $1.key }.map { year, units in
      IntervalloUscite(
        year: year, area: "operatori", units: units, probability: .one, origin: Self.row)
    }
    do {
      _ = try RiskModel(scenario)
      #expect(message == nil)
    } catch let fault as Diagnostic {
      #expect(fault.message.contains(message ?? "nothing"), "\(fault.message)")
    }
  }

  @Test(arguments: [
    (
      "uscite_incerte.csv", "causa;eta_da;eta_a;probabilita\nvecchiaia;60;70;0,1\n", "non è incerta"
    ),
    ("uscite_incerte.csv", "causa;eta_da;eta_a;probabilita\ndecesso;70;60;0,1\n", "finisce prima"),
    ("uscite_incerte.csv", "causa;eta_da;eta_a;probabilita\ndecesso;60;70;1,1\n", "supera 1"),
    (
      "uscite_incerte.csv",
      "causa;eta_da;eta_a;probabilita\ndecesso;50;60;0,1\ndecesso;60;70;0,1\n", "riga 2"
    ),
    (
      "uscite_incerte.csv",
      "causa;eta_da;eta_a;probabilita\ndecesso;50;60;60%\ndimissioni;55;70;50%\n",
      "a 55 anni le probabilità di tutte le cause sommano a più di 1"
    ),
    (
      "uscite_intervalli.csv", "anno;area;minimo;massimo\n2026;altri;3;1\n", "finisce prima"
    ),
    (
      "uscite_intervalli.csv",
      "anno;area;minimo;massimo;probabilita\n2026;altri;0;1;0,5\n2026;altri;2;3;0,4\n",
      "sommano a 0,9"
    ),
  ])
  func `a faulty table is explained`(file: String, text: String, message: String) {
    let outcome = PeopleFixtures.outcome([file: text])
    #expect(outcome.scenario == nil)
    #expect(outcome.diagnostics.contains { $0.message.contains(message) }, "\(outcome.diagnostics)")
  }
}
