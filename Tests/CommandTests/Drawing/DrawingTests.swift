import Testing

@testable import cli

@Suite struct DrawingTests {
  @Test(arguments: [360, 640, 1000])
  func `nothing lies outside the drawing`(width: Int) {
    for chart in SampleCharts.all {
      let drawing = Drawing(chart, width: width)
      let page = Drawing.Box(x: 0, y: 0, width: width, height: drawing.height)
      let words = drawing.words.filter { !page.holds($0.box) }
      #expect(words.isEmpty, "\(chart.title)")
      #expect(drawing.bars.allSatisfy { page.holds($0.box) }, "\(chart.title)")
      #expect(drawing.segments.allSatisfy { page.holds($0.segment.box) }, "\(chart.title)")
    }
  }

  @Test(arguments: Chart.Texture.allCases)
  func `the strokes of a texture stay within their bar`(texture: Chart.Texture) {
    for width in [2, 3, 7, 100] {
      let bar = Drawing.Box(x: 151, y: 33, width: width, height: 14)
      let strokes = texture.strokes(in: bar)
      #expect(strokes.allSatisfy { bar.holds($0.box) })
      let isPlain = [.solid, .light, .outlined].contains(texture)
      #expect(width < 100 || strokes.isEmpty == isPlain)
    }
  }

  @Test(arguments: [360, 640])
  func `no words lie over others or over a bar`(width: Int) {
    for chart in SampleCharts.all {
      let drawing = Drawing(chart, width: width)
      let words = drawing.words.map(\.box)
      let crossings = words.indices.filter { position in
        words[(position + 1)...].contains { $0.overlaps(words[position]) }
          || drawing.bars.contains { $0.box.overlaps(words[position]) }
      }
      #expect(crossings.map { drawing.words[$0].text }.isEmpty, "\(chart.title)")
    }
  }

  @Test func `bars are as long as their numbers`() throws {
    let drawing = Drawing(try SampleCharts.chart("ponte-capacita"))
    let solid = drawing.bars.filter { $0.texture == .solid }.map(\.box)
    let light = drawing.bars.filter { $0.texture == .light }.map(\.box)
    // Left over in 2024, matured in 2025, and what 2025 has in all, of which 215.550,79 are used.
    let whole = solid[3].right - solid[2].x
    #expect(abs(solid[2].width * 29_415_287 - whole * 14_717_559) <= 29_415_287)
    #expect(abs(light[0].width * 29_415_287 - whole * 21_555_079) <= 29_415_287)
    #expect(solid[3].x == solid[2].right)
    #expect(light[0].right == solid[3].right)
  }

  @Test func `both sides of a two-sided scale are as long as each other`() throws {
    let drawing = Drawing(SampleCharts.twoSided)
    let left = try #require(drawing.bars.first { $0.texture == .solid }).box
    let right = try #require(drawing.bars.first { $0.texture == .hatched }).box
    #expect(left.right == right.x)
    #expect(abs(left.width * 50 - right.width * 66) <= 116)
    #expect(!drawing.words.contains { $0.text.hasPrefix("-") })
    #expect(drawing.words.map(\.text).contains("2024"))
  }

  @Test func `the little that goes beyond a limit shows beside its mark`() throws {
    let chart = try SampleCharts.chart(
      "limiti", "assunzioni/2026/istruttori=4")
    let drawing = Drawing(chart)
    let mark = try #require(drawing.segments.first { $0.pen == .mark }).segment.start.x
    let beyond = try #require(drawing.bars.first { $0.texture == .crossed })
    #expect(beyond.box.x == mark)
    #expect(beyond.box.width >= 8)
  }

  @Test func `names longer than their room end in dots, values and numbers are whole`() {
    let drawing = Drawing(SampleCharts.mixed)
    let names = drawing.words.filter { $0.at.x == 0 && $0.font == .plain }
    #expect(names.contains { $0.text.hasSuffix("…") })
    #expect(names.first?.text.hasPrefix("<b>&\"quoted\"</b>") == true)
    #expect(drawing.words.contains { $0.text == "100,00" })
    #expect(!drawing.words.contains { $0.text.contains("\u{202E}") })
  }

  @Test func `a bar that is not nothing can be seen`() throws {
    let drawing = Drawing(SampleCharts.huge)
    let tiny = try #require(drawing.bars.first { $0.texture == .light })
    #expect(tiny.box.width >= 2)
  }
}

extension Drawing.Segment {
  var box: Drawing.Box {
    let top = min(start.y, end.y)
    return Drawing.Box(
      x: start.x, y: top, width: end.x - start.x, height: max(start.y, end.y) - top)
  }
}

extension Drawing.Box {
  func holds(_ other: Drawing.Box) -> Bool {
    other.x >= x && other.right <= right && other.y >= y && other.bottom <= bottom
  }

  func overlaps(_ other: Drawing.Box) -> Bool {
    x < other.right && other.x < right && y < other.bottom && other.y < bottom
  }
}
