extension XMLWriter {
  /// A paragraph in a style.
  mutating func wordParagraph(
    _ style: PrintStyle, _ place: DOCXPlace = DOCXPlace(),
    _ content: (inout XMLWriter) throws -> Void
  ) rethrows {
    try element("w:p") { xml in
      xml.element("w:pPr") { xml in
        xml.element("w:pStyle", ["w:val": DOCXStyleName(style).identifier])
        if place.staysWithNext { xml.element("w:keepNext") }
        if place.startsPage { xml.element("w:pageBreakBefore") }
        if let page = place.sectionEnd { xml.wordSection(page) }
      }
      try content(&xml)
    }
  }

  /// Words that look alike; line breaks are kept.
  mutating func wordRun(_ text: String, style: DOCXStyleName? = nil) {
    for piece in DirectionalText.pieces(of: text) {
      element("w:r") { xml in
        if style != nil || piece.isRightToLeft {
          xml.element("w:rPr") { xml in
            if let style { xml.element("w:rStyle", ["w:val": style.identifier]) }
            if piece.isRightToLeft { xml.element("w:rtl") }
          }
        }
        let lines = piece.text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
          if index > 0 { xml.element("w:br") }
          if !line.isEmpty {
            xml.element("w:t", ["xml:space": "preserve"], text: String(line))
          }
        }
      }
    }
  }

  /// The words of a paragraph with their stress.
  mutating func wordRuns(_ prose: Prose) {
    for run in prose.runs {
      switch run.stress {
      case .none: wordRun(run.text)
      case .strong: wordRun(run.text, style: .strong)
      case .emphasis: wordRun(run.text, style: .emphasis)
      }
    }
  }

  /// Something that Word counts, with what is shown until it does.
  mutating func wordField(_ instruction: String, shown: String) {
    element("w:fldSimple", ["w:instr": " \(instruction) "]) { $0.wordRun(shown) }
  }

  /// «Tabella 3 – Organico», with a number that Word keeps right when others are added.
  mutating func wordCaption(
    _ style: PrintStyle, _ word: String, number: Int, _ title: String,
    _ place: DOCXPlace
  ) {
    wordParagraph(style, place) { xml in
      xml.wordRun(word + " ")
      xml.wordField("SEQ \(word) \\* ARABIC", shown: "\(number)")
      if !title.isEmpty { xml.wordRun(" – " + title) }
    }
  }

  /// The shape of the pages up to here.
  mutating func wordSection(_ page: PrintPage) {
    element("w:sectPr") { xml in
      xml.element(
        "w:footerReference", ["w:type": "default", "r:id": DOCXParts.footerRelationship])
      xml.element(
        "w:pgSz",
        [
          "w:w": "\(page.width)", "w:h": "\(page.height)",
          "w:orient": page == .landscape ? "landscape" : nil,
        ])
      let margin = "\(PrintPage.margin)"
      let distance = "\(PrintPage.footerDistance)"
      xml.element(
        "w:pgMar",
        [
          "w:top": margin, "w:right": margin, "w:bottom": margin, "w:left": margin,
          "w:header": distance, "w:footer": distance, "w:gutter": "0",
        ])
    }
  }
}
