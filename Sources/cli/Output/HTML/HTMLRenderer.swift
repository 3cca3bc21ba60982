/// Writes a report as one HTML page that needs no other file, script or connection.
struct HTMLRenderer: Sendable {
  func render(_ report: Report) -> String {
    let title = report.title.isEmpty ? "Documento" : report.title
    let heading =
      report.title.isEmpty
      ? [] : [Self.heading(report.title, level: min(6, report.titleLevel))]
    let body = report.blocks.enumerated().flatMap { index, block in
      lines(of: block, id: "b\(index + 1)", in: report)
    }
    let page = """
      <!DOCTYPE html>
      <html lang="it">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="ptfp">
      <title>\(HTMLText.attribute(title))</title>
      <style>
      \(HTMLStyle.text)
      </style>
      </head>
      <body>
      <main>

      """
    return page + (heading + body + ["</main>", "</body>", "</html>"]).joined(separator: "\n")
      + "\n"
  }

  private func lines(of block: Block, id: String, in report: Report) -> [String] {
    switch block {
    case .heading(let level, let text): [Self.heading(text, level: report.level(of: level))]
    case .paragraph(let prose): ["<p>\(HTMLText.prose(prose))</p>"]
    case .note(let prose):
      [
        "<div class=\"nota\" role=\"note\"><p><strong>Nota di ptfp.</strong> "
          + "\(HTMLText.prose(prose))</p></div>"
      ]
    case .table(let table): HTMLTable(table, id: id).lines
    case .chart(let chart): lines(of: chart, id: id)
    case .list(let items):
      ["<ul>"] + items.map { "<li>\(HTMLText.prose($0))</li>" } + ["</ul>"]
    case .preformatted(let text):
      ["<pre tabindex=\"0\">\(HTMLText.preformatted(text))</pre>"]
    case .fields(let labels):
      labels.map {
        "<p class=\"campo\"><span>\(HTMLText.line($0))</span> <span class=\"spazio\"></span></p>"
      }
    case .newPage: ["<div class=\"pagina\"></div>"]
    }
  }

  private static func heading(_ text: String, level: Int) -> String {
    "<h\(level)>\(HTMLText.line(text))</h\(level)>"
  }

  private func lines(of chart: Chart, id: String) -> [String] {
    let picture = SVGWriter(name: id)
      .write(Drawing(chart), title: chart.title, summary: chart.summary)
    return [
      "<figure>",
      "<div class=\"disegno\" role=\"group\" aria-label=\"\(HTMLText.attribute(chart.title))\" "
        + "tabindex=\"0\">", picture + "</div>",
      "<figcaption>\(HTMLText.line(chart.title))</figcaption>",
      "</figure>",
    ]
  }
}
