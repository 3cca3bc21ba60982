import Testing

@testable import cli

@Suite struct PrintDocumentTests {
  private func kinds(_ report: Report) -> [PrintPiece.Kind] {
    PrintDocument(report).sections.flatMap(\.pieces).map(\.kind)
  }

  private func headings(_ titleLevel: Int) -> [PrintPiece.Kind] {
    kinds(
      Report(
        title: "T", blocks: [.heading(level: 1, "A"), .heading(level: 5, "B")],
        titleLevel: titleLevel))
  }

  @Test func `alone the title stands above the headings; as a part it is one of them`() {
    #expect(headings(1) == [.title("T"), .heading(level: 1, "A"), .heading(level: 5, "B")])
    #expect(
      headings(2) == [.heading(level: 2, "T"), .heading(level: 3, "A"), .heading(level: 6, "B")])
  }

  @Test func `what has no words leaves no trace`() {
    #expect(kinds(PrintSample.empty).isEmpty)
  }

  @Test func `tables and figures are counted apart`() {
    let pieces = kinds(
      Report(
        title: "",
        blocks: [
          .table(SampleReport.table), .chart(PrintSample.chart), .table(SampleReport.table),
        ]))
    let numbers = pieces.map { piece in
      switch piece {
      case .table(let table): "tabella \(table.number)"
      case .figure(let figure): "figura \(figure.number)"
      default: ""
      }
    }
    #expect(numbers == ["tabella 1", "figura 1", "tabella 2"])
  }

  @Test func `a wide table takes its heading along and the next heading turns the page back`() {
    let document = PrintDocument(
      Report(
        title: "T",
        blocks: [
          .paragraph("1"), .paragraph("2"), .paragraph("3"), .heading(level: 1, "A"),
          .heading(level: 2, "B"),
          .paragraph("qui"), .table(PrintSample.wide), .paragraph("dopo"),
          .table(SampleReport.table), .heading(level: 1, "C"), .paragraph("fine"),
        ]))
    #expect(document.sections.map(\.page) == [.portrait, .landscape, .portrait])
    #expect(document.sections.map(\.pieces.count) == [4, 5, 3])
  }

  @Test func `a small table between wide ones does not turn the page twice`() {
    let document = PrintDocument(
      Report(
        title: "",
        blocks: [
          .table(PrintSample.wide), .table(SampleReport.table), .table(PrintSample.wide),
        ]))
    #expect(document.sections.map(\.page) == [.landscape])
  }

  @Test func `a new page is told to what follows`() {
    let pieces = PrintDocument(
      Report(title: "", blocks: [.newPage, .paragraph("a"), .newPage, .newPage, .paragraph("b")])
    ).sections.flatMap(\.pieces)
    #expect(pieces.map(\.startsPage) == [false, true])
  }

  @Test func `a title does not stay alone on an upright page`() {
    let document = PrintDocument(
      Report(
        title: "T",
        blocks: [.paragraph("a"), .heading(level: 1, "A"), .table(PrintSample.wide)]))
    #expect(document.sections.map(\.page) == [.landscape])
  }

  @Test func `a tall chart stands on an upright page and is cut down to it`() {
    let rows = (1...200).map { Chart.Row("\($0)", [.init(to: $0, .solid)], value: "") }
    let chart = Chart(
      title: "", summary: "Alta.", rows: rows, legend: [],
      numbers: Table(title: "", columns: [], rows: []))
    let document = PrintDocument(
      Report(title: "", blocks: [.table(PrintSample.wide), .chart(chart)]))
    #expect(document.sections.map(\.page) == [.landscape, .portrait])
    let figure = document.figures[0]
    #expect(figure.height < PrintPage.portrait.textHeight)
    let drawing = Drawing(chart)
    #expect(abs(figure.width * drawing.height - figure.height * drawing.width) < drawing.height)
  }

  @Test func `what introduces a table and what signs it stay with it`() {
    let pieces = PrintDocument(
      Report(
        title: "",
        blocks: [
          .paragraph("libera"), .table(SampleReport.table), .heading(level: 1, "A"),
          .paragraph("introduce"), .table(SampleReport.table), .fields(["Firma"]),
          .note("annuncia"), .table(SampleReport.table),
        ])
    ).sections.flatMap(\.pieces)
    #expect(pieces.map(\.staysWithNext) == [false, false, false, true, true, false, true, false])
  }
}
