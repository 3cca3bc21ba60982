/// Which years of leaving a budget has to tell apart, and which count as one.
struct BudgetLanes {
  /// The years whose leavers are told apart, as positions among the projected years; the last one
  /// also stands for all others.
  let years: [Int]
  private let last: Int

  /// What leavers cost by lane, each as the whole and the part of dirigenza, and how likely.
  struct Case: CaseProduct.Factor {
    let cents: SIMD16<Int64>
    let chance: UInt64
  }

  /// - Returns: Nil if more years have to be told apart than there are lanes.
  init?(_ model: RiskModel, _ position: Int) {
    let readings = model.scenario.readings
    let life = model.opening.life
    last = position
    let isPlain =
      readings.restiOrdine == .piuVecchi
      && model.budget[...position].allSatisfy { $0.share == .one }
    // Leavers of the year at `earlier` earn the vintage that closes for the last time `life - 1`
    // years later.
    let apart = (0..<position).filter { earlier in
      (!isPlain || earlier + life - 1 <= position)
        && model.exits.contains { $0.fates.contains { $0.change.generating(earlier) != 0 } }
    }
    years = apart + [position]
    guard years.count <= SIMD16<Int64>.scalarCount / 2 else { return nil }
  }

  /// The laws of what the leavers of an area earn.
  func cases(
    of exits: [UncertainExit], _ area: Int, _ costing: Costing
  ) throws(ArithmeticFault) -> [Case] {
    let laws = years.count == 1 ? single(exits) : joint(exits)
    var cases: [Case] = []
    for (counts, chance) in laws where chance > 0 {
      var cents = SIMD16<Int64>()
      for lane in years.indices {
        let cost = try costing.groups { $0 == area ? Int(counts[lane]) : 0 }
        cents[2 * lane] = cost.total.cents
        cents[2 * lane + 1] = cost.dirigenza.cents
      }
      cases.append(Case(cents: cents, chance: chance))
    }
    return cases.sorted { $0.chance > $1.chance }
  }

  private func single(_ exits: [UncertainExit]) -> [(SIMD8<Int16>, UInt64)] {
    let law = CountLaw(of: exits) { change in
      (0...last).reduce(0) { $0 + change.generating($1) }
    }
    return law.chances.enumerated().map { (SIMD8(Int16(law.first + $0), 0, 0, 0, 0, 0, 0, 0), $1) }
  }

  private func joint(_ exits: [UncertainExit]) -> [(SIMD8<Int16>, UInt64)] {
    var law: [SIMD8<Int16>: UInt64] = [SIMD8(): Chance.one]
    for exit in exits {
      var steps: [SIMD8<Int16>: UInt64] = [:]
      for fate in exit.fates { steps[counts(fate.change), default: 0] += fate.chance }
      guard steps.count > 1 || steps.keys.first != SIMD8() else { continue }
      var next: [SIMD8<Int16>: UInt64] = [:]
      for (counts, chance) in law {
        for (step, part) in steps {
          let product = Chance.product(chance, part)
          if product >= Chance.negligible { next[counts &+ step, default: 0] += product }
        }
      }
      law = next
    }
    return law.map { ($0.key, $0.value) }.sorted { left, right in
      (left.1, left.0.order) > (right.1, right.0.order)
    }
  }

  private func counts(_ change: ExitCounts) -> SIMD8<Int16> {
    var counts = SIMD8<Int16>()
    for year in 0...last {
      let lane = years.firstIndex(of: year) ?? years.count - 1
      counts[lane] &+= Int16(truncatingIfNeeded: change.generating(year))
    }
    return counts
  }

  /// Closes the years from the first lane on.
  @inline(__always)
  func close(
    _ model: RiskModel, _ start: BudgetFold, _ cents: SIMD16<Int64>
  ) throws(ArithmeticFault) -> RiskYear.Outcome {
    var fold = start
    var lane = 0
    for year in years[0]..<last {
      var more = GroupAmounts.zero
      if years[lane] == year {
        more = amounts(cents, lane)
        lane += 1
      }
      _ = try model.budget[year].close(&fold, more: more)
    }
    return try model.budget[last].close(&fold, more: amounts(cents, years.count - 1))
  }

  @inline(__always)
  private func amounts(_ cents: SIMD16<Int64>, _ lane: Int) -> GroupAmounts {
    GroupAmounts(
      total: Euro(cents: cents[2 * lane]), dirigenza: Euro(cents: cents[2 * lane + 1]))
  }
}

extension SIMD8<Int16> {
  /// A number that orders the vectors, so that no order of a dictionary shows.
  fileprivate var order: UInt128 {
    indices.reduce(0) { $0 << 16 | UInt128(UInt16(bitPattern: self[$1])) }
  }
}

/// All combinations of independent cases that are likely enough to matter.
enum CaseProduct {
  protocol Factor {
    var chance: UInt64 { get }
  }

  /// Gives each combination, as the position of the case of every factor, with its chance.
  ///
  /// - Parameters:
  ///   - factors: The cases of each factor, the most likely first.
  ///   - most: How many combinations to give.
  /// - Returns: Whether that was enough for all of them.
  static func each<Case: Factor>(
    of factors: [[Case]], most: Int,
    _ body: (_ path: [Int], _ chance: UInt64) throws(ArithmeticFault) -> Void
  ) throws(ArithmeticFault) -> Bool {
    var path = factors.map { _ in 0 }
    var left = most
    return try descend(0, Chance.one, factors, &path, &left, body)
  }

  private static func descend<Case: Factor>(
    _ depth: Int, _ chance: UInt64, _ factors: [[Case]], _ path: inout [Int], _ left: inout Int,
    _ body: (_ path: [Int], _ chance: UInt64) throws(ArithmeticFault) -> Void
  ) throws(ArithmeticFault) -> Bool {
    guard depth < factors.count else {
      left -= 1
      guard left >= 0 else { return false }
      try body(path, chance)
      return true
    }
    for position in factors[depth].indices {
      let product = Chance.product(chance, factors[depth][position].chance)
      guard product >= Chance.negligibleTogether else { break }
      path[depth] = position
      guard try descend(depth + 1, product, factors, &path, &left, body) else { return false }
    }
    return true
  }
}
