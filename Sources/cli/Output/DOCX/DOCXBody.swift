/// Writes the pieces of a document as Word's markup.
struct DOCXBody {
  private let document: PrintDocument
  /// English Metric Units, in which drawings are measured.
  private static let emuPerTwip = 635

  init(_ document: PrintDocument) {
    self.document = document
  }

  func file() -> String {
    let spaces: KeyValuePairs<String, String?> = [
      "xmlns:w": DOCXNamespace.word, "xmlns:r": DOCXNamespace.relationships,
      "xmlns:wp": DOCXNamespace.placement, "xmlns:a": DOCXNamespace.drawing,
      "xmlns:pic": DOCXNamespace.picture,
    ]
    return XMLWriter.file("w:document", spaces) { xml in
      xml.element("w:body") { xml in
        for section in document.sections.dropLast() { write(section, isLast: false, &xml) }
        if let last = document.sections.last {
          write(last, isLast: true, &xml)
          xml.wordSection(last.page)
        }
      }
    }
  }

  /// A section ends within its last paragraph, but for the document's last one.
  private func write(
    _ section: PrintDocument.Section, isLast: Bool, _ xml: inout XMLWriter
  ) {
    for (index, piece) in section.pieces.enumerated() {
      let isEnd = !isLast && index == section.pieces.count - 1
      let place = DOCXPlace(
        staysWithNext: piece.staysWithNext, startsPage: piece.startsPage && index > 0,
        sectionEnd: isEnd ? section.page : nil)
      write(piece.kind, place, &xml)
    }
  }

  private func write(_ piece: PrintPiece.Kind, _ place: DOCXPlace, _ xml: inout XMLWriter) {
    switch piece {
    case .title(let text): xml.wordParagraph(.title, place) { $0.wordRun(text) }
    case .heading(let level, let text):
      xml.wordParagraph(.heading(level), place) { $0.wordRun(text) }
    case .paragraph(let prose): xml.wordParagraph(.body, place) { $0.wordRuns(prose) }
    case .note(let prose): xml.wordParagraph(.note, place) { $0.wordRuns(prose) }
    case .list(let items):
      for (index, item) in items.enumerated() {
        let place = place.of(part: index, in: items.count)
        xml.wordParagraph(.listItem, place) { $0.wordRuns(item) }
      }
    case .preformatted(let lines):
      xml.wordParagraph(.preformatted, place) { $0.wordRun(lines.joined(separator: "\n")) }
    case .fields(let labels):
      for (index, label) in labels.enumerated() {
        let place = place.of(part: index, in: labels.count)
        xml.wordParagraph(index < labels.count - 1 ? .boundField : .field, place) { xml in
          xml.wordRun(label + ": ")
          xml.element("w:r") { $0.element("w:tab") }
        }
      }
    case .table(let table): DOCXTable(table).write(place, &xml)
    case .figure(let figure): write(figure, place, &xml)
    }
  }

  /// The picture, which says what it shows to who does not see it, over its caption.
  private func write(_ figure: PrintFigure, _ place: DOCXPlace, _ xml: inout XMLWriter) {
    xml.wordParagraph(.figure, place.of(part: 0, in: 2)) { xml in
      xml.element("w:r") { $0.element("w:drawing") { placed(figure, &$0) } }
    }
    xml.wordCaption(
      .figureCaption, "Figura", number: figure.number, figure.title, place.of(part: 1, in: 2))
  }

  private func placed(_ figure: PrintFigure, _ xml: inout XMLWriter) {
    xml.element("wp:inline", ["distT": "0", "distB": "0", "distL": "0", "distR": "0"]) { xml in
      let width = "\(figure.width * Self.emuPerTwip)"
      let height = "\(figure.height * Self.emuPerTwip)"
      let identity: KeyValuePairs<String, String?> = [
        "id": "\(figure.number)", "name": figure.name, "descr": figure.alternative,
        "title": figure.title.isEmpty ? nil : figure.title,
      ]
      xml.element("wp:extent", ["cx": width, "cy": height])
      xml.element("wp:docPr", identity)
      xml.element("wp:cNvGraphicFramePr") {
        $0.element("a:graphicFrameLocks", ["noChangeAspect": "1"])
      }
      xml.element("a:graphic") { xml in
        xml.element("a:graphicData", ["uri": DOCXNamespace.picture]) { xml in
          xml.element("pic:pic") { xml in
            xml.element("pic:nvPicPr") { xml in
              xml.element("pic:cNvPr", identity)
              xml.element("pic:cNvPicPr")
            }
            xml.element("pic:blipFill") { xml in
              xml.element("a:blip", ["r:embed": figure.name])
              xml.element("a:stretch") { $0.element("a:fillRect") }
            }
            xml.element("pic:spPr") { xml in
              xml.element("a:xfrm") { xml in
                xml.element("a:off", ["x": "0", "y": "0"])
                xml.element("a:ext", ["cx": width, "cy": height])
              }
              xml.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
            }
          }
        }
      }
    }
  }
}
