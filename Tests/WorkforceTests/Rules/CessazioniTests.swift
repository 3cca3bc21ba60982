import Testing

@testable import Workforce

@Suite struct CessazioniTests {
  @Test(arguments: [
    ("cessazioni/2023/totale", "5"), ("cessazioni/2024/totale", "4"),
    ("cessazioni/2026/totale", "3"), ("cessazioni/2026/utili/totale", "2"),
    ("cessazioni/2026/dirigenti", "1"), ("cessazioni/2026/utili/dirigenti", "0"),
    ("cessazioni/2027/totale", "1"),
  ])
  func `the published leavers`(address: String, value: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  /// Rules T8: whoever ends a fixed term or moves to another body earns no capacity.
  @Test(arguments: [
    (Cessazione.Contratto.indeterminato, Cessazione.Causa.vecchiaia, "116.184,31"),
    (.indeterminato, .dimissioni, "116.184,31"), (.indeterminato, .decesso, "116.184,31"),
    (.indeterminato, .mobilita, "53.715,40"), (.determinato, .scadenza, "53.715,40"),
    (.determinato, .dimissioni, "53.715,40"),
  ])
  func `contract and cause decide what a dirigente who leaves is worth`(
    contratto: Cessazione.Contratto, causa: Cessazione.Causa, capacity: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.cessazioni.removeAll { $0.contratto == .determinato }
      scenario.cessazioni.append(.leaving(1, "dirigenti", in: 2026, contratto, causa))
    }
    #expect(plan.shown("capacita/2027/maturata") == capacity)
    #expect(plan.shown("organico/2026/dirigenti") == "4")
  }

  /// Rules R3.2: by symmetry, unless the body reads it otherwise.
  @Test(arguments: [
    (Cessazioni.QuotaL68.nonGenera, "110.825,43"), (.genera, "141.618,40"),
  ])
  func `who was hired within the quota earns no capacity unless read otherwise`(
    reading: Cessazioni.QuotaL68, capacity: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.readings.cessazioniQuotaL68 = reading
      var row = Cessazione.leaving(1, "istruttori", in: 2025)
      row.isWithinQuota = true
      scenario.cessazioni.append(row)
    }
    #expect(plan.shown("capacita/2026/maturata") == capacity)
    #expect(plan.shown("organico/2025/istruttori") == "56")
  }

  @Test func `mobility out empties a post and adds no capacity`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.cessazioni.append(
        .leaving(1, "istruttori", in: 2025, .indeterminato, .mobilita))
    }
    #expect(plan.shown("capacita/2026/maturata") == "110.825,43")
    #expect(plan.shown("cessazioni/2025/istruttori") == "2")
    #expect(plan.shown("cessazioni/2025/utili/istruttori") == "1")
    #expect(plan.shown("organico/2025/istruttori") == "56")
  }

  @Test(arguments: [
    (Cessazioni.Uscita31Dicembre.stessoAnno, 31, "141.618,40", "53.715,40"),
    (.annoDopo, 31, "110.825,43", "84.508,37"),
    (.annoDopo, 30, "141.618,40", "53.715,40"),
  ])
  func `the last day of a year counts in that year unless read otherwise`(
    reading: Cessazioni.Uscita31Dicembre, day: Int, capacity2026: String, capacity2027: String
  ) throws {
    let lastDay = try #require(CalendarDay(year: 2025, month: 12, day: day))
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.readings.uscita31Dicembre = reading
      scenario.cessazioni.append(.leaving(1, "istruttori", in: 2025, lastDay: lastDay))
    }
    #expect(plan.shown("capacita/2026/maturata") == capacity2026)
    #expect(plan.shown("capacita/2027/maturata") == capacity2027)
  }

  @Test func `somebody who leaves at the very end may fall out of the plan`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.readings.uscita31Dicembre = .annoDopo
      scenario.cessazioni.append(
        .leaving(1, "istruttori", in: 2027, lastDay: .lastDay(of: 2027)))
    }
    #expect(plan.shown("cessazioni/2027/istruttori") == "0")
    #expect(plan.shown("organico/2027/istruttori") == "61")
  }
}
