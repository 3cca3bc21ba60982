/// Draws a chart with characters: names, bars of blocks, values at the end.
///
/// Each texture is a character of its own, so that nothing is lost without colour. Characters are
/// those that every terminal font has with the width of one column.
struct TextChart: Sendable {
  private let chart: Chart
  private let width: Int
  private let names: Int
  private let values: Int
  private let plot: Int
  private let scale: ChartScale

  private static let gap = 2
  private static let narrowestPlot = 16

  init(_ chart: Chart, width: Int) {
    self.chart = chart
    self.width = width
    func widest(_ texts: [String]) -> Int {
      texts.map { DisplayWidth.of(SafeText.line($0)) }.max() ?? 0
    }
    let indent = chart.isGrouped ? 2 : 0
    let values = min(widest(chart.rows.map(\.value)), width * 3 / 10)
    let room = max(8, width - values - 2 * Self.gap - Self.narrowestPlot)
    names = min(widest(chart.rows.map(\.label)) + indent, width * 3 / 10, room)
    self.values = values
    plot = max(Self.narrowestPlot, width - names - values - 2 * Self.gap)
    scale = ChartScale(chart, steps: max(1, plot / 14))
  }

  /// The title, the rows below their headings, the ticks and the legend.
  func lines(style: Style) -> [String] {
    var lines = wrapped(chart.title).map(style.heading) + [""]
    lines += sides()
    var group = ""
    for row in chart.rows {
      if row.group != group {
        group = row.group
        if !group.isEmpty { lines += wrapped(group) }
      }
      lines += self.lines(of: row)
    }
    return lines + ticks() + legend()
  }

  // MARK: Rows

  private func lines(of row: Chart.Row) -> [String] {
    let indent = chart.isGrouped ? "  " : ""
    let label = Self.cut(
      TextWrap.lines(
        SafeText.line(row.label), width: names - indent.count, breakingLongWords: true),
      to: 3, width: names - indent.count)
    let value = TextWrap.lines(SafeText.line(row.value), width: values, breakingLongWords: true)
    let bars = String(cells(of: row))
    return (0..<max(label.count, value.count, 1)).map { number in
      let name = Self.padded(number < label.count ? indent + label[number] : "", to: names)
      let figure = number < value.count ? value[number] : ""
      let space = String(repeating: " ", count: max(0, values - DisplayWidth.of(figure)))
      let middle = number == 0 ? bars : String(repeating: " ", count: plot)
      return Self.trimmed([name, middle, space + figure].joined(separator: "  "))
    }
  }

  /// The bars of a row; the last column is kept for a mark at the right end.
  private func cells(of row: Chart.Row) -> [Character] {
    var cells = [Character](repeating: " ", count: plot)
    let zero = column(0)
    if scale.low < 0 { cells[zero] = "┊" }
    for bar in row.bars where bar.from != bar.to {
      var first = column(min(bar.from, bar.to))
      var end = column(max(bar.from, bar.to))
      if bar.to > bar.from, row.marks.contains(where: { $0.at == bar.from }) {
        // What goes beyond a mark shows, however little it is.
        first = min(first + 1, plot - 1)
        end = max(end, first + 1)
      } else if first == end {
        if bar.to > bar.from || first == 0 { end += 1 } else { first -= 1 }
      }
      for place in first..<min(end, plot) { cells[place] = bar.texture.character }
    }
    for mark in row.marks { cells[column(mark.at)] = character(of: mark) }
    return cells
  }

  private func column(_ position: Int) -> Int {
    scale.position(position, over: plot - 1)
  }

  private func character(of mark: Chart.Mark) -> Character {
    chart.markLabels.first == mark.label ? "┃" : "╎"
  }

  // MARK: The scale and the legend

  private func sides() -> [String] {
    guard let sides = chart.scale.sides else { return [] }
    let zero = names + Self.gap + column(0)
    func heading(_ text: String, width: Int) -> String {
      let lines = TextWrap.lines(SafeText.line(text), width: width, breakingLongWords: true)
      return Self.cut(lines, to: 1, width: width).first ?? ""
    }
    let left = heading(sides.left, width: zero - 1)
    let right = heading(sides.right, width: max(1, width - zero - 2))
    let before = String(repeating: " ", count: max(0, zero - DisplayWidth.of(left) - 1))
    return [Self.trimmed(before + left + "   " + right)]
  }

  private func ticks() -> [String] {
    guard !chart.rows.isEmpty else { return [] }
    var line = Self.padded(Self.cutName(chart.scale.unit.name, names), to: names + Self.gap)
    let offset = DisplayWidth.of(line)
    for tick in scale.ticks {
      let label = scale.label(tick)
      let place = offset + scale.position(tick, over: plot - 1)
      let start = max(offset, min(place - label.count / 2, width - label.count))
      guard line.count == offset || start >= line.count + 1, start >= line.count else { continue }
      line += String(repeating: " ", count: start - line.count) + label
    }
    return [line]
  }

  private static func cutName(_ name: String, _ width: Int) -> String {
    name.count <= width ? name : ""
  }

  private func legend() -> [String] {
    let textures = chart.legend.map { entry in
      String(repeating: entry.texture.character, count: 3) + " " + SafeText.line(entry.meaning)
    }
    let marks = chart.markLabels.enumerated().map { number, label in
      (number == 0 ? "┃ " : "╎ ") + SafeText.line(label)
    }
    let entries = textures + marks
    guard !entries.isEmpty else { return [] }
    var lines: [String] = []
    for entry in entries {
      if let last = lines.last, DisplayWidth.of(last) + 3 + DisplayWidth.of(entry) <= width {
        lines[lines.count - 1] = last + "   " + entry
      } else {
        lines += wrapped(entry)
      }
    }
    return [""] + lines
  }

  // MARK: Text

  private func wrapped(_ text: String) -> [String] {
    TextWrap.lines(SafeText.line(text), width: width, breakingLongWords: true)
  }

  private static func cut(_ lines: [String], to limit: Int, width: Int) -> [String] {
    guard lines.count > limit else { return lines }
    var last = lines[limit - 1]
    while !last.isEmpty, DisplayWidth.of(last) >= width { last.removeLast() }
    return Array(lines.prefix(limit - 1)) + [last + "…"]
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.of(text)))
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}

extension Chart {
  fileprivate var isGrouped: Bool { rows.contains { !$0.group.isEmpty } }
}

extension Chart.Texture {
  /// The character that fills a bar of this look.
  var character: Character {
    switch self {
    case .solid: "█"
    case .light: "░"
    case .hatched: "╱"
    case .dotted: "·"
    case .outlined: "▒"
    case .crossed: "╳"
    }
  }
}
