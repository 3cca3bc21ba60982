/// The tables as they are published, each safe whatever the others print.
///
/// People by gender, and dirigenti by gender, are taken as known to everybody, and so is every count
/// of a gender that a table prints: rows are merged, or whole tables left out, until those counts are
/// zero or large. Only 1.1 has ages, and what it hides can move among people of the same gender and
/// row, which no other table shows. Where dirigenti are too few to be told apart, they are counted
/// with the others in 1.4 and 1.7, as in 1.1: the tables then classify all people, each by something
/// that no other one shows. So no table can be subtracted from another to find a hidden count.
struct PublicCUG {
  typealias Tavola = TabelleCUG.Tavola

  private let tables: [Tavola]
  private let scenario: Scenario
  private let people: [Int]
  private let managers: [Int]
  private let others: [Int]
  /// The tables on the others with dirigenti among them.
  private let withManagers: CUGTableBuilder

  init(_ tables: [Tavola], _ scenario: Scenario) {
    self.tables = tables
    self.scenario = scenario
    let areas = Set(scenario.areas.filter { $0.qualifica == .dirigenza }.map(\.code))
    let all = scenario.people ?? []
    func count(_ people: [Person]) -> [Int] {
      TabelleCUG.genders.map { gender in people.count { $0.gender == gender.gender } }
    }
    people = count(all)
    managers = count(all.filter { areas.contains($0.area) })
    others = count(all.filter { !areas.contains($0.area) })
    withManagers = CUGTableBuilder(
      scenario: scenario, people: all, day: .lastDay(of: scenario.referenceYear),
      countsManagersAsOthers: true)
  }

  static func isSafe(_ counts: [Int]) -> Bool {
    !(counts + [counts.reduce(0, +)]).contains { (1..<SmallCells.threshold).contains($0) }
  }

  /// Whether dirigenti and the others can be told apart.
  private var tellsManagers: Bool { Self.isSafe(managers) && Self.isSafe(others) }

  func published() -> [TabelleCUG.Published] {
    tables.map { tavola in
      guard let table = tavola.content.table else { return .init(tavola) }
      guard Self.isSafe(people) else {
        return withheld(tavola, "gli uomini o le donne sono meno di \(SmallCells.threshold)")
      }
      switch tavola.number {
      case "1.1": return areas(tavola, table)
      case "1.2": return presence(tavola, table)
      case "1.3": return responsibilities(tavola, table)
      case "1.4" where !tellsManagers: return counted(withManagers.bySeniority())
      case "1.6" where !tellsManagers:
        return withheld(
          tavola, "i dirigenti sono troppo pochi; sono contati con gli altri nella 1.7")
      case "1.7" where !tellsManagers: return counted(withManagers.staffByDegree())
      case "1.9": return measures(tavola, table)
      default: return counted(tavola)
      }
    }
  }

  // MARK: The tables

  /// The areas that 1.1 counts together, as positions among the areas.
  private func mergedAreas(_ byGender: CrossTable) -> [[Int]] {
    let all = Array(byGender.rows.indices)
    let groups =
      tellsManagers ? [all.filter(isManager), all.filter { !isManager($0) }] : [all]
    return groups.flatMap { safeRows($0, byGender) }
  }

  private func isManager(_ row: Int) -> Bool { scenario.areas[row].qualifica == .dirigenza }

  private func areas(_ tavola: Tavola, _ table: CrossTable) -> TabelleCUG.Published {
    let merged = table.merging(mergedAreas(table.byGender))
    let classes = TabelleCUG.ageClasses.count
    let hidden = TabelleCUG.genders.indices.flatMap { gender in
      let first = gender * classes
      let half = CrossTable(
        rows: merged.rows, columns: Array(merged.columns[first..<first + classes]),
        counts: merged.counts.map { Array($0[first..<first + classes]) })
      return Self.hiddenAges(half).map { CrossTable.Position($0.row, first + $0.column) }
    }
    return .init(tavola.with(.ages(merged)), Set(hidden))
  }

  /// Full time and part-time: the two rows that 1.9 tells apart.
  private func presence(_ tavola: Tavola, _ table: CrossTable) -> TabelleCUG.Published {
    counted(tavola, table.byGender.merging([[0], [1, 2]]))
  }

