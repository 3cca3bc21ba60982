import Testing

@testable import cli

/// Charts that nobody would make, from a seed.
@Suite struct RandomChartTests {
  @Test(arguments: 1...60)
  func `any chart is drawn within its page, without words over words`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let chart = Self.chart(&generator)
    let width = Int.random(in: 320...900, using: &generator)
    let drawing = Drawing(chart, width: width)
    let page = Drawing.Box(x: 0, y: 0, width: width, height: drawing.height)
    let words = drawing.words.map(\.box)
    #expect(words.allSatisfy(page.holds))
    #expect(drawing.bars.allSatisfy { page.holds($0.box) })
    #expect(drawing.segments.allSatisfy { page.holds($0.segment.box) })
    let crossings = words.indices.filter { position in
      words[(position + 1)...].contains { $0.overlaps(words[position]) }
    }
    #expect(crossings.isEmpty)
    #expect(EMFWriter.write(drawing) == EMFWriter.write(drawing))
  }

  @Test(arguments: 1...60)
  func `any chart is written in characters within the page`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let chart = Self.chart(&generator)
    for width in [20, 60, 80, 160] {
      let lines = TextChart(chart, width: width).lines(style: .plain)
      #expect(width < 60 || lines.allSatisfy { DisplayWidth.of($0) <= width })
      #expect(!lines.joined().contains("\u{1B}"))
    }
  }

  private static let texts = [
    "", "Resti", "2026", "Area con un nome piuttosto lungo, che va a capo", SampleCharts.hostile,
    "\u{1B}[31m\r\n\t", "العربية", String(repeating: "W", count: 90), "東京 東京 東京", "è già così",
  ]

  private static func chart(_ generator: inout SeededGenerator) -> Chart {
    let largest = [1, 7, 1_000, 10_000_000, Int.max / 4].randomElement(using: &generator) ?? 1
    let least = Bool.random(using: &generator) ? 0 : -largest
    func text(_ generator: inout SeededGenerator) -> String {
      texts.randomElement(using: &generator) ?? ""
    }
    let rows = (0..<Int.random(in: 0...12, using: &generator)).map { _ in
      let bars = (0..<Int.random(in: 0...3, using: &generator)).map { _ in
        Chart.Bar(
          from: Int.random(in: least...largest, using: &generator),
          to: Int.random(in: least...largest, using: &generator),
          Chart.Texture.allCases.randomElement(using: &generator) ?? .solid)
      }
      let marks = (0..<Int.random(in: 0...2, using: &generator)).map { _ in
        Chart.Mark(
          at: Int.random(in: least...largest, using: &generator), label: text(&generator))
      }
      return Chart.Row(
        text(&generator), group: text(&generator), bars, marks: marks, value: text(&generator))
    }
    let units: [Chart.Unit] = [.cents, .heads, .hundredthsOfPercent]
    let sides =
      Bool.random(using: &generator)
      ? nil : Chart.Sides(left: text(&generator), right: text(&generator))
    return Chart(
      title: text(&generator), summary: text(&generator),
      scale: .init(units.randomElement(using: &generator) ?? .heads, sides: sides), rows: rows,
      legend: Chart.Texture.allCases.map { .init(texture: $0, meaning: text(&generator)) },
      numbers: Table(title: "", columns: [], rows: []))
  }
}
