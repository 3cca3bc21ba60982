/// A paragraph's style, what it begins (nothing, a page, or pages of another shape) and whether it
/// stays with what follows.
struct ODTPlace: Hashable, Sendable {
  let style: PrintStyle
  let begins: Beginning
  let staysWithNext: Bool

  enum Beginning: Hashable, Sendable {
    case nothing
    case page
    case section(PrintPage)
  }

  init(_ style: PrintStyle, _ begins: Beginning = .nothing, staysWithNext: Bool = false) {
    self.style = style
    self.begins = begins
    self.staysWithNext = staysWithNext
  }

  /// The style of the same name, or one of the document's own that is based on it.
  var name: String {
    let beginning =
      switch begins {
      case .nothing: ""
      case .page: "_pagina"
      case .section(.portrait): "_verticale"
      case .section(.landscape): "_orizzontale"
      }
    return ODTStyleName(style).identifier + beginning + (staysWithNext ? "_unito" : "")
  }

  /// Writes the document's own style, where there is one.
  func writeStyle(_ xml: inout XMLWriter) {
    guard begins != .nothing || staysWithNext else { return }
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
      xml.element(
        "style:paragraph-properties",
        [
          "fo:break-before": begins == .page ? "page" : nil,
          "fo:keep-with-next": staysWithNext ? "always" : nil,
        ])
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
    case .fields(let labels): labels.count > 1 ? .boundField : .field
    case .figure: .figure
    case .table: .tableCaption
    }
  }
}
