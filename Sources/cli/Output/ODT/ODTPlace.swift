/// A paragraph's style and what it begins: nothing, a page, or pages of another shape.
struct ODTPlace: Hashable, Sendable {
  let style: PrintStyle
  let begins: Beginning

  enum Beginning: Hashable, Sendable {
    case nothing
    case page
    case section(PrintPage)
  }

  init(_ style: PrintStyle, _ begins: Beginning = .nothing) {
    self.style = style
    self.begins = begins
  }

  /// The style of the same name, or one of the document's own that is based on it.
  var name: String {
    let base = ODTStyleName(style).identifier
    return switch begins {
    case .nothing: base
    case .page: base + "_pagina"
    case .section(.portrait): base + "_verticale"
    case .section(.landscape): base + "_orizzontale"
    }
  }

  /// Writes the document's own style, where there is one.
  func writeStyle(_ xml: inout XMLWriter) {
    guard begins != .nothing else { return }
    var master: String?
    if case .section(let page) = begins { master = ODTStyles.masterName(page) }
    xml.element(
      "style:style",
      [
        "style:name": name, "style:family": "paragraph",
        "style:parent-style-name": ODTStyleName(style).identifier,
        "style:master-page-name": master,
      ]
    ) { xml in
      guard begins == .page else { return }
      xml.element("style:paragraph-properties", ["fo:break-before": "page"])
    }
  }
}

extension PrintPiece {
  /// The style of its first paragraph.
  var leadStyle: PrintStyle {
    switch kind {
    case .title: .title
    case .heading(let level, _): .heading(level)
    case .paragraph: .body
    case .note: .note
    case .list: .listItem
    case .preformatted: .preformatted
    case .field: .field
    case .figure: .figure
    case .table: .tableCaption
    }
  }
}
