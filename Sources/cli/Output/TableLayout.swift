/// The widths of a table's columns, chosen so that it fits a page where it can.
///
/// Columns of words give way, the widest first, and wrap; where whole words do not fit, also after
/// a hyphen or a slash, and inside long words if that is enough. Columns of numbers keep every digit: at most their header wraps, also after a hyphen. A
/// table that still does not fit is wider than the page.
struct TableLayout: Sendable, Equatable {
  let widths: [Int]

  init(columns: [Table.Column], rows: [[String]], width: Int, ruler: Ruler = .terminal) {
    var wishes: [Wish] = []
    for (index, column) in columns.enumerated() {
      wishes.append(Wish(column, cells: rows.map { $0[index] }, ruler))
    }
    let room = width - ruler.gap * max(0, columns.count - 1)
    func fits(_ step: Wish.Floor) -> Bool {
      wishes.reduce(0) { $0 + min($1.natural, $1.giving(step).floor) } <= room
    }
    let step = Wish.Floor.allCases.first(where: fits) ?? .parts
    wishes = wishes.map { $0.giving(step) }
    widths = Self.fitted(wishes, into: room)
  }

  /// What a column would like to have.
  private struct Wish {
    /// The width that wraps nothing, and the least that is legible.
    let natural: Int
    let floor: Int
    private let floors: [Floor: Int]
    /// Its share of the room where columns have to wrap, in parts of `unit`.
    let weight: Int

    static let unit = 64

    /// How far words give way: not at all, after a hyphen or a slash, or anywhere if they are long.
    enum Floor: CaseIterable {
      case words, parts, letters
    }

    init(_ column: Table.Column, cells: [String], _ ruler: Ruler) {
      let lines = cells.map(ruler.widestLine)
      let body = lines.max() ?? 0
      let isBlank = column.alignment == .leading && !cells.isEmpty && cells.allSatisfy(\.isEmpty)
      let header = ruler.width(ofHeader: column.header)
      natural = max(body, isBlank ? ruler.blank : 0, header)
      switch column.alignment {
      case .trailing:
        floor = max(body, min(ruler.longest, ruler.widestPart(in: column.header)))
        floors = [:]
      case .leading:
        let headerWord = min(ruler.longest, ruler.widestWord(in: column.header))
        let word = cells.map(ruler.widestWord).max() ?? 0
        let least = isBlank ? max(ruler.blank, ruler.narrowest) : ruler.narrowest
        floor = max(least, min(ruler.longest, max(word, headerWord)))
        let part = (cells + [column.header]).map(ruler.widestPart).max() ?? 0
        let parts = min(floor, max(least, min(ruler.longest, part)))
        floors = [.parts: parts, .letters: min(parts, max(least, ruler.shortest))]
      }
      weight = ruler.weighsWords ? Self.weight(of: lines + [header]) : Self.unit
    }

    private init(natural: Int, floor: Int, floors: [Floor: Int], weight: Int) {
      self.natural = natural
      self.floor = floor
      self.floors = floors
      self.weight = weight
    }

    func giving(_ step: Floor) -> Wish {
      Wish(natural: natural, floor: floors[step] ?? floor, floors: floors, weight: weight)
    }

    /// Widths in proportion to the cube root of the sum of squares make the sum of the squares of
    /// the heights of all cells the least.
    private static func weight(of lines: [Int]) -> Int {
      let sum = lines.reduce(1) { $0 + ($1 / 100) * ($1 / 100) }
      var root = 1
      while root * root * root < sum { root += 1 }
      return root
    }

    func width(at level: Int) -> Int {
      min(natural, max(floor, level * weight / Self.unit))
    }
  }

  /// Raises the columns together until the room is full; what is then left over goes to the last
  /// ones.
  private static func fitted(_ wishes: [Wish], into room: Int) -> [Int] {
    func widths(at level: Int) -> [Int] { wishes.map { $0.width(at: level) } }
    var low = 0
    var high = (wishes.map(\.natural).max() ?? 0) * Wish.unit
    while low < high {
      let level = (low + high + 1) / 2
      if widths(at: level).reduce(0, +) <= room { low = level } else { high = level - 1 }
    }
    var result = widths(at: low)
    var rest = room - result.reduce(0, +)
    for (index, width) in widths(at: low + 1).enumerated().reversed()
    where rest > 0 && width > result[index] {
      result[index] += 1
      rest -= 1
    }
    return result
  }
}
