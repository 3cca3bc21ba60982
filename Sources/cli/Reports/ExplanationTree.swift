import Workforce

/// The lines of an explanation, as a tree for the terminal and as rows for tables.
///
/// So that the tree stays readable, a source is cited only where it differs from the one above it.
struct ExplanationTree {
  /// A node with its depth and what goes into each column.
  struct Line {
    let prefix: String
    let label: String
    let value: String
    let detail: String
    /// What stands before a detail that needs lines of its own.
    let margin: String
    let depth: Int

    var text: String { prefix + label }
  }

  private(set) var lines: [Line] = []
  /// Whether some branch worth zero was not followed.
  private(set) var hasFoldedZeros = false
  /// Whether some list of rows was cut short.
  private(set) var hasUnlistedRows = false
  private let isWhole: Bool

  /// - Parameter isWhole: Whether the rows of the tables are listed whatever their number.
  init(_ root: Explanation, isWhole: Bool = false) {
    self.isWhole = isWhole
    append(root, first: "", rest: "", depth: 0, under: nil)
  }

  private mutating func append(
    _ node: Explanation, first: String, rest: String, depth: Int, under parent: Explanation?
  ) {
    lines.append(
      Line(
        prefix: first, label: node.label, value: node.valueText,
        detail: node.detail(under: parent, isWhole: isWhole),
        margin: rest + (node.branches.isEmpty ? "   " : "│  "), depth: depth))
    if !isWhole, case .input(let input) = node.kind, input.origin.rows.isLong {
      hasUnlistedRows = true
    }
    if case .folded = node.kind { hasFoldedZeros = true }
    for (position, branch) in node.branches.enumerated() {
      let isLast = position == node.branches.count - 1
      append(
        branch, first: rest + (isLast ? "└─ " : "├─ "), rest: rest + (isLast ? "   " : "│  "),
        depth: depth + 1, under: node)
    }
  }

  /// The tree with values aligned, and the details after them or, where too long, below; a label
  /// that leaves no room for its value wraps.
  func text(width: Int) -> String {
    let labels = lines.map { DisplayWidth.of($0.text) }.max() ?? 0
    let values = lines.map { DisplayWidth.of($0.value) }.max() ?? 0
    let end = min(labels + 2 + values, width)
    return lines.flatMap { $0.text(end: end, width: width) }.joined(separator: "\n")
  }

  /// The tree as a table, with the level in a column of its own.
  ///
  /// - Parameter isIndented: Whether each label also stands as far in as its level.
  func table(title: String, isIndented: Bool) -> Table {
    Table(
      title: title,
      columns: [
        .init("Livello", .trailing), .init("Voce", .leading), .init("Valore", .trailing),
        .init("Da dove viene", .leading),
      ],
      rows: lines.map { line in
        let indent = String(repeating: "\u{A0}", count: isIndented ? 3 * line.depth : 0)
        return ["\(line.depth)", indent + line.label, line.value, line.detail]
      })
  }
}

// MARK: - Lines

extension ExplanationTree.Line {
  /// - Parameter end: Where the values end.
  fileprivate func text(end: Int, width: Int) -> [String] {
    let values = DisplayWidth.of(value)
    let under = DisplayWidth.of(margin)
    var labels = [text]
    if DisplayWidth.of(text) + 2 + values > width {
      let room = max(20, width - max(under, DisplayWidth.of(prefix)) - 2 - values)
      labels = TextWrap.lines(label, width: room).enumerated().map { number, part in
        (number == 0 ? prefix : margin) + part
      }
    }
    let last = labels.removeLast()
    let gap = max(2, end - DisplayWidth.of(last) - values)
    let spaced = last + String(repeating: " ", count: gap) + value
    guard !detail.isEmpty else { return labels + [spaced] }
    let whole = spaced + "  " + detail
    if labels.isEmpty, DisplayWidth.of(whole) <= width { return [whole] }
    let below = TextWrap.lines(detail, width: max(30, width - under)).map { margin + $0 }
    return labels + [spaced] + below
  }
}

// MARK: - Words

extension Explanation {
  fileprivate var label: String {
    if case .input(let input) = kind { "«\(input.column)»" } else { title }
  }

  fileprivate var valueText: String {
    guard let value else { return "—" }
    let text: String
    if case .ratio(let ratio) = value {
      text = ItalianNumber.exact(ratio, limit: 8)
    } else {
      text = value.italian
    }
    guard isSubtracted, value.exact != .zero else { return text }
    return text.hasPrefix("-") ? String(text.dropFirst()) : "-\(text)"
  }

  fileprivate func detail(under parent: Explanation?, isWhole: Bool) -> String {
    let parts: [String?] =
      switch kind {
      case .input(let input): [input.origin.italian(isWhole: isWhole)]
      case .parameter(let parameter):
        [parameter.source.citationWithCertainty, parameter.source.remark]
      case .repeated: ["\(address?.text ?? ""): spiegata sopra"]
      case .cut: [address?.text, "altri passaggi non mostrati"]
      case .absent: [address?.text, note]
      case .computed(let operation), .folded(let operation):
        [address?.text ?? operation.italian, note] + citations(under: parent)
      }
    return parts.compactMap { $0 }.joined(separator: "; ")
  }

  private func citations(under parent: Explanation?) -> [String?] {
    sources.filter { parent?.sources.contains($0) != true }.map(\.citationWithCertainty)
  }
}

extension Derivation.Operation {
  var italian: String {
    switch self {
    case .sum: "somma"
    case .notBelowZero: "somma, mai sotto zero"
    case .product: "prodotto"
    case .quotient: "rapporto"
    case .minimum: "il minore"
    case .roundedToCents: "arrotondato al centesimo"
    case .roundedToWhole: "arrotondato all'unità"
    case .rounded(let decimals, .down): "troncato a \(decimals) decimali"
    case .rounded(let decimals, _): "arrotondato a \(decimals) decimali"
    case .selected: "scelto dal confronto"
    case .same: "così com'è"
    }
  }
}

extension Origin {
  /// The place in words: "cessazioni.csv, riga 8 (PIAO, par. 3.3)", "personale.csv, 3 righe: 2-4".
  fileprivate func italian(isWhole: Bool) -> String {
    let place = [file, row.map { "riga \($0)" } ?? rows.italian(isWhole: isWhole)]
      .compactMap(\.self).joined(separator: ", ")
    return document.map { "\(place) (\($0))" } ?? place
  }
}

extension RowSet {
  /// The most ranges that a line of the tree lists.
  private static let limit = 8

  fileprivate var isLong: Bool { ranges.count > Self.limit }

  /// "riga 7", "54 righe: 2-40, 43-59", "30 righe: 2, 5, … e altre 12"; nil for none.
  fileprivate func italian(isWhole: Bool) -> String? {
    let count = count
    guard count > 0 else { return nil }
    let shown = isWhole || !isLong ? ranges[...] : ranges.prefix(Self.limit)
    let texts = shown.map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)-\(range.upperBound)"
    }
    guard count > 1 else { return "riga \(texts.joined())" }
    let others = count - shown.reduce(0) { $0 + $1.count }
    return "\(ItalianNumber.text(count)) righe: " + texts.joined(separator: ", ")
      + (others == 0
        ? "" : others == 1 ? ", … e un'altra" : ", … e altre \(ItalianNumber.text(others))")
  }
}
