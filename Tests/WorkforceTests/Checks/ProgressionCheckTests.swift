import Testing

@testable import Workforce

@Suite struct ProgressionCheckTests {
  @Test(arguments: [
    (0, "rispettato 20.951,78 / 21.135,33 / 183,55"),
    (1, "superato 22.507,62 / 21.135,33 / -1.372,29"),
    (2, "superato 22.656,72 / 21.135,33 / -1.521,39"),
  ])
  func `ten progressions outgrow the fund under a later contract`(
    contract: Int, summary: String
  ) throws {
    let plan = try PlanBuilder.evaluation {
      $0.costs = PlanBuilder.costs(of: Tabellari.contracts[contract])
    }
    #expect(try plan.check(.progressioniFondo, "progressioni in deroga").summary == summary)
  }

  @Test func `without the fund the spending can't be verified`() throws {
    let plan = try PlanBuilder.evaluation { $0.limits.progressionFund = nil }
    let check = try plan.check(.progressioniFondo, "progressioni in deroga")
    #expect(check.summary == "non-verificabile 20.951,78 / – / –")
    #expect(check.message.contains("progressioni-deroga/monte-salari-2018"))
  }

  /// Rules R7.2: the notice has to be out by 31.12.2025.
  @Test(arguments: [
    (2025, Stato.prevista, "rispettato – / – / –"), (2026, .prevista, "superato 2 / 0 / -2"),
    (2026, .avviata, "avviso – / – / –"), (2027, .attuata, "avviso – / – / –"),
  ])
  func `a progression in deroga has a deadline`(year: Int, stato: Stato, summary: String) throws {
    let plan = try PlanBuilder.evaluation {
      $0.progressioni = [
        .moving(2, "istruttori", "funzionari-eq", in: year, paidBy: .deroga, stato)
      ]
    }
    #expect(try plan.check(.progressioniScadenza, "\(year)").summary == summary)
  }

  /// Rules R7.1: at least half of the posts goes outside, so the odd one too.
  @Test(arguments: [
    (1, 1, "rispettato 1 / 1 / 0"), (2, 1, "superato 2 / 1 / -1"), (1, 0, "superato 1 / 0 / -1"),
    (2, 3, "rispettato 2 / 2 / 0"), (3, 2, "superato 3 / 2 / -1"),
  ])
  func `half of the posts are kept for people from outside`(
    inside: Int, outside: Int, summary: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni = [
        .hiring(outside, "funzionari-eq", in: 2026),
        .hiring(5, "funzionari-eq", in: 2026, by: .mobilita),
        .hiring(5, "funzionari-eq", in: 2026, by: .comando, charged: false),
      ]
      scenario.progressioni = [
        .moving(inside, "istruttori", "funzionari-eq", in: 2026, paidBy: .capacita)
      ]
    }
    #expect(try plan.check(.progressioniRiserva, "funzionari-eq").summary == summary)
  }

  /// Rules R7.5: only a secondary source says it, so it is a warning and never a limit.
  @Test func `progressions in deroga beyond half of the posts are warned about`() throws {
    let plan = try PlanBuilder.evaluation()
    let check = try plan.check(.progressioniRiserva, "funzionari-eq, anche in deroga")
    #expect(check.summary == "avviso 8 / 4 / -4")
    #expect(check.message.contains("8 progressioni contro 1 ingresso dall'esterno"))
    #expect(check.message.contains("da confermare"))
    let subjects = Verification.checks(of: plan).map(\.subject)
    #expect(!subjects.contains("istruttori, anche in deroga"))
  }

  @Test func `a plan without progressions is not checked for them`() throws {
    let checks = Verification.checks(of: try PlanBuilder.evaluation { $0.progressioni = [] })
    #expect(!checks.contains { $0.code.rawValue.hasPrefix("progressioni") })
  }
}
