/// What a cell looks like by the place of its row and column.
struct ODTCell: Sendable {
  let kind: Kind
  let isDense: Bool
  let isApart: Bool

  enum Kind: String, CaseIterable {
    case header = "Intestazione"
    case plain = "Cella"
    case last = "CellaUltima"
    /// The first of the totals, under a rule.
    case total = "CellaTotale"
    case lastTotal = "CellaTotaleUltima"
  }

  static let all: [ODTCell] = Kind.allCases.flatMap { kind in
    [(false, false), (false, true), (true, false), (true, true)].map {
      ODTCell(kind: kind, isDense: $0, isApart: $1)
    }
  }

  private init(kind: Kind, isDense: Bool, isApart: Bool) {
    self.kind = kind
    self.isDense = isDense
    self.isApart = isApart
  }

  init(_ kind: Kind, _ table: PrintTable, _ column: Int) {
    self.init(kind: kind, isDense: table.isDense, isApart: table.isApart(column))
  }

  /// The name of its style.
  var name: String {
    kind.rawValue + (isDense ? "Fitta" : "") + (isApart ? "Scostata" : "")
  }

  func writeStyle(_ xml: inout XMLWriter) {
    let strong = ODTNamespace.line(points: "1pt", PrintStyle.ink)
    let faint = ODTNamespace.line(points: "0.5pt", PrintStyle.rule)
    let isHeader = kind == .header
    let leading = PrintTable.padding(isDense: isDense, isApart: isApart)
    let trailing = PrintTable.padding(isDense: isDense)
    xml.element("style:style", ["style:name": name, "style:family": "table-cell"]) {
      $0.element(
        "style:table-cell-properties",
        [
          "style:vertical-align": isHeader ? "bottom" : "top",
          "fo:background-color": isHeader ? ODTNamespace.color(PrintStyle.headerGround) : nil,
          "fo:border-left": "none", "fo:border-right": "none",
          "fo:border-top": kind == .plain || kind == .last ? "none" : strong,
          "fo:border-bottom": kind == .plain || kind == .total ? faint : strong,
          "fo:padding-left": ODTNamespace.length(leading),
          "fo:padding-right": ODTNamespace.length(trailing), "fo:padding-top": "0pt",
          "fo:padding-bottom": "1.5pt",
        ])
    }
  }
}
