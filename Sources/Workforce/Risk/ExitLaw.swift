/// How likely all that can become of some people is, by who leaves when.
struct ExitLaw {
  /// The outcomes, each one once, in no order; what they hash to, and how likely they are.
  private var counts: [ExitCounts] = []
  private var hashes: [UInt64] = []
  private var chances: [UInt64] = []
  /// The number of the outcome at each place of the hash table, plus one; zero where there is none.
  private var slots: [Int32]

  /// The law of nobody.
  init() {
    self.init(room: 1)
    add(ExitCounts(), 0, Chance.one)
  }

  private init(room: Int) {
    var size = 2
    while size < 2 * room { size *= 2 }
    slots = Array(repeating: 0, count: size)
    counts.reserveCapacity(room)
    hashes.reserveCapacity(room)
    chances.reserveCapacity(room)
  }

  var count: Int { counts.count }
  /// Whether nothing can happen.
  var isEmpty: Bool { count == 1 && counts[0] == ExitCounts() }

  /// The law with one more person or range; broken off when it has more outcomes than wanted.
  func adding(_ exit: UncertainExit, most: Int) -> ExitLaw {
    var next = ExitLaw(room: min(count * exit.fates.count, most + exit.fates.count))
    let steps = exit.fates.map { (fate: $0, hash: Self.hash($0.change)) }
    for position in counts.indices where next.count <= most {
      for (fate, hash) in steps {
        let product = Chance.product(chances[position], fate.chance)
        guard product >= Chance.negligible else { continue }
        next.add(counts[position] &+ fate.change, hashes[position] &+ hash, product)
      }
    }
    return next
  }

  private mutating func add(_ outcome: ExitCounts, _ hash: UInt64, _ chance: UInt64) {
    let mask = slots.count - 1
    var place = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[place] > 0 {
      let position = Int(slots[place]) - 1
      if hashes[position] == hash, counts[position].isSame(as: outcome) {
        chances[position] += chance
        return
      }
      place = (place + 1) & mask
    }
    counts.append(outcome)
    hashes.append(hash)
    chances.append(chance)
    slots[place] = Int32(counts.count)
  }

  /// A number that adds up as the counts do, so that a sum needs no hash of its own.
  private static func hash(_ counts: ExitCounts) -> UInt64 {
    var weight: UInt64 = 1
    var hash: UInt64 = 0
    for lane in counts.indices {
      weight &*= 0xD134_2543_DE82_EF95
      hash &+= weight &* UInt64(truncatingIfNeeded: Int(counts[lane]))
    }
    return hash
  }
}

extension ExitLaw {
  /// The outcomes, the likeliest first.
  var sorted: [(counts: ExitCounts, chance: UInt64)] {
    zip(counts, chances).map { ($0, $1) }.sorted { one, other in
      one.chance == other.chance ? one.counts.isBefore(other.counts) : one.chance > other.chance
    }
  }
}

extension ExitCounts {
  // Vectors of many lanes are compared lane by lane, which would take as long as all the draws.
  @inline(__always)
  fileprivate func isSame(as other: ExitCounts) -> Bool {
    let one = unsafeBitCast(self, to: SIMD8<UInt64>.self)
    let other = unsafeBitCast(other, to: SIMD8<UInt64>.self)
    let halves = (one.lowHalf ^ other.lowHalf) | (one.highHalf ^ other.highHalf)
    let quarters = halves.lowHalf | halves.highHalf
    return quarters[0] | quarters[1] == 0
  }

  /// Orders the vectors, so that no order of a hash table shows.
  fileprivate func isBefore(_ other: ExitCounts) -> Bool {
    for lane in indices where self[lane] != other[lane] { return self[lane] < other[lane] }
    return false
  }
}
