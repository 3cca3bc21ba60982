import Testing

@testable import Workforce

struct UscitePrevisteTests {
  /// id, area, unit, gender, birth, contract, its end, hours, exit, cause, staying on.
  private func row(
    _ id: String, _ birth: String, area: String = "istruttori", contract: String = "indeterminato",
    end: String = "", exit: String = "", cause: String = "", staysOn: String = ""
  ) -> String {
    "\(id);\(area);;donna;\(birth);\(contract);\(end);1;\(exit);\(cause);\(staysOn)"
  }

  private func exits(_ row: String) throws -> [String] {
    let roster = try #require(try RosterTables(rows: [row]).evaluation().scenario.roster)
    return roster.exits.map { "\($0.lastDay.italian) \($0.causa.rawValue) \($0.kind.rawValue)" }
  }

  @Test func `a leaver keeps unit and contractual hours`() throws {
    let tables = RosterTables(rows: [
      "p1;istruttori;anagrafica;donna;10/03/1958;indeterminato;;0,74;;;",
      "p2;istruttori;anagrafica;donna;10/03/1980;indeterminato;;1;;;",
    ])
    let scenario = try tables.evaluation().scenario
    let leavers = scenario.cessazioni.filter { $0.year == 2025 }
    #expect(leavers.map(\.unit) == ["anagrafica"])
    #expect(leavers.map(\.fullTimeShare) == [Ratio(74, over: 100)])
  }

  @Test func `born on 20_11_1960 the last day is 31_12_2027 and the capacity that of 2028`() throws
  {
    var tables = RosterTables(rows: [row("p1", "20/11/1960"), row("p2", "01/01/1980")])
    tables["scenario.csv"] = tables["scenario.csv"]?.replacing("2025-2027", with: "2025-2029")
    let figures = try tables.evaluation().figures
    #expect(figures.count(.cessazioni(2027, "istruttori")) == 1)
    #expect(figures.euro(.capacita(2028, .maturata)) == Euro(cents: 3_000_000))
    #expect(figures.euro(.capacita(2029, .maturata)) == .zero)
  }

  @Test func `born on 15_12_1960 the last day is 31_3_2028 and the capacity that of 2029`() throws {
    var tables = RosterTables(rows: [row("p1", "15/12/1960")])
    tables["scenario.csv"] = tables["scenario.csv"]?.replacing("2025-2027", with: "2025-2029")
    let evaluation = try tables.evaluation()
    #expect(evaluation.scenario.roster?.exits.map(\.lastDay.italian) == ["31/03/2028"])
    #expect(evaluation.figures.euro(.capacita(2028, .maturata)) == .zero)
    #expect(evaluation.figures.euro(.capacita(2029, .maturata)) == Euro(cents: 3_000_000))
    #expect(evaluation.figures.count(.uscite(2028, "provvisorie")) == 1)
  }

