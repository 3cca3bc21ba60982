/// The styles and pages of an OpenDocument text.
enum ODTStyles {
  static let font = "Arial"
  private static let monospaced = "Courier New"
  /// The style that all others are based on.
  private static let root = "Standard"

  static func file() -> String {
    XMLWriter.file("office:document-styles", ODTNamespace.all) { xml in
      fontFaces(&xml)
      xml.element("office:styles") { xml in
        defaults(&xml)
        xml.element(
          "style:style",
          ["style:name": root, "style:family": "paragraph", "style:class": "text"])
        for style in PrintStyle.all where style != .sectionEnd { paragraphStyle(style, &xml) }
        textStyle(.strong, ["fo:font-weight": "bold"], &xml)
        textStyle(.emphasis, ["fo:font-style": "italic"], &xml)
        listStyle(&xml)
      }
      xml.element("office:automatic-styles") { xml in
        for page in [PrintPage.portrait, .landscape] { pageLayout(page, &xml) }
      }
      xml.element("office:master-styles") { xml in
        for page in [PrintPage.portrait, .landscape] { masterPage(page, &xml) }
      }
    }
  }

  static func fontFaces(_ xml: inout XMLWriter) {
    xml.element("office:font-face-decls") { xml in
      for (name, kind) in [(font, "swiss"), (monospaced, "modern")] {
        xml.element(
          "style:font-face",
          [
            "style:name": name, "svg:font-family": name.contains(" ") ? "'\(name)'" : name,
            "style:font-family-generic": kind,
            "style:font-pitch": kind == "modern" ? "fixed" : "variable",
          ])
      }
    }
  }

  private static func defaults(_ xml: inout XMLWriter) {
    xml.element("style:default-style", ["style:family": "paragraph"]) { xml in
      xml.element("style:paragraph-properties", ["fo:orphans": "2", "fo:widows": "2"])
      let size = ODTNamespace.length(PrintStyle.body.look.size)
      xml.element(
        "style:text-properties",
        [
          "style:font-name": font, "style:font-name-asian": font, "style:font-name-complex": font,
          "fo:font-size": size, "style:font-size-asian": size, "style:font-size-complex": size,
          "fo:language": "it", "fo:country": "IT",
        ])
    }
  }

  private static func paragraphStyle(_ style: PrintStyle, _ xml: inout XMLWriter) {
    let name = ODTStyleName(style)
    var level: String?
    if case .heading(let number) = style { level = "\(number)" }
    xml.element(
      "style:style",
      [
        "style:name": name.identifier, "style:display-name": name.display,
        "style:family": "paragraph", "style:parent-style-name": root,
        "style:next-style-name": style.follower.map { ODTStyleName($0).identifier },
        "style:list-style-name": style == .listItem ? ODTStyleName.list.identifier : nil,
        "style:default-outline-level": level, "style:class": Self.group(of: style),
      ]
    ) { xml in
      paragraphProperties(style, &xml)
      textProperties(style.look, &xml)
    }
  }

  /// Where LibreOffice lists the style.
  private static func group(of style: PrintStyle) -> String {
    switch style {
    case .title: "chapter"
    case .listItem: "list"
    case .preformatted: "html"
    case .tableCaption, .figure, .figureCaption, .header, .numberHeader, .cell, .number, .total,
      .totalNumber, .tableNote, .footer:
      "extra"
    case .body, .heading, .note, .field, .boundField, .sectionEnd: "text"
    }
  }

  private static func textStyle(
    _ name: ODTStyleName, _ look: KeyValuePairs<String, String?>, _ xml: inout XMLWriter
  ) {
    xml.element(
      "style:style",
      [
        "style:name": name.identifier, "style:display-name": name.display,
        "style:family": "text",
      ]
    ) { $0.element("style:text-properties", look) }
  }
}

// MARK: - Properties

extension ODTStyles {
  private static func paragraphProperties(_ style: PrintStyle, _ xml: inout XMLWriter) {
    let look = style.look
    let alignment =
      switch look.alignment {
      case .leading: "start"
      case .center: "center"
      case .trailing: "end"
      }
    let rule = ODTNamespace.line(points: "3pt", PrintStyle.rule)
    xml.element(
      "style:paragraph-properties",
      [
        "fo:margin-left": style == .listItem ? nil : ODTNamespace.length(look.indent),
        "fo:margin-top": ODTNamespace.length(look.before),
        "fo:margin-bottom": ODTNamespace.length(look.after),
        "fo:line-height": "\(look.lineHeight)%", "fo:text-align": alignment,
        "fo:keep-with-next": look.staysWithNext ? "always" : nil,
        "fo:keep-together": look.staysTogether ? "always" : nil,
        "fo:border-left": look.isMarked ? rule : nil,
        "fo:padding-left": look.isMarked ? "8pt" : nil,
        "fo:background-color": look.isMarked ? ODTNamespace.color(PrintStyle.noteGround) : nil,
      ]
    ) { xml in
      guard style.hasRoom else { return }
      xml.element("style:tab-stops") {
        $0.element(
          "style:tab-stop",
          [
            "style:position": ODTNamespace.length(PrintStyle.fieldWidth),
            "style:leader-style": "solid", "style:leader-text": "_",
          ])
      }
    }
  }

