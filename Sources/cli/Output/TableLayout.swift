/// The widths of a table's columns, chosen so that it fits a page where it can.
///
/// Columns of words give way, the widest first, and wrap. Columns of numbers keep every digit: at
/// most their header wraps. A table that still does not fit is wider than the page.
struct TableLayout: Sendable, Equatable {
  let widths: [Int]

  init(columns: [Table.Column], rows: [[String]], width: Int, ruler: Ruler = .terminal) {
    var natural: [Int] = []
    var floors: [Int] = []
    for (index, column) in columns.enumerated() {
      let cells = rows.map { $0[index] }
      let body = cells.map(ruler.widestLine).max() ?? 0
      natural.append(max(body, ruler.width(ofHeader: column.header)))
      floors.append(Self.floor(of: column, cells: cells, body: body, ruler: ruler))
    }
    widths = Self.fitted(
      natural, floors: floors, into: width - ruler.gap * max(0, columns.count - 1))
  }

  /// Cuts the widest columns down to one width, as far as their floors allow; what is then left
  /// over goes to the last of them.
  private static func fitted(_ natural: [Int], floors: [Int], into room: Int) -> [Int] {
    func capped(at cap: Int) -> [Int] {
      zip(natural, floors).map { min($0, max($1, cap)) }
    }
    var low = 0
    var high = natural.max() ?? 0
    while low < high {
      let cap = (low + high + 1) / 2
      if capped(at: cap).reduce(0, +) <= room { low = cap } else { high = cap - 1 }
    }
    var widths = capped(at: low)
    var rest = room - widths.reduce(0, +)
    for index in widths.indices.reversed() where rest > 0 {
      guard widths[index] == low, natural[index] > low else { continue }
      widths[index] += 1
      rest -= 1
    }
    return widths
  }

  private static func floor(
    of column: Table.Column, cells: [String], body: Int, ruler: Ruler
  ) -> Int {
    let headerWord = ruler.widestWord(in: column.header)
    switch column.alignment {
    case .trailing: return max(body, min(ruler.longest, headerWord))
    case .leading:
      let word = cells.map(ruler.widestWord).max() ?? 0
      return max(ruler.narrowest, min(ruler.longest, max(word, headerWord)))
    }
  }
}
