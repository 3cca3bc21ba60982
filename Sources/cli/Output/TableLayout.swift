/// The widths of a table's columns, chosen so that it fits a page where it can.
///
/// Columns of words give way, the widest first, and wrap. Where whole words do not fit, words break
/// after a hyphen or a slash, then the columns move together, and in the end long words break
/// anywhere, in as few columns as will do. Columns of numbers keep every digit: at most their header
/// wraps, and breaks only where nothing else helps. A table that still does not fit is wider than
/// the page; `TableParts` says how a terminal shows it all the same.
struct TableLayout: Sendable, Equatable {
  let widths: [Int]
  /// The space between two columns.
  let gap: Int
  /// Whether the table is no wider than the page.
  let fits: Bool
  /// How narrow each column can be, where the table does not fit; never more than its width.
  let least: [Int]

  init(columns: [Table.Column], rows: [[String]], width: Int, ruler: Ruler = .terminal) {
    var wishes: [Wish] = []
    for (index, column) in columns.enumerated() {
      wishes.append(Wish(column, cells: rows.map { $0[index] }, ruler))
    }
    func room(_ gap: Int) -> Int { width - gap * max(0, columns.count - 1) }
    if wishes.reduce(0, { $0 + $1.least }) > room(ruler.gap) {
      for index in columns.indices {
        wishes[index].learnToGiveWay(columns[index], cells: rows.map { $0[index] }, ruler)
      }
    }
    let steps: [(Wish.Floor, gap: Int)] = [
      (.words, ruler.gap), (.parts, ruler.gap), (.words, ruler.leastGap), (.parts, ruler.leastGap),
      (.letters, ruler.gap), (.letters, ruler.leastGap), (.headers, ruler.leastGap),
    ]
    let step = steps.first { step, gap in
      wishes.reduce(0) { $0 + $1.giving(step).least } <= room(gap)
    }
    gap = step?.gap ?? ruler.leastGap
    fits = step != nil
    least = wishes.map { $0.giving(.headers).least }
    wishes = Self.sparing(wishes, from: step?.0 ?? .parts, into: room(gap))
    widths = Self.fitted(wishes, into: room(gap))
  }

  /// The wishes, each giving way no further than the room demands of it: the columns that need the
  /// least to keep their words whole come first.
  private static func sparing(_ wishes: [Wish], from step: Wish.Floor, into room: Int) -> [Wish] {
    var given = wishes.map { $0.giving(step) }
    var rest = room - given.reduce(0) { $0 + $1.least }
    for better in [Wish.Floor.words, .parts] where step != .words {
      func need(_ column: Int) -> Int { wishes[column].giving(better).least - given[column].least }
      for column in wishes.indices.sorted(by: { (need($0), $0) < (need($1), $1) })
      where need(column) > 0 && need(column) <= rest {
        rest -= need(column)
        given[column] = wishes[column].giving(better)
      }
    }
    return given
  }

  /// What a column would like to have.
  private struct Wish {
    /// The width that wraps nothing, and the least that is legible.
    let natural: Int
    private(set) var floor: Int
    /// What the column takes at least.
    var least: Int { min(natural, floor) }
    /// What the column never goes below: its numbers, or a width that is legible.
    private let narrowest: Int
    /// The least width where words break; the same as `floor` until that is asked for.
    private var floors: (parts: Int, letters: Int, headers: Int)
    /// Its share of the room where columns have to wrap, in parts of `unit`.
    let weight: Int

    static let unit = 64

    /// How far words give way: not at all, after a hyphen or a slash, anywhere if they are long, or
    /// so also in the headers of numbers.
    enum Floor {
      case words, parts, letters, headers
    }

    init(_ column: Table.Column, cells: [String], _ ruler: Ruler) {
      let lines = cells.map(ruler.widestLine)
      let body = lines.max() ?? 0
      let header = ruler.width(ofHeader: column.header)
      natural = max(body, column.isToFillIn ? ruler.blank : 0, header)
      switch column.alignment {
      case .trailing:
        narrowest = body
        floor = max(body, min(ruler.longest, ruler.widestPart(in: column.header)))
      case .leading:
        let headerWord = min(ruler.longest, ruler.widestWord(in: column.header))
        let word = cells.map(ruler.widestWord).max() ?? 0
        narrowest = column.isToFillIn ? max(ruler.blank, ruler.narrowest) : ruler.narrowest
        floor = max(narrowest, min(ruler.longest, max(word, headerWord)))
      }
      floors = (floor, floor, floor)
      weight = ruler.weighsWords ? Self.weight(of: lines + [header]) : Self.unit
    }

    /// Finds out how narrow the column can be where words break.
    mutating func learnToGiveWay(_ column: Table.Column, cells: [String], _ ruler: Ruler) {
      switch column.alignment {
      case .trailing:
        floors.headers = max(narrowest, min(floor, ruler.shortestHeader))
      case .leading:
        let part = (cells + [column.header]).map(ruler.widestPart).max() ?? 0
        floors.parts = min(floor, max(narrowest, min(ruler.longest, part)))
        floors.letters = min(floors.parts, max(narrowest, ruler.shortest))
        floors.headers = floors.letters
      }
    }

    func giving(_ step: Floor) -> Wish {
      var wish = self
      switch step {
      case .words: break
      case .parts: wish.floor = floors.parts
      case .letters: wish.floor = floors.letters
      case .headers: wish.floor = floors.headers
      }
      return wish
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
