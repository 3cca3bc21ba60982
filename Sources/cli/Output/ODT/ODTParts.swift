/// The small files of an OpenDocument text.
enum ODTParts {
  static func path(of figure: PrintFigure) -> String { "Pictures/\(figure.name).emf" }

  /// What the container holds.
  static func manifest(_ figures: [PrintFigure]) -> String {
    let entries =
      [("/", ODTRenderer.mediaType)]
      + ["content.xml", "styles.xml", "meta.xml", "settings.xml"].map { ($0, "text/xml") }
      + figures.map { (path(of: $0), "image/x-emf") }
    let root: KeyValuePairs<String, String?> = [
      "xmlns:manifest": ODTNamespace.manifest, "manifest:version": ODTNamespace.version,
    ]
    return XMLWriter.file("manifest:manifest", root) { xml in
      for (path, type) in entries {
        xml.element(
          "manifest:file-entry",
          [
            "manifest:full-path": path, "manifest:media-type": type,
            "manifest:version": path == "/" ? ODTNamespace.version : nil,
          ])
      }
    }
  }

  /// Neither a date nor an author: the same input gives the same bytes.
  static func metadata(title: String) -> String {
    XMLWriter.file("office:document-meta", ODTNamespace.all) { xml in
      xml.element("office:meta") { xml in
        xml.element("meta:generator", text: "ptfp")
        xml.element("dc:title", text: title)
        xml.element("dc:language", text: "it-IT")
      }
    }
  }

  /// Between two paragraphs the larger of the two spaces counts, as in Word, and not their sum.
  static func settings() -> String {
    XMLWriter.file("office:document-settings", ODTNamespace.all) { xml in
      xml.element("office:settings") { xml in
        xml.element("config:config-item-set", ["config:name": "ooo:configuration-settings"]) {
          $0.element(
            "config:config-item",
            ["config:name": "AddParaTableSpacing", "config:type": "boolean"], text: "false")
        }
      }
    }
  }
}
