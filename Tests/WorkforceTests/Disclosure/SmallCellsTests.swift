import Testing

@testable import Workforce

@Suite struct SmallCellsTests {
  /// What somebody who reads the printed table can work out about its hidden cells.
  ///
  /// It narrows the range of each hidden cell through every row and column until nothing changes,
  /// knowing only what is printed and that people are counted from zero up.
  static func attack(
    _ table: CrossTable, _ hidden: Set<CrossTable.Position>
  ) -> [CrossTable.Position: ClosedRange<Int>] {
    let far = 1_000_000
    var low = Dictionary(uniqueKeysWithValues: hidden.map { ($0, 0) })
    var high = Dictionary(uniqueKeysWithValues: hidden.map { ($0, far) })
    let (rows, columns) = (table.rows.count, table.columns.count)
    var sums: [(total: CrossTable.Position, parts: [CrossTable.Position])] = []
    for row in 0...rows {
      sums.append((.init(row, columns), (0..<columns).map { .init(row, $0) }))
    }
    for column in 0...columns {
      sums.append((.init(rows, column), (0..<rows).map { .init($0, column) }))
    }
    func least(_ cell: CrossTable.Position) -> Int { low[cell] ?? table[cell] }
    func most(_ cell: CrossTable.Position) -> Int { high[cell] ?? table[cell] }
    var moved = true
    while moved {
      moved = false
      for sum in sums {
        for cell in [sum.total] + sum.parts where hidden.contains(cell) {
          let others = sum.parts.filter { $0 != cell }
          let isTotal = cell == sum.total
          let bottom =
            isTotal
            ? others.reduce(0) { $0 + least($1) }
            : least(sum.total) - others.reduce(0) { $0 + most($1) }
          let top =
            isTotal
            ? others.reduce(0) { $0 + most($1) }
            : most(sum.total) - others.reduce(0) { $0 + least($1) }
          if bottom > least(cell) { (low[cell], moved) = (bottom, true) }
          if top < most(cell) { (high[cell], moved) = (top, true) }
        }
      }
    }
    return Dictionary(uniqueKeysWithValues: hidden.map { ($0, least($0)...most($0)) })
  }

  /// The values a hidden cell takes in the tables that print the same; found by trying them all.
  static func exhaust(
    _ table: CrossTable, _ hidden: Set<CrossTable.Position>
  ) -> [CrossTable.Position: Set<Int>] {
    let (rows, columns) = (table.rows.count, table.columns.count)
    let free = hidden.filter { $0.row < rows && $0.column < columns }.sorted()
    var seen: [CrossTable.Position: Set<Int>] = [:]
    var counts = table.counts
    func fits(_ candidate: CrossTable, rowsDone: Int) -> Bool {
      (0..<rowsDone).allSatisfy { row in
        let total = CrossTable.Position(row, columns)
        return hidden.contains(total) || candidate[total] == table[total]
      }
    }
    func place(_ index: Int) {
      let candidate = CrossTable(rows: table.rows, columns: table.columns, counts: counts)
      guard fits(candidate, rowsDone: index < free.count ? free[index].row : rows) else { return }
      guard index < free.count else {
        let isSame = table.positions.allSatisfy {
          hidden.contains($0) || candidate[$0] == table[$0]
        }
        guard isSame else { return }
        for cell in hidden { seen[cell, default: []].insert(candidate[cell]) }
        return
      }
      let cell = free[index]
      let own = table[cell]
      for count in 0...(own + SmallCells.threshold) {
        counts[cell.row][cell.column] = count
        place(index + 1)
      }
      counts[cell.row][cell.column] = own
    }
    place(0)
    return seen
  }

