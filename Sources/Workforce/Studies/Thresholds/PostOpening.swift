/// What it takes to hire one more person of an area in a year, beside all that is planned.
public struct PostOpening: Sendable {
  /// How many more people would have to leave an area.
  public struct Leavers: Sendable {
    /// The area left.
    public let area: Area
    /// Zero if the hire is possible as things stand; nil if no number of leavers is enough.
    public let count: Int?
    /// The most people who can leave the area.
    public let most: Int
    /// The limits that still break with one leaver less, or with all who could leave.
    public let lacking: [Check]
  }

  /// The year of the hire.
  public let year: Int
  /// The area entered.
  public let area: Area
  /// The limits that the hire would break as things stand.
  public let broken: [Check]
  /// The year in which they would have to leave: the one before the hire or, where that is over, the
  /// hire's own, which only helps if later years are what is short.
  public let leavingYear: Int
  /// Leavers of the same area, then of the cheapest one whose leavers pay for the hire.
  public let leavers: [Leavers]

  /// Whether the year before is over, so that nobody else can have left in it.
  public var isSettled: Bool { leavingYear == year }

  /// Studies a hire of an area in a year.
  init(_ position: Int, in year: Int, _ plan: PlanTrial) throws(ArithmeticFault) {
    let scenario = plan.scenario
    self.year = year
    area = scenario.areas[position]
    leavingYear = year - 1 <= scenario.referenceYear ? year : year - 1
    var hiring = scenario
    hiring.assunzioni.append(
      Assunzione(
        year: year, area: area.code, units: 1, modalita: .concorso, usesCapacity: true,
        stato: .prevista, adempimento: nil, unit: nil, origin: Self.origin))
    broken = try plan.broken(by: hiring)
    var studied: [Leavers] = []
    let cheapest = Self.cheapest(for: position, plan)
    for leaving in [position, cheapest].uniqued() {
      studied.append(
        try Self.leavers(
          leaving, in: leavingYear, broken: broken, hiring, hiredInto: position, year, plan))
    }
    leavers = studied
  }

  private static let origin = Origin(file: "soglie", row: nil)

  /// The area whose leavers give least, among those that pay into the same budget.
  private static func cheapest(for position: Int, _ plan: PlanTrial) -> Int {
    let areas = plan.scenario.areas
    let isSeparate = plan.scenario.readings.capacitaFondo == .separato
    func cost(_ area: Int) -> Euro {
      plan.evaluation.figures.euro(.costoUnitario(areas[area].code)) ?? .zero
    }
    let candidates = areas.indices.filter {
      (!isSeparate || areas[$0].qualifica == areas[position].qualifica) && cost($0) > .zero
    }
    return candidates.min { cost($0) < cost($1) } ?? position
  }

  private static func leavers(
    _ leaving: Int, in year: Int, broken: [Check], _ hiring: Scenario, hiredInto position: Int,
    _ hired: Int, _ plan: PlanTrial
  ) throws(ArithmeticFault) -> Leavers {
    let area = hiring.areas[leaving]
    guard !broken.isEmpty else { return Leavers(area: area, count: 0, most: 0, lacking: []) }
    func lacking(_ count: Int) throws(ArithmeticFault) -> [Check] {
      count == 0 ? broken : try plan.broken(by: hiring.leaving(count, area, in: year))
    }
    let most = mostLeavers(leaving, in: year, hiredInto: position, hired, plan)
    let count = try (0...most).least { (count) throws(ArithmeticFault) in
      try lacking(count).isEmpty
    }
    return Leavers(
      area: area, count: count, most: most, lacking: try lacking(count.map { $0 - 1 } ?? most))
  }

  /// How many people can leave an area by the end of a year and none of its later years go below
  /// nobody.
  private static func mostLeavers(
    _ leaving: Int, in year: Int, hiredInto position: Int, _ hired: Int, _ plan: PlanTrial
  ) -> Int {
    let scenario = plan.scenario
    let area = scenario.areas[leaving]
    let staff = (year...scenario.period.upperBound).map { later in
      let heads =
        plan.evaluation.figures.count(Organico.address(later, area.code, in: scenario)) ?? 0
      // Whoever is hired this very year is not among those who can leave.
      return heads + (leaving == position && later >= hired && later > year ? 1 : 0)
    }
    return max(0, staff.min() ?? 0)
  }
}

extension Scenario {
  /// The scenario with more permanent leavers of an area in a year.
  fileprivate func leaving(_ count: Int, _ area: Area, in year: Int) -> Scenario {
    var scenario = self
    scenario.cessazioni.append(
      Cessazione(
        year: year, area: area.code, units: count, contratto: .indeterminato, causa: .altro,
        lastDay: nil, origin: Origin(file: "soglie", row: nil)))
    return scenario
  }
}
