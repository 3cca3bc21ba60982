/// How often each value was drawn.
struct Tally: Sendable {
  private var keys: [Int64]
  private var counts: [UInt64]
  private var filled = 0
  /// Where the last value went: many figures hardly vary.
  private var last = 0

  init() {
    keys = Array(repeating: 0, count: 64)
    counts = Array(repeating: 0, count: 64)
  }

  @inline(__always)
  mutating func add(_ value: Int64, times: UInt64 = 1) {
    if keys[last] == value, counts[last] > 0 {
      counts[last] += times
      return
    }
    insert(value, times)
  }

  private mutating func insert(_ value: Int64, _ times: UInt64) {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: Self.hash(value)) & mask
    while counts[slot] > 0, keys[slot] != value { slot = (slot + 1) & mask }
    if counts[slot] == 0 {
      keys[slot] = value
      filled += 1
    }
    counts[slot] += times
    last = slot
    if filled * 2 > keys.count { grow() }
  }

  @inline(__always)
  private static func hash(_ value: Int64) -> UInt64 {
    (UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15) >> 24
  }

  private mutating func grow() {
    let old = all
    keys = Array(repeating: 0, count: keys.count * 4)
    counts = Array(repeating: 0, count: keys.count)
    filled = 0
    last = 0
    for (value, times) in old { insert(value, times) }
  }

  mutating func add(_ other: Tally) {
    for (value, times) in other.all { insert(value, times) }
  }

  /// Every value with its number.
  var all: [(value: Int64, parts: UInt64)] {
    zip(keys, counts).filter { $1 > 0 }.map { ($0, $1) }
  }
}

/// How often each number of people was drawn.
struct CountTally: Sendable {
  /// The least number that can be drawn.
  private let first: Int
  private var counts: [UInt64]

  /// - Parameter number: What each fate of an uncertain exit comes to.
  init(_ exits: [UncertainExit], _ number: (ExitCounts) -> Int) {
    var (least, most) = (0, 0)
    for exit in exits {
      let numbers = exit.fates.map { number($0.change) }
      least += numbers.min() ?? 0
      most += numbers.max() ?? 0
    }
    first = least
    counts = Array(repeating: 0, count: most - least + 1)
  }

  @inline(__always)
  mutating func add(_ number: Int) {
    counts[number - first] += 1
  }

  mutating func add(_ other: CountTally) {
    for position in counts.indices { counts[position] += other.counts[position] }
  }

  /// Every number that was drawn, as a value, with how often.
  func all(_ value: (Int) -> Int64) -> [(value: Int64, parts: UInt64)] {
    counts.enumerated().filter { $1 > 0 }.map { (value(first + $0), $1) }
  }
}
