/// A picture of numbers.
struct PrintFigure: Sendable, Equatable {
  /// The place among the document's figures, from 1.
  let number: Int
  let title: String
  /// What to say to who does not see it.
  let alternative: String
  let picture: Picture

  /// A drawing as an enhanced metafile, which every word processor shows; lengths in twips.
  struct Picture: Sendable, Equatable {
    let metafile: [UInt8]
    let width: Int
    let height: Int
  }

  /// What it is called inside the file.
  var name: String { "grafico\(number)" }
}
