/// How a table that is wider than the terminal is shown all the same, every digit kept.
///
/// Its last columns of words go below their row, each with its header. If the rest is still too wide,
/// it is drawn in parts one below the other, which all begin with the columns that tell the rows
/// apart. There are as few parts as will do; they part where a new group of headers begins, as
/// between "Uomini 51-60" and "Donne <30", and are about equally wide.
struct TableParts: Sendable, Equatable {
  /// The columns of each part, from left to right.
  let columns: [[Int]]
  /// The columns that stand below the rows of the last part.
  let below: [Int]

  /// The parts of a table whose layout does not fit.
  init(columns: [Table.Column], rows: [[String]], layout: TableLayout, width: Int) {
    let key = Self.key(of: columns, rows, layout, width: width)
    let lastNumber = columns.lastIndex { $0.alignment == .trailing } ?? 0
    let behind = columns.indices.suffix(from: max(key, lastNumber + 1))
    let rest = columns.indices.prefix(columns.count - behind.count)
    below = Array(behind)
    // The last column has no space behind it.
    let room = width + TableLayout.gap - layout.room(for: rest.prefix(key))
    guard rest.count > key, room < layout.room(for: rest.dropFirst(key)) else {
      self.columns = [Array(rest)]
      return
    }
    self.columns = Self.split(rest.dropFirst(key), of: columns, layout, room: room)
      .map { Array(rest.prefix(key)) + $0 }
  }

  /// How many of the first columns tell the most rows apart, in half of the line at most.
  private static func key(
    of columns: [Table.Column], _ rows: [[String]], _ layout: TableLayout, width: Int
  ) -> Int {
    let counts = columns.indices.dropFirst().filter {
      $0 == 1 || 2 * layout.room(for: columns.indices.prefix($0)) <= width
    }
    let told = counts.map { count in Set(rows.map { $0.prefix(count) }).count }
    return zip(counts, told).first { $1 == told.max() }?.0 ?? 1
  }

  /// A way to part the columns from some column on.
  private struct Split: Comparable {
    var parts: [[Int]]
    /// How many of the parts begin amid a group of headers.
    var broken: Int
    /// The width of the widest part.
    var widest: Int

    static func < (one: Split, other: Split) -> Bool {
      (one.parts.count, one.broken, one.widest) < (other.parts.count, other.broken, other.widest)
    }
  }

  private static func split(
    _ range: Range<Int>, of columns: [Table.Column], _ layout: TableLayout, room: Int
  ) -> [[Int]] {
    // What is best from each column on, from the last to the first; of equals, the fuller part first.
    var best = [range.upperBound: Split(parts: [], broken: 0, widest: 0)]
    for start in range.reversed() {
      let isAmid = start > range.lowerBound && columns[start].group == columns[start - 1].group
      let ways = (start + 1...range.upperBound).reversed().compactMap { end -> Split? in
        let taken = layout.room(for: start..<end)
        guard taken <= room || end == start + 1, let rest = best[end] else { return nil }
        return Split(
          parts: [Array(start..<end)] + rest.parts, broken: rest.broken + (isAmid ? 1 : 0),
          widest: max(taken, rest.widest))
      }
      best[start] = ways.min()
    }
    return best[range.lowerBound]?.parts ?? []
  }
}

extension TableLayout {
  fileprivate static let gap = Ruler.narrowTerminal.leastGap

  /// What columns take at least, with the space behind each.
  fileprivate func room(for columns: some Sequence<Int>) -> Int {
    columns.reduce(0) { $0 + least[$1] + Self.gap }
  }
}

extension Table.Column {
  /// What the header has in common with its neighbours: its first word.
  fileprivate var group: Substring {
    header.prefix { $0 != " " && $0 != "\n" && $0 != "," && $0 != ":" }
  }
}
