import Testing

@testable import Workforce

@Suite struct LimitTurnTests {
  private static func turns(
    from before: (inout Scenario) -> Void = { _ in }, to after: (inout Scenario) -> Void
  ) throws -> [String] {
    PlanComparison(
      from: try PlanBuilder.evaluation(before), to: try PlanBuilder.evaluation(after), rows: []
    ).turns.map { "\($0.kind.rawValue): \($0.code.rawValue), \($0.subject)" }
  }

  private static func oneMore(_ scenario: inout Scenario) {
    scenario.assunzioni.append(.hiring(1, "istruttori", in: 2026))
  }

  @Test func `equal plans turn no limit`() throws {
    #expect(try Self.turns { _ in }.isEmpty)
  }

  @Test func `a limit that is kept before and exceeded after comes first`() throws {
    let turns = try Self.turns(to: Self.oneMore)
    #expect(turns.prefix(2) == ["superato: capacita, 2026", "superato: capacita, 2027"])
  }

  @Test func `the way back is a limit that is kept again`() throws {
    let turns = try Self.turns(from: Self.oneMore) { _ in }
    #expect(turns.contains("rientrato: capacita, 2026"))
    #expect(!turns.contains { $0.hasPrefix("superato") })
  }

  @Test func `what both plans exceed is told too`() throws {
    let turns = try Self.turns(from: Self.oneMore) {
      Self.oneMore(&$0)
      Self.oneMore(&$0)
    }
    #expect(turns.contains("ancora-superato: capacita, 2026"))
  }

  @Test func `warnings appear and go`() throws {
    let lapsing: (inout Scenario) -> Void = {
      $0.assunzioni.removeAll { $0.year < 2027 && $0.usesCapacity }
    }
    #expect(try Self.turns(to: lapsing).contains("nuovo-avviso: resti-in-scadenza, 2026"))
    #expect(
      try Self.turns(from: lapsing) { _ in }.contains("avviso-cessato: resti-in-scadenza, 2026"))
  }

  @Test func `a limit that can no longer be told is not a limit kept`() throws {
    let turns = try Self.turns { $0.limits.progressionFund = nil }
    #expect(turns == ["cambiato: progressioni-fondo, progressioni in deroga"])
  }

  @Test func `checks with the same name are told apart by their order`() throws {
    let before: (inout Scenario) -> Void = {
      $0.cessazioni.append(.leaving(1, "istruttori", in: 2021))
    }
    let after: (inout Scenario) -> Void = {
      before(&$0)
      before(&$0)
    }
    let turns = try Self.turns(from: before, to: after)
    #expect(turns == ["nuovo-avviso: cessazioni-divieto, 2021, istruttori"])
  }
}
