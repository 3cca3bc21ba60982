/// Which years of leaving a budget has to tell apart, and which count as one.
struct BudgetLanes {
  /// The years whose leavers are told apart, as positions among the projected years; the last one
  /// also stands for all others.
  let years: [Int]
  /// The budget as the first of these years opens, the years until the last one, and that one.
  private let start: BudgetFold
  private let earlier: ArraySlice<RiskYear>
  private let closing: RiskYear
  private let last: Int

  /// What leavers cost by lane, each as the whole and the part of dirigenza, in cents.
  typealias Cents = SIMD16<Int64>

  /// - Returns: Nil if more years have to be told apart than there are lanes.
  init?(_ model: RiskModel, _ position: Int) throws(ArithmeticFault) {
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
    guard years.count <= Cents.scalarCount / 2 else { return nil }
    var start = model.opening
    for year in 0..<years[0] { _ = try model.budget[year].close(&start, more: .zero) }
    self.start = start
    earlier = model.budget[years[0]..<position]
    closing = model.budget[position]
  }

  /// Whether no year has to be told apart.
  var isSingle: Bool { years.count == 1 }

  /// The laws of what the leavers of an area earn.
  func cases(
    of exits: [UncertainExit], _ area: Int, _ costing: Costing
  ) throws(ArithmeticFault) -> [CaseProduct.Case<Cents>] {
    let laws = isSingle ? single(exits) : joint(exits)
    var cases: [CaseProduct.Case<Cents>] = []
    for (counts, chance) in laws where chance > 0 {
      var cents = Cents()
      for lane in years.indices {
        let cost = try costing.groups { $0 == area ? Int(counts[lane]) : 0 }
        cents[2 * lane] = cost.total.cents
        cents[2 * lane + 1] = cost.dirigenza.cents
      }
      cases.append(CaseProduct.Case(value: cents, chance: chance))
    }
    return cases.sorted { $0.chance > $1.chance }
  }

  private func single(_ exits: [UncertainExit]) -> [(SIMD8<Int16>, UInt64)] {
    let law = CountLaw(of: exits) { $0.generating(through: last) }
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
  func close(_ cents: Cents) throws(ArithmeticFault) -> RiskYear.Outcome {
    var fold = start
    var lane = 0
    for year in earlier.indices {
      var more = GroupAmounts.zero
      if years[lane] == year {
        more = amounts(cents, lane)
        lane += 1
      }
      _ = try earlier[year].close(&fold, more: more)
    }
    return try closing.close(&fold, more: amounts(cents, lane))
  }

  /// Closes the year where no year of leaving has to be told apart.
  @inline(__always)
  func close(all cost: GroupAmounts) throws(ArithmeticFault) -> RiskYear.Outcome {
    var fold = start
    return try closing.close(&fold, more: cost)
  }

  @inline(__always)
  private func amounts(_ cents: Cents, _ lane: Int) -> GroupAmounts {
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
