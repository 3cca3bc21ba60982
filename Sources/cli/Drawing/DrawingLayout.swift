extension Drawing {
  /// The width that fits a page of A4 and, scaled, a telephone.
  static let pageWidth = 640

  /// Draws a chart: names on the left, bars along the scale, values on the right, the legend below.
  ///
  /// Names wrap and, where they are longer still, end in dots; the values and the table of numbers
  /// are always whole.
  init(_ chart: Chart, width: Int = Drawing.pageWidth) {
    var layout = DrawingLayout(chart, width: width)
    layout.run()
    self.init(width: width, height: layout.bottom, elements: layout.elements)
  }
}

/// Fills a drawing from the top down.
struct DrawingLayout {
  let chart: Chart
  let width: Int
  let columns: Columns
  let scale: ChartScale
  var elements: [Drawing.Element] = []
  var bottom = 0
  /// Where the rows began through which grid lines go; nil between groups.
  private var rowsTop: Int?

  static let barHeight = 14
  static let gap = 10

  /// How wide names are, where the scale lies, how wide values are.
  struct Columns: Sendable, Equatable {
    let names: Int
    let plot: Int
    let plotWidth: Int
    let valueWidth: Int
  }

  init(_ chart: Chart, width: Int) {
    self.chart = chart
    self.width = width
    func widest(_ texts: [String]) -> Int {
      texts.map { TextMeasure.width(SafeText.line($0), .plain) }.max() ?? 0
    }
    let names = min(max(widest(chart.rows.map(\.label)), 64), width * 3 / 10)
    let valueWidth = min(widest(chart.rows.map(\.value)), width * 3 / 10)
    let plot = names + Self.gap
    let plotWidth = width - plot - Self.gap - valueWidth - 1
    columns = Columns(names: names, plot: plot, plotWidth: plotWidth, valueWidth: valueWidth)
    scale = Self.scale(of: chart, columns, width: width)
  }

  mutating func run() {
    addSides()
    var group = ""
    for row in chart.rows {
      if row.group != group {
        closeRows()
        group = row.group
        addHeading(group)
      }
      add(row)
    }
    closeRows()
    if !chart.rows.isEmpty { addTicks() }
    addLegend()
    bottom += 2
    elements = elements.filter(\.isBehind) + elements.filter { !$0.isBehind }
  }

  // MARK: Rows

  private mutating func addSides() {
    guard let sides = chart.scale.sides else { return }
    let zero = x(of: 0)
    let font = Drawing.Font.bold
    bottom += font.lineHeight
    for (text, anchor) in [(sides.left, Drawing.Anchor.end), (sides.right, .start)] {
      guard let line = TextMeasure.lines(text, font, width: zero - columns.plot - 8, limit: 1).first
      else { continue }
      let place = anchor == .end ? zero - 8 : zero + 8
      elements.append(
        .text(.init(text: line, at: .init(x: place, y: bottom - 3), anchor: anchor, font: font)))
    }
    bottom += 2
  }

  private mutating func addHeading(_ group: String) {
    guard !group.isEmpty else { return }
    if bottom > 0 { bottom += 6 }
    for line in TextMeasure.lines(group, .bold, width: width - 1, limit: 2) {
      bottom += Drawing.Font.bold.lineHeight
      elements.append(
        .text(.init(text: line, at: .init(x: 0, y: bottom - 3), anchor: .start, font: .bold)))
    }
    bottom += 3
  }

  private mutating func add(_ row: Chart.Row) {
    rowsTop = rowsTop ?? bottom
    let names = TextMeasure.lines(row.label, .plain, width: columns.names, limit: 3)
    let values = TextMeasure.lines(row.value, .plain, width: columns.valueWidth, limit: 4)
    let lines = max(1, names.count, values.count)
    let height = max(Self.barHeight + 8, lines * Drawing.Font.plain.lineHeight + 5)
    let middle = bottom + height / 2
    add(names, x: 0, .start, around: middle)
    add(values, x: width - 1, .end, around: middle)
    for bar in row.bars where bar.from != bar.to {
      let ends = [x(of: bar.from), x(of: bar.to)].sorted()
      // What goes beyond a mark shows beside it, however little it is.
      let isBeyond = bar.to > bar.from && row.marks.contains { $0.at == bar.from }
      let box = Drawing.Box(
        x: ends[0], y: middle - Self.barHeight / 2,
        width: max(isBeyond ? 8 : 2, ends[1] - ends[0]), height: Self.barHeight)
      elements.append(.bar(box, bar.texture))
    }
    for mark in row.marks { addMark(mark, from: middle - 10, to: middle + 10) }
    bottom += height
  }