  /// Born on 20.12.1957, 67 years on 20.12.2024: the last day is 31.12.2024, the reference day.
  @Test(arguments: [("anno-dopo", 2, 1), ("stesso-anno", 1, 0)])
  func `who leaves on the reference day leaves in the year after if read so`(
    reading: String, exits: Int, forecast: Int
  ) throws {
    let lastDay = reading == "anno-dopo" ? "31/12/2024" : "01/01/2025"
    var tables = RosterTables(rows: [
      row("p1", "20/12/1957"), row("p2", "01/01/1980", exit: lastDay, cause: "dimissioni"),
    ])
    tables["scenario.csv"] =
      (tables["scenario.csv"] ?? "") + "\nlettura/uscita-31-dicembre;\(reading)"
    let evaluation = try tables.evaluation()
    #expect(evaluation.figures.count(.uscite(2025, Address.total)) == exits)
    #expect(evaluation.figures.count(.uscite(2025, "previste")) == forecast)
    #expect(evaluation.scenario.roster?.overdue.count == 1 - forecast)
    #expect(
      evaluation.figures.euro(.capacita(2026, .maturata)) == Euro(cents: 3_000_000 * Int64(exits)))
  }

  @Test func `a trial reading that makes somebody leave before the plan is told`() throws {
    var tables = RosterTables(rows: [
      row("p1", "01/01/1980", exit: "31/12/2024", cause: "dimissioni"), row("p2", "01/01/1981"),
    ])
    tables["scenario.csv"] =
      (tables["scenario.csv"] ?? "") + "\nlettura/uscita-31-dicembre;anno-dopo"
    var scenario = try tables.evaluation().scenario
    scenario.readings.uscita31Dicembre = .stessoAnno
    let check = try Evaluation(scenario).check(.uscite, "ultimo giorno 31/12/2024")
    #expect(check.message.hasPrefix("p1: con la lettura provata"))
  }

  @Test func `the reading for 31 December moves the exit and the capacity by a year`() throws {
    var tables = RosterTables(rows: [row("p1", "20/11/1960"), row("p2", "01/01/1980")])
    tables["scenario.csv"] =
      (tables["scenario.csv"] ?? "").replacing("2025-2027", with: "2025-2029")
      + "\nlettura/uscita-31-dicembre;anno-dopo"
    let figures = try tables.evaluation().figures
    #expect(figures.count(.uscite(2027, Address.total)) == 0)
    #expect(figures.count(.uscite(2028, Address.total)) == 1)
    #expect(figures.euro(.capacita(2028, .maturata)) == .zero)
    #expect(figures.euro(.capacita(2029, .maturata)) == Euro(cents: 3_000_000))
    #expect(figures.count(ProiezioneEta.address(2027, "totale/unita")) == 2)
    #expect(figures.count(ProiezioneEta.address(2028, "totale/unita")) == 1)
  }

  @Test func `an exit known by hand wins over old age`() throws {
    let known = row("p1", "10/05/1958", exit: "31/08/2026", cause: "dimissioni")
    #expect(try exits(known) == ["31/08/2026 dimissioni certa"])
  }

  @Test func `old age next year is forecast, later it is provisional`() throws {
    #expect(try exits(row("p1", "10/05/1958")) == ["31/05/2025 vecchiaia prevista"])
    #expect(try exits(row("p1", "10/05/1959")) == ["31/05/2026 vecchiaia provvisoria"])
    #expect(try exits(row("p1", "10/05/1970")) == [])
  }

  @Test func `a contract ends before old age or old age before the contract`() throws {
    let early = row("p1", "10/05/1958", contract: "determinato", end: "31/03/2025")
    #expect(try exits(early) == ["31/03/2025 scadenza certa"])
    let late = row("p1", "10/05/1958", contract: "determinato", end: "31/12/2026")
    #expect(try exits(late) == ["31/05/2025 vecchiaia prevista"])
    let beyond = row("p1", "10/05/1980", contract: "determinato", end: "31/12/2030")
    #expect(try exits(beyond) == [])
  }

  @Test func `the end of a contract and mobility earn no capacity`() throws {
    let figures = try RosterTables(rows: [
      row("p1", "10/05/1980", contract: "determinato", end: "31/03/2025"),
      row("p2", "10/05/1980", exit: "30/04/2025", cause: "mobilita"),
      row("p3", "10/05/1980", exit: "30/04/2025", cause: "dimissioni"),
    ]).evaluation().figures
    #expect(figures.count(.cessazioni(2025, Address.total)) == 3)
    #expect(figures.count(.cessazioniUtili(2025, Address.total)) == 1)
    #expect(figures.count(.uscite(2025, "certe")) == 3)
    #expect(figures.euro(.capacita(2026, .maturata)) == Euro(cents: 3_000_000))
  }

  @Test func `whoever stays on does not leave at 67 and leaves at 70`() throws {
    #expect(try exits(row("p1", "10/05/1958", staysOn: "si")) == [])
    #expect(
      try exits(row("p1", "10/05/1957", staysOn: "si")) == ["31/05/2027 vecchiaia provvisoria"])
  }

  @Test func `whoever stays on leaves at 70 also where the requirement is not known yet`() throws {
    var tables = RosterTables(rows: [row("p1", "10/03/1962", staysOn: "si")])
    tables["scenario.csv"] = tables["scenario.csv"]?.replacing("2025-2027", with: "2025-2032")
    let exits = try #require(try tables.evaluation().scenario.roster).exits
    #expect(exits.map(\.lastDay.italian) == ["31/03/2032"])
  }

  @Test func `a requirement met before the plan is told and not counted`() throws {
    let evaluation = try RosterTables(rows: [row("p7", "10/05/1956")]).evaluation()
    #expect(evaluation.figures.count(.uscite(2025, Address.total)) == 0)
    let check = try #require(
      Verification.checks(of: evaluation).first { $0.code == .uscite })
    #expect(check.outcome == .warning)
    #expect(
      check.message.hasPrefix("p7: il requisito per la vecchiaia è maturato entro il 31/12/2024"))
  }

  @Test func `an exit that depends on an unknown requirement is listed and not counted`() throws {
    var tables = RosterTables(rows: [row("p9", "30/11/1961"), row("p8", "30/11/1963")])
    tables["scenario.csv"] = tables["scenario.csv"]?.replacing("2025-2027", with: "2025-2029")
    let evaluation = try tables.evaluation()
    #expect(evaluation.figures.count(.uscite("non-determinabili")) == 1)
    #expect(evaluation.figures.count(.uscite(2029, Address.total)) == 0)
    let check = try #require(Verification.checks(of: evaluation).first { $0.code == .uscite })
    #expect(check.message.hasPrefix("uscita non determinabile per p9: il requisito"))
  }

  @Test func `the table of leavers may be missing where there is a roster`() throws {
    let outcome = RosterTables(rows: [row("p1", "10/05/1958")]).outcome
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.scenario?.cessazioni.map(\.year) == [2025])
  }

  @Test func `leavers after the reference year in the table win and differences are told`() throws {
    var tables = RosterTables(rows: [row("p1", "10/05/1958"), row("p2", "10/05/1959")])
    tables["cessazioni.csv"] = """
      anno;area;unita;contratto;causa
      2024;istruttori;1;indeterminato;altro
      2025;istruttori;2;indeterminato;vecchiaia
      2026;istruttori;1;indeterminato;vecchiaia
      """
    let evaluation = try tables.evaluation()
    #expect(evaluation.figures.count(.cessazioni(2025, "istruttori")) == 2)
    let checks = Verification.checks(of: evaluation)
      .filter { $0.code == .totali && $0.subject.hasPrefix("cessazioni.csv") }
    #expect(checks.map(\.subject) == ["cessazioni.csv, 2025, istruttori"])
    #expect(checks.map(\.outcome) == [.warning])
    #expect(checks.map(\.value) == [.count(2)])
    #expect(checks.map(\.limit) == [.count(1)])
  }

  @Test func `past leavers of the table go with the forecast`() throws {
    var tables = RosterTables(rows: [row("p1", "10/05/1958")])
    tables["cessazioni.csv"] = """
      anno;area;unita;contratto;causa
      2024;istruttori;3;indeterminato;altro
      """
    let figures = try tables.evaluation().figures
    #expect(figures.count(.cessazioni(2024, "istruttori")) == 3)
    #expect(figures.count(.cessazioni(2025, "istruttori")) == 1)
  }
}
