import Workforce

/// The lines of an explanation, as a tree for the terminal and as rows for tables.
struct ExplanationTree {
  /// A node with its depth and what goes into each column.
  struct Line {
    let prefix: String
    let label: String
    let value: String
    let detail: String
    let depth: Int

    var text: String { prefix + label }
  }

  let lines: [Line]

  init(_ root: Explanation) {
    var lines: [Line] = []
    Self.append(root, first: "", rest: "", depth: 0, to: &lines)
    self.lines = lines
  }

  private static func append(
    _ node: Explanation, first: String, rest: String, depth: Int, to lines: inout [Line]
  ) {
    lines.append(
      Line(
        prefix: first, label: label(of: node), value: value(of: node), detail: detail(of: node),
        depth: depth))
    for (position, branch) in node.branches.enumerated() {
      let isLast = position == node.branches.count - 1
      append(
        branch, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "),
        depth: depth + 1, to: &lines)
    }
  }

  private static func label(of node: Explanation) -> String {
    if case .input(let input) = node.kind { return "«\(input.column)»" }
    return node.title
  }

  private static func value(of node: Explanation) -> String {
    guard let value = node.value else { return "—" }
    let text: String
    if case .ratio(let ratio) = value {
      text = ItalianNumber.exact(ratio, limit: 8)
    } else {
      text = value.italian
    }
    return node.isSubtracted ? "− \(text)" : text
  }

  private static func detail(of node: Explanation) -> String {
    switch node.kind {
    case .input(let input):
      return input.origin.italian
    case .parameter(let parameter):
      return [parameter.source.citationWithCertainty, parameter.source.remark].compactMap { $0 }
        .joined(separator: "; ")
    case .repeated:
      return "\(node.address?.text ?? ""): spiegata sopra"
    case .cut:
      return "\(node.address.map { "\($0.text); " } ?? "")altri passaggi non mostrati"
    case .absent:
      return [node.address?.text, node.note].compactMap { $0 }.joined(separator: ": ")
    case .computed(let operation):
      let sources = node.sources.map(\.citationWithCertainty).joined(separator: "; ")
      return [node.address?.text ?? operation.italian, node.note, sources.isEmpty ? nil : sources]
        .compactMap { $0 }.joined(separator: "; ")
    }
  }
}

extension ExplanationTree {
  /// The tree with values aligned and details after them.
  func text() -> String {
    let labels = lines.map { DisplayWidth.of($0.text) }.max() ?? 0
    let values = lines.map { DisplayWidth.of($0.value) }.max() ?? 0
    return lines.map { line in
      let gap = labels - DisplayWidth.of(line.text) + values - DisplayWidth.of(line.value) + 2
      return line.text + String(repeating: " ", count: gap) + line.value + "  " + line.detail
    }.joined(separator: "\n")
  }

  /// The tree as a table, with the level in a column of its own.
  func table(title: String) -> Table {
    Table(
      title: title,
      columns: [
        .init("Livello", .trailing), .init("Voce", .leading), .init("Valore", .trailing),
        .init("Da dove viene", .leading),
      ],
      rows: lines.map { ["\($0.depth)", $0.label, $0.value, $0.detail] })
  }
}

extension Derivation.Operation {
  var italian: String {
    switch self {
    case .sum: "somma"
    case .product: "prodotto"
    case .quotient: "rapporto"
    case .minimum: "il minore"
    case .maximum: "il maggiore"
    case .roundedToCents: "arrotondato al centesimo"
    case .roundedToWhole: "arrotondato all'unità"
    case .rounded(let decimals, _): "arrotondato a \(decimals) decimali"
    case .selected: "scelto dal confronto"
    case .same: "così com'è"
    }
  }
}

extension Origin {
  /// The place in words: "cessazioni.csv, riga 8 (PIAO, par. 3.3)".
  var italian: String {
    let place = row.map { "\(file), riga \($0)" } ?? file
    return document.map { "\(place) (\($0))" } ?? place
  }
}
