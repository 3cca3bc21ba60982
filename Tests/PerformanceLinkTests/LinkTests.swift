import PerformanceLink
import Testing
import Workforce

/// From the rows of the plan to the objectives.
struct LinkTests {
  /// The main scenario with some tables replaced.
  private func plan(_ tables: [String: String], year: Int? = nil) throws -> PerformanceEvaluation {
    try Shipped.evaluation(
      Shipped.main, variants: ["prova"], year: year, from: TestFolders(tables: ["prova": tables]))
  }

  private let header = "anno;area;unita;modalita;capacita;stato;adempimento;unita_organizzativa\n"

  @Test(
    arguments: [
      ("2025", "prevista", "sì", "no"), ("2025", "avviata", "sì", "no"),
      ("2025", "attuata", "sì", "sì"), ("2026", "prevista", "no", "no"),
      ("2026", "attuata", "sì", "sì"),
    ])
  func `a row counts in its year, or when it is attuata`(
    year: String, stato: String, planned: String, done: String
  ) throws {
    let result = try plan([
      "assunzioni.csv": header + "\(year);istruttori;1;concorso;si;\(stato);concorsi;\n"
    ])
    let obligation = try #require(
      result.linkedObligations.first { $0.stated.code == "concorsi" })
    #expect(obligation.isPlanned(by: 2025) == (planned == "sì"))
    #expect(obligation.isDone == (done == "sì"))
  }

  @Test func `an obligation is done when all of its rows are`() throws {
    let result = try plan([
      "assunzioni.csv": header
        + "2025;istruttori;1;concorso;si;attuata;concorsi;\n"
        + "2025;istruttori;1;concorso;si;prevista;concorsi;\n"
    ])
    let obligation = try #require(
      result.linkedObligations.first { $0.stated.code == "concorsi" })
    #expect(obligation.actions.count == 2)
    #expect(!obligation.isDone)
  }

  @Test(
    arguments: [
      ("attuata;;", "sì", "sì"), (";2025;", "sì", "no"), (";2026;", "no", "no"),
      (";;15/10/2025", "sì", "sì"), (";;15/01/2026", "no", "sì"), (";;", "no", "no"),
    ])
  func `an obligation without rows goes by its own`(
    cells: String, planned: String, done: String
  ) throws {
    let columns = "adempimento;indicatore;titolo;stato;anno;data"
    let others = [
      "progressioni-deroga", "convenzioni-art11", "assunzioni-art18", "concorsi",
    ].map { "\($0);3.1.2-a;\($0);;;\n" }.joined()
    let result = try plan([
      "adempimenti.csv": "\(columns)\npiano;3.1.2-a;Piano;\(cells)\n\(others)"
    ])
    let obligation = try #require(result.linkedObligations.first { $0.stated.code == "piano" })
    #expect(obligation.isPlanned(by: 2025) == (planned == "sì"))
    #expect(obligation.isDone == (done == "sì"))
  }

  @Test func `a row of nobody fulfils nothing`() throws {
    let result = try plan([
      "assunzioni.csv": header + "2025;istruttori;0;concorso;si;prevista;concorsi;\n"
    ])
    let obligation = try #require(
      result.linkedObligations.first { $0.stated.code == "concorsi" })
    #expect(obligation.actions.isEmpty)
    #expect(!obligation.isPlanned(by: 2025))
  }

  @Test func `a code that no obligation has is an orphan`() throws {
    let files = TestFolders(tables: [
      "prova": [
        "assunzioni.csv": header + "2025;istruttori;1;concorso;si;prevista;concorso;\n"
      ]
    ])
    let outcome = ScenarioReader.read(Shipped.main, variants: ["prova"], from: files)
    let faults = PerformanceReader.read(outcome).diagnostics.filter { $0.severity == .error }
    #expect(faults.map(\.message) == ["l'adempimento «concorso» non è in adempimenti.csv"])
    #expect(faults.first?.hint == "forse «concorsi»")
    #expect(faults.first?.location?.file == "prova/assunzioni.csv")
  }

  @Test(
    arguments: [
      ("servizio/fte", "97,2"), ("cessazioni/2025/totale", "4"), ("dotazione/totale", "155"),
      ("indicatori/3.1.2-a/adempimenti-a-piano", "6"),
    ])
  func `an indicator reads any figure`(address: String, value: String) throws {
    let result = try plan([
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;calcolo\nx;3.1.1;Uno;100;\(address)\n"
        + "3.1.2-a;3.1.2;Due;100;adempimenti\n",
      "target.csv": "indicatore;anno;operatore;valore\nx;2025;>=;1\n",
    ])
    #expect(result.number("indicatori/x/valore") == value)
    #expect(result.percentage("obiettivi/3.1.1/raggiungimento") == "100,00%")
  }

  @Test func `an unknown figure is absent with its reason`() throws {
    let result = try plan([
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;calcolo\nx;3.1.1;Uno;100;servizio/total\n"
        + "3.1.2-a;3.1.2;Due;100;adempimenti\n",
      "target.csv": "indicatore;anno;operatore;valore\nx;2025;>=;1\n",
    ])
    #expect(
      result.number("indicatori/x/raggiungimento")
        == "nessuna figura ha l'indirizzo servizio/total, forse servizio/totale")
  }

  @Test func `units lose and gain months of work`() throws {
    let result = try plan([
      "cessazioni.csv": """
      anno;area;unita;contratto;causa;ultimo_giorno;unita_organizzativa
      2025;istruttori;2;indeterminato;vecchiaia;31/08/2025;anagrafica
      2025;operatori;1;indeterminato;vecchiaia;;anagrafica
      2026;operatori;1;indeterminato;vecchiaia;;

      """,
      "assunzioni.csv": header
        + "2026;istruttori;3;concorso;si;prevista;;anagrafica\n"
        + "2026;dirigenti;1;comando;no;prevista;;anagrafica\n",
    ])
    #expect(result.number("fte-mesi/anagrafica/2025/persi") == "8")
    #expect(result.number("fte-mesi/anagrafica/2026/persi") == "36")
    #expect(result.number("fte-mesi/anagrafica/2027/saldo") == "0")
    #expect(result.number("fte-mesi/non-assegnate/2027/saldo") == "-12")
    let scenario = result.evaluation.scenario
    #expect(try FTEMonths.recovery(of: "anagrafica", in: scenario) == .by(2026))
    #expect(try FTEMonths.recovery(of: FTEMonths.unassigned, in: scenario) == .never)
    #expect(try FTEMonths.recovery(of: "staff", in: scenario) == .notNeeded)
  }

  @Test func `somebody who leaves before the replacement comes is missed`() throws {
    let result = try plan([
      "cessazioni.csv": """
      anno;area;unita;contratto;causa;ultimo_giorno;unita_organizzativa
      2025;istruttori;1;indeterminato;vecchiaia;31/12/2025;staff
      2026;istruttori;1;indeterminato;vecchiaia;30/04/2026;staff

      """,
      "assunzioni.csv": header
        + "2025;istruttori;1;concorso;si;prevista;;staff\n"
        + "2026;istruttori;1;concorso;si;prevista;;staff\n",
    ])
    #expect(result.number("fte-mesi/staff/2026/saldo") == "-8")
    #expect(result.number("fte-mesi/staff/2027/saldo") == "0")
    #expect(try FTEMonths.recovery(of: "staff", in: result.evaluation.scenario) == .by(2026))
  }

  @Test func `an indicator alone ties its objective to a unit`() throws {
    let result = try plan([
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;calcolo;unita_organizzativa\n"
        + "3.1.2-a;3.1.2;Due;100;adempimenti;staff\n",
      "target.csv": "indicatore;anno;operatore;valore\n3.1.2-a;2025;>=;1\n",
    ])
    let own = result.model.objectives(ofUnit: "staff").map(\.code)
    #expect(own.contains("3.1.2"))
    #expect(own.contains("4.1.8"))
    #expect(!own.contains("4.1.1"))
  }

  @Test func `a unit that the plan doesn't have is told wherever it stands`() throws {
    let files = TestFolders(tables: [
      "prova": [
        "assunzioni.csv": header + "2025;istruttori;1;concorso;si;prevista;;anagrafca\n",
        "indicatori.csv": "indicatore;obiettivo;titolo;peso;calcolo;unita_organizzativa\n"
          + "3.1.2-a;3.1.2;Due;100;adempimenti;staf\n",
        "target.csv": "indicatore;anno;operatore;valore\n3.1.2-a;2025;>=;1\n",
      ]
    ])
    let outcome = ScenarioReader.read(Shipped.main, variants: ["prova"], from: files)
    let faults = (outcome.diagnostics + PerformanceReader.read(outcome).diagnostics).filter {
      $0.code == "unita-sconosciuta"
    }
    #expect(
      faults.map(\.message) == [
        "l'unità «anagrafca» non è in struttura.csv né in fte.csv",
        "l'unità «staf» non è in struttura.csv né in fte.csv",
      ])
    #expect(
      faults.map { $0.location?.italian } == [
        "prova/assunzioni.csv, riga 2, colonna «unita_organizzativa» (H2)",
        "prova/indicatori.csv, riga 2, colonna «unita_organizzativa» (F2)",
      ])
    #expect(faults.map(\.hint) == ["forse «anagrafica»", "forse «staff»"])
  }
}
