/// Hides small counts in tables that share totals, so that one table doesn't give away another.
///
/// Within a table the protection of ``SmallCells`` is exact. Between tables it is checked by
/// narrowing the range of every hidden cell through all sums, inside the tables and across them,
/// until nothing changes: where that pins a cell or shows that it is small, more cells are hidden.
public struct LinkedTables: Sendable {
  /// A cell of one of the tables.
  public struct Cell: Hashable, Comparable, Sendable {
    public let table: Int
    public let position: CrossTable.Position

    public init(_ table: Int, _ position: CrossTable.Position) {
      self.table = table
      self.position = position
    }

    public static func < (left: Cell, right: Cell) -> Bool {
      (left.table, left.position) < (right.table, right.position)
    }
  }

  /// Cells that add up to another cell.
  public struct Sum: Hashable, Sendable {
    public let total: Cell
    public let parts: [Cell]

    public init(_ total: Cell, of parts: [Cell]) {
      self.total = total
      self.parts = parts
    }
  }

  public let tables: [CrossTable]
  /// The sums that hold between cells of different tables.
  public let links: [Sum]

  public init(_ tables: [CrossTable], links: [Sum]) {
    self.tables = tables
    self.links = links
  }

  /// The positions to hide in each table.
  public func hidden() -> [Set<CrossTable.Position>] {
    var hidden = tables.map { SmallCells.hidden(in: $0) }
    while let exposed = exposedCells(hidden).first {
      let linked = links.filter { sum in
        ([sum.total] + sum.parts).contains { hidden[$0.table].contains($0.position) }
      }.flatMap { [$0.total] + $0.parts }
      let candidates = linked.filter { !hidden[$0.table].contains($0.position) }
      let next =
        candidates.min { (cost($0), $0) < (cost($1), $1) }
        ?? tables[exposed.table].positions.map { Cell(exposed.table, $0) }
        .first { !hidden[$0.table].contains($0.position) }
      guard let next else { break }
      hidden[next.table] = SmallCells.hidden(
        in: tables[next.table], forcing: hidden[next.table].union([next.position]))
    }
    return hidden
  }

  private func cost(_ cell: Cell) -> Int {
    let count = tables[cell.table][cell.position]
    return count == 0 ? 1_000 : count
  }

  /// The hidden cells that the sums pin to one value, or show to be below the threshold.
  func exposedCells(_ hidden: [Set<CrossTable.Position>]) -> [Cell] {
    let ranges = ranges(hidden)
    return ranges.keys.sorted().filter { cell in
      guard let range = ranges[cell] else { return false }
      return range.lowerBound == range.upperBound || range.upperBound < SmallCells.threshold
    }
  }

  /// What each hidden cell can be, as far as narrowing sum by sum can tell.
  func ranges(_ hidden: [Set<CrossTable.Position>]) -> [Cell: ClosedRange<Int>] {
    var ranges: [Cell: ClosedRange<Int>] = [:]
    for (table, positions) in hidden.enumerated() {
      for position in positions {
        ranges[Cell(table, position)] = 0...Self.unlimited
      }
    }
    let sums = tables.indices.flatMap(ownSums) + links
    var hasChanged = true
    var rounds = 0
    while hasChanged, rounds < 1_000 {
      hasChanged = false
      rounds += 1
      for sum in sums where narrow(&ranges, by: sum) { hasChanged = true }
    }
    return ranges
  }

  private static let unlimited = Int(Int32.max)

  private func ownSums(of table: Int) -> [Sum] {
    let (rows, columns) = (tables[table].rows.count, tables[table].columns.count)
    func cell(_ row: Int, _ column: Int) -> Cell { Cell(table, .init(row, column)) }
    return (0...rows).map { row in
      Sum(cell(row, columns), of: (0..<columns).map { cell(row, $0) })
    }
      + (0...columns).map { column in
        Sum(cell(rows, column), of: (0..<rows).map { cell($0, column) })
      }
  }

  private func narrow(_ ranges: inout [Cell: ClosedRange<Int>], by sum: Sum) -> Bool {
    func range(_ cell: Cell) -> ClosedRange<Int> {
      let count = tables[cell.table][cell.position]
      return ranges[cell] ?? count...count
    }
    var changed = false
    let least = sum.parts.reduce(0) { $0 + range($1).lowerBound }
    let most = sum.parts.reduce(0) { min(Self.unlimited, $0 + range($1).upperBound) }
    changed = tighten(&ranges, sum.total, least, most) || changed
    let total = range(sum.total)
    for part in sum.parts where ranges[part] != nil {
      let own = range(part)
      let others = least - own.lowerBound
      let otherMost = sum.parts.filter { $0 != part }
        .reduce(0) { min(Self.unlimited, $0 + range($1).upperBound) }
      changed =
        tighten(&ranges, part, total.lowerBound - otherMost, total.upperBound - others) || changed
      if changed { break }
    }
    return changed
  }

  private func tighten(
    _ ranges: inout [Cell: ClosedRange<Int>], _ cell: Cell, _ least: Int, _ most: Int
  ) -> Bool {
    guard let old = ranges[cell] else { return false }
    let low = max(old.lowerBound, least)
    let new = low...max(low, min(old.upperBound, most))
    guard new != old else { return false }
    ranges[cell] = new
    return true
  }
}
