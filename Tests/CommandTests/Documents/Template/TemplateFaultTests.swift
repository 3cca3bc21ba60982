import Testing
import Workforce

@testable import cli

/// What a template can get wrong, and where it is said to be.
@Suite struct TemplateFaultTests {
  @Test(arguments: [
    ("Uno\n{capacita/2026/residuo}", "figura-sconosciuta", 2, 2, "capacita/2026/residua"),
    ("a {denominazion} b", "fatto-sconosciuto", 1, 4, "denominazione"),
    ("{{tabella capacit}}", "tabella-sconosciuta", 1, 11, "capacita"),
    ("{{grafico limite}}", "grafico-sconosciuto", 1, 11, "limiti"),
    ("{{se tabella capacit}}\nx\n{{fine}}", "tabella-sconosciuta", 1, 14, "capacita"),
    ("{servizio/totale|eur}", "forma", 1, 18, "euro"),
    ("{{per ano}}\nx\n{{fine}}", "ripetizione", 1, 7, "anno"),
    ("{{tabela capacita}}", "direttiva", 1, 1, "tabella"),
    ("{{per anno}}\n{capacita/<ano>/residua}\n{{fine}}", "variabile-sconosciuta", 2, 2, "anno"),
    ("{{per anno}}\n{capacita/<anno>/residuo}\n{{fine}}", "figura-sconosciuta", 2, 2, ""),
    ("{dotazione/istrutori}", "figura-sconosciuta", 1, 2, "dotazione/istruttori"),
  ])
  func `a name that nobody knows is told with its place and the nearest one`(
    text: String, code: String, row: Int, column: Int, near: String
  ) throws {
    let faults = try TemplateBench.faults(text)
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.code == code)
    #expect(fault.location?.row == row)
    #expect(fault.location?.character == column)
    #expect(near.isEmpty || fault.hint?.contains("«\(near)»") == true, "\(fault.hint ?? "-")")
  }

  @Test(arguments: [
    ("{{per anno}}\nx", "blocco-aperto", 1, 1), ("x\n\n{{fine}}", "blocco-non-aperto", 3, 1),
    ("{{altrimenti}}", "blocco-non-aperto", 1, 1), ("a {{se triennio}}b", "blocco-aperto", 1, 3),
    ("a {{fine}} b", "blocco-non-aperto", 1, 3), ("a {triennio", "segno-aperto", 1, 3),
    ("a **b", "segno-aperto", 1, 3), ("a *b", "segno-aperto", 1, 3),
    ("{{tabella capacita", "segno-aperto", 1, 1), ("x {{tabella capacita}} y", "direttiva", 1, 3),
    ("a {} b", "indirizzo", 1, 3), ("{capacita//residua}", "indirizzo", 1, 2),
    ("# A\n### B", "titolo", 2, 1), ("# A\n# B", "titolo", 2, 1), ("## A", "titolo", 1, 1),
    ("{{se capacita/2026/residua > molto}}\nx\n{{fine}}", "condizione", 1, 6),
    ("{{se capacita/2026/residua >0}}\nx\n{{fine}}", "condizione", 1, 6),
    ("{{se}}\nx\n{{fine}}", "condizione", 1, 1), ("| a | b |\n| 1 | 2 |", "tabella", 1, 1),
    ("| a |\n|---|\n| 1 | 2 |", "tabella", 3, 1), ("<!-- a\nb", "segno-aperto", 1, 1),
    ("{capacita/<anno>/residua}", "fuori-ripetizione", 1, 2),
    ("{modalita}", "fuori-ripetizione", 1, 2), ("{triennio|euro}", "forma", 1, 2),
    ("{servizio/totale|euro}", "forma", 1, 2), ("{triennio+1}", "fatto-sconosciuto", 1, 2),
    ("{capacita/2031/residua}", "figura-sconosciuta", 1, 2),
  ])
  func `a fault of form is told with its place`(
    text: String, code: String, row: Int, column: Int
  ) throws {
    let faults = try TemplateBench.faults(text)
    #expect(faults.map(\.code) == [code])
    #expect(faults.first?.location?.row == row)
    #expect(faults.first?.location?.character == column)
  }

  @Test func `all faults are told at once, also where nothing would be shown`() throws {
    let faults = try TemplateBench.faults(
      """
      # Prova {trienio}

      {{se soprannumero/totale > 0}}
      {{tabella capacitaa}}
      {{per ufficio}}
      - {struttura/<ufficio>/totali}
      {{fine}}
      {{fine}}
      Testo **aperto.
      """)
    #expect(faults.map(\.location?.row).sorted { ($0 ?? 0) < ($1 ?? 0) } == [1, 4, 6, 9])
    #expect(
      Set(faults.map(\.code)) == [
        "fatto-sconosciuto", "tabella-sconosciuta", "figura-sconosciuta", "segno-aperto",
      ])
  }

  @Test func `figures that other chambers have are no fault`() throws {
    #expect(
      try TemplateBench.faults(
        """
        {uscite/2026/certe} {eta/2026/media} {categorie-protette/art3/base}
        {flessibile-determinato/limite} {assunzioni/2027/operatori/mobilita}
        """
      ).isEmpty)
  }

  @Test(arguments: DocumentKind.allCases)
  func `the templates of the program have no fault`(kind: DocumentKind) throws {
    #expect(try TemplateBench.faults(kind.template).map(\.message) == [])
  }

  @Test func `the examples of the guide have no fault`() throws {
    let examples = TemplateGuide.rules.compactMap { block -> String? in
      guard case .preformatted(let text) = block, text.hasPrefix("#") else { return nil }
      return text
    }
    #expect(examples.count == 7)
    for example in examples {
      #expect(try TemplateBench.faults(example).map(\.message) == [], "\(example)")
    }
  }
}
