extension RowChange {
  /// The rows that differ between the tables of two plans, in the order of the tables.
  ///
  /// The order of rows, remarks and the way a number is written make no difference, nor does what a
  /// published document states or how a plan is called. Of a table without a key, each row is compared with the one that
  /// is most like it.
  ///
  /// - Parameter schemas: The tables to compare.
  package static func all(
    from before: [TableName: [TableSource]], to after: [TableName: [TableSource]],
    _ schemas: [TableSchema]
  ) -> [RowChange] {
    let order = TableName.allCases.filter { $0 != .pubblicati }
    return order.flatMap { name -> [RowChange] in
      let sources = (before[name] ?? [], after[name] ?? [])
      guard sources.0.map(\.bytes) != sources.1.map(\.bytes),
        let schema = schemas.first(where: { $0.name == name })
      else { return [] }
      return changes(
        of: name, from: TableContent(sources.0, schema), to: TableContent(sources.1, schema))
    }
  }

  private static func changes(
    of table: TableName, from before: TableContent, to after: TableContent
  ) -> [RowChange] {
    var (old, new) = unmatched(before.rows, after.rows)
    if table == .scenario {
      old.removeAll(where: isName)
      new.removeAll(where: isName)
    }
    let pairs = before.key.isEmpty ? likest(old, new) : keyed(old, new, before.key)
    let changed = pairs.map { pair in
      RowChange(table, old[pair.old], new[pair.new], before.columns, key: before.key)
    }
    let gone = old.indices.filter { index in !pairs.contains { $0.old == index } }
    let come = new.indices.filter { index in !pairs.contains { $0.new == index } }
    return changed
      + gone.map { RowChange(table, old[$0], nil, before.columns, key: before.key) }
      + come.map { RowChange(table, nil, new[$0], before.columns, key: before.key) }
  }

  /// Whether a row of `scenario.csv` only says how a variant is called and what it varies.
  private static func isName(_ row: TableContent.Row) -> Bool {
    ["base", "denominazione"].contains(row.cells.first?.lowercased())
  }

  /// The rows of each table that the other does not have just so.
  private static func unmatched(
    _ before: [TableContent.Row], _ after: [TableContent.Row]
  ) -> (old: [TableContent.Row], new: [TableContent.Row]) {
    func counted(_ rows: [TableContent.Row]) -> [[String]: Int] {
      rows.reduce(into: [:]) { $0[$1.plain, default: 0] += 1 }
    }
    func rest(_ rows: [TableContent.Row], beyond other: [[String]: Int]) -> [TableContent.Row] {
      var other = other
      return rows.filter { row in
        let left = other[row.plain] ?? 0
        other[row.plain] = left - 1
        return left <= 0
      }
    }
    return (rest(before, beyond: counted(after)), rest(after, beyond: counted(before)))
  }

  private typealias Pair = (old: Int, new: Int)

  private static func keyed(
    _ old: [TableContent.Row], _ new: [TableContent.Row], _ key: [Int]
  ) -> [Pair] {
    let places = Dictionary(
      new.enumerated().map { number, row in (key.map { row.plain[$0] }, number) },
      uniquingKeysWith: { first, _ in first })
    return old.enumerated().compactMap { number, row in
      places[key.map { row.plain[$0] }].map { (number, $0) }
    }
  }

  /// The most comparisons of rows; beyond it they are told as taken away and added.
  private static let comparisonLimit = 250_000

  /// Pairs the rows that have most cells in common, more than half of those that hold something.
  private static func likest(_ old: [TableContent.Row], _ new: [TableContent.Row]) -> [Pair] {
    guard old.count * new.count <= comparisonLimit else { return [] }
    var candidates: [(same: Int, pair: Pair)] = []
    for (first, row) in old.enumerated() {
      for (second, other) in new.enumerated() {
        let cells = Array(zip(row.plain, other.plain)).filter { $0 != "" || $1 != "" }
        let same = cells.count { $0 == $1 }
        if same * 2 > cells.count { candidates.append((same, (first, second))) }
      }
    }
    candidates.sort {
      ($1.same, $0.pair.old, $0.pair.new) < ($0.same, $1.pair.old, $1.pair.new)
    }
    var taken: (old: Set<Int>, new: Set<Int>) = ([], [])
    return candidates.map(\.pair).filter { pair in
      guard !taken.old.contains(pair.old), !taken.new.contains(pair.new) else { return false }
      taken.old.insert(pair.old)
      taken.new.insert(pair.new)
      return true
    }.sorted { $0.old < $1.old }
  }

  private init(
    _ table: TableName, _ before: TableContent.Row?, _ after: TableContent.Row?,
    _ columns: [String], key: [Int]
  ) {
    self.table = table
    kind = before == nil ? .added : after == nil ? .removed : .changed
    rowBefore = before?.number
    rowAfter = after?.number
    let empty = columns.map { _ in "" }
    let old = before?.cells ?? empty
    let new = after?.cells ?? empty
    let differs = columns.indices.filter {
      TableContent.plain(old[$0]) != TableContent.plain(new[$0])
    }
    cells = differs.map { Cell(column: columns[$0], before: old[$0], after: new[$0]) }
    let naming = key.isEmpty ? Array(columns.indices) : key
    name =
      kind == .changed
      ? naming.filter { !differs.contains($0) && !new[$0].isEmpty }.prefix(4).map { new[$0] }
        .joined(separator: ", ") : ""
  }
}
