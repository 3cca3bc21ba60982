import Testing

@testable import Workforce

@Suite struct LinkedTablesTests {
  @Test func `a total hidden in one table is not printed in another`() {
    let first = CrossTable(rows: ["a", "b"], columns: ["x", "y"], counts: [[1, 20], [1, 30]])
    let second = CrossTable(rows: ["c", "d"], columns: ["x", "y"], counts: [[2, 25], [0, 25]])
    let links = (0...2).map { column in
      LinkedTables.Sum(
        .init(1, .init(2, column)), of: [LinkedTables.Cell(0, .init(2, column))])
    }
    let linked = LinkedTables([first, second], links: links)
    let hidden = linked.hidden()
    #expect(linked.exposedCells(hidden) == [])
    #expect(hidden[0].contains(.init(2, 0)))
    #expect(hidden[1].contains(.init(2, 0)))
  }

  @Test func `a row that is the difference of two tables is not given away by their totals`() {
    let all = CrossTable(
      rows: ["capi", "altri"], columns: ["x", "y"], counts: [[2, 2], [20, 30]])
    let others = CrossTable(
      rows: ["nuovi", "vecchi"], columns: ["x", "y"], counts: [[10, 10], [10, 20]])
    let links = (0...2).map { column in
      LinkedTables.Sum(
        .init(1, .init(2, column)), of: [LinkedTables.Cell(0, .init(1, column))])
    }
    let alone = [SmallCells.hidden(in: all), SmallCells.hidden(in: others)]
    let linked = LinkedTables([all, others], links: links)
    #expect(!linked.exposedCells(alone).isEmpty, "one table at a time would leak")
    #expect(linked.exposedCells(linked.hidden()) == [])
  }

  @Test(arguments: 0..<150)
  func `tables that classify the same people give nothing away together`(seed: Int) {
    var numbers = SeededNumbers(seed)
    let columns = Int.random(in: 2...5, using: &numbers)
    var people: [(first: Int, second: Int, column: Int)] = []
    for _ in 0..<Int.random(in: 3...60, using: &numbers) {
      people.append(
        (
          Int.random(in: 0...3, using: &numbers), Int.random(in: 0...2, using: &numbers),
          Int.random(in: 0..<columns, using: &numbers)
        ))
    }
    func table(_ rows: Int, _ key: ((first: Int, second: Int, column: Int)) -> Int) -> CrossTable {
      CrossTable(
        rows: (0..<rows).map { "r\($0)" }, columns: (0..<columns).map { "c\($0)" },
        counts: (0..<rows).map { row in
          (0..<columns).map { column in people.count { key($0) == row && $0.column == column } }
        })
    }
    let tables = [table(4, \.first), table(3, \.second)]
    let links = (0...columns).map { column in
      LinkedTables.Sum(.init(1, .init(3, column)), of: [.init(0, .init(4, column))])
    }
    let linked = LinkedTables(tables, links: links)
    let hidden = linked.hidden()
    #expect(linked.exposedCells(hidden) == [])
    for (cell, range) in linked.ranges(hidden) {
      #expect(range.contains(tables[cell.table][cell.position]))
    }
    for (table, positions) in zip(tables, hidden) {
      for (cell, range) in SmallCellsTests.attack(table, positions) {
        #expect(range.lowerBound < range.upperBound, "\(cell)")
        #expect(range.upperBound >= SmallCells.threshold, "\(cell)")
      }
    }
  }
}
