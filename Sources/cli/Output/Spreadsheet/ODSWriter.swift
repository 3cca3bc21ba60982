/// Writes a workbook as ODS (OpenDocument): no macros, texts stored as texts.
struct ODSWriter: Sendable {
  private let workbook: Workbook
  private let styles: StyleSheet

  private static let type = "application/vnd.oasis.opendocument.spreadsheet"
  private static let version = "1.3"
  private static let namespace = "urn:oasis:names:tc:opendocument:xmlns:"

  init(_ workbook: Workbook) {
    self.workbook = workbook
    styles = StyleSheet(workbook)
  }

  /// The bytes of the file; the same workbook gives the same bytes.
  func bytes() throws(ArchiveFault) -> [UInt8] {
    var archive = ZipArchive()
    // The first entry names the type, so that the file is known by its first bytes.
    try archive.add("mimetype", Self.type)
    try archive.add("META-INF/manifest.xml", manifest)
    try archive.add("meta.xml", properties)
    try archive.add("settings.xml", settings)
    try archive.add("styles.xml", ODSStyles(workbook, styles).page)
    try archive.add("content.xml", content)
    return archive.bytes
  }

  // MARK: Parts

  private var manifest: String {
    XMLWriter.file(
      "manifest:manifest",
      ["xmlns:manifest": Self.namespace + "manifest:1.0", "manifest:version": Self.version]
    ) { xml in
      xml.element(
        "manifest:file-entry",
        [
          "manifest:full-path": "/", "manifest:version": Self.version,
          "manifest:media-type": Self.type,
        ])
      for part in ["meta.xml", "settings.xml", "styles.xml", "content.xml"] {
        xml.element(
          "manifest:file-entry", ["manifest:full-path": part, "manifest:media-type": "text/xml"])
      }
    }
  }

  private var properties: String {
    XMLWriter.file(
      "office:document-meta",
      [
        "xmlns:office": Self.namespace + "office:1.0", "xmlns:meta": Self.namespace + "meta:1.0",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/", "office:version": Self.version,
      ]
    ) { xml in
      xml.element("office:meta") { xml in
        xml.element("meta:generator", text: "ptfp")
        xml.element("dc:title", text: workbook.title)
        xml.element("dc:language", text: "it-IT")
      }
    }
  }

  /// The rows and columns that stay in view.
  private var settings: String {
    XMLWriter.file(
      "office:document-settings",
      [
        "xmlns:office": Self.namespace + "office:1.0",
        "xmlns:config": Self.namespace + "config:1.0",
        "xmlns:ooo": "http://openoffice.org/2004/office", "office:version": Self.version,
      ]
    ) { xml in
      xml.element("office:settings") { xml in
        xml.element("config:config-item-set", ["config:name": "ooo:view-settings"]) { xml in
          xml.element("config:config-item-map-indexed", ["config:name": "Views"]) { xml in
            xml.element("config:config-item-map-entry") { xml in
              Self.item("ViewId", "string", "view1", &xml)
              xml.element("config:config-item-map-named", ["config:name": "Tables"]) { xml in
                for sheet in workbook.sheets {
                  xml.element("config:config-item-map-entry", ["config:name": sheet.name]) {
                    Self.writeView(of: sheet, &$0)
                  }
                }
              }
              Self.item("ActiveTable", "string", workbook.sheets.first?.name ?? "", &xml)
            }
          }
        }
      }
    }
  }

  private static func writeView(of sheet: Sheet, _ xml: inout XMLWriter) {
    for (direction, count, after) in [
      ("Horizontal", sheet.headColumns, "PositionRight"),
      ("Vertical", sheet.headRows, "PositionBottom"),
    ] where count > 0 {
      // 2 is a frozen split.
      item("\(direction)SplitMode", "short", "2", &xml)
      item("\(direction)SplitPosition", "int", "\(count)", &xml)
      item(after, "int", "\(count)", &xml)
    }
    // The pane that is scrolled: 3 below on the right, 2 below, 1 on the right.
    if sheet.headRows > 0 || sheet.headColumns > 0 {
      let pane = sheet.headColumns == 0 ? "2" : sheet.headRows == 0 ? "1" : "3"
      item("ActiveSplitRange", "short", pane, &xml)
    }
    item("ShowGrid", "boolean", sheet.tab == .guide ? "false" : "true", &xml)
  }

  private static func item(
    _ name: String, _ type: String, _ value: String, _ xml: inout XMLWriter
  ) {
    xml.element(
      "config:config-item", ["config:name": name, "config:type": type], text: value)
  }

  private var content: String {
    XMLWriter.file(
      "office:document-content",
      [
        "xmlns:office": Self.namespace + "office:1.0",
        "xmlns:table": Self.namespace + "table:1.0", "xmlns:text": Self.namespace + "text:1.0",
        "xmlns:style": Self.namespace + "style:1.0",
        "xmlns:number": Self.namespace + "datastyle:1.0",
        "xmlns:fo": Self.namespace + "xsl-fo-compatible:1.0",
        "xmlns:of": "urn:oasis:names:tc:opendocument:xmlns:of:1.2",
        "xmlns:xlink": "http://www.w3.org/1999/xlink", "office:version": Self.version,
      ]
    ) { xml in
      xml.element("office:automatic-styles") { ODSStyles(workbook, styles).write(&$0) }
      xml.element("office:body") { xml in
        xml.element("office:spreadsheet") { xml in
          // A point in a code is a point, not any character.
          xml.element(
            "table:calculation-settings",
            [
              "table:use-regular-expressions": "false", "table:use-wildcards": "true",
              "table:search-criteria-must-apply-to-whole-cell": "true",
            ])
          for (position, sheet) in workbook.sheets.enumerated() {
            ODSSheetWriter(sheet, number: position + 1, styles: styles).write(&xml)
          }
          writeNames(&xml)
        }
      }
    }
  }

  private func writeNames(_ xml: inout XMLWriter) {
    guard !workbook.names.isEmpty else { return }
    xml.element("table:named-expressions") { xml in
      for cell in workbook.names {
        let place =
          "$\(XLSXWriter.quoted(cell.place.sheet)).$\(CellPlace.letters(cell.place.column))"
          + "$\(cell.place.row)"
        xml.element(
          "table:named-range",
          [
            "table:name": cell.name, "table:base-cell-address": place,
            "table:cell-range-address": place,
          ])
      }
    }
  }
}
