/// Multiplies head counts by unit costs, on the basis that a total asks for, and says how.
struct Costing: Sendable {
  let areas: [Area]
  let costs: [UnitCost]
  /// The basis to use everywhere instead of each rule's own; only to compare the two conventions.
  let override: CostBasis?
  /// The rounded cost of one person of each area, in cents.
  private let cents: [Int64]
  /// The areas of dirigenza.
  private let dirigenti: [Int]
  /// Where counts have no other bits than these, no sum of their costs is too large.
  private let safeBits: Int

  init(areas: [Area], costs: [UnitCost], override: CostBasis?) {
    self.areas = areas
    self.costs = costs
    self.override = override
    cents = costs.map(\.rounded.cents)
    dirigenti = areas.indices.filter { areas[$0].qualifica == .dirigenza }
    let everybody = cents.reduce(Int128(0)) { $0 + Int128($1.magnitude) }
    let most = Int128(Int64.max) / max(everybody, 1)
    var bits = Int.max
    while Int128(bits) > most { bits >>= 1 }
    safeBits = bits
  }

  func basis(_ own: CostBasis) -> CostBasis { override ?? own }

  /// The cost of `count` people of an area.
  func amount(
    _ count: Int, area: Int, on own: CostBasis
  ) throws(ArithmeticFault) -> Euro {
    switch basis(own) {
    case .rounded: try costs[area].rounded * count
    case .exact: try (costs[area].exact * count).euro(rounding: .halfAwayFromZero)
    }
  }

  /// The cost of the people counted by area; with exact costs it is rounded once, at the end.
  func total(
    areas positions: some Sequence<Int>, on own: CostBasis, counting count: (Int) -> Int
  ) throws(ArithmeticFault) -> Euro {
    switch basis(own) {
    case .rounded:
      var sum = Euro.zero
      for area in positions {
        sum = try sum + costs[area].rounded * count(area)
      }
      return sum
    case .exact:
      return try exactTotal(areas: positions, counting: count).euro(rounding: .halfAwayFromZero)
    }
  }

  /// The cost of the people counted by area, with exact costs and not rounded.
  func exactTotal(
    areas positions: some Sequence<Int>, counting count: (Int) -> Int
  ) throws(ArithmeticFault) -> Ratio {
    var sum = Ratio.zero
    for area in positions {
      sum = try sum + costs[area].exact * count(area)
    }
    return sum
  }

  /// The cost of the people counted by area, with rounded costs, in all and for dirigenza.
  ///
  /// - Parameter isDivided: Whether anybody asks for the part of dirigenza; it is zero otherwise.
  @inline(__always)
  func groups(
    isDivided: Bool = true, counting count: (Int) -> Int
  ) throws(ArithmeticFault) -> GroupAmounts {
    guard basis(.rounded) == .rounded else {
      return GroupAmounts(
        total: try total(areas: areas.indices, on: .rounded, counting: count),
        dirigenza: isDivided
          ? try total(areas: dirigenti, on: .rounded, counting: count) : .zero)
    }
    return GroupAmounts(
      total: try roundedTotal(areas: cents.indices, counting: count),
      dirigenza: isDivided ? try roundedTotal(areas: dirigenti, counting: count) : .zero)
  }

  /// Counts that could lead too far, or below zero, are added up again with care.
  @inline(__always)
  private func roundedTotal(
    areas positions: some Sequence<Int>, counting count: (Int) -> Int
  ) throws(ArithmeticFault) -> Euro {
    var sum: Int64 = 0
    var bits = 0
    for area in positions {
      let people = count(area)
      bits |= people
      sum &+= cents[area] &* Int64(people)
    }
    guard bits & ~safeBits == 0 else {
      return try total(areas: positions, on: .rounded, counting: count)
    }
    return Euro(cents: sum)
  }

  /// Explains ``amount(_:area:on:)``.
  func explain(
    _ title: String, _ count: Int, area: Int, on own: CostBasis, countedBy branch: Branch,
    _ sources: [LegalSource], note: String? = nil
  ) -> Derivation {
    switch basis(own) {
    case .rounded:
      return Derivation(
        title, .product, [branch, .figure(.costoUnitario(areas[area].code))], sources, note: note)
    case .exact:
      return Derivation(
        title, .roundedToCents(.halfAwayFromZero),
        [product(area: area, count, countedBy: branch)], sources, note: note)
    }
  }

  /// Explains ``total(areas:on:counting:)``.
  ///
  /// - Parameter partial: The address of the cost of each area, where it is a figure of its own.
  func explainTotal(
    _ title: String, areas positions: some Sequence<Int>, on own: CostBasis,
    counting count: (Int) -> Int, countedBy branch: (Int) -> Branch,
    partial: ((Int) -> Address)? = nil, _ sources: [LegalSource], note: String? = nil
  ) -> Derivation {
    switch basis(own) {
    case .rounded:
      let branches = positions.map { area in
        if let partial { return Branch.figure(partial(area)) }
        let amount = (try? costs[area].rounded * count(area)) ?? .zero
        return Branch.step(
          .euro(amount),
          Derivation(
            areas[area].name, .product,
            [branch(area), .figure(.costoUnitario(areas[area].code))]))
      }
      return Derivation(title, .sum, branches, sources, note: note)
    case .exact:
      let products = positions.map { product(area: $0, count($0), countedBy: branch($0)) }
      let sum =
        (try? positions.reduce(Ratio.zero) { try $0 + costs[$1].exact * count($1) }) ?? .zero
      return Derivation(
        title, .roundedToCents(.halfAwayFromZero),
        [.step(.exactEuro(sum), Derivation("Somma non arrotondata", .sum, products))], sources,
        note: note)
    }
  }

  private func product(area: Int, _ count: Int, countedBy branch: Branch) -> Branch {
    let amount = (try? costs[area].exact * count) ?? .zero
    let cost = Address.costoUnitario(areas[area].code).appending(CostBasis.exact.rawValue)
    return .step(
      .exactEuro(amount), Derivation(areas[area].name, .product, [branch, .figure(cost)]))
  }
}