  private static func textProperties(_ look: PrintStyle.Look, _ xml: inout XMLWriter) {
    let size = ODTNamespace.length(look.size)
    let weight = look.isBold ? "bold" : "normal"
    let slant = look.isItalic ? "italic" : "normal"
    let font = look.isMonospaced ? monospaced : nil
    xml.element(
      "style:text-properties",
      [
        "style:font-name": font, "style:font-name-asian": font, "style:font-name-complex": font,
        "fo:font-size": size, "style:font-size-asian": size, "style:font-size-complex": size,
        "fo:font-weight": weight, "style:font-weight-asian": weight,
        "style:font-weight-complex": weight, "fo:font-style": slant,
        "style:font-style-asian": slant, "style:font-style-complex": slant,
        "fo:color": look.color.map(ODTNamespace.color),
      ])
  }

  private static func listStyle(_ xml: inout XMLWriter) {
    let name = ODTStyleName.list
    xml.element(
      "text:list-style",
      ["style:name": name.identifier, "style:display-name": name.display]
    ) { xml in
      for (level, sign) in PrintStyle.bullets.enumerated() {
        xml.element(
          "text:list-level-style-bullet",
          ["text:level": "\(level + 1)", "text:bullet-char": sign]
        ) { xml in
          xml.element(
            "style:list-level-properties",
            ["text:list-level-position-and-space-mode": "label-alignment"]
          ) { xml in
            let left = ODTNamespace.length(PrintStyle.listIndent * (level + 1))
            xml.element(
              "style:list-level-label-alignment",
              [
                "text:label-followed-by": "listtab", "text:list-tab-stop-position": left,
                "fo:text-indent": ODTNamespace.length(-PrintStyle.listIndent),
                "fo:margin-left": left,
              ])
          }
          xml.element("style:text-properties", ["style:font-name": font])
        }
      }
    }
  }
}

// MARK: - Pages

extension ODTStyles {
  /// The name of a master page; the first is the one that LibreOffice begins with.
  static func masterName(_ page: PrintPage) -> String {
    page == .portrait ? "Standard" : "Orizzontale"
  }

  private static func layoutName(_ page: PrintPage) -> String {
    page == .portrait ? "A4" : "A4_orizzontale"
  }

  private static func pageLayout(_ page: PrintPage, _ xml: inout XMLWriter) {
    let margin = ODTNamespace.length(PrintPage.margin)
    let footerRoom = PrintPage.margin - PrintPage.footerDistance
    xml.element("style:page-layout", ["style:name": layoutName(page)]) { xml in
      xml.element(
        "style:page-layout-properties",
        [
          "fo:page-width": ODTNamespace.length(page.width),
          "fo:page-height": ODTNamespace.length(page.height),
          "style:print-orientation": page == .portrait ? "portrait" : "landscape",
          "fo:margin-top": margin, "fo:margin-left": margin, "fo:margin-right": margin,
          "fo:margin-bottom": ODTNamespace.length(PrintPage.footerDistance),
        ])
      xml.element("style:footer-style") {
        $0.element(
          "style:header-footer-properties",
          [
            "fo:min-height": ODTNamespace.length(footerRoom),
            "fo:margin-top": ODTNamespace.length(PrintPage.footerDistance / 2),
          ])
      }
    }
  }

  /// «Pagina 2 di 14», counted by the word processor.
  private static func masterPage(_ page: PrintPage, _ xml: inout XMLWriter) {
    xml.element(
      "style:master-page",
      ["style:name": masterName(page), "style:page-layout-name": layoutName(page)]
    ) { xml in
      xml.element("style:footer") { xml in
        xml.element("text:p", ["text:style-name": ODTStyleName(.footer).identifier]) { xml in
          xml.write("Pagina ")
          xml.element("text:page-number", ["text:select-page": "current"], text: "1")
          xml.write(" di ")
          xml.element("text:page-count", text: "1")
        }
      }
    }
  }
}
