/// The styles that a workbook uses, numbered in the order in which it first uses them.
struct StyleSheet: Sendable {
  let all: [CellStyle]
  private let positions: [CellStyle: Int]

  init(_ workbook: Workbook) {
    var all: [CellStyle] = []
    var positions: [CellStyle: Int] = [:]
    for sheet in workbook.sheets {
      for row in sheet.rows {
        for case .some(let cell) in row.cells where positions[cell.style] == nil {
          positions[cell.style] = all.count
          all.append(cell.style)
        }
      }
    }
    self.all = all
    self.positions = positions
  }

  /// The number of a style in XLSX, where 0 is the plain one.
  func index(of style: CellStyle) -> String {
    "\((positions[style] ?? -1) + 1)"
  }

  /// The name of a style in ODS.
  func name(of style: CellStyle) -> String {
    "c" + index(of: style)
  }

  // MARK: XLSX

  /// Codes of numbers of one's own begin here.
  private static let firstFormat = 164

  /// The part `xl/styles.xml`.
  var xlsx: String {
    let looks = all.map(\.look)
    var formats: [NumberFormat] = []
    for format in looks.compactMap(\.format) where format != .general && !formats.contains(format) {
      formats.append(format)
    }
    return XMLWriter.file("styleSheet", ["xmlns": XLSXWriter.spreadsheet]) { xml in
      if !formats.isEmpty {
        xml.element("numFmts", ["count": "\(formats.count)"]) { xml in
          for (position, format) in formats.enumerated() {
            xml.element(
              "numFmt",
              ["numFmtId": "\(Self.firstFormat + position)", "formatCode": format.code])
          }
        }
      }
      xml.element("fonts", ["count": "\(looks.count + 1)"]) { xml in
        for look in [CellLook()] + looks { Self.font(look, &xml) }
      }
      xml.element("fills", ["count": "\(looks.count + 2)"]) { xml in
        xml.element("fill") { $0.element("patternFill", ["patternType": "none"]) }
        xml.element("fill") { $0.element("patternFill", ["patternType": "gray125"]) }
        for look in looks { Self.fill(look, &xml) }
      }
      xml.element("borders", ["count": "2"]) { xml in
        for hasRule in [false, true] {
          xml.element("border") { xml in
            for side in ["left", "right", "top"] { xml.element(side) }
            xml.element("bottom", ["style": hasRule ? "thin" : nil])
            xml.element("diagonal")
          }
        }
      }
      xml.element("cellStyleXfs", ["count": "1"]) { xml in
        xml.element("xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0"])
      }
      xml.element("cellXfs", ["count": "\(looks.count + 1)"]) { xml in
        xml.element(
          "xf", ["numFmtId": "0", "fontId": "0", "fillId": "0", "borderId": "0", "xfId": "0"])
        for (position, look) in looks.enumerated() {
          let format = look.format.flatMap(formats.firstIndex).map { $0 + Self.firstFormat } ?? 0
          xml.element(
            "xf",
            [
              "numFmtId": "\(format)", "fontId": "\(position + 1)",
              "fillId": "\(look.ground == nil ? 0 : position + 2)",
              "borderId": look.hasRule ? "1" : "0", "xfId": "0", "applyNumberFormat": "1",
              "applyFont": "1", "applyFill": "1", "applyBorder": "1", "applyAlignment": "1",
            ]
          ) { xml in
            xml.element(
              "alignment",
              [
                "horizontal": look.leansRight ? "right" : nil, "vertical": "top",
                "wrapText": look.wraps ? "1" : nil, "indent": look.leansRight ? "1" : nil,
              ])
          }
        }
      }
      xml.element("cellStyles", ["count": "1"]) { xml in
        xml.element("cellStyle", ["name": "Normal", "xfId": "0", "builtinId": "0"])
      }
    }
  }

  private static func font(_ look: CellLook, _ xml: inout XMLWriter) {
    xml.element("font") { xml in
      if look.isBold { xml.element("b") }
      if look.isItalic { xml.element("i") }
      if look.isUnderlined { xml.element("u") }
      xml.element("sz", ["val": "\(look.size)"])
      xml.element("color", ["rgb": "FF\(look.colour)"])
      xml.element("name", ["val": "Calibri"])
      xml.element("family", ["val": "2"])
    }
  }

  private static func fill(_ look: CellLook, _ xml: inout XMLWriter) {
    xml.element("fill") { xml in
      guard let ground = look.ground else {
        xml.element("patternFill", ["patternType": "none"])
        return
      }
      xml.element("patternFill", ["patternType": "solid"]) { xml in
        xml.element("fgColor", ["rgb": "FF\(ground)"])
        xml.element("bgColor", ["indexed": "64"])
      }
    }
  }
}
