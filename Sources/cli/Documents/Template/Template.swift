/// A document with places for figures, tables and charts, as an office writes it.
///
/// It is Markdown with three additions: `{…}` prints a figure or a fact, `{{…}}` on a line of its
/// own places a table or a chart or opens a loop or a condition, and `{{se …}}` inside a sentence
/// keeps or drops some of its words.
struct Template: Sendable {
  let nodes: [TemplateNode]
}

/// A part of a template that makes blocks.
indirect enum TemplateNode: Sendable {
  case heading(level: Int, TemplateText)
  case paragraph(TemplateText)
  case note(TemplateText)
  case item(TemplateText)
  case tableHead(TemplateTableHead)
  case tableRow([TemplateText])
  case table(TemplateName)
  /// A chart, with its numbers unless a table of the document has them already.
  case chart(TemplateName, hasNumbers: Bool)
  case fields(TemplateText)
  case newPage
  case each(TemplateLoop, [TemplateNode])
  case when(TemplateCondition, [TemplateNode], otherwise: [TemplateNode])
}

/// The title and the columns of a table that the template itself fills in.
struct TemplateTableHead: Sendable {
  let title: TemplateText
  let columns: [Column]

  struct Column: Sendable {
    let header: TemplateText
    let alignment: Table.Alignment
  }
}

/// Words of a paragraph, a heading or a cell.
struct TemplateText: Sendable {
  var pieces: [Piece]

  indirect enum Piece: Sendable {
    case words(String, Prose.Stress)
    case value(TemplateValue, Prose.Stress)
    case when(TemplateCondition, TemplateText, otherwise: TemplateText)
  }
}

/// A place in the text of a template: a line and some of its characters, both from 0.
struct TemplatePlace: Sendable, Equatable {
  let row: Int
  let columns: Range<Int>
}

/// The name of a table or a chart.
struct TemplateName: Sendable {
  let text: String
  let place: TemplatePlace
}

/// A figure or a fact to print, with the forms asked for it.
struct TemplateValue: Sendable {
  let reference: TemplateReference
  let forms: [TemplateForm]
}

/// The address of a figure, or the name of a fact or of a loop's field.
struct TemplateReference: Sendable {
  let parts: [Part]
  let place: TemplatePlace

  enum Part: Sendable, Equatable {
    case literal(String)
    /// A year, an area or an office of a loop, or a year counted from it: `<anno+1>`.
    case variable(String, offset: Int)
  }

  /// Whether it names a figure; a fact has one part alone.
  var isAddress: Bool { parts.count > 1 }

  /// As it was written.
  var text: String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .variable(let name, let offset):
        isAddress ? "<\(Self.sum(name, offset))>" : Self.sum(name, offset)
      }
    }.joined(separator: "/")
  }

  private static func sum(_ name: String, _ offset: Int) -> String {
    offset == 0 ? name : offset > 0 ? "\(name)+\(offset)" : "\(name)\(offset)"
  }
}

/// What must hold for a part of the document to be there; all of its claims.
struct TemplateCondition: Sendable {
  let claims: [Claim]

  struct Claim: Sendable {
    let isDenied: Bool
    let subject: Subject
  }

  enum Subject: Sendable {
    /// The scenario gives a value.
    case known(TemplateReference)
    case table(TemplateName)
    case chart(TemplateName)
    case comparison(TemplateReference, Comparison, Operand)
  }

  enum Operand: Sendable {
    case reference(TemplateReference)
    case words(String)
  }

  enum Comparison: String, CaseIterable, Sendable {
    case equal = "="
    case different = "!="
    case atMost = "<="
    case atLeast = ">="
    case below = "<"
    case above = ">"
  }
}
