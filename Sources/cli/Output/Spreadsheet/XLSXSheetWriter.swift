/// Writes one sheet of a workbook as XLSX.
struct XLSXSheetWriter: Sendable {
  private let sheet: Sheet
  private let styles: StyleSheet
  /// The pages of the web that cells lead to, in order.
  let links: [String]

  init(_ sheet: Sheet, styles: StyleSheet) {
    self.sheet = sheet
    self.styles = styles
    links = sheet.rows.flatMap(\.cells).compactMap { cell in
      if case .link(_, let url) = cell?.content { url } else { nil }
    }
  }

  var text: String {
    XMLWriter.file(
      "worksheet",
      ["xmlns": XLSXWriter.spreadsheet, "xmlns:r": XLSXWriter.relationships]
    ) { xml in
      xml.element("sheetPr") { xml in
        xml.element("tabColor", ["rgb": "FF\(sheet.tab.rawValue)"])
        xml.element("pageSetUpPr", ["fitToPage": "1"])
      }
      xml.element("sheetViews") { xml in
        xml.element(
          "sheetView", ["showGridLines": sheet.tab == .guide ? "0" : nil, "workbookViewId": "0"],
          pane)
      }
      xml.element("sheetFormatPr", ["defaultRowHeight": "13.5"])
      writeColumns(&xml)
      xml.element("sheetData") { xml in
        for row in sheet.rows { write(row, &xml) }
      }
      writeLinks(&xml)
      xml.element(
        "pageMargins",
        [
          "left": "0.5", "right": "0.5", "top": "0.6", "bottom": "0.6", "header": "0.3",
          "footer": "0.3",
        ])
      xml.element(
        "pageSetup",
        ["paperSize": "9", "orientation": "landscape", "fitToWidth": "1", "fitToHeight": "0"])
      xml.element("headerFooter") { xml in
        xml.element("oddFooter", text: "&L&A&RPagina &P di &N")
      }
    }
  }

  private func pane(_ xml: inout XMLWriter) {
    guard sheet.headRows > 0 || sheet.headColumns > 0 else { return }
    let place = CellPlace(sheet: sheet.name, column: sheet.headColumns, row: sheet.headRows + 1)
    let corner =
      sheet.headColumns == 0 ? "bottomLeft" : sheet.headRows == 0 ? "topRight" : "bottomRight"
    xml.element(
      "pane",
      [
        "xSplit": sheet.headColumns == 0 ? nil : "\(sheet.headColumns)",
        "ySplit": sheet.headRows == 0 ? nil : "\(sheet.headRows)", "topLeftCell": place.name,
        "activePane": corner, "state": "frozen",
      ])
    xml.element("selection", ["pane": corner])
  }

  private func writeColumns(_ xml: inout XMLWriter) {
    guard !sheet.widths.isEmpty else { return }
    xml.element("cols") { xml in
      for (position, width) in sheet.widths.enumerated() {
        xml.element(
          "col",
          [
            "min": "\(position + 1)", "max": "\(position + 1)", "width": "\(width).7109375",
            "customWidth": "1",
          ])
      }
    }
  }

  private func write(_ row: SheetRow, _ xml: inout XMLWriter) {
    xml.element("row", ["r": "\(row.number)", "ht": "\(sheet.height(of: row))"]) { xml in
      for (column, cell) in row.cells.enumerated() {
        guard let cell else { continue }
        let place = CellPlace(sheet: sheet.name, column: column, row: row.number)
        write(cell, at: place.name, &xml)
      }
    }
  }

  private func write(_ cell: SheetCell, at place: String, _ xml: inout XMLWriter) {
    let style = styles.index(of: cell.style)
    switch cell.content {
    case .text(let text), .link(let text, _), .jump(let text, _):
      xml.element("c", ["r": place, "s": style, "t": "inlineStr"]) { xml in
        xml.element("is") { xml in
          xml.element("t", ["xml:space": "preserve"], text: XLSXText.cell(text))
        }
      }
    case .number(let number):
      xml.element("c", ["r": place, "s": style]) { $0.element("v", text: number) }
    case .formula(let formula, .number(let number)):
      xml.element("c", ["r": place, "s": style]) { xml in
        xml.element("f", text: formula.text(.xlsx, in: sheet.name))
        xml.element("v", text: number)
      }
    case .formula(let formula, .text(let text)):
      xml.element("c", ["r": place, "s": style, "t": "str"]) { xml in
        xml.element("f", text: formula.text(.xlsx, in: sheet.name))
        xml.element("v", text: XLSXText.cell(text))
      }
    }
  }

  private func writeLinks(_ xml: inout XMLWriter) {
    var count = 0
    var targets: [(place: String, id: String?, sheet: String?)] = []
    for row in sheet.rows {
      for (column, cell) in row.cells.enumerated() {
        let place = CellPlace(sheet: sheet.name, column: column, row: row.number).name
        switch cell?.content {
        case .link:
          count += 1
          targets.append((place, "rId\(count)", nil))
        case .jump(_, let sheet): targets.append((place, nil, XLSXWriter.quoted(sheet) + "!A1"))
        default: break
        }
      }
    }
    guard !targets.isEmpty else { return }
    xml.element("hyperlinks") { xml in
      for target in targets {
        xml.element(
          "hyperlink", ["ref": target.place, "r:id": target.id, "location": target.sheet])
      }
    }
  }
}

/// Texts of cells as XLSX stores them.
enum XLSXText {
  /// The most characters of a cell.
  static let limit = 32_767

  /// The text with its line ends as line feeds, cut where a spreadsheet would refuse the file, and
  /// with `_x0041_`, which XLSX takes for a letter, kept as it stands.
  static func cell(_ text: String) -> String {
    let safe = SafeText.lines(text)
    let short = safe.utf16.count <= limit ? safe : String(safe.prefix(limit / 4)) + "…"
    guard short.contains("_x") else { return short }
    var result = ""
    var rest = short[...]
    while let underscore = rest.firstIndex(of: "_") {
      result += rest[..<underscore]
      let digits = rest[underscore...].dropFirst(2).prefix(4)
      let isEscape =
        rest[underscore...].dropFirst().first == "x" && digits.count == 4
        && digits.allSatisfy { $0.isASCII && $0.isHexDigit }
        && rest[underscore...].dropFirst(6).first == "_"
      result += isEscape ? "_x005F_" : "_"
      rest = rest[rest.index(after: underscore)...]
    }
    return result + rest
  }
}
