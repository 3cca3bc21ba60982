/// How often each value was drawn.
struct Tally: Weights, Sendable {
  /// A value with its number; empty where the number is zero.
  private struct Slot {
    var value: Int64 = 0
    var count: UInt64 = 0
  }

  private var slots = Array(repeating: Slot(), count: 64)
  private var filled = 0

  @inline(__always)
  mutating func add(_ value: Int64, times: UInt64) {
    let place = Int(truncatingIfNeeded: Self.hash(value)) & (slots.count - 1)
    if slots[place].value == value, slots[place].count > 0 {
      slots[place].count += times
    } else {
      insert(value, times)
    }
  }

  private mutating func insert(_ value: Int64, _ times: UInt64) {
    makeRoom(1)
    var slots = slots.mutableSpan
    if Self.add(value, times, &slots) { filled += 1 }
  }

  /// Adds values, each drawn once.
  mutating func add(_ values: Span<Int64>) {
    makeRoom(values.count)
    var slots = slots.mutableSpan
    var added = 0
    for position in values.indices where Self.add(values[position], 1, &slots) { added += 1 }
    filled += added
  }

  mutating func add(_ other: Tally) {
    // Values come in the order of their hashes, which would crowd a smaller table.
    if other.slots.count > slots.count { grow(to: other.slots.count) }
    for (value, times) in other.all { add(value, times: times) }
  }

  /// - Returns: Whether the value is new.
  @inline(__always)
  private static func add(
    _ value: Int64, _ times: UInt64, _ slots: inout MutableSpan<Slot>
  ) -> Bool {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: hash(value)) & mask
    while slots[place].value != value || slots[place].count == 0 {
      if slots[place].count == 0 {
        slots[place] = Slot(value: value, count: times)
        return true
      }
      place = (place + 1) & mask
    }
    slots[place].count += times
    return false
  }

  @inline(__always)
  private static func hash(_ value: Int64) -> UInt64 {
    (UInt64(bitPattern: value) &* 0x9E37_79B9_7F4A_7C15) >> 24
  }

  private mutating func makeRoom(_ more: Int) {
    var size = slots.count
    while 2 * (filled + more) > size { size *= 4 }
    if size > slots.count { grow(to: size) }
  }

  private mutating func grow(to size: Int) {
    let old = all
    slots = Array(repeating: Slot(), count: size)
    var slots = slots.mutableSpan
    for (value, times) in old { _ = Self.add(value, times, &slots) }
  }

  /// Every value once.
  var all: [(value: Int64, parts: UInt64)] {
    slots.filter { $0.count > 0 }.map { ($0.value, $0.count) }
  }
}
