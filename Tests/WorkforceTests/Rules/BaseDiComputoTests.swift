import Testing

@testable import Workforce

@Suite struct BaseDiComputoTests {
  private typealias Fixtures = PeopleFixtures
  private let dirigenza: Set<String> = ["capi"]

  private func base(
    _ people: [Person], _ reading: CategorieProtette.RemotoBase = .compreso
  ) throws -> Int? {
    try BaseDiComputo.base(
      of: BaseDiComputo.count(.init(people, dirigenza: dirigenza, reading)).staff, reading)
  }

  @Test func `the published staff makes a base of 90 and a gap of 3`() throws {
    let scenario = try Fixtures.scenario(people: Fixtures.publishedStaff())
    let figures = try Evaluation(scenario).figures
    #expect(figures.count(.categorieProtette("art3", "base")) == 90)
    #expect(figures.count(.categorieProtette("art3", "quota")) == 6)
    #expect(figures.count(.categorieProtette("art3", "in-forza")) == 3)
    #expect(figures.count(.categorieProtette("art3", "scopertura")) == 3)
    #expect(figures.count(.categorieProtette("art18", "quota")) == 1)
    #expect(figures.count(.categorieProtette("art18", "scopertura")) == 1)
  }

  @Test func `the same staff given as totals makes the same base`() throws {
    let scenario = try Fixtures.scenario([
      "categorie_protette.csv": """
      istituto;in_forza;dipendenti;dirigenti;disabili;termine_breve;in_forza_art18;tempo_parziale;fte_tempo_parziale
      art3;3;106;4;3;0;0;30;21,20
      """
    ])
    let evaluation = try Evaluation(scenario)
    #expect(evaluation.figures.count(.categorieProtette("art3", "base")) == 90)
    #expect(evaluation.figures.count(.categorieProtette("art3", "quota")) == 6)
    #expect(evaluation.figures.count(.categorieProtette("art3", "scopertura")) == 3)
    #expect(evaluation.brokenDerivations == [])
  }

  @Test func `totals that leave a number out are refused, because missing is not zero`() {
    let faults = Fixtures.outcome([
      "categorie_protette.csv": """
      istituto;in_forza;dipendenti;dirigenti
      art3;3;106;4
      """
    ]).diagnostics
    #expect(faults.contains { $0.code == "cella-vuota" && $0.message.contains("disabili") })
  }

  @Test(arguments: [
    (150, 10), (51, 4), (50, 2), (36, 2), (35, 1), (15, 1), (14, 0), (93, 7), (79, 6),
  ])
  func `the quota follows from the class of the base, half down`(base: Int, quota: Int) throws {
    #expect(try CategorieProtette.quota(.art3, base: base) == quota)
  }

  @Test func `54 heads with a base of 50 owe 2`() throws {
    let people = try (1...54).map { try Fixtures.person($0, area: $0 <= 4 ? "capi" : "altri") }
    #expect(try base(people) == 50)
    #expect(try CategorieProtette.quota(.art3, base: 50) == 2)
  }

  @Test func `part-time is rounded once on the sum`() throws {
    let people = try (1...30).map { try Fixtures.person($0, hours: Ratio(7, over: 10)) }
    #expect(try base(people) == 21)
    let halves = try (1...3).map { try Fixtures.person($0, hours: Ratio(1, over: 2)) }
    #expect(try base(halves) == 1, "1.50 goes down to 1")
  }

  @Test func `a part-time disabled person leaves the base once`() throws {
    let people = try [
      Fixtures.person(1, hours: Ratio(1, over: 2), protected: .art3), Fixtures.person(2),
    ]
    #expect(try base(people) == 1)
  }

  @Test func `a disabled dirigente leaves the base once`() throws {
    let people = try [Fixtures.person(1, area: "capi", protected: .art3), Fixtures.person(2)]
    #expect(try base(people) == 1)
  }

