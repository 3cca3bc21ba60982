/// How often each value was drawn.
struct Tally: Sendable {
  /// A value with its number; empty where the number is zero.
  private struct Slot {
    var value: Int64 = 0
    var count: UInt64 = 0
  }

  private var slots = Array(repeating: Slot(), count: 64)
  private var filled = 0
  /// Where the last value went: many figures hardly vary.
  private var last = 0

  @inline(__always)
  mutating func add(_ value: Int64, times: UInt64 = 1) {
    if slots[last].value == value, slots[last].count > 0 {
      slots[last].count += times
      return
    }
    insert(value, times)
  }

  private mutating func insert(_ value: Int64, _ times: UInt64) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: Self.hash(value)) & mask
    while slots[place].count > 0, slots[place].value != value { place = (place + 1) & mask }
    if slots[place].count == 0 {
      slots[place].value = value
      filled += 1
    }
    slots[place].count += times
    last = place
    if filled * 2 > slots.count { grow() }
  }

  @inline(__always)
  private static func hash(_ value: Int64) -> UInt64 {
    (UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15) >> 24
  }

  private mutating func grow() {
    let old = all
    slots = Array(repeating: Slot(), count: slots.count * 4)
    filled = 0
    last = 0
    for (value, times) in old { insert(value, times) }
  }

  mutating func add(_ other: Tally) {
    for (value, times) in other.all { insert(value, times) }
  }

  /// Every value with its number.
  var all: [(value: Int64, parts: UInt64)] {
    slots.filter { $0.count > 0 }.map { ($0.value, $0.count) }
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
