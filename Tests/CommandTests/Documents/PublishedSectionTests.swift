import Foundation
import Testing

@testable import cli

/// The section made from the tables of Cremona-Mantova-Pavia against the published one.
@Suite struct PublishedSectionTests {
  private static let section = CommandRun("documento", CommandRun.mainScenario)

  /// The figures that the published text states and the tables can't give.
  private static let notComputable: Set<String> = ["servizio/tempo-parziale"]

  private struct Row {
    let address: String
    let value: String
    let tolerance: String
    let source: String
  }

  private static func published() throws -> [Row] {
    let path = "\(CommandRun.mainScenario)/pubblicati.csv"
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    return lines.dropFirst().map { line in
      let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
      return Row(
        address: cells[0], value: cells[1], tolerance: cells[2],
        source: cells.dropFirst(3).joined(separator: ";"))
    }
  }

  @Test func `every figure of the published 3.3 stands in the section`() throws {
    #expect(Self.section.code == .done)
    let rows = try Self.published().filter { $0.source.contains("par. 3.3") }
    #expect(rows.count > 150)
    let words = Set(
      Self.section.output.split { " |*\n(),:;".contains($0) && $0 != "," }.map(String.init)
        + Self.section.output.split { " |*\n".contains($0) }.map {
          String($0).trimmingCharacters(in: CharacterSet(charactersIn: ",.;:()€\u{A0}"))
        })
    for row in rows {
      #expect(words.contains(row.value), "\(row.address) = \(row.value)")
    }
  }

  /// A table of the section as rows of cells, without stress.
  private func table(_ title: String) throws -> [[String]] {
    let text = Self.section.output
    let start = try #require(text.range(of: "**\(title)**\n\n"), "\(title)")
    let lines = text[start.upperBound...].split(
      separator: "\n", omittingEmptySubsequences: false
    ).prefix { $0.hasPrefix("|") }
    return lines.dropFirst(2).map { line in
      line.split(separator: "|").map {
        $0.replacingOccurrences(of: "**", with: "").trimmingCharacters(in: .whitespaces)
      }
    }
  }

  @Test func `the tables of the published 3.3 have the same numbers`() throws {
    #expect(
      try table("Dotazione organica e copertura al 31 dicembre 2024").map { Array($0.prefix(4)) }
        == [
          ["Dirigenti", "5", "4", "1"], ["Funzionari ed EQ", "31", "21", "10"],
          ["Istruttori", "73", "54", "19"], ["Operatori esperti", "38", "21", "17"],
          ["Operatori", "8", "6", "2"], ["Totale", "155", "106", "49"],
        ])
    #expect(
      try table("Costo del personale in servizio al 31 dicembre 2024") == [
        ["Dirigenti", "4", "62.468,91", "249.875,64"],
        ["Funzionari ed EQ", "21", "33.411,93", "701.650,53"],
        ["Istruttori", "54", "30.792,97", "1.662.820,38"],
        ["Operatori esperti", "21", "27.398,34", "575.365,14"],
        ["Operatori", "6", "26.317,06", "157.902,36"], ["Totale", "106", "", "3.347.614,05"],
      ])
    #expect(
      try table("Cessazioni dal servizio").prefix(6) == [
        ["Dirigenti", "0", "1", "0", "1", "0"], ["Funzionari ed EQ", "0", "0", "0", "0", "0"],
        ["Istruttori", "3", "1", "1", "0", "0"], ["Operatori esperti", "2", "1", "1", "1", "0"],
        ["Operatori", "0", "1", "2", "1", "1"], ["Totale", "5", "4", "4", "3", "1"],
      ])
    #expect(
      try table("Cessazioni che danno capacità e capacità assunzionale che ne matura").last == [
        "Totale", "5", "4", "4", "2", "", "147.175,59", "146.977,28", "110.825,43", "53.715,40",
      ])
    #expect(
      try table("Progressioni in deroga").prefix(2).map { Array($0.prefix(4)) } == [
        ["Da Istruttori a Funzionari ed EQ", "1.978,42", "8", "15.827,36"],
        ["Da Operatori esperti a Istruttori", "2.562,21", "2", "5.124,42"],
      ])
  }

  @Test func `budgets and what is left stand with each year's hires`() {
    let text = Self.section.output.replacingOccurrences(of: "\u{A0}", with: " ")
    for sentence in [
      "Budget assunzionale 2025: **€ 294.152,87**", "Budget assunzionale 2026: **€ 189.427,51**",
      "Budget assunzionale 2027: **€ 54.883,16**",
      "resta un importo di **€ 78.602,08**, che si aggiunge alla capacità del 2026",
      "resta un importo di **€ 1.167,76**, che si aggiunge alla capacità del 2027",
      "resta un importo di **€ 24.090,19**, che si aggiunge alla capacità del 2028",
      "n. 3 unità tramite assunzione riservata alle categorie protette, per una spesa annua di "
        + "€ 92.378,91, senza uso della capacità assunzionale",
      "dà € 3.641.766,92, che non supera la spesa potenziale massima di € 4.847.674,48",
    ] {
      #expect(text.contains(sentence), "\(sentence)")
    }
  }

  /// Who reads the published plan would find none of these there.
  @Test(arguments: [
    "Lavoro a distanza con il piano", "Capacità assunzionale anno per anno", "Lavoro flessibile",
    "Previsioni occupazionali", "Limiti superati, avvisi e verifiche non possibili",
    "Che cosa cambierebbe con altre letture della norma", "Fonti da confermare",
    "Analisi di genere al 31 dicembre 2024", "Quota delle donne con il piano",
  ])
  func `a table that the program adds is announced as such`(title: String) throws {
    let blocks = Self.section.output.components(separatedBy: "\n\n")
    let place = try #require(blocks.firstIndex(of: "**\(title)**"))
    #expect(blocks[place - 1].hasPrefix("> **Nota di ptfp.** "))
  }

  @Test func `what a chart says is a note of the program`() throws {
    let text = Self.section.output
    for name in ["eta", "ponte-capacita", "resti-per-annata", "limiti", "organico-per-area"] {
      let chart = try SampleCharts.chart(name)
      let note = "> **Nota di ptfp.** Grafico «\(chart.title)», aggiunto dal programma. "
      #expect(text.contains(note + MarkdownText.paragraph(chart.summary)), "\(name)")
      #expect(!text.contains("\n" + MarkdownText.paragraph(chart.summary)), "\(name)")
    }
  }

  @Test func `what the law asks stands in its order`() throws {
    let headings = Self.section.output.split(separator: "\n").filter { $0.hasPrefix("#") }
    let wanted = [
      "## 3.1 Struttura", "### Età", "## 3.2 Organizzazione del lavoro a distanza",
      "## 3.3 Piano triennale", "### Quadro normativo", "### Dotazione organica",
      "### Ricognizione", "### Spesa potenziale massima", "### Costo del personale",
      "### Cessazioni", "### Evoluzione dei fabbisogni", "### Capacità assunzionali",
      "### Categorie protette", "### Progressioni", "### Lavoro flessibile", "### Strategia",
      "### Previsioni occupazionali 2025", "### Previsioni occupazionali 2026",
      "### Previsioni occupazionali 2027", "### Quadro delle previsioni",
      "### Verifiche, scadenze", "## 3.4 Formazione", "## 3.5 Azioni positive",
    ]
    var rest = headings[...]
    for heading in wanted {
      let found = rest.firstIndex { $0.hasPrefix(heading) }
      rest = try rest[#require(found, "\(heading)")...]
    }
  }
}
