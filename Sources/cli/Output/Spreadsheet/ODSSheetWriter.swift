/// Writes one sheet of a workbook as ODS.
struct ODSSheetWriter: Sendable {
  private let sheet: Sheet
  private let number: Int
  private let styles: StyleSheet

  init(_ sheet: Sheet, number: Int, styles: StyleSheet) {
    self.sheet = sheet
    self.number = number
    self.styles = styles
  }

  func write(_ xml: inout XMLWriter) {
    xml.element(
      "table:table", ["table:name": sheet.name, "table:style-name": "t\(number)"]
    ) { xml in
      for width in sheet.widths {
        xml.element("table:table-column", ["table:style-name": "w\(width)"])
      }
      let head = sheet.rows.filter { $0.number <= sheet.headRows }
      let body = sheet.rows.filter { $0.number > sheet.headRows }
      if sheet.headRows > 0 {
        xml.element("table:table-header-rows") {
          write(head, from: 1, through: sheet.headRows, &$0)
        }
      }
      write(body, from: sheet.headRows + 1, through: body.last?.number ?? 0, &xml)
    }
  }

  /// Writes rows with their numbers; those that are left out are empty.
  private func write(
    _ rows: [SheetRow], from first: Int, through last: Int, _ xml: inout XMLWriter
  ) {
    var next = first
    for row in rows {
      writeEmptyRows(row.number - next, &xml)
      xml.element("table:table-row", ["table:style-name": "h\(sheet.height(of: row))"]) {
        write(row.cells, &$0)
      }
      next = row.number + 1
    }
    writeEmptyRows(last + 1 - next, &xml)
  }

  private func writeEmptyRows(_ count: Int, _ xml: inout XMLWriter) {
    guard count > 0 else { return }
    xml.element(
      "table:table-row", ["table:number-rows-repeated": count > 1 ? "\(count)" : nil]
    ) { $0.element("table:table-cell") }
  }

  private func write(_ cells: [SheetCell?], _ xml: inout XMLWriter) {
    guard !cells.isEmpty else { return xml.element("table:table-cell") }
    for cell in cells {
      guard let cell else {
        xml.element("table:table-cell")
        continue
      }
      write(cell, &xml)
    }
  }

  private func write(_ cell: SheetCell, _ xml: inout XMLWriter) {
    let style = styles.name(of: cell.style)
    let type: String =
      if case .percentage = cell.style.look.format { "percentage" } else { "float" }
    switch cell.content {
    case .text(let text):
      xml.element(
        "table:table-cell", ["table:style-name": style, "office:value-type": "string"]
      ) { ODSText.write(text, &$0) }
    case .link(let text, let url): writeLink(text, to: url, style, &xml)
    case .jump(let text, let sheet):
      writeLink(text, to: "#\(XLSXWriter.quoted(sheet)).A1", style, &xml)
    case .number(let number):
      xml.element(
        "table:table-cell",
        ["table:style-name": style, "office:value-type": type, "office:value": number])
    case .formula(let formula, .number(let number)):
      xml.element(
        "table:table-cell",
        [
          "table:style-name": style, "table:formula": "of:=" + formula.text(.ods, in: sheet.name),
          "office:value-type": type, "office:value": number,
        ])
    case .formula(let formula, .text(let text)):
      xml.element(
        "table:table-cell",
        [
          "table:style-name": style, "table:formula": "of:=" + formula.text(.ods, in: sheet.name),
          "office:value-type": "string", "office:string-value": text,
        ]
      ) { ODSText.write(text, &$0) }
    }
  }

  private func writeLink(
    _ text: String, to target: String, _ style: String, _ xml: inout XMLWriter
  ) {
    xml.element(
      "table:table-cell", ["table:style-name": style, "office:value-type": "string"]
    ) { xml in
      xml.element("text:p") { xml in
        xml.element(
          "text:a", ["xlink:type": "simple", "xlink:href": target], text: SafeText.line(text))
      }
    }
  }
}

/// Texts of cells as ODS stores them.
enum ODSText {
  /// One paragraph for each line; spaces that XML would lose are elements.
  static func write(_ text: String, _ xml: inout XMLWriter) {
    let lines = SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines {
      xml.element("text:p") { xml in
        var rest = line
        while let first = rest.first {
          let isSpace = first == " "
          let run = rest.prefix { ($0 == " ") == isSpace }
          if !isSpace || (run.count == 1 && run.startIndex != line.startIndex) {
            xml.write(String(run))
          } else {
            xml.element("text:s", ["text:c": "\(run.count)"])
          }
          rest = rest[run.endIndex...]
        }
      }
    }
  }
}
