import PerformanceLink
import Testing
import Workforce

/// Indicators that are computed from figures of the plan, alone or with a measure.
struct IndicatorFormulaTests {
  private func plan(
    _ formula: String, kind: String = "numero", measures: String = "", hires: Int = 6,
    target: String = "6", year: Int? = nil
  ) throws -> PerformanceEvaluation {
    var tables = [
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;tipo_valore;calcolo\n"
        + "x;3.1.1;Ore pro capite;100;\(kind);\(formula)\n3.1.2-a;3.1.2;Due;100;;adempimenti\n",
      "target.csv": "indicatore;anno;operatore;valore\nx;2025;>=;\(target)\nx;2026;>=;\(target)\n",
      "assunzioni.csv": "anno;area;unita;modalita;capacita;stato\n"
        + "2025;istruttori;\(hires);concorso;si;prevista\n",
    ]
    if !measures.isEmpty { tables["misure.csv"] = "indicatore;data;valore\n\(measures)" }
    return try Shipped.evaluation(
      Shipped.main, variants: ["prova"], year: year, from: TestFolders(tables: ["prova": tables]))
  }

  @Test(arguments: [(6, "6", "100,00%"), (7, "5,944954", "99,08%"), (2, "6,230769", "100,00%")])
  func `hours for each person follow the staff of the plan`(
    hires: Int, value: String, score: String
  ) throws {
    // 106 in service, 4 leavers in 2025: 648 hours are 6 for each of 108 people.
    let result = try plan(
      "misura / organico/<anno>/totale", measures: "x;31/12/2025;648\n", hires: hires)
    #expect(result.number("indicatori/x/valore") == value)
    #expect(result.number("indicatori/x/numeratore") == "648")
    #expect(result.number("indicatori/x/denominatore") == "\(102 + hires)")
    #expect(result.percentage("indicatori/x/raggiungimento") == score)
    #expect(result.percentage("obiettivi/3.1.1/raggiungimento") == score)
  }

  @Test func `the year in an address is the year evaluated`() throws {
    let result = try plan("cessazioni/<anno>/totale", year: 2026)
    #expect(result.number("indicatori/x/valore") == "3")
  }

  @Test func `figures add up and divide`() throws {
    let result = try plan(
      "cessazioni/2025/totale + cessazioni/2026/totale / servizio/totale", kind: "percentuale",
      target: "6%")
    #expect(result.percentage("indicatori/x/valore") == "6,60%")
    #expect(result.outcomes["x"]?.isMet == true)
  }

  @Test(arguments: [("38", "100,00%"), ("37", "0,00%")])
  func `the share of remote work is an indicator like others`(agile: String, score: String) throws {
    let tables = [
      "schemi.csv": "schema;metodo\nsoglia;soglia\n",
      "contingenti.csv": "ambito;istituto;posizioni;percentuale\n",
      "distanza.csv": "sede;unita_organizzativa;in_servizio;agile;remoto\n"
        + "cremona;;106;\(agile);0\n",
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;tipo_valore;calcolo\n"
        + "x;3.1.1;Distanza;100;percentuale;distanza/totale/quota\n"
        + "3.1.2-a;3.1.2;Due;100;;adempimenti\n",
      "target.csv": "indicatore;anno;operatore;valore\nx;2025;>=;35,8%\n",
    ]
    let plan = try Shipped.evaluation(
      Shipped.main, variants: ["prova"], from: TestFolders(tables: ["prova": tables]))
    #expect(plan.percentage("obiettivi/3.1.1/raggiungimento") == score)
  }

  @Test(
    arguments: [
      ("misura / servizio/totale", "manca la misura del 2025"),
      ("servizio/totale / servizio/tempo-parziale", "servizio/tempo-parziale: "),
      ("servizio/totale / assunzioni/2027/totale", "ciò per cui si divide vale zero"),
      ("servizio/tutti", "nessuna figura ha l'indirizzo servizio/tutti"),
      ("indicatori/x/raggiungimento", "non c'è, o dipende da questo indicatore"),
    ])
  func `what can't be computed says why`(formula: String, reason: String) throws {
    let result = try plan(formula)
    #expect(result.number("indicatori/x/valore").contains(reason))
    #expect(result.outcomes["x"]?.score == nil)
  }

  @Test(arguments: ["misure", "servizio", "servizio/totale / ", "a/b / c/d / e/f", "a b/c"])
  func `a formula that can't be read is told once`(formula: String) {
    let tables = SmallTree.with([
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;calcolo;tipo_valore\n"
        + "a;1.1;Quanti;100;\(formula);\nb;1.2;Quota;100;;percentuale\n"
    ])
    let faults = Shipped.faults(tables)
    #expect(faults.map(\.code) == ["valore-non-valido"])
    #expect(
      faults.first?.location?.italian == "indicatori.csv, riga 2, colonna «calcolo» (E2)")
  }

  @Test func `a measure that a formula doesn't use is a warning`() {
    let tables = SmallTree.with([
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;calcolo;tipo_valore\n"
        + "a;1.1;Quanti;100;obiettivi/1/peso;\nb;1.2;Quota;100;;percentuale\n"
    ])
    let faults = Shipped.faults(tables)
    #expect(faults.map(\.code) == ["misura-non-usata"])
    #expect(faults.first?.severity == .warning)
  }
}
