import Workforce

/// Inputs that stand in no single cell of a table: counted on the roster, given on the command line, or
/// read from words.
struct OtherInputs: Sendable {
  static let sheetName = "Altri dati"
  private static let headRows = 3
  private static let valueColumn = 1

  /// What tells one of these inputs from another.
  private enum Key: Hashable {
    /// A row of a table, or a what-if, says the same to whoever asks.
    case stated(Input)
    /// A count over many rows belongs to the figure that counts.
    case counted(Input, owner: Address, occurrence: Int)
  }

  private var rows: [SheetRow] = []
  private var places: [Key: CellPlace] = [:]
  private var occurrences: [Key: Int] = [:]

  var isEmpty: Bool { rows.isEmpty }

  /// The cell of an input, or zero where a table has no row for it.
  mutating func formula(for input: Input, title: String, owner: Address) -> Formula {
    let isCounted = input.origin.row == nil && input.origin.document != nil
    if isCounted, input.value.exact == .zero { return .number("0") }
    var key = Key.stated(input)
    if isCounted {
      let first = Key.counted(input, owner: owner, occurrence: 0)
      occurrences[first, default: 0] += 1
      key = .counted(input, owner: owner, occurrence: occurrences[first] ?? 0)
    }
    if let place = places[key] { return .cell(place) }
    let place = CellPlace(
      sheet: Self.sheetName, column: Self.valueColumn, row: Self.headRows + 1 + rows.count)
    places[key] = place
    rows.append(
      SheetRow(
        number: place.row,
        cells: [
          .text(title), input.value.cell(.input), .text(input.column), .text(input.origin.file),
          input.origin.row.map {
            SheetCell(
              content: .number("\($0)"), style: .number(.plain(decimals: 0), .formula))
          },
          .text(input.origin.document ?? "", .note), .text(owner.text, .note),
        ]))
    return .cell(place)
  }

  var sheet: Sheet {
    let header = ["Dato", "Valore", "Colonna", "File", "Riga", "Origine", "Serve a"]
    return Sheet(
      name: Self.sheetName, tab: .input, widths: [54, 16, 22, 30, 8, 50, 40],
      headRows: Self.headRows, headColumns: 1,
      rows: [
        SheetRow(number: 1, cells: [.text("Dati che non stanno in una sola cella", .title)]),
        SheetRow(
          number: 2,
          cells: [
            .text(
              "Conteggiati dal programma su più righe, dati sulla riga di comando o ricavati da parole; "
                + "si possono cambiare.", .comment)
          ]),
        SheetRow(
          number: Self.headRows,
          cells: header.enumerated().map { column, name in
            .text(name, column == Self.valueColumn ? .numberHeader : .header)
          }),
      ] + rows)
  }
}
