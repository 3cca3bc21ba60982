/// The styles of a Word document. Word is strict about the order of elements.
enum DOCXStyles {
  static let font = "Arial"
  private static let monospaced = "Courier New"
  /// The numbering definition that the list style uses.
  static let bulletNumbering = "1"

  static func file() -> String {
    XMLWriter.file("w:styles", ["xmlns:w": DOCXNamespace.word]) { xml in
      defaults(&xml)
      for style in PrintStyle.all { paragraphStyle(style, &xml) }
      characterStyle(.strong, "w:b", &xml)
      characterStyle(.emphasis, "w:i", &xml)
      tableStyle(&xml)
    }
  }

  private static func defaults(_ xml: inout XMLWriter) {
    xml.element("w:docDefaults") { xml in
      xml.element("w:rPrDefault") { xml in
        xml.element("w:rPr") { xml in
          fonts(font, &xml)
          size(PrintStyle.body.look.size, &xml)
          xml.element("w:lang", ["w:val": "it-IT", "w:eastAsia": "it-IT", "w:bidi": "ar-SA"])
        }
      }
      xml.element("w:pPrDefault") { $0.element("w:pPr") { $0.element("w:widowControl") } }
    }
  }

  private static func paragraphStyle(_ style: PrintStyle, _ xml: inout XMLWriter) {
    let name = DOCXStyleName(style)
    let isBody = style == .body
    let kind: KeyValuePairs = [
      "w:type": "paragraph", "w:default": isBody ? "1" : nil, "w:styleId": name.identifier,
    ]
    xml.element("w:style", kind) { xml in
      xml.element("w:name", ["w:val": name.name])
      if !isBody { xml.element("w:basedOn", ["w:val": DOCXStyleName(.body).identifier]) }
      if let next = style.follower {
        xml.element("w:next", ["w:val": DOCXStyleName(next).identifier])
      }
      xml.element("w:qFormat")
      xml.element("w:pPr") { paragraphProperties(style, &$0) }
      xml.element("w:rPr") { runProperties(style.look, &$0) }
    }
  }

  private static func characterStyle(
    _ name: DOCXStyleName, _ property: String, _ xml: inout XMLWriter
  ) {
    xml.element("w:style", ["w:type": "character", "w:styleId": name.identifier]) { xml in
      xml.element("w:name", ["w:val": name.name])
      xml.element("w:qFormat")
      xml.element("w:rPr") { xml in
        xml.element(property)
        xml.element(property + "Cs")
      }
    }
  }

  private static func tableStyle(_ xml: inout XMLWriter) {
    let name = DOCXStyleName.table
    xml.element("w:style", ["w:type": "table", "w:styleId": name.identifier]) { xml in
      xml.element("w:name", ["w:val": name.name])
      xml.element("w:qFormat")
      xml.element("w:tblPr") { xml in
        xml.element("w:tblInd", ["w:w": "0", "w:type": "dxa"])
        xml.element("w:tblBorders") { xml in
          border("w:top", size: 8, PrintStyle.ink, &xml)
          border("w:bottom", size: 8, PrintStyle.ink, &xml)
          border("w:insideH", size: 4, PrintStyle.rule, &xml)
        }
      }
      xml.element("w:tblStylePr", ["w:type": "firstRow"]) { xml in
        xml.element("w:tcPr") { xml in
          xml.element("w:tcBorders") { border("w:bottom", size: 8, PrintStyle.ink, &$0) }
          ground(PrintStyle.headerGround, &xml)
          xml.element("w:vAlign", ["w:val": "bottom"])
        }
      }
    }
  }
}

// MARK: - Properties

extension DOCXStyles {
  /// A rule at a side; sizes are eighths of a point.
  static func border(
    _ side: String, size: Int, space: Int = 0, _ color: String, _ xml: inout XMLWriter
  ) {
    xml.element(
      side, ["w:val": "single", "w:sz": "\(size)", "w:space": "\(space)", "w:color": color])
  }

  private static func ground(_ color: String, _ xml: inout XMLWriter) {
    xml.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": color])
  }

  private static func paragraphProperties(_ style: PrintStyle, _ xml: inout XMLWriter) {
    let look = style.look
    if look.staysWithNext { xml.element("w:keepNext") }
    if look.staysTogether { xml.element("w:keepLines") }
    if style == .listItem {
      xml.element("w:numPr") { $0.element("w:numId", ["w:val": bulletNumbering]) }
    }
    if look.isMarked {
      xml.element("w:pBdr") { border("w:left", size: 24, space: 8, PrintStyle.rule, &$0) }
      ground(PrintStyle.noteGround, &xml)
    }
    if style.hasRoom {
      xml.element("w:tabs") {
        $0.element(
          "w:tab", ["w:val": "left", "w:leader": "underscore", "w:pos": "\(PrintStyle.fieldWidth)"])
      }
    }
    xml.element(
      "w:spacing",
      [
        "w:before": "\(look.before)", "w:after": "\(look.after)",
        "w:line": "\(240 * look.lineHeight / 100)", "w:lineRule": "auto",
      ])
    if look.indent > 0 { xml.element("w:ind", ["w:left": "\(look.indent)"]) }
    switch look.alignment {
    case .leading: break
    case .center: xml.element("w:jc", ["w:val": "center"])
    case .trailing: xml.element("w:jc", ["w:val": "right"])
    }
    if case .heading(let level) = style {
      xml.element("w:outlineLvl", ["w:val": "\(level - 1)"])
    }
  }

  private static func runProperties(_ look: PrintStyle.Look, _ xml: inout XMLWriter) {
    if look.isMonospaced { fonts(monospaced, &xml) }
    for (property, isOn) in [("w:b", look.isBold), ("w:i", look.isItalic)] where isOn {
      xml.element(property)
      xml.element(property + "Cs")
    }
    if let color = look.color { xml.element("w:color", ["w:val": color]) }
    size(look.size, &xml)
  }

  private static func fonts(_ name: String, _ xml: inout XMLWriter) {
    xml.element("w:rFonts", ["w:ascii": name, "w:hAnsi": name, "w:eastAsia": name, "w:cs": name])
  }

  /// Word counts half points.
  private static func size(_ twips: Int, _ xml: inout XMLWriter) {
    xml.element("w:sz", ["w:val": "\(twips / 10)"])
    xml.element("w:szCs", ["w:val": "\(twips / 10)"])
  }
}
