import Testing

@testable import Workforce

@Suite struct FigureChangeTests {
  private static func changes(
    _ change: (inout Scenario) -> Void
  ) throws -> [String: FigureChange] {
    let all = FigureChange.all(
      from: try PlanBuilder.evaluation().figures, to: try PlanBuilder.evaluation(change).figures)
    return Dictionary(uniqueKeysWithValues: all.changes.map { ($0.address.text, $0) })
  }

  @Test func `equal plans differ in nothing`() throws {
    let plan = try PlanBuilder.evaluation()
    let (changes, sameCount) = FigureChange.all(from: plan.figures, to: plan.figures)
    #expect(changes.isEmpty)
    #expect(sameCount == plan.figures.all.count)
  }

  @Test func `a change is told in the figure's own unit`() throws {
    let changes = try Self.changes { $0.assunzioni[7] = .hiring(2, "istruttori", in: 2026) }
    #expect(changes["assunzioni/2026/istruttori"]?.difference == .count(-1))
    #expect(changes["capacita/2026/residua"]?.before == .known(.euro(Euro(cents: 116_776))))
    #expect(changes["capacita/2026/residua"]?.difference == .euro(Euro(cents: 3_079_297)))
    #expect(changes["organico/2026/copertura"]?.difference == .ratio(Ratio(-1, over: 155)))
    #expect(changes["capacita/2025/residua"] == nil)
  }

  @Test func `a figure that one plan can't compute has no difference`() throws {
    let changes = try Self.changes { $0.limits.progressionFund = nil }
    let change = try #require(changes["progressioni/economia"])
    guard case .absent(let reason) = change.after else {
      Issue.record("\(change.after)")
      return
    }
    #expect(reason.contains("mancano le risorse"))
    #expect(change.difference == nil)
    #expect(changes["progressioni/spesa"] == nil)
  }

  @Test func `figures of another area or year are on one side only`() throws {
    let changes = try Self.changes {
      $0.period = 2025...2028
      $0.areas[4] = PlanBuilder.area("ausiliari", posts: 8, inService: 6)
      $0.costs[4] = AreaCost(
        area: "ausiliari", basis: .unitCost(Euro(cents: 2_631_706)), comparto: nil,
        origin: PlanBuilder.origin("costi.csv", 6))
    }
    #expect(changes["capacita/2028/residua"]?.before == .missing)
    #expect(changes["dotazione/operatori"]?.after == .missing)
    #expect(changes["dotazione/ausiliari"]?.before == .missing)
    #expect(changes["dotazione/totale"] == nil)
  }

  @Test func `two figures that can't be computed are the same whatever the reason`() throws {
    let before = try PlanBuilder.evaluation { $0.limits.progressionFund = nil }
    let after = try PlanBuilder.evaluation {
      $0.limits.progressionFund = nil
      $0.staff("istruttori", posts: 73)
    }
    #expect(FigureChange.all(from: before.figures, to: after.figures).changes.isEmpty)
  }

  @Test(arguments: [
    ("capacita/2026/residua", 2026), ("resti/2025/2027", 2027), ("resti/2025/2027/usati", 2027),
    ("fte-mesi/anagrafica/2025/saldo", 2025), ("preventivo/personale/2026", 2026),
    ("dotazione/totale", nil), ("obiettivi/3.1.2/massimo", nil), ("servizio/9999", nil),
  ])
  func `the year of a figure is the last one in its address`(text: String, year: Int?) {
    #expect(Address(text).year == year)
  }

  @Test func `quantities of different kinds have no difference`() throws {
    #expect(try Quantity.count(1).difference(from: .euro(.zero)) == nil)
    #expect(
      try Quantity.fte(FTE(hundredths: 9720)).difference(from: .fte(FTE(hundredths: 9700)))
        == .fte(FTE(hundredths: 20)))
  }
}
