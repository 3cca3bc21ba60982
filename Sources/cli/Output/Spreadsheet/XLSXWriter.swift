/// Writes a workbook as XLSX (Office Open XML): no macros, texts stored as texts.
struct XLSXWriter: Sendable {
  private let workbook: Workbook
  private let styles: StyleSheet

  static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

  init(_ workbook: Workbook) {
    self.workbook = workbook
    styles = StyleSheet(workbook)
  }

  /// The bytes of the file; the same workbook gives the same bytes.
  func bytes() throws(ArchiveFault) -> [UInt8] {
    var archive = ZipArchive()
    try archive.add("[Content_Types].xml", contentTypes)
    try archive.add("_rels/.rels", packageLinks)
    try archive.add("docProps/core.xml", properties)
    try archive.add("xl/workbook.xml", book)
    try archive.add("xl/_rels/workbook.xml.rels", bookLinks)
    try archive.add("xl/styles.xml", styles.xlsx)
    for (position, sheet) in workbook.sheets.enumerated() {
      let writer = XLSXSheetWriter(sheet, styles: styles)
      try archive.add("xl/worksheets/sheet\(position + 1).xml", writer.text)
      if !writer.links.isEmpty {
        try archive.add(
          "xl/worksheets/_rels/sheet\(position + 1).xml.rels", links(of: writer))
      }
    }
    return archive.bytes
  }

  // MARK: Parts

  private var contentTypes: String {
    XMLWriter.file(
      "Types", ["xmlns": "http://schemas.openxmlformats.org/package/2006/content-types"]
    ) { xml in
      xml.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      func part(_ name: String, _ type: String) {
        xml.element("Override", ["PartName": name, "ContentType": type])
      }
      part("/xl/workbook.xml", "\(Self.types).sheet.main+xml")
      part("/xl/styles.xml", "\(Self.types).styles+xml")
      part(
        "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml")
      for number in 1...max(1, workbook.sheets.count) {
        part("/xl/worksheets/sheet\(number).xml", "\(Self.types).worksheet+xml")
      }
    }
  }

  private var packageLinks: String {
    XMLWriter.file("Relationships", ["xmlns": Self.packageRelationships]) { xml in
      xml.element(
        "Relationship",
        ["Id": "rId1", "Type": "\(Self.relationships)/officeDocument", "Target": "xl/workbook.xml"])
      xml.element(
        "Relationship",
        [
          "Id": "rId2",
          "Type":
            "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
          "Target": "docProps/core.xml",
        ])
    }
  }

  private var properties: String {
    XMLWriter.file(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", text: workbook.title)
      xml.element("dc:creator", text: "ptfp")
      xml.element("dc:language", text: "it-IT")
    }
  }

  private var book: String {
    XMLWriter.file("workbook", ["xmlns": Self.spreadsheet, "xmlns:r": Self.relationships]) { xml in
      xml.element("sheets") { xml in
        for (position, sheet) in workbook.sheets.enumerated() {
          xml.element(
            "sheet",
            [
              "name": sheet.name, "sheetId": "\(position + 1)", "r:id": "rId\(position + 1)",
            ])
        }
      }
      xml.element("definedNames") { xml in
        for (position, sheet) in workbook.sheets.enumerated() where sheet.headRows > 0 {
          xml.element(
            "definedName", ["name": "_xlnm.Print_Titles", "localSheetId": "\(position)"],
            text: "\(Self.quoted(sheet.name))!$1:$\(sheet.headRows)")
        }
        for cell in workbook.names {
          let column = CellPlace.letters(cell.place.column)
          xml.element(
            "definedName", ["name": cell.name],
            text: "\(Self.quoted(cell.place.sheet))!$\(column)$\(cell.place.row)")
        }
      }
      xml.element("calcPr", ["calcId": "191029"])
    }
  }

  static func quoted(_ sheet: String) -> String {
    "'" + sheet.map { $0 == "'" ? "''" : String($0) }.joined() + "'"
  }

  private var bookLinks: String {
    XMLWriter.file("Relationships", ["xmlns": Self.packageRelationships]) { xml in
      for number in workbook.sheets.indices.map({ $0 + 1 }) {
        xml.element(
          "Relationship",
          [
            "Id": "rId\(number)", "Type": "\(Self.relationships)/worksheet",
            "Target": "worksheets/sheet\(number).xml",
          ])
      }
      xml.element(
        "Relationship",
        [
          "Id": "rId\(workbook.sheets.count + 1)", "Type": "\(Self.relationships)/styles",
          "Target": "styles.xml",
        ])
    }
  }

  private func links(of writer: XLSXSheetWriter) -> String {
    XMLWriter.file("Relationships", ["xmlns": Self.packageRelationships]) { xml in
      for (position, url) in writer.links.enumerated() {
        xml.element(
          "Relationship",
          [
            "Id": "rId\(position + 1)", "Type": "\(Self.relationships)/hyperlink", "Target": url,
            "TargetMode": "External",
          ])
      }
    }
  }
}
