/// A chart as a picture, with the words that stand for it.
struct PrintFigure: Sendable, Equatable {
  /// The place among the document's figures, from 1.
  let number: Int
  let title: String
  /// What to say to who does not see it.
  let alternative: String
  /// In twips.
  let width: Int
  let height: Int
  /// An enhanced metafile, which every word processor shows.
  let metafile: [UInt8]

  /// A unit of a drawing is about a 96th of an inch.
  private static let twipsPerUnit = 15

  init(_ chart: Chart, number: Int) {
    let drawing = Drawing(chart)
    self.number = number
    title = SafeText.line(chart.title)
    alternative = SafeText.line(chart.summary)
    width = drawing.width * Self.twipsPerUnit
    height = drawing.height * Self.twipsPerUnit
    metafile = EMFWriter.write(drawing)
  }

  /// What it is called inside the file.
  var name: String { "grafico\(number)" }
}
