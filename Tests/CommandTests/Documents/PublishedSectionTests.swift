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
    let earned = try table("Cessazioni dal servizio e capacità assunzionali")
    #expect(Array(earned[0].prefix(6)) == ["Dirigenti", "0", "1", "0", "1\\*", "62.468,91"])
    #expect(
      earned.last == [
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
    "Spesa potenziale massima e margine", "Categorie protette (L. 68/1999)",
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

  /// Where the program adds a column, a row or a sum to what the published plan prints.
  @Test(arguments: [
    "La copertura di ciascuna area, il soprannumero e la riga sotto la tabella sono aggiunti",
    "La riga «di cui danno capacità» e la frase sotto la tabella sono aggiunte dal programma",
    "Le posizioni in uso, il margine", "L'ampiezza media, chiesta dal DM 132/2022",
    "La somma è aggiunta dal programma: la spesa a valere sulla capacità è di €\u{A0}188.259,75.",
    "Aggiunti dal programma, perché non ogni piano pubblicato li elenca: gli art. 30, 34-bis",
  ])
  func `an addition inside a part is a note`(words: String) {
    #expect(Self.section.output.contains("> **Nota di ptfp.** \(words)"))
  }

  @Test func `what the body only reserves to do is not printed as decided`() {
    let text = Self.section.output
    #expect(
      text.contains(
        """
        > **Nota di ptfp.** Istruttori, contratto di somministrazione di lavoro a tempo \
        determinato: che non occupi un posto è aggiunto dal programma. Nelle tabelle è annotato: \
        «L'ente si riserva soltanto di valutarne l'opportunità. L'area non è indicata
        """))
    #expect(!text.contains("(prevista)"))
  }

  @Test func `what the published text cites or states is in the text of the act`() {
    let act = Self.section.output.replacingOccurrences(of: "\u{A0}", with: " ")
      .split(separator: "\n").filter { !$0.hasPrefix(">") }.joined(separator: "\n")
    for words in [
      "di € 147.175,59 di resti degli anni precedenti: **€ 294.152,87** in tutto, di cui € 62.468,91",
      "L. 30 dicembre 2024, n. 207, art. 1, c. 822-834", "DL 27 dicembre 2024, n. 202",
      "(art. 3, c. 3, del DL 90/2014", "hanno termine il 31 dicembre 2025", "ne finanziano 10",
      "67 anni nel 2025-2026, 67 anni e 1 mese nel 2027",
      "Contingente di lavoro agile, Pavia (15% di 29)",
      "Le previsioni degli anni dopo il 2025 possono cambiare", "in media 17,7 per unità",
    ] {
      #expect(act.contains(words), "\(words)")
    }
  }

  /// Sites and units count the same people: added up they would be twice as many.
  @Test func `remote work by site sums up to its total`() throws {
    let rows = try table("Lavoro a distanza per sede")
    #expect(rows.map { $0[1] } == ["36", "41", "29", "106"])
    #expect(!Self.section.output.contains("**Lavoro a distanza per unità organizzativa**"))
    let calculated = CommandRun("calcola", CommandRun.mainScenario).output
    #expect(calculated.contains("Lavoro a distanza per unità organizzativa"))
  }

  @Test func `where only a percentage is published the note gives it`() {
    #expect(
      Self.section.output.contains("il documento pubblicato dà soltanto la percentuale, 67%."))
    #expect(!Self.section.output.contains("78,85%"))
  }

  @Test func `what a chart says is a note of the program`() throws {
    let text = Self.section.output
    for name in ["eta", "ponte-capacita", "resti-per-annata", "limiti", "organico-per-area"] {
      let chart = try SampleCharts.chart(name)
      let note =
        "> **Nota di ptfp.** Aggiunto dal programma al posto del grafico «\(chart.title)», che in "
        + "Markdown non si vede. "
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
