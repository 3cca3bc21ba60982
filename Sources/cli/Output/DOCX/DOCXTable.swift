/// Writes a table with its caption and notes as Word's markup.
struct DOCXTable {
  private let table: PrintTable

  init(_ table: PrintTable) {
    self.table = table
  }

  func write(_ place: DOCXPlace, _ xml: inout XMLWriter) {
    // With the caption, the table and a paragraph for every note.
    let parts = 2 + table.notes.count
    xml.wordCaption(
      .tableCaption, "Tabella", number: table.number, table.title, place.of(part: 0, in: parts))
    xml.element("w:tbl") { xml in
      properties(&xml)
      xml.element("w:tblGrid") { xml in
        for width in table.widths { xml.element("w:gridCol", ["w:w": "\(width)"]) }
      }
      header(&xml)
      for index in table.rows.indices { row(index, isBound: place.staysWithNext, &xml) }
    }
    for (index, note) in table.notes.enumerated() {
      xml.wordParagraph(.tableNote, place.of(part: 2 + index, in: parts)) { $0.wordRun(note) }
    }
    if place.sectionEnd != nil, table.notes.isEmpty {
      // Word keeps the shape of pages in a paragraph, and a table is none.
      xml.wordParagraph(.sectionEnd, place.of(part: 1, in: parts)) { _ in }
    }
  }

  private func properties(_ xml: inout XMLWriter) {
    xml.element("w:tblPr") { xml in
      xml.element("w:tblStyle", ["w:val": DOCXStyleName.table.identifier])
      xml.element("w:tblW", ["w:w": "\(table.width)", "w:type": "dxa"])
      xml.element("w:tblLayout", ["w:type": "fixed"])
      xml.element("w:tblCellMar") { xml in
        let padding = "\(PrintTable.padding(isDense: table.isDense))"
        for side in ["w:left", "w:right"] {
          xml.element(side, ["w:w": padding, "w:type": "dxa"])
        }
      }
      xml.element(
        "w:tblLook",
        [
          "w:val": "0620", "w:firstRow": "1", "w:lastRow": "0", "w:firstColumn": "0",
          "w:lastColumn": "0", "w:noHBand": "1", "w:noVBand": "1",
        ])
      if !table.title.isEmpty { xml.element("w:tblCaption", ["w:val": table.title]) }
    }
  }

  /// The header is repeated on every page.
  private func header(_ xml: inout XMLWriter) {
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { xml in
        xml.element("w:cantSplit")
        xml.element("w:tblHeader")
      }
      for (column, head) in table.columns.enumerated() {
        cell(head.header, column, table.headerStyle(of: column), staysWithNext: true, &xml)
      }
    }
  }

  private func row(_ index: Int, isBound: Bool, _ xml: inout XMLWriter) {
    let row = table.rows[index]
    let isLast = index == table.rows.count - 1
    let staysWithNext = table.staysWithNext(row: index) || (isLast && isBound)
    xml.element("w:tr") { xml in
      xml.element("w:trPr") { $0.element("w:cantSplit") }
      for (column, text) in row.cells.enumerated() {
        cell(
          text, column, table.style(of: column, in: row.kind), staysWithNext: staysWithNext,
          hasRule: table.hasRule(above: index), &xml)
      }
    }
  }

  private func cell(
    _ text: String, _ column: Int, _ style: PrintStyle, staysWithNext: Bool,
    hasRule: Bool = false, _ xml: inout XMLWriter
  ) {
    xml.element("w:tc") { xml in
      xml.element("w:tcPr") { xml in
        xml.element("w:tcW", ["w:w": "\(table.widths[column])", "w:type": "dxa"])
        if hasRule {
          xml.element("w:tcBorders") {
            DOCXStyles.border("w:top", size: 8, PrintStyle.ink, &$0)
          }
        }
        if table.isApart(column) {
          let padding = PrintTable.padding(isDense: table.isDense, isApart: true)
          xml.element("w:tcMar") {
            $0.element("w:left", ["w:w": "\(padding)", "w:type": "dxa"])
          }
        }
      }
      xml.wordParagraph(style, DOCXPlace(staysWithNext: staysWithNext)) { $0.wordRun(text) }
    }
  }
}
