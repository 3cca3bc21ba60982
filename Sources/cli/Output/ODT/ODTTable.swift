/// Writes a table with its caption and notes as OpenDocument markup.
struct ODTTable {
  private let table: PrintTable

  private let staysWithNext: Bool

  /// - Parameter staysWithNext: Whether it stays on the page of what follows; a long table with
  ///   that would begin on a new page, and ends where it may.
  init(_ table: PrintTable, _ staysWithNext: Bool = false) {
    self.table = table
    self.staysWithNext = table.staysTogether && (staysWithNext || !table.notes.isEmpty)
  }

  private var name: String { "Tabella\(table.number)" }

  func write(_ place: ODTPlace, _ xml: inout XMLWriter) {
    xml.openCaption(place, "Tabella", number: table.number, table.title)
    xml.element("table:table", ["table:name": name, "table:style-name": name]) { xml in
      if !table.title.isEmpty { xml.element("table:title", text: table.title) }
      for column in table.widths.indices {
        xml.element("table:table-column", ["table:style-name": columnStyle(column)])
      }
      xml.element("table:table-header-rows") { header(&$0) }
      for index in table.rows.indices { row(index, &xml) }
    }
    for note in table.notes {
      xml.element("text:p", ["text:style-name": ODTPlace(.tableNote).name]) { $0.openText(note) }
    }
  }

  /// The header is repeated on every page.
  private func header(_ xml: inout XMLWriter) {
    xml.element("table:table-row", ["table:style-name": Self.rowStyle]) { xml in
      for (column, head) in table.columns.enumerated() {
        cell(head.header, table.headerStyle(of: column), ODTCell(.header, table, column), &xml)
      }
    }
  }

  private func row(_ index: Int, _ xml: inout XMLWriter) {
    let row = table.rows[index]
    let isLast = index == table.rows.count - 1
    let kind: ODTCell.Kind =
      table.hasRule(above: index)
      ? (isLast ? .lastTotal : .total) : (isLast ? .last : .plain)
    xml.element("table:table-row", ["table:style-name": Self.rowStyle]) { xml in
      for (column, text) in row.cells.enumerated() {
        cell(text, table.style(of: column, in: row.kind), ODTCell(kind, table, column), &xml)
      }
    }
  }

  private func cell(_ text: String, _ style: PrintStyle, _ cell: ODTCell, _ xml: inout XMLWriter) {
    xml.element(
      "table:table-cell", ["table:style-name": cell.name, "office:value-type": "string"]
    ) { xml in
      xml.element("text:p", ["text:style-name": ODTPlace(style).name]) { $0.openText(text) }
    }
  }
}

// MARK: - Styles

extension ODTTable {
  private static let rowStyle = "Riga"

  private func columnStyle(_ index: Int) -> String { "\(name).\(index + 1)" }

  /// The style of the table and those of its columns.
  func writeStyles(_ xml: inout XMLWriter) {
    xml.element("style:style", ["style:name": name, "style:family": "table"]) {
      $0.element(
        "style:table-properties",
        [
          "style:width": ODTNamespace.length(table.width), "table:align": "left",
          "table:border-model": "collapsing",
          "fo:keep-with-next": staysWithNext ? "always" : nil,
          "style:may-break-between-rows": table.staysTogether ? "false" : nil,
        ])
    }
    for (index, width) in table.widths.enumerated() {
      xml.element(
        "style:style", ["style:name": columnStyle(index), "style:family": "table-column"]
      ) {
        $0.element(
          "style:table-column-properties", ["style:column-width": ODTNamespace.length(width)])
      }
    }
  }

  /// The styles of rows and cells, the same for all tables.
  static func writeCellStyles(_ xml: inout XMLWriter) {
    xml.element("style:style", ["style:name": rowStyle, "style:family": "table-row"]) {
      $0.element("style:table-row-properties", ["fo:keep-together": "always"])
    }
    for cell in ODTCell.all { cell.writeStyle(&xml) }
  }
}
