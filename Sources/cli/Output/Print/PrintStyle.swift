/// The styles of a document on paper, the same for every word processor.
enum PrintStyle: Hashable, Sendable {
  case body
  case title
  /// Level 1 to 6.
  case heading(Int)
  case listItem
  /// A remark of the program.
  case note
  /// Lines that keep their spaces.
  case preformatted
  /// A label with room to write by hand, and one with another below.
  case field
  case boundField
  case tableCaption
  case figure
  case figureCaption
  case header(isDense: Bool)
  case numberHeader(isDense: Bool)
  case cell(isDense: Bool)
  case number(isDense: Bool)
  case total(isDense: Bool)
  case totalNumber(isDense: Bool)
  case tableNote
  /// Holds the shape of the pages before it, and no words.
  case sectionEnd
  case footer

  static let deepestHeading = 6

  /// Every style, those that others are based on first.
  static let all: [PrintStyle] =
    [.body, .title] + (1...deepestHeading).map { .heading($0) }
    + [
      .listItem, .note, .preformatted, .field, .boundField, .tableCaption, .figure, .figureCaption,
    ]
    + [false, true].flatMap {
      [
        .header(isDense: $0), .numberHeader(isDense: $0), .cell(isDense: $0),
        .number(isDense: $0), .total(isDense: $0), .totalNumber(isDense: $0),
      ]
    } + [.tableNote, .sectionEnd, .footer]
}

extension PrintStyle {
  /// How a style looks. Lengths in twips.
  struct Look: Sendable, Equatable {
    var size = 210
    var isBold = false
    var isItalic = false
    var isMonospaced = false
    /// As in `1F3864`; nil for the reader's own.
    var color: String?
    var before = 0
    var after = 0
    /// In hundredths of a single line.
    var lineHeight = 100
    var indent = 0
    var alignment = Alignment.leading
    var staysWithNext = false
    var staysTogether = false
    /// A rule beside the text and a faint ground, for what is not part of the act.
    var isMarked = false
  }

  enum Alignment: Sendable {
    case leading
    case center
    case trailing
  }

  /// The colour of headings and rules, dark enough for any paper.
  static let ink = "1F3864"
  /// How far the words of a list stand from the margin.
  static let listIndent = 340
  /// The signs of a list by its depth.
  static let bullets = ["•", "–", "·"]
  /// From the margin to the end of the room to write by hand.
  static let fieldWidth = 7000
  static let headerGround = "E4EAF3"
  static let noteGround = "F3F5F8"
  static let rule = "8496B0"

  var look: Look {
    var look = Look()
    switch self {
    case .body:
      look.before = 60
      look.after = 80
      look.lineHeight = 110
    case .title:
      look.size = 340
      look.isBold = true
      look.color = Self.ink
      look.after = 120
      look.staysWithNext = true
      look.staysTogether = true
    case .heading(let level):
      look.size = [300, 260, 240, 220, 210, 210][min(max(level, 1), Self.deepestHeading) - 1]
      look.isBold = level < Self.deepestHeading
      look.isItalic = level >= Self.deepestHeading - 1
      look.color = Self.ink
      look.before = level == 1 ? 360 : 240
      look.after = 100
      look.staysWithNext = true
      look.staysTogether = true
    case .listItem:
      look.after = 40
      look.lineHeight = 110
    case .note:
      look.size = 200
      look.before = 100
      look.after = 160
      look.indent = 170
      look.isMarked = true
      look.staysTogether = true
    case .preformatted:
      look.size = 150
      look.before = 80
      look.after = 160
      look.isMonospaced = true
    case .field, .boundField:
      look.before = 240
      look.after = 120
      look.staysWithNext = self == .boundField
    case .tableCaption:
      look.size = 200
      look.isBold = true
      look.color = Self.ink
      look.before = 200
      look.after = 80
      look.staysWithNext = true
      look.staysTogether = true
    case .figure:
      look.before = 200
      look.staysWithNext = true
    case .figureCaption:
      look.size = 200
      look.isBold = true
      look.color = Self.ink
      look.before = 60
      look.after = 160
      look.staysTogether = true
    case .header(let isDense), .numberHeader(let isDense), .cell(let isDense),
      .number(let isDense), .total(let isDense), .totalNumber(let isDense):
      look.size = isDense ? 160 : 180
      look.before = 30
      look.after = 30
      look.isBold = isTotalOrHeader
      look.alignment = isNumber ? .trailing : .leading
      look.color = isHeader ? Self.ink : nil
    case .tableNote:
      look.size = 170
      look.before = 60
      look.after = 60
    case .sectionEnd: look.size = 20
    case .footer:
      look.size = 170
      look.alignment = .center
    }
    return look
  }

  /// The style of the paragraph that is begun after one of this style; nil for the same.
  var follower: PrintStyle? {
    switch self {
    case .title, .heading, .note, .tableCaption, .figureCaption, .tableNote, .sectionEnd: .body
    case .figure: .figureCaption
    default: nil
    }
  }

  /// Whether its paragraphs end in room to write by hand.
  var hasRoom: Bool { self == .field || self == .boundField }

  private var isHeader: Bool {
    switch self {
    case .header, .numberHeader: true
    default: false
    }
  }

  private var isTotalOrHeader: Bool {
    switch self {
    case .total, .totalNumber: true
    default: isHeader
    }
  }

  private var isNumber: Bool {
    switch self {
    case .numberHeader, .number, .totalNumber: true
    default: false
    }
  }
}