  static func random(_ seed: Int, rows: ClosedRange<Int>, columns: ClosedRange<Int>) -> CrossTable {
    var numbers = SeededNumbers(seed)
    let height = Int.random(in: rows, using: &numbers)
    let width = Int.random(in: columns, using: &numbers)
    let most = [1, 2, 4, 9, 30][Int.random(in: 0...4, using: &numbers)]
    return CrossTable(
      rows: (0..<height).map { "r\($0)" }, columns: (0..<width).map { "c\($0)" },
      counts: (0..<height).map { _ in
        (0..<width).map { _ in Int.random(in: 0...most, using: &numbers) }
      })
  }

  @Test(arguments: 0..<600)
  func `nobody narrows a hidden cell to one value or below the threshold`(seed: Int) {
    let table = Self.random(seed, rows: 1...6, columns: 1...10)
    let hidden = SmallCells.hidden(in: table)
    for (cell, range) in Self.attack(table, hidden) {
      #expect(range.contains(table[cell]))
      #expect(range.lowerBound < range.upperBound, "\(cell) is pinned to \(table[cell])")
      #expect(range.upperBound >= SmallCells.threshold, "\(cell) is shown to be small")
    }
  }

  @Test(arguments: 0..<120)
  func `every hidden cell has two values and a large one among tables that print the same`(
    seed: Int
  ) {
    var table = Self.random(seed, rows: 1...2, columns: 2...3)
    table = CrossTable(
      rows: table.rows, columns: table.columns, counts: table.counts.map { $0.map { $0 % 5 } })
    let hidden = SmallCells.hidden(in: table)
    let seen = Self.exhaust(table, hidden)
    for cell in hidden {
      #expect((seen[cell]?.count ?? 0) > 1, "\(cell) is pinned")
      #expect((seen[cell]?.max() ?? 0) >= SmallCells.threshold, "\(cell) is shown to be small")
    }
  }

  @Test(arguments: 0..<200)
  func `every small count is hidden, totals included, and zeros alone are not a reason`(seed: Int) {
    let table = Self.random(seed, rows: 1...5, columns: 1...6)
    let hidden = SmallCells.hidden(in: table)
    let small = table.positions.filter { (1...2).contains(table[$0]) }
    #expect(hidden.isSuperset(of: small))
    if small.isEmpty { #expect(hidden.isEmpty) }
  }

  @Test func `a single small count takes three others with it, and no total`() {
    let table = CrossTable(
      rows: ["a", "b", "c"], columns: ["x", "y", "z"],
      counts: [[1, 8, 9], [7, 9, 6], [5, 20, 30]])
    let hidden = SmallCells.hidden(in: table)
    #expect(hidden.count == 4)
    #expect(hidden.contains(.init(0, 0)))
    #expect(!hidden.contains { table.isTotal($0) })
  }

  @Test func `a table without small counts is printed whole`() {
    let table = CrossTable(rows: ["a"], columns: ["x", "y"], counts: [[3, 0]])
    #expect(SmallCells.hidden(in: table) == [])
  }

  @Test func `hiding only the small cell itself would give it away`() {
    let table = CrossTable(rows: ["a", "b"], columns: ["x", "y"], counts: [[1, 8], [7, 9]])
    let position = CrossTable.Position(0, 0)
    #expect(Self.attack(table, [position])[position] == 1...1)
    #expect(!TableNetworkProbe.isProtected(position, in: table, hiding: [position]))
  }

  @Test func `the totals of a table are sums of its cells`() {
    let table = CrossTable(rows: ["a", "b"], columns: ["x", "y"], counts: [[1, 8], [7, 9]])
    #expect(table[.init(0, 2)] == 9)
    #expect(table[.init(2, 1)] == 17)
    #expect(table[.init(2, 2)] == 25)
    #expect(table.positions.count == 9)
  }
}

private enum TableNetworkProbe {
  static func isProtected(
    _ position: CrossTable.Position, in table: CrossTable, hiding hidden: Set<CrossTable.Position>
  ) -> Bool {
    var network = TableNetwork(table)
    return network.isProtected(position, by: hidden)
  }
}
