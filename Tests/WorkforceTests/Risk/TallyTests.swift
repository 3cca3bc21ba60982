import Testing

@testable import Workforce

/// What is drawn is counted, merged, sorted and decoded without losing anything.
@Suite struct TallyTests {
  private static func values(seed: UInt64, _ count: Int) -> [Int64] {
    var random = RandomPlan.Generator(state: seed)
    return (0..<count).map { _ in Int64(random.number(-40_000_000...60_000_000)) / 9_973 * 9_973 }
  }

  @Test func `tallies merged count what one tally counts`() {
    let (one, other) = (Self.values(seed: 1, 3_000), Self.values(seed: 2, 5_000))
    var tallies = [Tally(), Tally()]
    tallies[0].add(one.span)
    tallies[1].add(other.span)
    tallies[0].add(tallies[1])
    let expected = Dictionary(grouping: one + other) { $0 }.mapValues { UInt64($0.count) }
    let found = Dictionary(tallies[0].all.map { ($0.value, $0.parts) }) { $0 + $1 }
    #expect(tallies[0].all.count == expected.count)
    #expect(found == expected)
  }

  @Test(arguments: [1, 600, 40_000])
  func `values rise whatever their sign and size`(count: Int) {
    let values = Self.values(seed: 3, count) + [.max, .min, 0, -1]
    let weights = values.enumerated().map { (value: $1, parts: UInt64($0)) }
    #expect(weights.rising.map(\.value) == values.sorted())
    #expect(weights.rising.allSatisfy { values[Int($0.parts)] == $0.value })
  }

  @Test func `a code adds up and tells the leavers of each area`() throws {
    let code = try #require(AreaCode([-2...3, 0...0, 0...54]))
    let one = code.part(-1, of: 0) + code.part(20, of: 2)
    let sum = one + code.part(4, of: 0) + code.part(30, of: 2)
    #expect((0..<3).map { code.number($0, in: one) } == [-1, 0, 20])
    #expect((0..<3).map { code.number($0, in: sum) } == [3, 0, 50])
    #expect(code.total(sum) == 53)
    #expect(AreaCode(Array(repeating: 0...15, count: 16)) == nil)
  }
}
