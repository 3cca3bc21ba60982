import PerformanceLink
import Testing
import Workforce

/// From a value to a score, and from scores to the levels above.
struct ScoringTests {
  private func tree(_ changes: [String: String?]) throws -> PerformanceEvaluation {
    try Shipped.evaluation(of: SmallTree.with(changes))
  }

  /// The small tree with one indicator of a kind, its target and its measure.
  private func score(
    _ kind: String, _ comparison: String, _ target: String, _ value: String,
    scheme: String = "rapporto", decimals: String = ""
  ) throws -> String {
    let columns = "indicatore;obiettivo;titolo;peso;tipo_valore;schema;decimali"
    return try tree([
      "indicatori.csv": "\(columns)\na;1.1;Uno;100;\(kind);\(scheme);\(decimals)\n",
      "target.csv": "indicatore;anno;operatore;valore\na;2025;\(comparison);\(target)\n",
      "misure.csv": "indicatore;data;valore\na;31/12/2025;\(value)\n",
    ]).percentage("indicatori/a/raggiungimento")
  }

  @Test(
    arguments: [
      ("numero", ">=", "10", "8", "80,00%"), ("numero", ">=", "10", "12", "100,00%"),
      ("numero", "<=", "20", "25", "80,00%"), ("numero", "<=", "20", "20", "100,00%"),
      ("numero", "<=", "20", "0", "100,00%"), ("numero", ">", "4", "2", "50,00%"),
      ("numero", "<", "20", "40", "50,00%"), ("numero", "=", "3", "3", "100,00%"),
      ("numero", "=", "3", "4", "0,00%"), ("numero", "=", "3,5", "3,47", "100,00%"),
      ("numero", "<=", "-12", "-21,43", "100,00%"), ("numero", "<=", "-12", "-5", "0,00%"),
      ("numero", ">=", "0", "0", "100,00%"), ("numero", "<=", "0", "1", "0,00%"),
      ("percentuale", ">=", "80%", "60%", "75,00%"), ("si-no", "si-no", "SI", "SI", "100,00%"),
      ("si-no", "si-no", "SI", "NO", "0,00%"),
      ("data", "entro", "30/09/2025", "30/09/2025", "100,00%"),
      ("data", "entro", "30/09/2025", "01/10/2025", "0,00%"),
    ])
  func `ratios are capped, and say nothing of negative numbers`(
    kind: String, comparison: String, target: String, value: String, expected: String
  ) throws {
    #expect(try score(kind, comparison, target, value) == expected)
  }

  @Test(
    arguments: [
      ("soglia", "10", "8", "0,00%"), ("soglia", "10", "10", "100,00%"),
      ("scala", "10", "8", "80,00%"), ("scala", "10", "9,99", "80,00%"),
      ("scala", "10", "30", "100,00%"), ("rapporto", "10", "9,99", "99,90%"),
    ])
  func `the scheme makes the score`(
    scheme: String, target: String, value: String, expected: String
  ) throws {
    #expect(try score("numero", ">=", target, value, scheme: scheme) == expected)
  }

  @Test func `below every band a score has to be decided`() throws {
    #expect(
      try score("numero", ">=", "10", "7", scheme: "scala")
        == "70,00% del target non cade in nessuna fascia: serve un punteggio deciso")
  }

  @Test func `decimals round value and target before they are compared`() throws {
    #expect(
      try score("percentuale", ">=", "3,50%", "3,47%", scheme: "soglia", decimals: "1")
        == "100,00%")
    #expect(try score("percentuale", ">=", "3,50%", "3,47%", scheme: "soglia") == "0,00%")
  }

  @Test func `levels are weighted means`() throws {
    let evaluation = try tree([:])
    #expect(evaluation.percentage("obiettivi/1.1/raggiungimento") == "80,00%")
    #expect(evaluation.percentage("obiettivi/1.2/raggiungimento") == "100,00%")
    #expect(evaluation.percentage("obiettivi/1/raggiungimento") == "88,00%")
    #expect(evaluation.percentage("obiettivi/1.1/contributo") == "48,00%")
  }

  @Test(
    arguments: [
      ("assente", "senza punteggio: 1.2", "88,00%"), ("zero", "48,00%", "88,00%"),
      ("ridistribuito", "80,00%", "88,00%"),
    ])
  func `a missing measure does what the level says`(
    missing: String, score: String, maximum: String
  ) throws {
    let evaluation = try tree([
      "livelli.csv": """
      livello;aggregazione;di;mancante
      os;media-ponderata;obiettivi;\(missing)
      oo;media-ponderata;indicatori;assente

      """, "misure.csv": "indicatore;data;valore\na;31/12/2025;8\n",
    ])
    #expect(evaluation.percentage("indicatori/b/raggiungimento") == "manca la misura del 2025")
    #expect(evaluation.percentage("obiettivi/1/raggiungimento") == score)
    #expect(evaluation.percentage("obiettivi/1/massimo") == maximum)
  }

  @Test func `the last measure of the year counts`() throws {
    let evaluation = try tree([
      "misure.csv": "indicatore;data;valore\na;31/12/2025;8\na;30/06/2025;2\nb;31/12/2025;40%\n"
    ])
    #expect(evaluation.number("indicatori/a/valore") == "8")
  }

  @Test func `the target of the last version is in force`() throws {
    let evaluation = try tree([
      "target.csv": """
      indicatore;anno;operatore;valore;versione;motivo
      a;2025;>=;10;1;
      a;2025;>=;16;2;ottime risultanze

      """
    ])
    #expect(evaluation.number("indicatori/a/target") == "16")
    #expect(evaluation.percentage("indicatori/a/raggiungimento") == "50,00%")
    #expect(
      evaluation.figures[Address("indicatori/a/target")]?.derivation?.note
        == "modificato: ottime risultanze")
  }

  @Test func `suspended indicators leave the mean`() throws {
    let evaluation = try tree([
      "indicatori.csv": """
      indicatore;obiettivo;titolo;peso;stato;tipo_valore
      a;1.1;Quanti;100;;
      b;1.2;Quota;;sospeso;percentuale

      """
    ])
    #expect(evaluation.percentage("indicatori/b/raggiungimento") == "l'indicatore è sospeso")
    #expect(
      evaluation.percentage("obiettivi/1.2/raggiungimento")
        == "nessun indicatore attivo in indicatori.csv")
  }

  @Test func `indicators that read each other end in a reason`() throws {
    let evaluation = try tree([
      "indicatori.csv": """
      indicatore;obiettivo;titolo;peso;calcolo
      a;1.1;Quanti;100;indicatori/b/valore
      b;1.2;Quota;100;indicatori/a/valore

      """, "target.csv": "indicatore;anno;operatore;valore\na;2025;>=;10\nb;2025;<=;50\n",
      "misure.csv": nil,
    ])
    #expect(
      evaluation.number("indicatori/b/valore")
        == "indicatori/a/valore non c'è, o dipende da questo indicatore")
    #expect(evaluation.percentage("obiettivi/1/raggiungimento") == "senza punteggio: 1.1, 1.2")
  }
}
