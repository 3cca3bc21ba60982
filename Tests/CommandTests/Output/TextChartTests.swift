import Testing

@testable import cli

@Suite struct TextChartTests {
  @Test func `the capacity of the published plan`() throws {
    let chart = try SampleCharts.chart("ponte-capacita")
    #expect(
      TextChart(chart, width: 80).lines(style: .plain).joined(separator: "\n") == """
        Capacità assunzionale: da dove viene e che cosa ne resta

        2024
          Resti                                                                     0,00
          Maturata  ███████████████████████████                             + 147.175,59
          Usata                                                                   - 0,00
          Residua   ███████████████████████████                             = 147.175,59
        2025
          Resti     ███████████████████████████                               147.175,59
          Maturata                             ██████████████████████████   + 146.977,28
          Usata                   ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░   - 215.550,79
          Residua   ██████████████                                           = 78.602,08
        2026
          Resti     ██████████████                                             78.602,08
          Maturata                ████████████████████                      + 110.825,43
          Usata     ░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░░                      - 188.259,75
          Residua   █                                                         = 1.167,76
        2027
          Resti     █                                                           1.167,76
          Maturata  ██████████                                               + 53.715,40
          Usata         ░░░░░░                                               - 30.792,97
          Residua   ████                                                     = 24.090,19
        euro        0              100.000           200.000

        ███ capacità   ░░░ usata
        """)
  }

  @Test(arguments: [60, 80, 100, 120, 160])
  func `no line is wider than the page`(width: Int) {
    for chart in SampleCharts.all {
      let lines = TextChart(chart, width: width).lines(style: .plain)
      #expect(lines.filter { DisplayWidth.of($0) > width }.isEmpty, "\(chart.title)")
    }
  }

  @Test func `bars of a hostile chart keep to the page and command nothing`() {
    let lines = TextChart(SampleCharts.mixed, width: 80).lines(style: .plain)
    let rows = lines.filter { line in "█░╱╳·▒".contains { line.contains($0) } }
    #expect(rows.count >= 4)
    #expect(!lines.contains { $0.contains("\u{202E}") || $0.contains("\u{1B}") })
  }

  @Test func `a limit barely exceeded is seen to be exceeded`() throws {
    let chart = try SampleCharts.chart("limiti", "assunzioni/2026/istruttori=4")
    let lines = TextChart(chart, width: 80).lines(style: .plain)
    let row = try #require(lines.first { $0.contains("SUPERATO") })
    #expect(row.contains("█┃╳"))
  }

  @Test func `both sides of a two-sided chart count upwards`() {
    let lines = TextChart(SampleCharts.twoSided, width: 60).lines(style: .plain)
    #expect(lines.contains { $0.contains("2024   2027") })
    #expect(lines.contains { $0.contains("█╱") && $0.hasSuffix("66 → 50") })
    #expect(!lines.contains { $0.contains("-") })
  }

  @Test func `every texture has a character of its own`() {
    let characters = Chart.Texture.allCases.map(\.character)
    #expect(Set(characters).count == characters.count)
    #expect(characters.allSatisfy { DisplayWidth.of($0) == 1 })
  }
}
