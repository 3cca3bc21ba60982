extension TabelleCUG {
  /// A table as it is published.
  public struct Published: Hashable, Sendable {
    /// The table, with rows counted together or without its content where counts are too small.
    public let tavola: Tavola
    /// The positions to print without their counts, totals included.
    public let hidden: Set<CrossTable.Position>

    init(_ tavola: Tavola, _ hidden: Set<CrossTable.Position> = []) {
      self.tavola = tavola
      self.hidden = hidden
    }
  }

  /// What stands between the names of rows that are counted together.
  static let rowSeparator = " + "

  /// The tables to publish, with the positions to hide in each.
  public static func published(_ tables: [Tavola], of scenario: Scenario) -> [Published] {
    PublicCUG(tables, scenario).published()
  }
}

extension TabelleCUG.Tavola {
  private static let onlyGenders =
    "Le età sono pubblicate soltanto nella tavola 1.1, perché nessuna si ricavi per differenza."

  /// The table with other counts, and without the notes on ages if those are gone.
  func with(_ content: TabelleCUG.Content) -> Self {
    if case .ages = self.content, case .pairs = content {
      return Self(
        number: number, title: title, content: content,
        notes: Array(notes.dropFirst()) + [Self.onlyGenders])
    }
    return Self(number: number, title: title, content: content, notes: notes)
  }
}

extension CrossTable {
  /// The table with some rows counted together.
  func merging(_ groups: [[Int]]) -> CrossTable {
    CrossTable(
      rows: groups.map { $0.map { rows[$0] }.joined(separator: TabelleCUG.rowSeparator) },
      columns: columns,
      counts: groups.map { group in
        columns.indices.map { column in group.reduce(0) { $0 + counts[$1][column] } }
      })
  }

  /// Men and women, the halves of the columns, of all ages.
  var byGender: CrossTable {
    let width = columns.count / 2
    return CrossTable(
      rows: rows, columns: TabelleCUG.genders.map(\.name),
      counts: counts.map { [$0.prefix(width).reduce(0, +), $0.suffix(width).reduce(0, +)] })
  }
}
