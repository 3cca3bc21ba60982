/// The styles of a workbook as ODS writes them.
struct ODSStyles: Sendable {
  private let workbook: Workbook
  private let styles: StyleSheet

  private static let namespace = "urn:oasis:names:tc:opendocument:xmlns:"

  init(_ workbook: Workbook, _ styles: StyleSheet) {
    self.workbook = workbook
    self.styles = styles
  }

  /// The styles of sheets, columns, numbers and cells.
  func write(_ xml: inout XMLWriter) {
    for (position, sheet) in workbook.sheets.enumerated() {
      xml.element(
        "style:style",
        [
          "style:name": "t\(position + 1)", "style:family": "table",
          "style:master-page-name": "Default",
        ]
      ) { xml in
        xml.element(
          "style:table-properties",
          ["table:display": "true", "table:tab-color": "#\(sheet.tab.rawValue)"])
      }
    }
    for width in Set(workbook.sheets.flatMap(\.widths)).sorted() {
      xml.element(
        "style:style", ["style:name": "w\(width)", "style:family": "table-column"]
      ) { xml in
        // A character of ten points is about two millimetres wide.
        xml.element(
          "style:table-column-properties", ["style:column-width": "\(width * 2)mm"])
      }
    }
    for height in Set(workbook.sheets.flatMap { sheet in sheet.rows.map(sheet.height) }).sorted() {
      xml.element(
        "style:style", ["style:name": "h\(height)", "style:family": "table-row"]
      ) { xml in
        xml.element(
          "style:table-row-properties",
          ["style:row-height": "\(height)pt", "style:use-optimal-row-height": "true"])
      }
    }
    var formats: [NumberFormat] = []
    for format in styles.all.compactMap(\.look.format)
    where format != .general && !formats.contains(format) {
      formats.append(format)
      Self.write(format, named: "n\(formats.count)", &xml)
    }
    for style in styles.all {
      let look = style.look
      let position = look.format.flatMap(formats.firstIndex)
      xml.element(
        "style:style",
        [
          "style:name": styles.name(of: style), "style:family": "table-cell",
          "style:parent-style-name": "Default",
          "style:data-style-name": position.map { "n\($0 + 1)" },
        ]
      ) { Self.write(look, &$0) }
    }
  }

  private static func write(_ look: CellLook, _ xml: inout XMLWriter) {
    xml.element(
      "style:table-cell-properties",
      [
        "style:vertical-align": "top", "fo:wrap-option": look.wraps ? "wrap" : nil,
        "fo:background-color": look.ground.map { "#\($0)" },
        "fo:border-bottom": look.hasRule ? "0.5pt solid #000000" : nil,
        "style:text-align-source": look.leansRight ? "fix" : nil,
        "fo:padding-right": look.leansRight ? "2mm" : nil,
      ])
    if look.leansRight {
      xml.element("style:paragraph-properties", ["fo:text-align": "end"])
    }
    xml.element(
      "style:text-properties",
      [
        "fo:color": "#\(look.colour)", "fo:font-size": "\(look.size)pt",
        "fo:font-weight": look.isBold ? "bold" : nil,
        "fo:font-style": look.isItalic ? "italic" : nil,
        "style:text-underline-style": look.isUnderlined ? "solid" : nil,
      ])
  }

  private static func write(
    _ format: NumberFormat, named name: String, _ xml: inout XMLWriter
  ) {
    func number(_ decimals: Int, least: Int? = nil, grouping: Bool, _ xml: inout XMLWriter) {
      xml.element(
        "number:number",
        [
          "number:decimal-places": "\(decimals)",
          "number:min-decimal-places": "\(least ?? decimals)", "number:min-integer-digits": "1",
          "number:grouping": grouping ? "true" : nil,
        ])
    }
    let italian: KeyValuePairs<String, String?> = [
      "style:name": name, "number:language": "it", "number:country": "IT",
    ]
    if case .percentage(let decimals) = format {
      xml.element("number:percentage-style", italian) { xml in
        number(decimals, grouping: false, &xml)
        xml.element("number:text", text: "%")
      }
      return
    }
    xml.element("number:number-style", italian) { xml in
      switch format {
      case .euro: number(2, grouping: true, &xml)
      case .exactEuro: number(8, least: 2, grouping: true, &xml)
      case .count: number(0, grouping: true, &xml)
      case .plain(let decimals): number(decimals, grouping: false, &xml)
      case .grouped(let decimals): number(decimals, grouping: true, &xml)
      case .difference: number(9, least: 2, grouping: false, &xml)
      case .general, .percentage: number(0, grouping: false, &xml)
      }
    }
  }

  /// The part `styles.xml`: the page, its foot, and the language.
  var page: String {
    XMLWriter.file(
      "office:document-styles",
      [
        "xmlns:office": Self.namespace + "office:1.0",
        "xmlns:style": Self.namespace + "style:1.0", "xmlns:text": Self.namespace + "text:1.0",
        "xmlns:fo": Self.namespace + "xsl-fo-compatible:1.0", "office:version": "1.3",
      ]
    ) { xml in
      xml.element("office:styles") { xml in
        xml.element("style:default-style", ["style:family": "table-cell"]) { xml in
          xml.element(
            "style:text-properties",
            [
              "fo:font-family": "Calibri, Carlito, sans-serif", "fo:font-size": "10pt",
              "fo:language": "it", "fo:country": "IT",
            ])
        }
        xml.element("style:style", ["style:name": "Default", "style:family": "table-cell"])
      }
      xml.element("office:automatic-styles") { xml in
        xml.element("style:page-layout", ["style:name": "page"]) { xml in
          xml.element(
            "style:page-layout-properties",
            [
              "fo:page-width": "297mm", "fo:page-height": "210mm",
              "style:print-orientation": "landscape", "fo:margin": "12mm",
              "style:scale-to-X": "1",
            ])
          xml.element("style:footer-style")
        }
      }
      xml.element("office:master-styles") { xml in
        xml.element(
          "style:master-page", ["style:name": "Default", "style:page-layout-name": "page"]
        ) { xml in
          xml.element("style:footer") { xml in
            xml.element("text:p") { xml in
              xml.element("text:sheet-name", text: "")
              xml.write(" - pagina ")
              xml.element("text:page-number", text: "1")
              xml.write(" di ")
              xml.element("text:page-count", text: "1")
            }
          }
        }
      }
    }
  }
}
