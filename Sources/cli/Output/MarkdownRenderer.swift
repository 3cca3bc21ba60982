/// Writes a report as Markdown with GitHub tables.
struct MarkdownRenderer: Sendable {
  func render(_ report: Report) -> String {
    let title = report.title.isEmpty ? [] : ["# " + MarkdownText.heading(report.title)]
    let parts = (title + report.blocks.map(render)).filter { !$0.isEmpty }
    return parts.map { $0 + "\n" }.joined(separator: "\n")
  }

  private func render(_ block: Block) -> String {
    switch block {
    case .heading(let level, let text):
      String(repeating: "#", count: min(6, max(1, level) + 1)) + " " + MarkdownText.heading(text)
    case .paragraph(let prose): MarkdownText.paragraph(prose)
    case .note(let prose):
      "> "
        + MarkdownText.paragraph(Prose([.init("Nota di ptfp.", .strong), .init(" ")] + prose.runs))
    case .table(let table): render(table)
    case .chart(let chart):
      MarkdownText.paragraph(chart.summary) + "\n\n" + render(chart.numbers)
    case .list(let items): items.map { "- " + MarkdownText.paragraph($0) }.joined(separator: "\n")
    case .preformatted(let text): fenced(text)
    }
  }

  private func render(_ table: Table) -> String {
    let columns = table.allColumns
    let marks = columns.map { $0.alignment == .leading ? ":---" : "---:" }
    let rows = zip(table.rows, table.grid).map { row, cells in
      line(cells.map { cell($0, isTotal: row.kind == .total) })
    }
    let lines = [line(columns.map { MarkdownText.cell($0.header) }), line(marks)] + rows
    let title = table.title.isEmpty ? [] : ["**\(MarkdownText.cell(table.title))**"]
    let empty = table.rows.isEmpty ? ["(nessuna riga)"] : []
    let notes = empty + table.notes.map(MarkdownText.paragraph)
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
