/// Writes a report for a terminal or a plain text file.
struct TextRenderer: Sendable {
  let width: Int
  let style: Style

  /// What a remark of the program begins with.
  static let noteMark = "Nota di ptfp. "

  /// Where something is to be written by hand.
  static let room = String(repeating: "…", count: 20)

  init(width: Int = 100, style: Style = .plain) {
    self.width = width
    self.style = style
  }

  func render(_ report: Report) -> String {
    let blocks = Meanwhile.values(of: report.blocks.map { block in Meanwhile { render(block) } })
      .filter { !$0.isEmpty }
    let parts = report.title.isEmpty ? blocks : [heading(report.title, rule: "═")] + blocks
    return parts.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func render(_ block: Block) -> [String] {
    switch block {
    case .heading(let level, let text): heading(text, rule: level == 1 ? "─" : nil)
    case .paragraph(let prose): paragraph(prose.plain)
    case .note(let prose): paragraph(Self.noteMark + prose.plain)
    case .table(let table): lines(of: table)
    case .chart(let chart): TextChart(chart, width: width).lines(style: style)
    case .list(let items): items.flatMap { item($0.plain) }
    case .preformatted(let text): preformatted(text)
    case .fields(let labels): labels.flatMap { paragraph("\($0): \(Self.room)") }
    case .newPage: []
    }
  }

  private func lines(of table: Table) -> [String] {
    TextTable(table, width: width).lines(style: style)
  }

  private func heading(_ text: String, rule: Character?) -> [String] {
    let lines = TextWrap.lines(SafeText.line(text), width: width)
    let underline = rule.map { rule in
      String(repeating: rule, count: lines.map(DisplayWidth.of).max() ?? 0)
    }
    return lines.map(style.heading) + (underline.map { [$0] } ?? [])
  }

  private func paragraph(_ text: String) -> [String] {
    let text = SafeText.line(text)
    return text.isEmpty ? [] : TextWrap.lines(text, width: width)
  }

  private func item(_ text: String) -> [String] {
    TextWrap.lines(SafeText.line(text), width: width - 2).enumerated().map { index, line in
      (index == 0 ? "- " : "  ") + line
    }
  }

  private func preformatted(_ text: String) -> [String] {
    var lines = SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return lines.map(String.init)
  }
}
