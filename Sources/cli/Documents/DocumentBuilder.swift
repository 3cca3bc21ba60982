/// Puts the blocks of a document together: items into lists, rows into tables, reasons into notes.
struct DocumentBuilder {
  private var title = ""
  private var blocks: [Block] = []
  private var items: [Prose] = []
  private var labels: [String] = []
  private var table: (title: String, columns: [Table.Column], rows: [Table.Row])?
  /// The columns of that table in which the template writes something.
  private var written: Set<Int> = []
  /// Why something in the words that are being made is not known.
  private var reasons: [String] = []
  /// The same of the list or the table that is being made.
  private var heldReasons: [String] = []
  /// The reasons already given under the present heading.
  private var given: Set<String> = []
  private var level = 0

  func report(level: Int) -> Report {
    var builder = self
    builder.close()
    return Report(title: title, blocks: builder.blocks, titleLevel: level)
  }

  /// Adds a heading; the first of level 1 is the title of the document.
  ///
  /// Where a condition has dropped the heading above, the level moves up, so that none is skipped.
  mutating func addHeading(_ text: Prose, level wanted: Int) {
    close()
    given = []
    guard wanted > 1 || !title.isEmpty else {
      title = text.plain
      return
    }
    level = min(max(1, wanted - 1), level + 1)
    blocks.append(.heading(level: level, text.plain))
    explainReasons(taken())
  }

  mutating func add(_ block: Block) {
    close()
    switch block {
    case .paragraph(let prose) where prose.isBlank, .note(let prose) where prose.isBlank: break
    default: blocks.append(block)
    }
    explainReasons(taken())
  }

  mutating func addItem(_ item: Prose) {
    if items.isEmpty { close() }
    if !item.isBlank { items.append(item) }
    heldReasons += taken()
  }

  mutating func addField(_ label: Prose) {
    if labels.isEmpty { close() }
    labels.append(label.plain)
    heldReasons += taken()
  }

  mutating func beginTable(titled title: String, columns: [Table.Column]) {
    close()
    table = (title, columns, [])
    written = []
    heldReasons += taken()
  }

  /// Adds a row; one that begins with a cell in bold is a total. The `columns` are those in which the
  /// template writes something, even if here it comes to nothing.
  mutating func addRow(_ cells: [Prose], writing columns: some Sequence<Int>) {
    written.formUnion(columns)
    let first = cells.first?.runs.filter { !$0.text.allSatisfy(\.isWhitespace) } ?? []
    let isTotal = !first.isEmpty && first.allSatisfy { $0.stress == .strong }
    table?.rows.append(Table.Row(cells.map(\.plain), kind: isTotal ? .total : .plain))
    heldReasons += taken()
  }

  /// Says why something in the block that is being made is not known.
  mutating func explain(_ reason: String) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  private mutating func taken() -> [String] {
    defer { reasons = [] }
    return reasons
  }

  /// Ends the list, the table or the fields that were being made.
  private mutating func close() {
    if !items.isEmpty { blocks.append(.list(items)) }
    if !labels.isEmpty { blocks.append(.fields(labels)) }
    if let table {
      let columns = table.columns.enumerated().map { index, column in
        Table.Column(
          column.header, column.alignment,
          isToFillIn: !table.rows.isEmpty && !written.contains(index))
      }
      blocks.append(.table(Table(title: table.title, columns: columns, rows: table.rows)))
    }
    items = []
    labels = []
    table = nil
    explainReasons(heldReasons)
    heldReasons = []
  }

  private mutating func explainReasons(_ reasons: [String]) {
    let new = reasons.filter { given.insert($0).inserted }
    guard !new.isEmpty else { return }
    let mark = Prose.Run("\(TemplateWriter.absent) ", .strong)
    blocks.append(.note(Prose([mark, Prose.Run(new.joined(separator: "; ") + ".")])))
  }
}

extension Prose {
  /// Whether there is nothing to read.
  var isBlank: Bool {
    runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) }
  }
}
