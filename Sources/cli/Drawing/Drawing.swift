/// A chart turned into shapes and words at fixed places, once for every format that shows pictures.
///
/// Places are whole units, so that the same chart gives the same bytes on every machine; a unit is
/// meant to be about a 96th of an inch. The title is not part of the picture: the document has it
/// as a caption.
struct Drawing: Sendable, Equatable {
  let width: Int
  let height: Int
  /// From the back to the front.
  let elements: [Element]

  enum Element: Sendable, Equatable {
    case bar(Box, Chart.Texture)
    case line(Segment, Pen)
    case text(Words)
  }

  struct Point: Sendable, Equatable {
    let x: Int
    let y: Int
  }

  struct Box: Sendable, Equatable {
    let x: Int
    let y: Int
    let width: Int
    let height: Int

    var right: Int { x + width }
    var bottom: Int { y + height }
  }

  struct Segment: Sendable, Equatable {
    let start: Point
    let end: Point
  }

  /// What a line is for.
  enum Pen: Sendable {
    case grid
    case zero
    /// A limit or a target; it is drawn over a wider line in the colour of the ground.
    case mark
  }

  /// One line of words.
  struct Words: Sendable, Equatable {
    let text: String
    /// Where the base line begins, has its middle or ends, as the anchor says.
    let at: Point
    let anchor: Anchor
    let font: Font
  }

  enum Anchor: Sendable {
    case start
    case middle
    case end
  }

  enum Font: CaseIterable, Sendable {
    case plain
    case bold
    case small

    /// The size in units.
    var size: Int { self == .small ? 11 : 12 }
    var isBold: Bool { self == .bold }
    /// From one base line to the next.
    var lineHeight: Int { size + 3 }
  }
}

extension Drawing.Words {
  /// The room that the words take at most.
  var box: Drawing.Box {
    let width = TextMeasure.width(text, font)
    let left =
      switch anchor {
      case .start: at.x
      case .middle: at.x - width / 2
      case .end: at.x - width
      }
    return Drawing.Box(x: left, y: at.y - font.size + 1, width: width, height: font.size + 2)
  }
}
