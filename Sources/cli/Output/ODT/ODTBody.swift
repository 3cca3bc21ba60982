/// Writes the pieces of a document as OpenDocument markup.
struct ODTBody {
  /// The pieces with the place of their first paragraph.
  private let pieces: [(piece: PrintPiece, place: ODTPlace)]

  init(_ document: PrintDocument) {
    pieces = document.sections.enumerated().flatMap { number, section in
      section.pieces.enumerated().map { index, piece in
        let isOtherPage = number > 0 || section.page != .portrait
        let begins: ODTPlace.Beginning =
          if index == 0, isOtherPage {
            .section(section.page)
          } else if index > 0, piece.startsPage { .page } else { .nothing }
        // A table as a whole stays with what follows, and its caption does by its style.
        let stays = piece.staysWithNext && piece.leadStyle != .tableCaption
        return (piece, ODTPlace(piece.leadStyle, begins, staysWithNext: stays))
      }
    }
  }

  func file() -> String {
    XMLWriter.file("office:document-content", ODTNamespace.all) { xml in
      ODTStyles.fontFaces(&xml)
      xml.element("office:automatic-styles") { automaticStyles(&$0) }
      xml.element("office:body") { xml in
        xml.element("office:text") { xml in
          xml.element("text:sequence-decls") { xml in
            for word in ["Tabella", "Figura"] {
              xml.element(
                "text:sequence-decl",
                ["text:display-outline-level": "0", "text:name": word])
            }
          }
          for (piece, place) in pieces { write(piece.kind, place, &xml) }
        }
      }
    }
  }

  private func automaticStyles(_ xml: inout XMLWriter) {
    var written: Set<ODTPlace> = []
    for (_, place) in pieces where written.insert(place).inserted { place.writeStyle(&xml) }
    xml.element("style:style", ["style:name": Self.frameStyle, "style:family": "graphic"]) {
      $0.element(
        "style:graphic-properties",
        ["style:vertical-pos": "top", "style:vertical-rel": "baseline"])
    }
    let tables = pieces.compactMap { piece, _ in
      if case .table(let table) = piece.kind { ODTTable(table, piece.staysWithNext) } else { nil }
    }
    if !tables.isEmpty { ODTTable.writeCellStyles(&xml) }
    for table in tables { table.writeStyles(&xml) }
  }

  private func write(_ piece: PrintPiece.Kind, _ place: ODTPlace, _ xml: inout XMLWriter) {
    switch piece {
    case .title(let text): paragraph(place, &xml) { $0.openText(text) }
    case .heading(let level, let text):
      xml.element(
        "text:h", ["text:style-name": place.name, "text:outline-level": "\(level)"]
      ) { $0.openText(text) }
    case .paragraph(let prose), .note(let prose): paragraph(place, &xml) { $0.openText(prose) }
    case .list(let items): list(items, place, &xml)
    case .preformatted(let lines):
      paragraph(place, &xml) { $0.openText(lines.joined(separator: "\n")) }
    case .fields(let labels):
      for (index, label) in labels.enumerated() {
        let style: PrintStyle = index < labels.count - 1 ? .boundField : .field
        paragraph(index == 0 ? place : ODTPlace(style), &xml) { xml in
          xml.openText(label + ": ")
          xml.element("text:tab")
        }
      }
    case .table(let table): ODTTable(table).write(place, &xml)
    case .figure(let figure): write(figure, place, &xml)
    }
  }

  private func paragraph(
    _ place: ODTPlace, _ xml: inout XMLWriter, _ content: (inout XMLWriter) -> Void
  ) {
    xml.element("text:p", ["text:style-name": place.name], content)
  }

  private func list(_ items: [Prose], _ place: ODTPlace, _ xml: inout XMLWriter) {
    xml.element("text:list", ["text:style-name": ODTStyleName.list.identifier]) { xml in
      for (index, item) in items.enumerated() {
        xml.element("text:list-item") { xml in
          paragraph(index == 0 ? place : ODTPlace(.listItem), &xml) { $0.openText(item) }
        }
      }
    }
  }

  // MARK: Figures

  private static let frameStyle = "Cornice"

  /// The picture, which says what it shows to who does not see it, over its caption.
  private func write(_ figure: PrintFigure, _ place: ODTPlace, _ xml: inout XMLWriter) {
    paragraph(place, &xml) { xml in
      xml.element(
        "draw:frame",
        [
          "draw:style-name": Self.frameStyle, "draw:name": figure.name,
          "text:anchor-type": "as-char", "svg:width": ODTNamespace.length(figure.width),
          "svg:height": ODTNamespace.length(figure.height),
        ]
      ) { xml in
        xml.element(
          "draw:image",
          [
            "xlink:href": ODTParts.path(of: figure), "xlink:type": "simple",
            "xlink:show": "embed", "xlink:actuate": "onLoad", "draw:mime-type": "image/x-emf",
          ])
        if !figure.title.isEmpty { xml.element("svg:title", text: figure.title) }
        xml.element("svg:desc", text: figure.alternative)
      }
    }
    xml.openCaption(ODTPlace(.figureCaption), "Figura", number: figure.number, figure.title)
  }
}
