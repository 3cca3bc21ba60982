import Testing

@testable import Workforce

@Suite struct CapacitaAssunzionaleTests {
  @Test(arguments: [
    ("capacita/2024/maturata", "147.175,59"), ("capacita/2025/maturata", "146.977,28"),
    ("capacita/2026/maturata", "110.825,43"), ("capacita/2027/maturata", "53.715,40"),
    ("capacita/2024/maturata/istruttori", "92.378,91"),
    ("capacita/2024/maturata/operatori-esperti", "54.796,68"),
    ("capacita/2025/maturata/dirigenza", "62.468,91"),
    ("capacita/2025/maturata/comparto", "84.508,37"),
    ("capacita/2025/disponibile", "294.152,87"),
  ])
  func `the leavers of a year earn the capacity of the next`(
    address: String, value: String
  ) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  // MARK: Reduction of 2025 (rules T14)

  @Test(arguments: [
    ("capacita/2025/riduzione", "-36.744,32"), ("capacita/2025/maturata", "110.232,96"),
    ("capacita/2025/disponibile", "257.408,55"),
    ("capacita/2025/riduzione/dirigenza", "-15.617,23"),
    ("capacita/2025/maturata/dirigenza", "46.851,68"),
    ("capacita/2025/maturata/comparto", "63.381,28"),
    ("capacita/2024/maturata", "147.175,59"), ("capacita/2026/maturata", "110.825,43"),
    ("capacita/2027/maturata", "53.715,40"),
  ])
  func `the cut takes a quarter of one year only`(address: String, value: String) throws {
    let plan = try PlanBuilder.evaluation { $0.readings.riduzione2025 = .si }
    #expect(plan.shown(address) == value)
    #expect(plan.figures[Address("capacita/2026/riduzione")] == nil)
    #expect(plan.figures[Address("capacita/2024/riduzione")] == nil)
  }

  @Test(arguments: [(17, "146.977,28"), (18, "110.232,96")])
  func `the cut spares twenty permanent staff and hits the twenty-first`(
    istruttori: Int, capacity: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.readings.riduzione2025 = .si
      for code in ["funzionari-eq", "operatori-esperti", "operatori"] {
        scenario.staff(code, inService: 0)
      }
      scenario.staff("istruttori", inService: istruttori)
    }
    #expect(plan.shown("servizio/totale") == "\(istruttori + 4)")
    #expect(plan.shown("capacita/2025/maturata") == capacity)
  }

  @Test(arguments: [
    (75, "110.232,96", CapacitaAssunzionale.Riduzione2025.no), (75, "73.488,64", .si),
    (0, "0,00", .no), (20, "0,00", .si), (100, "110.232,96", .si),
  ])
  func `a stated percentage and the cut add up and never go below nothing`(
    percentage: Int, capacity: String, reading: CapacitaAssunzionale.Riduzione2025
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.capacityPercentage[2025] = .stated(Ratio(percentage, over: 100))
      scenario.readings.riduzione2025 = reading
    }
    #expect(plan.shown("capacita/2025/maturata") == capacity)
    #expect(plan.shown("capacita/2026/maturata") == "110.825,43")
  }

  // MARK: First year of capacity

  @Test func `leavers of the years of the hiring ban earn nothing`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.cessazioni.append(.leaving(10, "istruttori", in: 2022))
    }
    #expect(plan.shown("capacita/2025/disponibile") == "294.152,87")
    #expect(plan.figures[Address("capacita/2023/maturata")] == nil)
  }

  @Test func `a first year after the start leaves the earlier years with nothing`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.statedFirstCapacityYear = .stated(2026)
      scenario.assunzioni = []
    }
    #expect(plan.shown("capacita/2025/maturata") == "0,00")
    #expect(plan.shown("capacita/2026/disponibile") == "110.825,43")
  }

  @Test func `without a stated first year it follows the first leavers`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.statedFirstCapacityYear = nil
      scenario.cessazioni.append(.leaving(1, "operatori", in: 2022))
    }
    #expect(plan.shown("capacita/2023/maturata") == "26.317,06")
    // v2023 lapses when 2025 closes, but it is drawn first
    #expect(plan.shown("capacita/2025/disponibile") == "320.469,93")
    #expect(plan.shown("capacita/2025/scaduta") == "0,00")
  }

  @Test func `the usable budget is capped by the maximum spending`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.limits.approvedMaximum = .stated(Euro(cents: 344_761_405))
    }
    #expect(plan.shown("capacita/2025/esercitabile") == "100.000,00")
    #expect(plan.shown("spesa/con-capacita/2025") == "3.641.766,92")
  }
}
