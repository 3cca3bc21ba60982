import Testing

@testable import Workforce

@Suite struct LavoroADistanzaTests {
  private typealias Fixtures = PeopleFixtures

  private let rows = """
    sede;unita_organizzativa;in_servizio;agile;remoto
    nord;;6;2;1
    sud;;4;0;1
    ;uffici;10;2;2
    nord;uffici;;2;1
    sud;uffici;;0;1
    """

  @Test func `the two institutes have their own figures before they are added`() throws {
    let figures = try Evaluation(Fixtures.scenario(["distanza.csv": rows])).figures
    #expect(figures.count(Address("distanza/nord/agile")) == 2)
    #expect(figures.count(Address("distanza/nord/remoto")) == 1)
    #expect(figures.count(Address("distanza/nord/totale")) == 3)
    #expect(figures.value(Address("distanza/nord/quota"))?.exact == Ratio(1, over: 2))
    #expect(figures.count(Address("distanza/nord/uffici/remoto")) == 1)
    #expect(figures.count(Address("distanza/totale/in-servizio")) == 10)
    #expect(figures.value(Address("distanza/totale/quota"))?.exact == Ratio(4, over: 10))
  }

  @Test func `sites, units and crossed rows are never added to each other`() throws {
    let figures = try Evaluation(Fixtures.scenario(["distanza.csv": rows])).figures
    #expect(figures.count(Address("distanza/totale/agile")) == 2)
    #expect(figures.count(Address("distanza/uffici/totale")) == 4)
  }

  @Test func `a place without its own row takes its crossed rows and has no staff`() throws {
    let figures = try Evaluation(
      Fixtures.scenario([
        "distanza.csv": """
        sede;unita_organizzativa;in_servizio;agile;remoto
        nord;uffici;;2;1
        sud;uffici;;0;1
        """
      ])
    ).figures
    #expect(figures.count(Address("distanza/uffici/agile")) == 2)
    #expect(figures.count(Address("distanza/totale/remoto")) == 2)
    #expect(figures[Address("distanza/uffici/quota")]?.value == nil)
    #expect(figures[Address("distanza/totale/in-servizio")]?.absenceReason != nil)
  }

  @Test func `the roster gives the same figures as the table`() throws {
    let people = try (1...10).map { id in
      try Fixtures.person(
        id, site: id <= 6 ? "nord" : "sud",
        distanza: id <= 2 ? .agile : id == 3 || id == 10 ? .remoto : nil, days: 1)
    }
    let table = try Evaluation(Fixtures.scenario(["distanza.csv": rows])).figures
    let roster = try Evaluation(Fixtures.scenario(people: people))
    for figure in table.all where figure.address.text.hasPrefix("distanza/") {
      #expect(roster.figures.value(figure.address) == figure.value, "\(figure.address)")
    }
    #expect(roster.brokenDerivations == [])
  }

  @Test func `a roster in which nobody has an agreement is not a zero`() throws {
    let figures = try Evaluation(Fixtures.scenario(people: [Fixtures.person(1)])).figures
    #expect(figures[Address("distanza/totale/agile")]?.absenceReason != nil)
    #expect(figures[Address("distanza/2025/quota")] == nil)
  }

  @Test func `each year the agreements of known leavers go and who enters brings none`() throws {
    let people = try (1...10).map { id in
      try Fixtures.person(
        id, area: id <= 4 ? "capi" : "altri", distanza: id >= 8 ? .remoto : nil,
        exit: id == 10 ? Fixtures.day(2025, 12, 1) : nil)
    }
    let evaluation = try Evaluation(Fixtures.scenario(people: people))
    #expect(evaluation.figures.count(Address("distanza/totale/remoto")) == 3)
    #expect(evaluation.figures.count(Address("distanza/2025/remoto")) == 2)
    #expect(evaluation.figures.value(Address("distanza/2025/quota"))?.exact == Ratio(2, over: 11))
  }

  @Test func `without a roster only the staff moves, and the explanation says so`() throws {
    let evaluation = try Evaluation(Fixtures.scenario(["distanza.csv": rows]))
    #expect(evaluation.figures.value(Address("distanza/2025/quota"))?.exact == Ratio(4, over: 11))
    let note = evaluation.figures[Address("distanza/2025/agile")]?.derivation?.note
    #expect(note == "gli accordi di oggi: non si sa quali ne abbia chi cessa; chi entra non ne ha")
    #expect(evaluation.brokenDerivations == [])
  }

  @Test(arguments: [
    (";;10;1;1", "cella-vuota"), ("nord;uffici;10;8;3", "totali"),
    ("contingente;;10;1;1", "valore-non-valido"), ("2025;;10;1;1", "valore-non-valido"),
    ("nord;;;1;1", "cella-vuota"), ("nord;;10;;1", "cella-vuota"),
    ("uffici;;10;1;1\n;uffici;10;1;1", "codice-doppio"),
    ("nord;;10;1;1\nnord;;10;1;1", "chiave-doppia"),
  ])
  func `rows that can't be right are reported`(rows: String, code: String) {
    let outcome = Fixtures.outcome([
      "distanza.csv": "sede;unita_organizzativa;in_servizio;agile;remoto\n\(rows)"
    ])
    #expect(outcome.diagnostics.contains { $0.code == code })
    #expect(outcome.scenario == nil)
  }

  @Test func `a unit that the structure doesn't have is reported with the nearest one`() {
    let outcome = Fixtures.outcome([
      "struttura.csv": """
      unita_organizzativa;area;unita
      uffici;capi;4
      uffici;altri;6
      """,
      "distanza.csv": "unita_organizzativa;in_servizio;agile;remoto\nuffizi;10;1;1",
    ])
    #expect(outcome.diagnostics.first?.code == "unita-sconosciuta")
    #expect(outcome.diagnostics.first?.hint == "forse «uffici»")
  }
}
