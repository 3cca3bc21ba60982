import Testing

@testable import Workforce

/// The sum that plans are judged by, against one in wider numbers.
struct CostingTests {
  private static let largest = Int(Int64.max)

  @Test(arguments: [
    [0, 0, 0], [3, 1, 2], [1 << 30, 1 << 31, 1 << 32],
    [(1 << 39) - 1, (1 << 39) - 1, (1 << 39) - 1], [1 << 39, 1 << 39, 1 << 39],
    [1 << 40, 1 << 40, 1 << 40], [-1, 0, 4], [largest, 0, 0],
    [largest, largest, largest], [.min, .max, 1],
  ])
  func `a total is exact or out of range, whatever is counted`(counts: [Int]) throws {
    for cents: [Int64] in [[6_246_891, 3_341_193, 3_079_297], [0, 0, 0], [1, .max, .max]] {
      let costing = try costing(cents)
      let parts = zip(cents, counts).map { Int64(exactly: Int128($0) * Int128($1)) }
      let sum = parts.reduce(Int64?(0)) { sum, part in
        guard let sum, let part else { return nil }
        return Int64(exactly: Int128(sum) + Int128(part))
      }
      guard let sum else {
        #expect(throws: ArithmeticFault.overflow) { try costing.groups { counts[$0] } }
        continue
      }
      let groups = try costing.groups { counts[$0] }
      #expect(groups.total.cents == sum)
      #expect(groups.dirigenza.cents == parts[0])
    }
  }

  private func costing(_ cents: [Int64]) throws -> Costing {
    let areas = Array(PlanBuilder.published().areas.prefix(cents.count))
    try #require(areas.map(\.qualifica) == [.dirigenza, .comparto, .comparto])
    let costs = cents.map { UnitCost(exact: Euro(cents: $0).exact, rounded: Euro(cents: $0)) }
    return Costing(areas: areas, costs: costs, override: nil)
  }
}