  @Test func `people of art 18 leave the base up to one in a hundred, half down`() throws {
    func staff(_ heads: Int) throws -> [Person] {
      try (1...heads).map { try Fixtures.person($0, protected: $0 <= 3 ? .art18 : nil) }
    }
    #expect(try base(staff(50)) == 50, "0.50 goes down to 0")
    #expect(try base(staff(51)) == 50)
    #expect(try base(staff(151)) == 149)
  }

  @Test func `a part-time person of art 18 who is out is not adjusted as well`() throws {
    let people = try (1...100).map {
      try Fixtures.person(
        $0, hours: $0 == 1 ? Ratio(1, over: 5) : .one, protected: $0 <= 2 ? .art18 : nil)
    }
    #expect(try base(people) == 99)
    #expect(try base(people.reversed()) == 99)
  }

  @Test func `a fixed term of six months is out, one of a day more is in`() throws {
    let start = try Fixtures.day(2024, 7, 1)
    func worker(_ end: CalendarDay?) throws -> Person {
      try Fixtures.person(1, contratto: .determinato, contractEnd: end, entry: start)
    }
    #expect(try base([worker(Fixtures.day(2024, 12, 31))]) == 0)
    #expect(try base([worker(Fixtures.day(2025, 1, 1))]) == 1)
    #expect(try base([worker(nil)]) == 1)
  }

  @Test func `remote work leaves the base only under the reading, agile work never`() throws {
    let people = try [
      Fixtures.person(1, hours: Ratio(1, over: 5), distanza: .remoto),
      Fixtures.person(2, distanza: .agile),
    ]
    #expect(try base(people) == 1, "2 heads, part-time worth 0.2")
    #expect(try base(people, .escluso) == 1, "only the agile one, and no part-time adjustment")
  }

  @Test func `with the reading and totals that don't say who is remote there is no base`() throws {
    var scenario = try Fixtures.scenario([
      "categorie_protette.csv": """
      istituto;in_forza;dipendenti;dirigenti;disabili;termine_breve;in_forza_art18;tempo_parziale;fte_tempo_parziale
      art3;3;106;4;3;0;0;30;21,20
      """
    ])
    scenario.readings.remotoBase = .escluso
    let figure = try Evaluation(scenario).figures[.categorieProtette("art3", "base")]
    #expect(figure?.absenceReason == "con la lettura scelta serve la colonna da_remoto")
  }

  @Test func `disabled part-timers cover a post above half, together below`() throws {
    func covered(_ hours: [Ratio]) throws -> Int {
      let people = try hours.enumerated().map {
        try Fixtures.person($0, hours: $1, protected: .art3)
      }
      return try BaseDiComputo.count(.init(people, dirigenza: dirigenza, .compreso))
        .inForce(.art3)
    }
    #expect(try covered([Ratio(51, over: 100)]) == 1)
    #expect(try covered([Ratio(1, over: 2)]) == 0, "0.50 goes down to 0")
    #expect(try covered([Ratio(1, over: 2), Ratio(1, over: 2), Ratio(1, over: 2)]) == 1)
  }

  @Test func `a roster in which nobody is protected doesn't say that nobody is`() throws {
    let scenario = try Fixtures.scenario(people: [Fixtures.person(1)])
    let figure = try Evaluation(scenario).figures[.categorieProtette("art3", "scopertura")]
    #expect(figure?.value == nil)
    #expect(figure?.absenceReason?.contains("nessuno è in una categoria protetta") == true)
  }

  @Test func `a stated gap is kept and compared with the roster`() throws {
    let scenario = try Fixtures.scenario(
      ["categorie_protette.csv": "istituto;scopertura\nart3;2"],
      people: Fixtures.publishedStaff())
    let evaluation = try Evaluation(scenario)
    #expect(evaluation.figures.count(.categorieProtette("art3", "scopertura")) == 2)
    #expect(evaluation.figures.count(.categorieProtette("art3", "base")) == 90)
    let check = Verification.checks(of: evaluation).first {
      $0.figures == [.categorieProtette("art3", "scopertura")] && $0.code == .totali
    }
    #expect(check?.outcome == .exceeded)
    #expect(
      check?.message == "categorie_protette.csv dice 2, l'elenco del personale 3")
  }
}
