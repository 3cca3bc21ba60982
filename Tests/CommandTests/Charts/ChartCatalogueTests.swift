import Testing
import Workforce

@testable import cli

@Suite struct ChartCatalogueTests {
  @Test func `the names that templates use`() {
    #expect(
      ChartCatalogue.all.map(\.name) == [
        "ponte-capacita", "resti-per-annata", "limiti", "organico-per-area", "eta", "obiettivi",
        "obiettivi-personale",
      ])
  }

  @Test func `the alternative text says what the chart shows`() throws {
    #expect(
      try SampleCharts.chart("resti-per-annata").summary == """
        Nessuna annata scade inutilizzata entro il 2027. Alla fine del 2027 dell'annata 2027 restano \
        24.090,19 euro, utilizzabili fino al 31 dicembre 2029.
        """)
    #expect(
      try SampleCharts.chart("organico-per-area").summary == """
        Il personale passa da 106 persone alla fine del 2024 a 114 alla fine del 2027, su 155 posti. \
        Per area: Funzionari ed EQ +9, Istruttori +7, Operatori esperti -4, Operatori -4.
        """)
    #expect(
      try SampleCharts.chart("eta").summary == """
        Alla fine del 2024 la fascia più numerosa è «51-60 anni», con 66 persone su 106 (62,3%). \
        Le età alla fine del 2027 non si conoscono: servirebbe l'elenco del personale.
        """)
    #expect(
      try SampleCharts.chart("limiti").summary.hasPrefix(
        "Nessun limite superato fra i 41 confrontati. 6 sono usati per intero."))
    #expect(
      try SampleCharts.chart("obiettivi-personale").summary == """
        1 obiettivo su 10 ha un punteggio. È «Adempimenti connessi al Programma Triennale dei \
        Fabbisogni di Personale» (3.1.2), con 100,00%. È una previsione: conta il piano come \
        attuato. Senza punteggio: 9.
        """)
  }

  @Test func `budgets kept apart are drawn as their sum, and said to be`() throws {
    let source = try SampleCharts.source("cremona-mantova-pavia-2025-2027")
    var scenario = source.scenario
    let entry = try #require(Readings.catalogue.first { $0.name == "capacita-fondo" })
    scenario.readings = try #require(scenario.readings.answering(entry, with: "separato"))
    let apart = ChartSource(try Evaluation(scenario), checks: [])
    let bridge = try #require(ChartCatalogue.named("ponte-capacita")?.chart(apart))
    #expect(bridge.summary.contains("Dirigenza e comparto hanno fondi separati"))
    let ledger = try #require(ChartCatalogue.named("resti-per-annata")?.chart(apart))
    #expect(ledger.rows == (try SampleCharts.chart("resti-per-annata")).rows)
  }

  @Test func `a year that spends too much closes below zero`() throws {
    let chart = try SampleCharts.chart("ponte-capacita", "assunzioni/2026/istruttori=4")
    #expect(
      chart.summary.hasPrefix(
        "La spesa supera la capacità: alla fine del 2026 mancano 29.625,21 euro."))
    let residue = try #require(chart.rows.last { $0.group == "2026" })
    #expect(residue.bars == [.init(to: -2_962_521, .dotted)])
    #expect(residue.value == "= -29.625,21")
  }

  @Test func `a limit that is exceeded is crossed beyond its mark`() throws {
    let chart = try SampleCharts.chart("limiti", "assunzioni/2026/istruttori=4")
    let row = try #require(chart.rows.first { $0.value.contains("SUPERATO") })
    #expect(row.label == "2026")
    #expect(row.value == "115,6% SUPERATO")
    #expect(row.bars == [.init(to: 10_000, .solid), .init(from: 10_000, to: 11_564, .crossed)])
    #expect(chart.legend.contains { $0.texture == .crossed })
  }

  @Test func `what the next year is the last to use is hatched`() throws {
    let chart = try SampleCharts.chart(
      "ponte-capacita", "assunzioni/2025/istruttori=4", "assunzioni/2026/istruttori=0")
    let residue = try #require(chart.rows.last { $0.group == "2025" })
    // Of the 147.175,59 euro of 2024 a direct call uses 30.792,97; the rest can be used until 2026.
    #expect(residue.bars.first == .init(to: 11_638_262, .hatched))
    let lapsed = try #require(chart.rows.first { $0.label == "Scaduta" })
    #expect(lapsed.group == "2026")
    #expect(chart.summary.contains("Scadono senza essere usati"))
  }

  @Test func `people beyond the posts are crossed`() throws {
    let chart = try SampleCharts.chart("organico-per-area", "assunzioni/2025/istruttori=24")
    let row = try #require(chart.rows.first { $0.bars.count == 2 })
    #expect(row.group == "Istruttori")
    #expect(row.bars[1].texture == .crossed)
    #expect(row.bars[1].from == 73)
  }

  @Test func `ages at the end of the plan come from the roster, without those to be hired`() throws
  {
    let chart = try SampleCharts.chart("eta", of: "esempio-personale")
    #expect(chart.scale.sides == .init(left: "2024", right: "2027"))
    #expect(chart.rows.first?.bars == [.init(from: -20, to: 0, .solid), .init(to: 35, .hatched)])
    #expect(
      chart.summary.hasSuffix("Chi sarà assunto non è contato, perché la sua età non è nota."))
  }

  @Test func `objectives stand against their target`() throws {
    let chart = try SampleCharts.chart("obiettivi", of: "sondrio-2024")
    let row = try #require(chart.rows.first { $0.label.hasPrefix("1 ") })
    #expect(row.bars == [.init(to: 9_760, .solid)])
    #expect(row.marks == [.init(at: 8_000, label: "target")])
    #expect(chart.summary.contains("Il più basso è «Regolazione del mercato» (1.3), con 76,00%."))
  }

  @Test func `a chart without its figures is not drawn`() throws {
    let objectives = try SampleCharts.source("cremona-2020")
    #expect(ChartCatalogue.all.allSatisfy { $0.chart(objectives) == nil })
    let plan = try SampleCharts.source("cremona-mantova-pavia-2025-2027")
    let alone = ChartSource(plan.evaluation, checks: [])
    #expect(ChartCatalogue.named("obiettivi")?.chart(alone) == nil)
    #expect(ChartCatalogue.named("limiti")?.chart(alone) == nil)
  }

  @Test func `the numbers of a chart are the plan's`() throws {
    let numbers = try SampleCharts.chart("ponte-capacita").numbers
    #expect(
      numbers.rows.map(\.cells)[1] == [
        "2025", "147.175,59", "146.977,28", "294.152,87", "215.550,79", "0,00", "78.602,08", "0,00",
      ])
  }
}