  private mutating func add(
    _ lines: [String], x: Int, _ anchor: Drawing.Anchor, around middle: Int
  ) {
    let font = Drawing.Font.plain
    let first = middle - lines.count * font.lineHeight / 2 + font.size - 1
    for (number, line) in lines.enumerated() {
      let place = Drawing.Point(x: x, y: first + number * font.lineHeight)
      elements.append(.text(.init(text: line, at: place, anchor: anchor, font: font)))
    }
  }

  private mutating func addMark(_ mark: Chart.Mark, from top: Int, to bottom: Int) {
    let place = x(of: mark.at)
    let isDashed = chart.markLabels.first != mark.label
    let dashes =
      isDashed ? stride(from: top, to: bottom, by: 7).map { ($0, $0 + 4) } : [(top, bottom)]
    for (start, end) in dashes {
      elements.append(
        .line(.init(start: .init(x: place, y: start), end: .init(x: place, y: end)), .mark))
    }
  }

  // MARK: The scale

  private func x(of value: Int) -> Int {
    columns.plot + scale.position(value, over: columns.plotWidth)
  }

  /// Draws the lines of the ticks behind the rows since the last heading.
  private mutating func closeRows() {
    guard let top = rowsTop else { return }
    rowsTop = nil
    for tick in scale.ticks {
      let place = columns.plot + scale.position(tick, over: columns.plotWidth)
      elements.append(
        .line(
          .init(start: .init(x: place, y: top), end: .init(x: place, y: bottom)),
          tick == 0 ? .zero : .grid))
    }
  }

  /// The finest scale whose ticks stand apart.
  private static func scale(of chart: Chart, _ columns: Columns, width: Int) -> ChartScale {
    let scales = (1...6).reversed().map { ChartScale(chart, steps: $0) }
    let fitting = scales.first { scale in
      let places = tickLabels(of: scale, columns, width: width).map(\.box)
      return zip(places, places.dropFirst()).allSatisfy { $0.right + 8 <= $1.x }
        && places.allSatisfy { $0.x >= unitWidth(of: chart) && $0.right < width }
    }
    return fitting ?? ChartScale(chart, steps: 1)
  }

  private static func unitWidth(of chart: Chart) -> Int {
    let name = chart.scale.unit.name
    return name.isEmpty ? 0 : TextMeasure.width(name, .small) + 6
  }

  private static func tickLabels(
    of scale: ChartScale, _ columns: Columns, width: Int
  ) -> [Drawing.Words] {
    scale.ticks.map { tick in
      let place = columns.plot + scale.position(tick, over: columns.plotWidth)
      return .init(
        text: scale.label(tick), at: .init(x: place, y: 0), anchor: .middle, font: .small)
    }
  }

  private mutating func addTicks() {
    let line = bottom + Drawing.Font.small.lineHeight
    let labels = Self.tickLabels(of: scale, columns, width: width)
    var free = Self.unitWidth(of: chart)
    for words in labels where words.box.x >= free && words.box.right < width {
      elements.append(
        .text(
          .init(text: words.text, at: .init(x: words.at.x, y: line), anchor: .middle, font: .small))
      )
      free = words.box.right + 8
    }
    let name = chart.scale.unit.name
    if !name.isEmpty {
      elements.append(
        .text(.init(text: name, at: .init(x: 0, y: line), anchor: .start, font: .small)))
    }
    bottom = line + 5
  }
}

extension Drawing.Element {
  /// Whether the bars are drawn over it.
  fileprivate var isBehind: Bool {
    if case .line(_, .grid) = self { true } else { false }
  }
}
