import Testing

@testable import Workforce

/// What the roster gets wrong, cell by cell, and what it must never hold.
struct PersonaleTests {
  private static let columns = [
    "id", "area", "unita_organizzativa", "genere", "nascita", "contratto", "fine_contratto",
    "quota_oraria", "uscita", "causa_uscita", "trattenimento", "ingresso", "incarico_eq",
  ]

  /// A sound row with some cells replaced.
  private func row(_ changes: [String: String]) -> String {
    let sound = [
      "id": "p1", "area": "istruttori", "genere": "donna", "nascita": "10/05/1980",
      "contratto": "indeterminato", "quota_oraria": "1", "ingresso": "01/03/2005",
    ]
    return Self.columns.map { changes[$0] ?? sound[$0] ?? "" }.joined(separator: ";")
  }

  private func faults(_ changes: [String: String]) -> [Diagnostic] {
    RosterTables(rows: [row(changes)]).outcome.diagnostics
  }

  struct Case: CustomTestStringConvertible {
    let changes: [String: String]
    let code: String
    let column: String
    let message: String
    var testDescription: String { message }

    init(_ changes: [String: String], _ code: String, _ column: String, _ message: String) {
      (self.changes, self.code, self.column, self.message) = (changes, code, column, message)
    }
  }

  @Test func `a cell that can't be read keeps no rule on the others from being told`() {
    let found = faults([
      "nascita": "30/02/1980", "uscita": "01/02/2004", "causa_uscita": "dimissioni",
    ])
    #expect(
      found.map(\.message) == [
        "«30/02/1980» non è un giorno del calendario",
        "l'uscita del 01/02/2004 precede l'ingresso del 01/03/2005",
      ])
  }

  @Test func `nothing is told that only follows from a cell that can't be read`() {
    let found = faults(["uscita": "31/02/2026", "causa_uscita": "dimissioni"])
    #expect(found.map(\.message) == ["«31/02/2026» non è un giorno del calendario"])
  }

  static let cases = [
    Case(
      ["area": "istrutori"], "area-sconosciuta", "area", "l'area «istrutori» non è in dotazione.csv"
    ),
    Case(
      ["nascita": "30/02/1980"], "valore-non-valido", "nascita",
      "«30/02/1980» non è un giorno del calendario"),
    Case(
      ["nascita": "10/05/80"], "valore-non-valido", "nascita", "«10/05/80» ha l'anno di due cifre"),
    Case(
      ["nascita": "01/01/2025", "ingresso": ""], "nascita", "nascita",
      "«01/01/2025» è dopo la data di riferimento"),
    Case(
      ["nascita": "10/05/2010", "ingresso": ""], "nascita", "nascita",
      "«10/05/2010» dà 14 anni al 31/12/2024"),
    Case(["nascita": "10/05/1940"], "nascita", "nascita", "«10/05/1940» dà 84 anni al 31/12/2024"),
    Case(["quota_oraria": "0"], "valore-non-valido", "quota_oraria", "«0» vale zero"),
    Case(["quota_oraria": "30"], "valore-non-valido", "quota_oraria", "«30» supera il tempo pieno"),
    Case(
      ["quota_oraria": "120%"], "valore-non-valido", "quota_oraria", "«120%» supera il tempo pieno"),
    Case(
      ["quota_oraria": "40/36"], "valore-non-valido", "quota_oraria",
      "«40/36» supera il tempo pieno"),
    Case(
      ["quota_oraria": "30/0"], "valore-non-valido", "quota_oraria",
      "«30/0» non è un rapporto fra ore settimanali"),
    Case(
      ["fine_contratto": "31/12/2026"], "contratto-causa", "fine_contratto",
      "un contratto a tempo indeterminato finisce il 31/12/2026"),
    Case(
      ["contratto": "determinato", "fine_contratto": "30/06/2024"], "fine-contratto",
      "fine_contratto", "il contratto è finito il 30/06/2024, non dopo la data di riferimento"),
    Case(["uscita": "30/06/2026"], "uscita", "causa_uscita", "c'è l'uscita ma non la causa"),
    Case(
      ["causa_uscita": "dimissioni"], "uscita", "uscita",
      "c'è la causa «dimissioni» ma non l'ultimo giorno"),
    Case(
      ["uscita": "30/06/2026", "causa_uscita": "scadenza"], "contratto-causa", "causa_uscita",
      "un contratto a tempo indeterminato non ha scadenza"),
    Case(
      ["uscita": "30/06/2004", "causa_uscita": "dimissioni"], "uscita", "uscita",
      "l'uscita del 30/06/2004 precede l'ingresso del 01/03/2005"),
    Case(
      ["uscita": "31/12/2024", "causa_uscita": "dimissioni"], "uscita", "uscita",
      "l'uscita del 31/12/2024 non è dopo la data di riferimento"),
    Case(
      ["ingresso": "01/02/2025"], "ingresso", "ingresso",
      "«01/02/2025» è dopo la data di riferimento"),
    Case(
      ["ingresso": "01/02/1990"], "ingresso", "ingresso",
      "in servizio dal 01/02/1990, prima dei 14 anni"),
    Case(
      ["area": "dirigenti", "incarico_eq": "si"], "incarico-eq", "incarico_eq",
      "un incarico di elevata qualificazione in un'area della dirigenza"),
  ]

  @Test(arguments: cases)
  func `a wrong cell is told once, with its row and column`(example: Case) throws {
    let found = faults(example.changes)
    #expect(found.map(\.message) == [example.message])
    #expect(found.map(\.code) == [example.code])
    let fault = try #require(found.first)
    #expect(fault.severity == .error)
    #expect(fault.location?.file == "personale.csv")
    #expect(fault.location?.row == 2)
    #expect(fault.location?.cell?.name == example.column)
    #expect(fault.expected?.isEmpty == false)
  }

  @Test func `hours are read as a share, a percentage or hours on hours`() {
    for text in ["0,75", "75%", "27/36"] {
      let people = RosterTables(rows: [row(["quota_oraria": text])]).outcome.scenario?.people
      #expect(people?.map(\.hours) == [Ratio(3, over: 4)], "\(text)")
    }
  }

  @Test func `a pseudonym that occurs twice is told with the first row`() {
    let rows = [row([:]), row(["id": "p2"]), row([:])]
    let found = RosterTables(rows: rows).outcome.diagnostics
    #expect(found.map(\.message) == ["id «p1»: già presente alla riga 2"])
    #expect(found.map(\.location?.row) == [4])
  }

  @Test func `a fixed term without its end is a warning for all rows at once`() {
    let rows = (1...300).map { row(["id": "p\($0)", "contratto": "determinato"]) }
    let outcome = RosterTables(rows: rows).outcome
    #expect(outcome.scenario?.people?.count == 300)
    #expect(
      outcome.diagnostics.map(\.message) == [
        "300 righe (2, 3, 4, 5, 6, …): contratto a tempo determinato senza l'ultimo giorno"
      ])
    #expect(outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test func `a column that the roster does not have is not pointed at`() {
    let outcome = SampleScenario.outcome(replacing: [
      "personale.csv": """
      id;area;genere;nascita;contratto;quota_oraria
      p1;istruttori;donna;01/01/1980;determinato;1

      """
    ])
    let found = outcome.diagnostics.first { $0.code == "fine-contratto" }
    #expect(found?.message == "contratto a tempo determinato senza l'ultimo giorno")
    #expect(found?.location?.italian == "personale.csv, riga 2")
  }

  @Test func `a unit that no table knows is told with the nearest name`() {
    var tables = RosterTables(rows: [row(["unita_organizzativa": "anagraffa"])])
    tables["fte.csv"] = "unita_organizzativa\nanagrafica\nstaff"
    let found = tables.outcome.diagnostics
    #expect(found.map(\.code) == ["unita-sconosciuta"])
    #expect(found.first?.hint == "forse «anagrafica»")
    #expect(found.first?.location?.cell?.name == "unita_organizzativa")
  }

  @Test func `a unit given for some people only is told`() {
    let rows = [row(["unita_organizzativa": "staff"]), row(["id": "p2"])]
    #expect(
      RosterTables(rows: rows).outcome.diagnostics.map(\.message) == [
        "la cella «unita_organizzativa» è vuota"
      ])
  }

  @Test(arguments: [
    "nome", "Cognome", "Nominativo", "CODICE FISCALE", "codice_fiscale", "Cod. Fisc.", "cf",
    "matricola", "e-mail", "Telefono ufficio", "indirizzo", "dipendente", "IBAN",
  ])
  func `a column that names people is refused with the reason`(header: String) {
    let header = RosterTables.header.replacing("id;", with: "id;\(header);")
    let found = RosterTables(rows: [], header: header).outcome.diagnostics
    #expect(found.map(\.code) == ["dato-personale"])
    #expect(found.first?.expected?.contains("pseudonimo") == true)
  }

  @Test(arguments: [
    "RSSMRA60S20D150X", "rssmra60s20d150x", "RSSMRA60S20DMRLX", "RSS-MRA-60S20-D150X",
  ])
  func `a codice fiscale as pseudonym is refused and never repeated`(code: String) {
    let found = faults(["id": code])
    #expect(found.map(\.code) == ["dato-personale"])
    let told = found.map { "\($0.message)\($0.expected ?? "")\($0.hint ?? "")" }.joined()
    #expect(!told.lowercased().contains("rss"))
    #expect(found.first?.location?.excerpt == nil)
  }

  @Test(arguments: ["area", "unita_organizzativa", "genere", "nascita", "quota_oraria"])
  func `a codice fiscale in any column is refused and never repeated`(column: String) {
    let found = faults([column: "RSSMRA60S20D150X"])
    #expect(found.map(\.code) == ["dato-personale"])
    #expect(found.first?.location?.cell?.name == column)
    #expect(found.first?.location?.excerpt == nil)
  }

  @Test func `a codice fiscale that stands twice is told twice and never repeated`() {
    let row = "RSSMRA60S20D150X;istruttori;a;donna;10/05/1970;indeterminato;;1;;;;"
    let found = RosterTables(rows: [row, row]).outcome.diagnostics
    #expect(found.map(\.code) == ["dato-personale", "dato-personale"])
    #expect(found.allSatisfy { $0.location?.excerpt == nil })
  }

  @Test func `a roster without people is not a body without people`() {
    let outcome = RosterTables(rows: []).outcome
    #expect(outcome.scenario == nil)
    #expect(
      outcome.diagnostics.map(\.message) == [
        "manca la colonna «in_servizio»", "manca la colonna «di_cui_determinato»",
        "manca la tabella cessazioni.csv",
      ])
  }

  @Test func `without a roster the staff must be in the table`() {
    var tables = RosterTables(rows: [])
    tables["personale.csv"] = nil
    let found = tables.outcome.diagnostics
    #expect(
      found.map(\.message) == [
        "manca la colonna «in_servizio»", "manca la colonna «di_cui_determinato»",
        "manca la tabella cessazioni.csv",
      ])
  }

  @Test func `the roster in service and at work is in the scenario as it stands`() throws {
    let scenario = try RosterDisk.evaluation("esempio-personale").scenario
    let person = try #require(scenario.people?.first)
    #expect(person.id == "p001")
    #expect(person.origin == Origin(file: "personale.csv", row: 2))
    #expect(scenario.people?.count == 106)
  }
}
