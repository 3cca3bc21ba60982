import Testing

@testable import Workforce

@Suite struct RowChangeTests {
  private static func changes(
    _ tables: [String: String?], from before: [String: String?] = [:]
  ) -> [RowChange] {
    RowChange.all(
      from: SampleScenario.outcome(replacing: before).tables,
      to: SampleScenario.outcome(replacing: tables).tables, TableSchema.all)
  }

  private static func words(_ changes: [RowChange]) -> [String] {
    changes.flatMap { row in
      row.cells.map { cell in
        let place = "\(row.table.rawValue) \(row.kind.rawValue) \(row.rowBefore ?? 0)"
        return "\(place)>\(row.rowAfter ?? 0) \(cell.column): \(cell.before) > \(cell.after)"
      }
    }
  }

  @Test func `the order of rows, remarks and the way a number is written make no difference`() {
    #expect(
      Self.changes([
        "costi.csv": """
        area;tabellare;mensilita;comparto_bilancio;note
        operatori;18283,31;12;37,08;la stessa
        Dirigenti;47015,77;13;;
        istruttori;21.392,87;12;52,08;
        """
      ]).isEmpty)
  }

  @Test func `a row is known by its key`() {
    let changes = Self.changes([
      "dotazione.csv": """
      area;qualifica;dotazione;in_servizio;di_cui_determinato
      istruttori;comparto;11;8;0
      dirigenti;dirigenza;2;1;1
      ausiliari;comparto;4;3;0
      """
    ])
    #expect(
      Self.words(changes).prefix(1) == ["dotazione cambiata 3>2 dotazione: 10 > 11"])
    #expect(changes.map(\.kind) == [.changed, .removed, .added])
    #expect(changes.map(\.name) == ["istruttori", "", ""])
    #expect(changes[1].cells.map(\.before) == ["operatori", "comparto", "4", "3", "0"])
  }

  @Test func `an event is compared with the one most like it`() {
    let changes = Self.changes([
      "assunzioni.csv": """
      anno;area;unita;modalita;capacita;stato
      2027;operatori;3;mobilita;no;avviata
      2026;istruttori;1;concorso;si;prevista
      2026;istruttori;1;categorie-protette;no;attuata
      """
    ])
    #expect(Self.words(changes).first == "assunzioni cambiata 2>3 anno: 2025 > 2026")
    #expect(changes.first?.name == "istruttori, 1, concorso, si")
    #expect(changes.map(\.kind) == [.changed, .added])
  }

  @Test func `equal events are counted`() {
    let twice = """
      anno;area;unita;contratto;causa
      2023;istruttori;1;indeterminato;altro
      2023;istruttori;1;indeterminato;altro
      2025;operatori;1;indeterminato;vecchiaia
      """
    let changes = Self.changes(["cessazioni.csv": twice])
    #expect(changes.map(\.kind) == [.added])
    #expect(Self.changes([:], from: ["cessazioni.csv": twice]).map(\.kind) == [.removed])
  }

  @Test func `a table that only one plan has is all rows`() {
    let changes = Self.changes(["resti.csv": "annata;importo\n2023;1.000,00\n2022;2,00\n"])
    #expect(changes.map(\.kind) == [.added, .added])
    #expect(changes[0].cells.map(\.after) == ["2023", "1.000,00"])
  }

  @Test func `settings of a variant replace those of its base key by key`() {
    let folders = MemoryFiles(folders: [
      "s": SampleScenario.tables,
      "s/v": [
        "scenario.csv": """
        chiave;valore
        base;..
        denominazione;La variante
        oneri/irap;0,09
        lettura/resti-durata;5
        """
      ],
    ])
    let changes = RowChange.all(
      from: ScenarioReader.read("s", from: folders).tables,
      to: ScenarioReader.read("s/v", from: folders).tables, TableSchema.all)
    #expect(
      Self.words(changes) == [
        "scenario cambiata 7>4 valore: 0,0850 > 0,09",
        "scenario aggiunta 0>5 chiave:  > lettura/resti-durata",
        "scenario aggiunta 0>5 valore:  > 5",
      ])
  }

  @Test func `what a document states is no input of the plan`() {
    #expect(
      Self.changes(["pubblicati.csv": "figura;valore\ndotazione/totale;16\n"]).isEmpty)
  }

  // MARK: What-ifs

  @Test(arguments: [
    ("assunzioni/2025/istruttori=4", "assunzioni cambiata 2>0 unita: 1 > 4"),
    ("cessazioni/2025/operatori=0", "cessazioni cambiata 3>0 unita: 1 > 0"),
    ("dotazione/istruttori=12", "dotazione cambiata 3>0 dotazione: 10 > 12"),
    ("servizio/operatori=4", "dotazione cambiata 4>0 in_servizio: 3 > 4"),
  ])
  func `a what-if changes the row it acts on`(text: String, words: String) throws {
    let scenario = try SampleScenario.scenario()
    let changes = RowChange.all(
      byWhatIfsFrom: scenario, to: try Hypothesis(text).applied(to: scenario))
    #expect(Self.words(changes) == [words])
  }

  @Test func `a what-if that makes a row tells all of it`() throws {
    let scenario = try SampleScenario.scenario()
    let hired = RowChange.all(
      byWhatIfsFrom: scenario,
      to: try Hypothesis("assunzioni/2027/operatori=2").applied(to: scenario))
    #expect(
      hired.map { $0.cells.map(\.after) } == [["2027", "operatori", "concorso", "si", "2"]])
    let limited = RowChange.all(
      byWhatIfsFrom: scenario,
      to: try Hypothesis("preventivo/personale/2026=3.000,00").applied(to: scenario))
    #expect(limited.map { $0.cells.map(\.after) } == [["preventivo/personale/2026", "3.000,00"]])
  }

  @Test func `a cost given as a what-if takes the place of the salary`() throws {
    let scenario = try SampleScenario.scenario()
    let changes = RowChange.all(
      byWhatIfsFrom: scenario,
      to: try Hypothesis("costo-unitario/operatori=27.000,00").applied(to: scenario))
    #expect(
      Self.words(changes) == [
        "costi cambiata 4>0 tabellare: 18.283,31 > ", "costi cambiata 4>0 mensilita: 12 > ",
        "costi cambiata 4>0 comparto_bilancio: 37,08 > ",
        "costi cambiata 4>0 costo_unitario:  > 27.000,00",
      ])
  }
}
