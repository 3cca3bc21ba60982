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
    let height = drawing.height * Self.twipsPerUnit
    let room = Self.room(on: .portrait)
    self.height = min(height, room)
    width = drawing.width * Self.twipsPerUnit * self.height / max(1, height)
    metafile = EMFWriter.write(drawing)
  }

  /// The shape of page that it asks for; nil if it fits any.
  var page: PrintPage? {
    height > Self.room(on: .landscape) ? .portrait : nil
  }

  /// The height that is left beside a caption of some lines.
  private static func room(on page: PrintPage) -> Int { page.textHeight - 1400 }

  /// What it is called inside the file.
  var name: String { "grafico\(number)" }
}
