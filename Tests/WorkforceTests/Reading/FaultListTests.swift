import Testing

@testable import Workforce

/// Which faults are found, and that nothing is said twice or as a consequence.
@Suite struct FaultListTests {
  static let header = (
    posts: "area;qualifica;dotazione;in_servizio;di_cui_determinato\n",
    leavers: "anno;area;unita;contratto;causa\n",
    hires: "anno;area;unita;modalita;capacita;stato\n"
  )

  @Test func `faults of every table are found in one run`() {
    let outcome = SampleScenario.outcome(replacing: [
      "scenario.csv": "chiave;valore\ndenominazione;X\ntriennio;25-27\nlettura/resti;3\n",
      "dotazione.csv": Self.header.posts
        + "dirigenti;dirigente;2;1;1\nistruttori;comparto;;8;9,5\n",
      "costi.csv": "area;costo_unitario\ndirigenti;1,234.56\nistruttori;-1\ncuochi;1\n",
      "cessazioni.csv": Self.header.leavers + "2023;istrutori;1;indeterminato;altro\n",
      "assunzioni.csv": Self.header.hires + "2025;istruttori;1;concorsi;forse;prevista;extra\n",
      "limiti.csv": "limite;valore\nflessibile/limitt;1\nflessibile/limite;1.234\n",
      "flessibile.csv": "anno;istituto\n2025;somministrazione\n",
      "eta.csv": "",
    ])
    #expect(
      outcome.faults == [
        "area-sconosciuta cessazioni.csv B2", "area-sconosciuta costi.csv A4",
        "cella-vuota dotazione.csv C3", "celle-in-piu assunzioni.csv riga 2",
        "chiave-mancante scenario.csv", "chiave-sconosciuta scenario.csv A4",
        "colonna-mancante flessibile.csv riga 1", "file-vuoto eta.csv",
        "limite-sconosciuto limiti.csv A2", "valore-non-valido costi.csv B2",
        "valore-non-valido costi.csv B3", "valore-non-valido dotazione.csv B2",
        "valore-non-valido dotazione.csv E3", "valore-non-valido limiti.csv B3",
        "valore-non-valido scenario.csv B3",
      ])
  }

  @Test func `an empty folder is one fault`() {
    let outcome = ScenarioReader.read("s", from: MemoryFiles([:]))
    #expect(outcome.faults == ["cartella"])
    #expect(outcome.diagnostics.first?.message == "nella cartella «s» non c'è nessuna tabella")
  }

  @Test func `a missing folder is one fault`() {
    let outcome = ScenarioReader.read("t", from: SampleScenario.files())
    #expect(outcome.faults == ["cartella"])
  }

  @Test(arguments: ["dotazione", "costi", "cessazioni", "assunzioni", "scenario"])
  func `a needed table that is missing is one fault`(table: String) {
    let outcome = SampleScenario.outcome(replacing: ["\(table).csv": nil])
    #expect(outcome.faults == ["tabella-mancante \(table).csv"])
  }

  @Test(arguments: ["dotazione", "costi", "cessazioni", "assunzioni", "scenario"])
  func `a table that cannot be read is one fault`(table: String) {
    var files = SampleScenario.files()
    files.unreadable = ["s/\(table).csv"]
    let outcome = ScenarioReader.read("s", from: files)
    #expect(outcome.faults == ["file-illeggibile \(table).csv"])
  }

  @Test(arguments: [
    ("dotazzione.csv", "dotazione.csv"), ("cessazione.csv", "cessazioni.csv"),
    ("Costi-2025.csv", "costi.csv"),
  ])
  func `a misspelt table is one fault with the near name`(wrong: String, right: String) throws {
    let outcome = SampleScenario.outcome(replacing: [
      right: nil, wrong: SampleScenario.tables[right],
    ])
    #expect(outcome.faults == ["tabella-sconosciuta \(wrong)"])
    #expect(outcome.diagnostics.first?.hint == "forse «\(right)»")
  }

  @Test func `files that are no tables don't matter, in whatever case the tables are`() {
    let outcome = SampleScenario.outcome(replacing: [
      "README.md": "x", ".~lock.costi.csv#": "x", ".costi.csv": "x", "~$costi.csv": "x",
      "costi.csv": nil,
      "COSTI.CSV": SampleScenario.tables["costi.csv"],
    ])
    #expect(outcome.faults.isEmpty)
    #expect(outcome.scenario?.costs.count == 3)
  }

  @Test func `the same table in two files is a fault`() {
    let outcome = SampleScenario.outcome(replacing: [
      "Costi.csv": SampleScenario.tables["costi.csv"]
    ])
    #expect(outcome.faults == ["tabella-doppia costi.csv"])
  }

  struct HeaderCase: Sendable {
    let header: String
    let faults: [String]
    let hint: String?
  }

  @Test(arguments: [
    HeaderCase(
      header: "area;qualifica;dotazzione;in servizio;di_cui_determinato",
      faults: ["colonna-sconosciuta dotazione.csv C1", "colonna-sconosciuta dotazione.csv D1"],
      hint: "forse «dotazione»"),
    HeaderCase(
      header: "area;qualifica;dotazione;in_servizio",
      faults: ["colonna-mancante dotazione.csv riga 1"],
      hint: nil),
    HeaderCase(
      header: "area;qualifica;dotazione;in_servizio;di_cui_determinato;Area",
      faults: ["colonna-doppia dotazione.csv F1"], hint: nil),
    HeaderCase(
      header: "area;qualifica;dotazione;in_servizio;di_cui_determinato;colore",
      faults: ["colonna-sconosciuta dotazione.csv F1"], hint: nil),
    HeaderCase(
      header: "area,qualifica,dotazione,in_servizio,di_cui_determinato",
      faults: ["separatore dotazione.csv A1"], hint: "salvare di nuovo con il separatore «;»"),
    HeaderCase(
      header: "area\tqualifica\tdotazione\tin_servizio", faults: ["separatore dotazione.csv A1"],
      hint: "salvare di nuovo con il separatore «;»"),
    HeaderCase(
      header: "area;\"qualifica", faults: ["virgolette dotazione.csv riga 1"],
      hint: "per scrivere una virgoletta dentro una cella, raddoppiarla: \"\""),
  ])
  func `a faulty header is told once and hides nothing else`(example: HeaderCase) {
    let outcome = SampleScenario.outcome(replacing: [
      "dotazione.csv": example.header + "\nistruttori;comparto;1;1;0;0\n",
      "cessazioni.csv": Self.header.leavers + "2025;chiunque;uno;indeterminato;altro\n",
    ])
    #expect(outcome.faults.filter { $0.contains("dotazione.csv") } == example.faults.sorted())
    #expect(outcome.faults.contains("valore-non-valido cessazioni.csv C2"))
    #expect(
      outcome.diagnostics.first { $0.location?.file == "dotazione.csv" }?.hint == example.hint)
  }

  @Test func `a needed table of state with nothing but its header is a fault`() throws {
    let header = "area;qualifica;dotazione;in_servizio;di_cui_determinato"
    let outcome = SampleScenario.outcome(replacing: ["dotazione.csv": header])
    #expect(outcome.faults == ["tabella-vuota dotazione.csv"])
    #expect(outcome.scenario == nil)
  }

  @Test func `an optional table with nothing but its header counts as absent`() throws {
    let outcome = SampleScenario.outcome(
      replacing: ["struttura.csv": "unita_organizzativa;area;unita", "fte.csv": nil])
    let scenario = try #require(outcome.scenario)
    #expect(scenario.structure == nil)
  }

  @Test func `a faulty header does not hide the faults of its cells`() {
    let outcome = SampleScenario.outcome(replacing: [
      "costi.csv": "area;tabellare;mensilita;comparto_bilanci\nistruttori;47015.77;12;1,00\n"
        + "nessuno;1,00;12;1,00\n"
    ])
    #expect(
      outcome.faults == [
        "area-sconosciuta costi.csv A3", "colonna-sconosciuta costi.csv D1",
        "valore-non-valido costi.csv B2",
      ])
  }

  @Test func `two hundred faults close a table and the rest is not read`() {
    let rows = String(repeating: "25;x y;1,5;-;-\n", count: 20_000)
    let outcome = SampleScenario.outcome(replacing: ["cessazioni.csv": Self.header.leavers + rows])
    #expect(outcome.diagnostics.count == TableReader.faultLimit + 1)
    #expect(outcome.diagnostics.last?.code == "troppi-errori")
  }

  @Test func `more areas than a body can have are one fault`() {
    let rows = (0..<5_000).map { "a\($0);comparto;1;1;0\n" }.joined()
    let outcome = SampleScenario.outcome(replacing: ["dotazione.csv": Self.header.posts + rows])
    #expect(outcome.faults == ["troppe-aree dotazione.csv"])
  }
}
