import Testing
import Workforce

@testable import PerformanceLink

struct ObligationStateTests {
  @Test(arguments: [
    ([Stato.attuata, .attuata], Stato.attuata), ([.attuata, .prevista], .avviata),
    ([.prevista, .prevista], .prevista),
  ])
  func `an obligation is done when every row is and begun when some row is`(
    rows: [Stato], expected: Stato
  ) {
    let actions = rows.map {
      PlanObligation.Action(
        year: 2025, title: "Istruttori", channel: .concorso, units: 1, stato: $0,
        origin: Origin(file: "assunzioni.csv", row: 2))
    }
    #expect(PlanObligation(code: "A1", actions: actions).stato == expected)
  }
}
