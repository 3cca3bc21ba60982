extension DrawingLayout {
  /// Says below the rows what textures and marks stand for, as many to a line as fit.
  mutating func addLegend() {
    var place = Drawing.Point(x: 0, y: bottom + 8)
    let swatch = 24
    let font = Drawing.Font.small
    let marks = chart.markLabels
    let entries = chart.legend.map { ($0.meaning, Optional($0.texture)) } + marks.map { ($0, nil) }
    guard !entries.isEmpty else { return }
    for (meaning, texture) in entries {
      let lines = TextMeasure.lines(meaning, font, width: width - swatch - 8, limit: 3)
      let room = swatch + 6 + (lines.map { TextMeasure.width($0, font) }.max() ?? 0)
      if place.x > 0, place.x + room > width { place = .init(x: 0, y: place.y + 18) }
      if let texture {
        elements.append(
          .bar(.init(x: place.x + 1, y: place.y, width: swatch - 2, height: 11), texture))
      } else {
        addLegendMark(x: place.x + swatch / 2, y: place.y, isDashed: meaning != marks.first)
      }
      for (number, line) in lines.enumerated() {
        let base = Drawing.Point(
          x: place.x + swatch + 6, y: place.y + 10 + number * font.lineHeight)
        elements.append(.text(.init(text: line, at: base, anchor: .start, font: font)))
      }
      let extra = max(0, lines.count - 1) * font.lineHeight
      bottom = place.y + extra + 14
      place =
        extra > 0
        ? .init(x: 0, y: place.y + extra + 18) : .init(x: place.x + room + 16, y: place.y)
    }
  }

  private mutating func addLegendMark(x: Int, y: Int, isDashed: Bool) {
    let top = y - 2
    let dashes =
      isDashed ? [(top, top + 4), (top + 7, top + 11), (top + 13, top + 15)] : [(top, top + 15)]
    for (start, end) in dashes {
      elements.append(
        .line(.init(start: .init(x: x, y: start), end: .init(x: x, y: end)), .mark))
    }
  }
}

extension Chart {
  /// What the marks are, each once, in the order in which they come.
  var markLabels: [String] {
    rows.flatMap(\.marks).map(\.label).uniqued()
  }
}