  /// The incarichi, if neither they nor whoever is left without one are few: among all people,
  /// among the others, and in the row of 1.1 in which the incarichi are, with dirigenti or without.
  private func responsibilities(_ tavola: Tavola, _ table: CrossTable) -> TabelleCUG.Published {
    let table = table.byGender
    let held = table.counts[0]
    let everybody = scenario.people ?? []
    let codes = scenario.areas.map(\.code)
    let areas = TabelleCUG.genders.map { gender in
      codes.map { code in everybody.count { $0.area == code && $0.gender == gender.gender } }
    }
    let byGender = CrossTable(
      rows: codes, columns: table.columns,
      counts: codes.indices.map { [areas[0][$0], areas[1][$0]] })
    let holders = Set(everybody.filter(\.holdsEQ).map(\.area))
    let groups = mergedAreas(byGender).filter { !holders.isDisjoint(with: $0.map { codes[$0] }) }
    let around =
      groups.count == 1
      ? byGender.merging(groups + groups.map { $0.filter { !isManager($0) } }).counts : []
    let wholes = around + [people, others]
    guard Self.isSafe(held),
      wholes.allSatisfy({ whole in Self.isSafe(zip(whole, held).map { $0 - $1 }) })
    else { return withheld(tavola, "farebbe riconoscere chi ha un incarico o chi non l'ha") }
    return .init(tavola.with(.pairs(table)))
  }

  /// Part-time hides what 1.2 does; agreements hide as a classification of all people, whoever has
  /// none included, because nobody has two.
  private func measures(_ tavola: Tavola, _ table: CrossTable) -> TabelleCUG.Published {
    let table = table.byGender
    let last = table.rows.count
    let partTime = table.counts[0]
    let presence = CrossTable(
      rows: ["", ""], columns: table.columns,
      counts: [zip(people, partTime).map { $0 - $1 }, partTime])
    let own = SmallCells.hidden(in: presence)
    let isWithheld = own.contains { $0.row == presence.rows.count }
    let columns = [0, 1].filter { people[$0] > 0 } + [2]
    var hidden = Set(
      columns.filter { isWithheld || own.contains(.init(1, $0)) }.map {
        CrossTable.Position(0, $0)
      })
    if last > 1 { hidden.formUnion(hiddenAgreements(table)) }
    hidden.formUnion(hidden.map { CrossTable.Position(last, $0.column) })
    return .init(tavola.with(.pairs(table)), hidden)
  }

  /// What to hide of the two rows of agreements.
  private func hiddenAgreements(_ table: CrossTable) -> [CrossTable.Position] {
    let agreements = CrossTable(
      rows: ["", "", ""], columns: table.columns,
      counts: [
        table.counts[1], table.counts[2],
        people.indices.map { people[$0] - table.counts[1][$0] - table.counts[2][$0] },
      ])
    let covered = SmallCells.hidden(in: agreements)
    let isExposed = covered.contains { $0.row == agreements.rows.count }
    return (isExposed ? agreements.positions : covered.sorted()).filter { $0.row < 2 }
      .map { CrossTable.Position($0.row + 1, $0.column) }
  }

  private func counted(_ tavola: Tavola) -> TabelleCUG.Published {
    guard let table = tavola.content.table?.byGender else { return .init(tavola) }
    return counted(tavola, table)
  }

  private func counted(_ tavola: Tavola, _ table: CrossTable) -> TabelleCUG.Published {
    let hidden = SmallCells.hidden(in: table)
    let isAlone = table.rows.count == 1 && !hidden.isEmpty
    guard !isAlone, !hidden.contains(where: { $0.row == table.rows.count }) else {
      return withheld(tavola, "conta troppo poche persone")
    }
    return .init(tavola.with(.pairs(table)), hidden)
  }

  private func withheld(_ tavola: Tavola, _ reason: String) -> TabelleCUG.Published {
    .init(
      Tavola(number: tavola.number, title: tavola.title, content: .withheld(reason), notes: []))
  }

  // MARK: Safe counts

  /// What to hide of one gender by row and age, when everybody knows how many each row has.
  private static func hiddenAges(_ half: CrossTable) -> Set<CrossTable.Position> {
    let last = half.columns.count
    let hidden = SmallCells.hidden(in: half)
    guard hidden.contains(where: { $0.column == last }) else { return hidden }
    return Set(
      half.positions.filter { $0.column < last && half[.init($0.row, last)] > 0 })
  }

  /// Neighbouring rows together, until no count of a gender is small, with dirigenti or without.
  private func safeRows(_ rows: [Int], _ table: CrossTable) -> [[Int]] {
    func isSafeSum(_ group: [Int]) -> Bool {
      Self.isSafe(
        table.columns.indices.map { column in
          group.reduce(0) { $0 + table.counts[$1][column] }
        })
    }
    func isSafeGroup(_ group: [Int]) -> Bool {
      isSafeSum(group) && isSafeSum(group.filter { !isManager($0) })
    }
    var groups: [[Int]] = []
    var open: [Int] = []
    for row in rows {
      open.append(row)
      if isSafeGroup(open) {
        groups.append(open)
        open = []
      }
    }
    while !open.isEmpty, !isSafeGroup(open), let last = groups.popLast() { open = last + open }
    return open.isEmpty ? groups : groups + [open]
  }
}
