/// Writes a report as Markdown with GitHub tables.
struct MarkdownRenderer: Sendable {
  func render(_ report: Report) -> String {
    let title =
      report.title.isEmpty ? [] : [heading(report.title, level: min(6, report.titleLevel))]
    let parts = (title + report.blocks.map { render($0, in: report) }).filter { !$0.isEmpty }
    return parts.map { $0 + "\n" }.joined(separator: "\n")
  }

  private func render(_ block: Block, in report: Report) -> String {
    switch block {
    case .heading(let level, let text): heading(text, level: report.level(of: level))
    case .paragraph(let prose): MarkdownText.paragraph(prose)
    case .note(let prose):
      "> "
        + MarkdownText.paragraph(Prose([.init("Nota di ptfp.", .strong), .init(" ")] + prose.runs))
    case .table(let table): render(table)
    case .list(let items): items.map { "- " + MarkdownText.paragraph($0) }.joined(separator: "\n")
    case .preformatted(let text): fenced(text)
    case .fields(let labels): labels.map(field).joined(separator: "\n\n")
    case .chart, .newPage: ""
    }
  }

  private func heading(_ text: String, level: Int) -> String {
    String(repeating: "#", count: level) + " " + MarkdownText.heading(text)
  }

  private func field(_ label: String) -> String {
    MarkdownText.paragraph(label) + ": " + TextRenderer.room
  }

  private func render(_ table: Table) -> String {
    let columns = table.allColumns
    guard !columns.isEmpty else { return "" }
    let marks = columns.map { $0.alignment == .leading ? ":---" : "---:" }
    let rows = zip(table.rows, table.grid).map { row, cells in
      line(cells.map { cell($0, isTotal: row.kind == .total) })
    }
    let lines = [line(columns.map { MarkdownText.cell($0.header) }), line(marks)] + rows
    let title = table.title.isEmpty ? [] : ["**\(MarkdownText.cell(table.title))**"]
    let empty = table.rows.isEmpty ? ["(nessuna riga)"] : []
    let notes = empty + table.remarks.map(MarkdownText.paragraph)
    return (title + [lines.joined(separator: "\n")] + notes).joined(separator: "\n\n")
  }

  private func cell(_ text: String, isTotal: Bool) -> String {
    let text = MarkdownText.cell(text)
    return isTotal && !text.isEmpty ? "**\(text)**" : text
  }

  private func line(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }

  /// The fence is longer than any run of backticks inside.
  private func fenced(_ text: String) -> String {
    let text = SafeText.lines(text)
    var longest = 2
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    return "\(fence)\n\(text)\(text.hasSuffix("\n") ? "" : "\n")\(fence)"
  }
}
