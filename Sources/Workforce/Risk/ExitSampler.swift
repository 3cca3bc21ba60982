/// Draws who leaves: for each area a few tables that hold all that can become of some people.
///
/// A table gives an outcome for one random number, whatever the number of outcomes (alias method,
/// in whole numbers).
struct ExitSampler: Sendable {
  /// People of one area, drawn together.
  private struct Group {
    let area: Int
    let first: Int
    let bits: UInt64
  }

  /// A part of certainty shared by two outcomes.
  private struct Bucket {
    var threshold: UInt64
    var own: Int32
    var other: Int32
  }

  /// Who leaves, as the key of a law.
  private struct Outcome: Hashable {
    var counts = ExitCounts()

    // A law is added up hundreds of thousands of times, lane by lane it would take as long as the
    // draws themselves.
    private var words: SIMD8<UInt64> { unsafeBitCast(counts, to: SIMD8<UInt64>.self) }

    static func == (one: Outcome, other: Outcome) -> Bool {
      let difference = one.words ^ other.words
      return difference.indices.reduce(0) { $0 | difference[$1] } == 0
    }

    func hash(into hasher: inout Hasher) {
      let words = words
      var mixed: UInt64 = 0
      for word in words.indices {
        mixed = (mixed ^ words[word]) &* 0x9E37_79B9_7F4A_7C15
        mixed ^= mixed >> 29
      }
      hasher.combine(mixed)
    }
  }

  private var groups: [Group] = []
  private var buckets: [Bucket] = []
  private var changes: [ExitCounts] = []
  /// How many outcomes a table may have.
  private static let mostOutcomes = 2_048

  init(_ model: RiskModel) {
    for area in 0..<model.areaCount {
      var law = [Outcome(): Chance.one]
      for exit in model.exits(of: area) {
        let next = Self.adding(exit, to: law)
        if next.count > Self.mostOutcomes, law.count > 1 {
          add(law, area)
          law = Self.adding(exit, to: [Outcome(): Chance.one])
        } else {
          law = next
        }
      }
      if law.count > 1 { add(law, area) }
    }
  }

  private static func adding(
    _ exit: UncertainExit, to law: [Outcome: UInt64]
  ) -> [Outcome: UInt64] {
    var next: [Outcome: UInt64] = [:]
    next.reserveCapacity(2 * law.count)
    for (outcome, chance) in law {
      for fate in exit.fates {
        let product = Chance.product(chance, fate.chance)
        if product >= Chance.negligible {
          next[Outcome(counts: outcome.counts &+ fate.change), default: 0] += product
        }
      }
    }
    return next
  }

  /// Makes the table of a law; what rounding left out goes to the likeliest outcome.
  private mutating func add(_ law: [Outcome: UInt64], _ area: Int) {
    let outcomes = law.sorted { one, other in
      one.value == other.value ? one.key.counts.isBefore(other.key.counts) : one.value > other.value
    }
    var chances = outcomes.map(\.value)
    chances[0] += Chance.one - chances.reduce(0, +)
    var bits: UInt64 = 0
    while 1 << bits < chances.count { bits += 1 }
    let size = 1 << Int(bits)
    chances += Array(repeating: 0, count: size - chances.count)
    let base = Int32(changes.count)
    groups.append(Group(area: area, first: buckets.count, bits: bits))
    changes += outcomes.map(\.key.counts)
    buckets += Self.buckets(chances, each: Chance.one >> bits, from: base)
  }

  private static func buckets(
    _ chances: [UInt64], each capacity: UInt64, from base: Int32
  ) -> [Bucket] {
    var left = chances
    var table = chances.indices.map {
      Bucket(threshold: capacity, own: base + Int32($0), other: base + Int32($0))
    }
    var small = chances.indices.filter { chances[$0] < capacity }
    var large = chances.indices.filter { chances[$0] >= capacity }
    while let poor = small.popLast(), let rich = large.last {
      table[poor].threshold = left[poor]
      table[poor].other = base + Int32(rich)
      left[rich] -= capacity - left[poor]
      if left[rich] < capacity {
        large.removeLast()
        small.append(rich)
      }
    }
    return table
  }

  /// Draws who leaves each area more, or less, than the plan says.
  ///
  /// - Returns: Who leaves all areas together.
  @inline(__always)
  func draw(_ random: inout Generator, into areas: inout [ExitCounts]) -> ExitCounts {
    var all = ExitCounts()
    for area in areas.indices { areas[area] = ExitCounts() }
    for group in groups {
      let bits = random.next()
      let index = group.bits == 0 ? 0 : Int(bits >> (64 - group.bits))
      let bucket = buckets[group.first + index]
      let part = bits & ((Chance.one >> group.bits) - 1)
      let change = changes[Int(part < bucket.threshold ? bucket.own : bucket.other)]
      areas[group.area] &+= change
      all &+= change
    }
    return all
  }
}

extension ExitCounts {
  /// Orders the vectors, so that no order of a dictionary shows.
  fileprivate func isBefore(_ other: ExitCounts) -> Bool {
    for lane in indices where self[lane] != other[lane] { return self[lane] < other[lane] }
    return false
  }
}
