import Testing

@testable import Workforce

struct RosterChecksTests {
  private let rows = [
    "p1;dirigenti;a;donna;10/05/1970;indeterminato;;1;;;;",
    "p2;istruttori;a;donna;10/05/1980;indeterminato;;0,5;;;;",
    "p3;istruttori;b;uomo;10/05/1964;determinato;31/12/2030;30/36;;;;",
  ]

  private func totals(_ tables: RosterTables) throws -> [String] {
    Verification.checks(of: try tables.evaluation()).filter { $0.code == .totali }.map {
      "\($0.subject): \($0.outcome.rawValue) \($0.value.map { "\($0.exact.numerator)" } ?? "")"
    }
  }

  @Test func `staff and fixed term are counted where the cells are empty`() throws {
    var tables = RosterTables(rows: rows)
    tables["dotazione.csv"] = """
      area;qualifica;dotazione;in_servizio;di_cui_determinato
      dirigenti;dirigenza;2;;
      istruttori;comparto;6;;0
      """
    let evaluation = try tables.evaluation()
    #expect(evaluation.figures.count(.servizio("dirigenti")) == 1)
    #expect(evaluation.figures.count(.servizio("istruttori")) == 2)
    #expect(evaluation.figures.count(.servizio("determinato")) == 0)
    let explanation = try #require(
      Explanation(of: .servizio("istruttori"), in: evaluation.figures))
    guard case .input(let input) = try #require(explanation.branches.first).kind else {
      Issue.record("no input")
      return
    }
    #expect(input.origin.file == "personale.csv")
    #expect(input.origin.rows.ranges == [3...4])
    #expect(input.origin.document == nil)
    #expect(
      try totals(tables).contains("dotazione.csv, istruttori, a tempo determinato: superato 0"))
  }

  @Test func `equivalents are exact sums rounded once`() throws {
    let figures = try RosterTables(rows: rows).evaluation().figures
    #expect(figures.value(.struttura("a", "fte")) == .fte(FTE(hundredths: 150)))
    #expect(figures.value(.struttura("b", "fte")) == .fte(FTE(hundredths: 83)))
    // 1.5 and 30/36 are 2.3333…, whatever the units were rounded to.
    #expect(figures.value(.servizio("fte")) == .fte(FTE(hundredths: 233)))
    #expect(figures.count(TempoParziale.address(nil)) == 2)
    #expect(figures.value(TempoParziale.address("fte")) == .fte(FTE(hundredths: 133)))
  }

  @Test func `a table that differs from the roster wins and is told cell by cell`() throws {
    var tables = RosterTables(rows: rows)
    tables["struttura.csv"] = """
      unita_organizzativa;area;unita
      a;dirigenti;1
      a;istruttori;2
      b;dirigenti;0
      b;istruttori;0
      """
    tables["fte.csv"] = "unita_organizzativa;fte\na;1,50\nb;0,80"
    tables["genere.csv"] = "indicatore;donne;uomini\npersonale;2;1\neta-media;50;60,64"
    let evaluation = try tables.evaluation()
    #expect(evaluation.figures.count(.struttura("a", "istruttori")) == 2)
    let found = try totals(tables)
    #expect(found.contains("struttura.csv, a, istruttori: superato 2"))
    #expect(found.contains("struttura.csv, b, istruttori: superato 0"))
    #expect(found.contains("fte.csv, b: superato 4"))
    #expect(found.contains("genere.csv, eta-media, donne: superato 50"))
    #expect(!found.contains { $0.hasPrefix("genere.csv, eta-media, uomini") })
    #expect(!found.contains { $0.hasPrefix("struttura.csv, a, dirigenti") })
  }

  @Test func `a table that agrees with the roster is one check`() throws {
    var tables = RosterTables(rows: rows)
    tables["eta.csv"] =
      "area;fascia;unita\n"
      + FasciaEta.allCases.flatMap { fascia in
        [
          "dirigenti;\(fascia.rawValue);\(fascia == .da51 ? 1 : 0)",
          "istruttori;\(fascia.rawValue);\(fascia == .da41 || fascia == .da51 ? 1 : 0)",
        ]
      }.joined(separator: "\n")
    #expect(try totals(tables).contains("eta.csv e personale.csv: rispettato "))
  }

  @Test func `whoever stays on is measured against a tenth of the hiring of the year`() throws {
    var tables = RosterTables(rows: ["p1;istruttori;a;donna;10/05/1958;indeterminato;;1;;;si;"])
    tables["cessazioni.csv"] = """
      anno;area;unita;contratto;causa
      2024;istruttori;9;indeterminato;altro
      """
    let check = try #require(
      Verification.checks(of: try tables.evaluation()).first { $0.code == .trattenimento })
    #expect(check.outcome == .warning)
    #expect(check.value == .euro(Euro(cents: 3_000_000)))
    #expect(check.limit == .euro(Euro(cents: 2_700_000)))
    tables["cessazioni.csv"] = tables["cessazioni.csv"]?.replacing(";9;", with: ";10;")
    let kept = try #require(
      Verification.checks(of: try tables.evaluation()).first { $0.code == .trattenimento })
    #expect(kept.outcome == .kept)
  }

  @Test(arguments: [("31/12/2026", true), ("31/05/2025", false)])
  func `staying on until an agreed day is measured too`(exit: String, counts: Bool) throws {
    let row = "p1;istruttori;a;donna;10/05/1958;indeterminato;;1;\(exit);vecchiaia;si;"
    let checks = Verification.checks(of: try RosterTables(rows: [row]).evaluation())
    #expect(checks.contains { $0.code == .trattenimento } == counts)
  }

  @Test func `a hypothesis about staff is not a difference from the roster`() throws {
    let scenario = try Hypothesis("servizio/istruttori=5").applied(
      to: try RosterTables(rows: rows).evaluation().scenario)
    let checks = RosterChecks.all(try Evaluation(scenario))
    #expect(!checks.contains { $0.subject.contains("in servizio") })
  }
}
