/// The small parts of a Word document, and how they hang together.
enum DOCXParts {
  private static let officeTypes = "application/vnd.openxmlformats-officedocument."
  private static let packageTypes = "application/vnd.openxmlformats-package."
  private static let packageRelationships =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  /// The relationship by which the body finds the footer.
  static let footerRelationship = "footer"

  /// What a part is, by its name in the container.
  private static let parts = [
    ("word/document.xml", officeTypes + "wordprocessingml.document.main+xml"),
    ("word/styles.xml", officeTypes + "wordprocessingml.styles+xml"),
    ("word/numbering.xml", officeTypes + "wordprocessingml.numbering+xml"),
    ("word/settings.xml", officeTypes + "wordprocessingml.settings+xml"),
    ("word/footer.xml", officeTypes + "wordprocessingml.footer+xml"),
    ("docProps/core.xml", packageTypes + "core-properties+xml"),
    ("docProps/app.xml", officeTypes + "extended-properties+xml"),
  ]

  static func contentTypes() -> String {
    let root = "http://schemas.openxmlformats.org/package/2006/content-types"
    return XMLWriter.file("Types", ["xmlns": root]) { xml in
      let defaults = [
        ("rels", packageTypes + "relationships+xml"), ("xml", "application/xml"),
        ("emf", "image/x-emf"),
      ]
      for (ending, type) in defaults {
        xml.element("Default", ["Extension": ending, "ContentType": type])
      }
      for (name, type) in parts {
        xml.element("Override", ["PartName": "/" + name, "ContentType": type])
      }
    }
  }

  /// The relationships of the whole package.
  static func packageLinks() -> String {
    relationships([
      ("document", DOCXNamespace.relationships + "/officeDocument", "word/document.xml"),
      (
        "core",
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
      ("app", DOCXNamespace.relationships + "/extended-properties", "docProps/app.xml"),
    ])
  }

  /// The relationships of the body; pictures are found under the names of their files.
  static func documentLinks(pictures: [String]) -> String {
    let kinds = ["styles", "numbering", "settings", footerRelationship]
    return relationships(
      kinds.map { ($0, DOCXNamespace.relationships + "/" + $0, $0 + ".xml") }
        + pictures.map { ($0, DOCXNamespace.relationships + "/image", "media/\($0).emf") })
  }

  private static func relationships(
    _ links: [(identifier: String, type: String, target: String)]
  ) -> String {
    XMLWriter.file("Relationships", ["xmlns": packageRelationships]) { xml in
      for link in links {
        xml.element(
          "Relationship", ["Id": link.identifier, "Type": link.type, "Target": link.target])
      }
    }
  }

  /// Neither a date nor an author: the same input gives the same bytes.
  static func coreProperties(title: String) -> String {
    XMLWriter.file(
      "cp:coreProperties",
      [
        "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      ]
    ) { xml in
      xml.element("dc:title", text: title)
      xml.element("dc:language", text: "it-IT")
    }
  }

  static func applicationProperties() -> String {
    XMLWriter.file(
      "Properties",
      ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
    ) { $0.element("Application", text: "ptfp") }
  }

  static func settings() -> String {
    XMLWriter.file("w:settings", ["xmlns:w": DOCXNamespace.word]) { xml in
      xml.element("w:defaultTabStop", ["w:val": "708"])
      xml.element("w:characterSpacingControl", ["w:val": "doNotCompress"])
      xml.element("w:compat") { xml in
        // Without it Word opens the document in the compatibility mode of 2007.
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
      xml.element("w:themeFontLang", ["w:val": "it-IT"])
      xml.element("w:decimalSymbol", ["w:val": ","])
      xml.element("w:listSeparator", ["w:val": ";"])
    }
  }

  static func numbering() -> String {
    XMLWriter.file("w:numbering", ["xmlns:w": DOCXNamespace.word]) { xml in
      xml.element("w:abstractNum", ["w:abstractNumId": "0"]) { xml in
        xml.element("w:multiLevelType", ["w:val": "hybridMultilevel"])
        for (level, sign) in PrintStyle.bullets.enumerated() {
          bullet(sign, level: level, &xml)
        }
      }
      xml.element("w:num", ["w:numId": DOCXStyles.bulletNumbering]) {
        $0.element("w:abstractNumId", ["w:val": "0"])
      }
    }
  }

  private static func bullet(_ sign: String, level: Int, _ xml: inout XMLWriter) {
    xml.element("w:lvl", ["w:ilvl": "\(level)"]) { xml in
      xml.element("w:start", ["w:val": "1"])
      xml.element("w:numFmt", ["w:val": "bullet"])
      if level == 0 {
        xml.element("w:pStyle", ["w:val": DOCXStyleName(.listItem).identifier])
      }
      xml.element("w:lvlText", ["w:val": sign])
      xml.element("w:lvlJc", ["w:val": "left"])
      xml.element("w:pPr") {
        $0.element(
          "w:ind",
          [
            "w:left": "\(PrintStyle.listIndent * (level + 1))",
            "w:hanging": "\(PrintStyle.listIndent)",
          ])
      }
      xml.element("w:rPr") {
        $0.element(
          "w:rFonts",
          ["w:ascii": DOCXStyles.font, "w:hAnsi": DOCXStyles.font, "w:cs": DOCXStyles.font])
      }
    }
  }

  /// «Pagina 2 di 14», counted by the word processor.
  static func footer() -> String {
    XMLWriter.file("w:ftr", ["xmlns:w": DOCXNamespace.word]) { xml in
      xml.wordParagraph(.footer) { xml in
        xml.wordRun("Pagina ")
        xml.wordField("PAGE", shown: "1")
        xml.wordRun(" di ")
        xml.wordField("NUMPAGES", shown: "1")
      }
    }
  }
}
