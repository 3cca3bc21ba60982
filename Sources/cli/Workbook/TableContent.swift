import Workforce

/// An input table on its way to a sheet: where its columns are and which rows a selection takes.
struct TableContent: Sendable {
  let sheet: String
  /// The file as the office names it.
  let file: String
  /// The last part of the name of the file.
  let fileName: String
  let headerRow: Int
  /// The names of the columns, in small letters.
  let names: [String]
  /// Every row, header and comments included.
  let allRows: [TableSource.Row]

  /// Rows that may be added below the last one and are still taken by formulas.
  private static let roomForRows = 500

  /// - Parameter taken: The names of sheets that are in use.
  init?(_ table: TableSource, besides taken: [String]) {
    let rows = table.rows
    guard let header = rows.first(where: { !$0.isComment }) else { return nil }
    file = table.file
    let name = table.file.split(separator: "/").last.map(String.init) ?? table.file
    fileName = name.lowercased()
    sheet =
      taken.contains(name)
      ? (2...).lazy.map { "\(name) (\($0))" }.first { !taken.contains($0) } ?? name : name
    headerRow = header.number
    names = header.cells.map { $0.lowercased() }
    allRows = rows
  }

  var lastRow: Int { allRows.last?.number ?? headerRow }

  /// The rows below the header that are no comments.
  var rows: [TableSource.Row] {
    allRows.filter { !$0.isComment && $0.number > headerRow }
  }

  func column(_ name: String) -> Int? { names.firstIndex(of: name) }

  // MARK: Selections

  /// The rows that a selection takes; none if the table lacks one of its columns.
  func rows(of selection: RowSelection) -> [TableSource.Row] {
    rows.filter { row in selection.criteria.allSatisfy { meets($0, row) } }
  }

  /// What a selection adds up to or counts; nil if some number can't be read.
  func value(of selection: RowSelection) -> Ratio? {
    let rows = rows(of: selection)
    guard let column = selection.column else { return Ratio(whole: rows.count) }
    return try? rows.reduce(Ratio.zero) { sum, row in
      guard let number = InputNumber(text(column, row)) else { throw ArithmeticFault.overflow }
      return try sum + number.value
    }
  }

  /// The formula of a selection; nil if the table lacks one of its columns.
  ///
  /// A column that is left out has no cell that could differ, so a criterion that only excludes is
  /// left out with it.
  func formula(for selection: RowSelection) -> Formula? {
    var arguments: [Formula] = []
    if let added = selection.column {
      guard let range = range(of: added) else { return nil }
      arguments.append(range)
    }
    for criterion in selection.criteria {
      switch criterion {
      case .equal(let column, let word):
        guard let range = range(of: column) else { return nil }
        arguments += [range, Int(word) == nil ? .text(word) : .number(word)]
      case .notEqual(let column, let word):
        guard let range = range(of: column) else { continue }
        arguments += [range, .text("<>\(word)")]
      case .below(let column, let number):
        guard let range = range(of: column) else { return nil }
        arguments += [range, .text("<\(number)")]
      }
    }
    return .call(selection.column == nil ? "COUNTIFS" : "SUMIFS", arguments)
  }

  private func range(of name: String) -> Formula? {
    column(name).map { column in
      .range(
        CellPlace(sheet: sheet, column: column, row: headerRow + 1),
        through: min(Sheet.rowLimit, lastRow + Self.roomForRows))
    }
  }

  private func text(_ name: String, _ row: TableSource.Row) -> String {
    guard let column = column(name), column < row.cells.count else { return "" }
    return row.cells[column]
  }

  /// Compares as a spreadsheet does: capital letters make no difference.
  private func meets(_ criterion: RowSelection.Criterion, _ row: TableSource.Row) -> Bool {
    switch criterion {
    case .equal(let column, let word): text(column, row).lowercased() == word.lowercased()
    case .notEqual(let column, let word): text(column, row).lowercased() != word.lowercased()
    case .below(let column, let number):
      InputNumber(text(column, row)).map { $0.value < Ratio(whole: number) } ?? false
    }
  }
}

extension RowSelection {
  /// The columns that criteria look at.
  var columns: [String] {
    criteria.map { criterion in
      switch criterion {
      case .equal(let column, _), .notEqual(let column, _), .below(let column, _): column
      }
    }
  }
}

extension Derivation {
  /// The selections of the derivation and of its steps.
  var allSelections: [RowSelection] {
    (rows.map { [$0] } ?? [])
      + branches.flatMap { branch -> [RowSelection] in
        if case .step(_, let derivation) = branch.term { derivation.allSelections } else { [] }
      }
  }
}
