import Testing

@testable import Workforce

@Suite struct AssunzioniTests {
  @Test(arguments: [
    ("assunzioni/2025/istruttori", "10"), ("assunzioni/2025/totale", "10"),
    ("assunzioni/2025/istruttori/concorso/spesa", "184.757,82"),
    ("assunzioni/2025/istruttori/chiamata-diretta/spesa", "30.792,97"),
    ("assunzioni/2025/istruttori/categorie-protette/spesa", "92.378,91"),
    ("assunzioni/2025/istruttori/somministrazione", "1"),
    ("assunzioni/2025/spesa", "215.550,79"), ("assunzioni/2025/spesa/istruttori", "215.550,79"),
    ("assunzioni/2025/fuori-capacita/spesa", "92.378,91"),
    ("assunzioni/2026/dirigenti", "1"), ("assunzioni/2026/dirigenti/comando", "1"),
    ("assunzioni/2026/totale", "5"), ("assunzioni/2026/spesa", "188.259,75"),
    ("assunzioni/2026/fuori-capacita/spesa", "0,00"), ("assunzioni/2027/spesa", "30.792,97"),
  ])
  func `the published hires`(address: String, value: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  /// Rules T12: which protected hires are charged decides what is left.
  @Test(arguments: [
    (false, true, "78.602,08"), (true, true, "-13.776,83"), (false, false, "109.395,05"),
  ])
  func `protected hires use capacity only where the row says so`(
    article3: Bool, article18: Bool, left: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni = [
        .hiring(6, "istruttori", in: 2025),
        .hiring(1, "istruttori", in: 2025, by: .chiamataDiretta, charged: article18),
        .hiring(3, "istruttori", in: 2025, by: .categorieProtette, charged: article3),
      ]
    }
    #expect(plan.shown("capacita/2025/residua") == left)
    #expect(plan.shown("organico/2025/istruttori") == "57")
  }

  /// Rules T8: from a Comune mobility uses capacity, from another chamber it does not.
  @Test(arguments: [(true, "47.809,11"), (false, "78.602,08")])
  func `mobility in is charged only where the row says so`(charged: Bool, left: String) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni.append(
        .hiring(1, "istruttori", in: 2025, by: .mobilita, charged: charged))
    }
    #expect(plan.shown("capacita/2025/residua") == left)
    #expect(plan.shown("organico/2025/istruttori") == "58")
  }

  @Test(arguments: [Assunzione.Modalita.comando, .somministrazione])
  func `who takes no post is neither staff nor spending`(modalita: Assunzione.Modalita) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni.append(.hiring(5, "operatori", in: 2026, by: modalita))
    }
    #expect(plan.shown("assunzioni/2026/operatori/\(modalita.rawValue)") == "5")
    #expect(plan.figures[Address("assunzioni/2026/operatori/\(modalita.rawValue)/spesa")] == nil)
    #expect(plan.shown("assunzioni/2026/operatori") == "0")
    #expect(plan.shown("organico/2026/operatori") == "3")
    #expect(plan.shown("capacita/2026/residua") == "1.167,76")
  }

  @Test func `rows of the same channel add up`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni.append(.hiring(2, "istruttori", in: 2027, by: .concorso))
      scenario.assunzioni.append(.hiring(1, "istruttori", in: 2027, by: .scorrimento))
    }
    #expect(plan.shown("assunzioni/2027/istruttori/concorso") == "3")
    #expect(plan.shown("assunzioni/2027/istruttori/scorrimento") == "1")
    #expect(plan.shown("assunzioni/2027/spesa") == "123.171,88")
  }
}
