/// Hides the counts of a table that would single people out, and enough others to keep them hidden.
///
/// A count of one or two, totals included, is hidden. So that subtracting from totals doesn't bring
/// it back, other cells are hidden too, until nothing printed pins any hidden cell to one value or
/// shows that it is below the threshold. That is checked exactly: a table with its totals is a
/// network in which every row and every column is a node, and what a hidden cell can be is what can
/// still flow through it.
public enum SmallCells {
  /// The smallest count that is printed, apart from zero.
  public static let threshold = 3
  /// What stands in the place of a hidden count.
  public static let mark = "(*)"

  /// The positions to hide.
  ///
  /// - Parameter forced: Positions to hide whatever their count.
  public static func hidden(
    in table: CrossTable, forcing forced: Set<CrossTable.Position> = []
  ) -> Set<CrossTable.Position> {
    var hidden = forced.union(
      table.positions.filter { (1..<threshold).contains(table[$0]) })
    var network = TableNetwork(table)
    while let exposed = hidden.sorted().first(where: { !network.isProtected($0, by: hidden) }) {
      let cycle = network.cheapestCycle(through: exposed, raising: need(table[exposed]), hidden)
      let added = Set(cycle).subtracting(hidden)
      hidden.formUnion(added.isEmpty ? Set(table.positions) : added)
    }
    return hidden
  }

  /// How much a hidden count has to be able to grow, to the threshold and by one at least.
  static func need(_ count: Int) -> Int {
    max(1, threshold - count)
  }
}

/// A table as a circulation: rows and columns are nodes, cells flow between them.
///
/// Counts flow from their row to their column, totals of a row from the column of totals back to
/// the row, and so for columns: at each node what comes in goes out exactly if the totals agree.
struct TableNetwork {
  private let positions: [CrossTable.Position]
  private let counts: [CrossTable.Position: Int]
  private let arcs: [CrossTable.Position: (tail: Int, head: Int)]
  private let costs: [CrossTable.Position: Int]
  private let nodeCount: Int
  private static let unlimited = Int(Int32.max)

  init(_ table: CrossTable) {
    positions = table.positions
    counts = Dictionary(uniqueKeysWithValues: positions.map { ($0, table[$0]) })
    let rowNodes = table.rows.count + 1
    nodeCount = rowNodes + table.columns.count + 1
    arcs = Dictionary(
      uniqueKeysWithValues: positions.map { position in
        let (row, column) = (position.row, rowNodes + position.column)
        let isForward =
          (position.row < table.rows.count) == (position.column < table.columns.count)
        return (position, isForward ? (row, column) : (column, row))
      })
    costs = Dictionary(
      uniqueKeysWithValues: positions.map { position in
        let isGrandTotal = position == CrossTable.Position(table.rows.count, table.columns.count)
        let count = table[position]
        let base = isGrandTotal ? 100_000 : table.isTotal(position) ? 1_000 : count == 0 ? 100 : 1
        return (position, base + min(count, 90))
      })
  }

  /// Whether a hidden cell can be at least the threshold, and anything but one value.
  mutating func isProtected(
    _ position: CrossTable.Position, by hidden: Set<CrossTable.Position>
  ) -> Bool {
    let count = counts[position] ?? 0
    let need = SmallCells.need(count)
    if slack(of: position, growing: true, hidden, limit: need) >= need { return true }
    return count >= SmallCells.threshold
      && slack(of: position, growing: false, hidden, limit: 1) >= 1
  }

  /// How much a hidden cell can grow or shrink while the other hidden cells make up for it.
  func slack(
    of position: CrossTable.Position, growing: Bool, _ hidden: Set<CrossTable.Position>, limit: Int
  ) -> Int {
    guard let arc = arcs[position] else { return 0 }
    let (from, to) = growing ? (arc.head, arc.tail) : (arc.tail, arc.head)
    var residual = Array(repeating: Array(repeating: 0, count: nodeCount), count: nodeCount)
    for cell in hidden where cell != position {
      guard let (tail, head) = arcs[cell] else { continue }
      residual[tail][head] = Self.unlimited
      residual[head][tail] = max(residual[head][tail], counts[cell] ?? 0)
    }
    var pushed = 0
    let most = growing ? limit : min(limit, counts[position] ?? 0)
    while pushed < most, let path = Self.path(from, to, residual) {
      let room = zip(path, path.dropFirst()).map { residual[$0][$1] }.min() ?? 0
      let amount = min(room, most - pushed)
      for (tail, head) in zip(path, path.dropFirst()) {
        residual[tail][head] -= amount
        residual[head][tail] += amount
      }
      pushed += amount
    }
    return pushed
  }

  private static func path(_ from: Int, _ to: Int, _ residual: [[Int]]) -> [Int]? {
    var previous: [Int: Int] = [from: from]
    var queue = [from]
    var next = 0
    while next < queue.count, previous[to] == nil {
      let node = queue[next]
      next += 1
      for other in residual.indices where residual[node][other] > 0 && previous[other] == nil {
        previous[other] = node
        queue.append(other)
      }
    }
    guard previous[to] != nil else { return nil }
    var path = [to]
    while let last = path.last, last != from, let before = previous[last] {
      path.append(before)
    }
    return path.reversed()
  }

  /// The other cells of the cheapest cycle that lets a cell grow; hidden ones cost nothing.
  func cheapestCycle(
    through position: CrossTable.Position, raising need: Int, _ hidden: Set<CrossTable.Position>
  ) -> [CrossTable.Position] {
    guard let target = arcs[position] else { return [] }
    var distance = Array(repeating: Int.max, count: nodeCount)
    var arrival: [Int: (from: Int, cell: CrossTable.Position)] = [:]
    distance[target.head] = 0
    for _ in 0..<nodeCount {
      for cell in positions where cell != position {
        guard let (tail, head) = arcs[cell] else { continue }
        let cost = hidden.contains(cell) ? 0 : costs[cell] ?? 1
        var ways = [(tail, head)]
        if counts[cell] ?? 0 >= need { ways.append((head, tail)) }
        for (from, to) in ways
        where distance[from] < Int.max && distance[from] + cost < distance[to] {
          distance[to] = distance[from] + cost
          arrival[to] = (from, cell)
        }
      }
    }
    var cells: [CrossTable.Position] = []
    var node = target.tail
    while node != target.head, let step = arrival[node], cells.count <= nodeCount {
      cells.append(step.cell)
      node = step.from
    }
    return cells
  }
}
