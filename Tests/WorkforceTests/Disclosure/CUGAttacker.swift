@testable import Workforce

/// Somebody who has all the published tables and knows what each of their cells counts.
///
/// Everybody is in a cell of gender and age of every classification, so the classifications of the
/// same people have the same totals, those of dirigenti and of the others add up to all, and nobody
/// has a measure who isn't on the staff. How many women and men there are, in all and among the
/// dirigenti, is known from elsewhere. From the sums the attacker narrows what is not printed.
struct CUGAttacker {
  /// A count of some people of a gender and age class: of all ages where the class is nil.
  struct Cell: Hashable {
    let group: String
    let gender: Int
    let age: Int?
  }

  private static let classifications = ["1.1", "1.2", "1.4", "1.6", "1.7"]

  private var index: [Cell: Int] = [:]
  private var system = CountSystem()
  private var derived: Set = ["senza incarico", "senza accordo"]
  private var covered: [(name: String, cell: Int)] = []

  init(
    _ printed: [(tavola: TabelleCUG.Tavola, hidden: Set<CrossTable.Position>)],
    rosterTables: [TabelleCUG.Tavola], managers: Set<String>, people: [Int], dirigenti: [Int]
  ) {
    describe(rosterTables, managers: managers)
    for gender in 0...1 {
      system.know(id("staff", gender, nil), people[gender])
      system.know(id("dirigenti", gender, nil), dirigenti[gender])
    }
    for (tavola, hidden) in printed { read(tavola, hidden) }
    system.narrow()
  }

  /// The hidden cells that the attacker knows, or knows to be small.
  var exposed: [String] {
    covered.filter { entry in
      let bound = system.bounds[entry.cell]
      return bound.high < SmallCells.threshold && bound.high > 0 || bound.low == bound.high
    }.map { "\($0.name): \(system.bounds[$0.cell])" }
  }

  /// Counts of a gender that no table has to print and that the attacker knows to be small: an area
  /// of the comparto, whoever has no incarico or no agreement.
  var workedOut: [String] {
    index.filter { $0.key.age == nil && derived.contains($0.key.group) }.compactMap { cell, id in
      let bound = system.bounds[id]
      return bound.low > 0 && bound.high < SmallCells.threshold ? "\(cell): \(bound)" : nil
    }
  }

  // MARK: What the cells are

  private mutating func id(_ group: String, _ gender: Int, _ age: Int?) -> Int {
    let cell = Cell(group: group, gender: gender, age: age)
    if let known = index[cell] { return known }
    let new = system.add()
    index[cell] = new
    if age == nil { system.relate(new, to: (0..<5).map { id(group, gender, $0) }) }
    return new
  }

  private mutating func describe(_ tables: [TabelleCUG.Tavola], managers: Set<String>) {
    relate("staff", to: ["dirigenti", "altri"])
    let degrees = tables.filter { ["1.6", "1.7"].contains($0.number) }
    let all = degrees.flatMap { $0.content.table?.rows ?? [] }
    for degree in Set(all) {
      let own = degrees.filter { $0.content.table?.rows.contains(degree) == true }
      relate("1.7+ \(degree)", to: own.map { "\($0.number) \(degree)" })
    }
    for tavola in tables {
      guard let rows = tavola.content.table?.rows else { continue }
      let names = rows.map { "\(tavola.number) \($0)" }
      switch tavola.number {
      case "1.1":
        relate("dirigenti", to: rows.filter(managers.contains).map { "1.1 \($0)" })
        let others = rows.filter { !managers.contains($0) }.map { "1.1 \($0)" }
        relate("altri", to: others)
        derived.formUnion(others)
      case "1.2":
        relate("staff", to: names)
        relate("1.9 Part-time", to: Array(names.dropFirst()))
      case "1.4", "1.7": relate("altri", to: names)
      case "1.6": relate("dirigenti", to: names)
      case "1.3": relate("altri", to: names + ["senza incarico"])
      default: relate("staff", to: Array(names.dropFirst()) + ["senza accordo"])
      }
    }
  }

  private mutating func relate(_ whole: String, to parts: [String]) {
    for gender in 0...1 {
      for age in [nil, 0, 1, 2, 3, 4] {
        system.relate(id(whole, gender, age), to: parts.map { id($0, gender, age) })
      }
    }
  }

  // MARK: What is printed

  private mutating func read(_ tavola: TabelleCUG.Tavola, _ hidden: Set<CrossTable.Position>) {
    guard let table = tavola.content.table else { return }
    let countsAll = tavola.title.contains("dirigenti compresi")
    var rows = table.rows.map { row in
      row.split(separator: " + ").map { "\(tavola.number)\(countsAll ? "+" : "") \($0)" }
    }
    if tavola.number == "1.2", rows.count == 2 { rows[1] = ["1.9 Part-time"] }
    let all = rows.flatMap { $0 }
    let columns: [(gender: Int, age: Int?)] =
      table.columns.count == 2
      ? [(0, nil), (1, nil)] : (0..<10).map { ($0 / 5, $0 % 5) }
    for position in table.positions {
      let groups = position.row < rows.count ? rows[position.row] : all
      let chosen = position.column < columns.count ? [columns[position.column]] : columns
      let parts = groups.flatMap { group in chosen.map { id(group, $0.gender, $0.age) } }
      let cell = system.add()
      system.relate(cell, to: parts)
      if position.column == columns.count, columns.count == 10 {
        system.relate(cell, to: groups.flatMap { [id($0, 0, nil), id($0, 1, nil)] })
      } else if position.row == rows.count, position.column < columns.count,
        Self.classifications.contains(tavola.number)
      {
        let isOfOthers = ["1.4", "1.7"].contains(tavola.number) && !countsAll
        let whole = isOfOthers ? "altri" : "staff"
        let group = tavola.number == "1.6" ? "dirigenti" : whole
        let column = columns[position.column]
        system.relate(cell, to: [id(group, column.gender, column.age)])
      }
      if hidden.contains(position) {
        covered.append(("\(tavola.number) \(position)", cell))
      } else {
        system.know(cell, table[position])
      }
    }
  }
}
