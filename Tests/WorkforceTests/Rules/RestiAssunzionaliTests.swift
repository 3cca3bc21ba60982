import Testing

@testable import Workforce

@Suite struct RestiAssunzionaliTests {
  /// Rules R4.3, the worked example of the published plan.
  @Test(arguments: [
    ("capacita/2025/resti", "147.175,59"), ("capacita/2025/utilizzata", "215.550,79"),
    ("resti/2024/2025/usati", "147.175,59"), ("resti/2025/2025/usati", "68.375,20"),
    ("resti/2024/2025", "0,00"), ("resti/2025/2025", "78.602,08"),
    ("capacita/2025/residua", "78.602,08"), ("capacita/2026/resti", "78.602,08"),
    ("capacita/2026/disponibile", "189.427,51"), ("capacita/2026/utilizzata", "188.259,75"),
    ("resti/2025/2026/usati", "78.602,08"), ("resti/2026/2026/usati", "109.657,67"),
    ("resti/2026/2026", "1.167,76"), ("capacita/2026/residua", "1.167,76"),
    ("capacita/2027/disponibile", "54.883,16"), ("resti/2026/2027/usati", "1.167,76"),
    ("resti/2027/2027/usati", "29.625,21"), ("resti/2027/2027", "24.090,19"),
    ("capacita/2027/residua", "24.090,19"), ("capacita/2027/scaduta", "0,00"),
  ])
  func `the published years, oldest money first`(address: String, value: String) throws {
    #expect(try PlanBuilder.evaluation().shown(address) == value)
  }

  /// Rules T5 and T7: v2024 dies after its last usable year, which the reading decides.
  @Test(arguments: [
    (RestiAssunzionali.Durata.treInclusi, 2026), (.treARitroso, 2027), (.cinque, 2028),
  ])
  func `when nobody is hired a vintage lapses once, in its last year`(
    reading: RestiAssunzionali.Durata, lastYear: Int
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.period = 2025...2028
      scenario.assunzioni = []
      scenario.readings.restiDurata = reading
    }
    for year in 2024...2028 {
      let lapsed = plan.shown("capacita/\(year)/scaduta")
      #expect(lapsed == (year == lastYear ? "147.175,59" : year < lastYear ? "0,00" : lapsed))
      let left = plan.shown("resti/2024/\(year)")
      #expect(left == (year < lastYear ? "147.175,59" : year == lastYear ? "0,00" : nil))
    }
  }

  /// Rules T6: the same total, of another vintage, which dies a year earlier.
  @Test(arguments: [
    ("resti/2024/2025", "78.602,08"), ("resti/2025/2025", "0,00"),
    ("capacita/2025/residua", "78.602,08"), ("resti/2024/2026/usati", "77.434,32"),
    ("capacita/2026/scaduta", "1.167,76"), ("capacita/2026/residua", "0,00"),
    ("capacita/2027/disponibile", "53.715,40"), ("capacita/2027/residua", "22.922,43"),
  ])
  func `youngest money first leaves the older vintage to lapse`(
    address: String, value: String
  ) throws {
    let plan = try PlanBuilder.evaluation { $0.readings.restiOrdine = .piuRecenti }
    #expect(plan.shown(address) == value)
  }

  /// Rules R3.5: the published numbers fit two budgets as well.
  @Test(arguments: [
    ("capacita/2025/disponibile/dirigenza", "62.468,91"),
    ("capacita/2025/disponibile/comparto", "231.683,96"),
    ("capacita/2025/residua/dirigenza", "62.468,91"),
    ("capacita/2025/residua/comparto", "16.133,17"), ("capacita/2025/residua", "78.602,08"),
    ("capacita/2026/utilizzata/dirigenza", "62.468,91"),
    ("capacita/2026/utilizzata/comparto", "125.790,84"),
    ("capacita/2026/disponibile/comparto", "126.958,60"),
    ("capacita/2026/residua/dirigenza", "0,00"), ("capacita/2026/residua/comparto", "1.167,76"),
  ])
  func `two budgets give the published total`(address: String, value: String) throws {
    for reading in RestiAssunzionali.Fondo.allCases {
      let plan = try PlanBuilder.evaluation { $0.readings.capacitaFondo = reading }
      #expect(plan.shown(address) == value)
    }
  }

  @Test func `spending beyond the budget is a debt that the next vintage settles`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni = [.hiring(10, "istruttori", in: 2025)]
    }
    // 294.152,87 − 307.929,70
    #expect(plan.shown("capacita/2025/residua") == "-13.776,83")
    #expect(plan.shown("resti/2025/2025") == "-13.776,83")
    #expect(plan.shown("capacita/2026/resti") == "-13.776,83")
    #expect(plan.shown("resti/2025/2026") == "0,00")
    #expect(plan.shown("resti/2026/2026") == "97.048,60")
    #expect(plan.shown("capacita/2027/scaduta") == "0,00")
  }

  // MARK: Capacity brought along

  @Test(arguments: [
    (2024, "10.000,00", "0,00"), (2023, "10.000,00", "10.000,00"), (2022, "0,00", "0,00"),
  ])
  func `what is brought along lives as long as its vintage`(
    vintage: Int, brought: String, lapsed: String
  ) throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.statedFirstCapacityYear = .stated(2025)
      scenario.resti = [.brought(1_000_000, of: vintage)]
      scenario.assunzioni = []
    }
    #expect(plan.shown("capacita/2025/resti") == brought)
    #expect(plan.shown("capacita/2025/scaduta") == lapsed)
  }

  /// Rules T15: money fixed at the prices of its time does not pay a hire at later ones.
  @Test func `nominal money of an older contract is short of one hire`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.costs = PlanBuilder.costs(of: Tabellari.contracts[2])
      scenario.statedFirstCapacityYear = .stated(2026)
      scenario.cessazioni = []
      scenario.resti = [.brought(3_079_297, of: 2024)]
      scenario.assunzioni = [.hiring(1, "istruttori", in: 2026)]
    }
    #expect(plan.shown("capacita/2026/residua") == "-2.513,02")
  }
}
