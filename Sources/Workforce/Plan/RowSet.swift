/// Rows of an input table, as a spreadsheet numbers them, from 1.
///
/// Neighbouring rows are kept together, so that a whole roster is one range.
public struct RowSet: Hashable, Sendable {
  /// Ascending, with at least one row missing between two of them.
  public private(set) var ranges: [ClosedRange<Int>] = []

  init() {}

  init(_ rows: some Sequence<Int>) {
    for row in rows.sorted() { insert(row) }
  }

  /// How many rows there are.
  public var count: Int { ranges.reduce(0) { $0 + $1.count } }
  /// Whether no row is in it.
  public var isEmpty: Bool { ranges.isEmpty }

  func contains(_ row: Int) -> Bool {
    ranges.contains { $0.contains(row) }
  }

  /// Adds a row; at once if it follows the others, as the rows of a table that is read do.
  mutating func insert(_ row: Int) {
    guard let last = ranges.last else {
      ranges = [row...row]
      return
    }
    if row == last.upperBound + 1 {
      ranges[ranges.count - 1] = last.lowerBound...row
    } else if row > last.upperBound {
      ranges.append(row...row)
    } else if !contains(row) {
      self = RowSet(ranges.flatMap(Array.init) + [row])
    }
  }
}

/// People of the roster that are counted together, and their rows.
struct RosterGroup: Hashable, Sendable {
  private(set) var heads = 0
  private(set) var rows = RowSet()

  init() {}

  init(_ people: [Person]) {
    heads = people.count
    rows = RowSet(people.compactMap(\.origin.row))
  }

  mutating func add(_ person: Person) {
    heads += 1
    if let row = person.origin.row { rows.insert(row) }
  }
}

/// A number of people and the sum of something that each of them has.
struct HeadSum: Hashable, Sendable {
  private(set) var group = RosterGroup()
  private(set) var sum = Ratio.zero

  var heads: Int { group.heads }

  mutating func add(_ value: Ratio, of person: Person) throws(ArithmeticFault) {
    group.add(person)
    sum = try sum + value
  }
}
