/// A what-if given in a few words: `assunzioni/2026/istruttori=4`.
///
/// It sets a figure that comes straight from the input tables and leaves the rest as it is.
public struct Hypothesis: Sendable {
  /// The text as it was given.
  public let text: String
  private let target: Target

  private enum Target: Sendable {
    case hires(year: Int, area: String, Int)
    case leavers(year: Int, area: String, Int)
    case posts(area: String, Int)
    case inService(area: String, Int)
    case unitCost(area: String, Euro)
    case limit(name: String, value: String)
  }

  /// The forms that can be given, with what they do, in Italian.
  public static let catalogue: [(form: String, meaning: String)] = [
    ("assunzioni/<anno>/<area>=N", "assunzioni dell'anno nell'area, in tutto"),
    ("cessazioni/<anno>/<area>=N", "cessazioni dell'anno nell'area, in tutto"),
    ("dotazione/<area>=N", "posti dell'area"),
    ("servizio/<area>=N", "personale in servizio nell'area"),
    ("costo-unitario/<area>=IMPORTO", "costo annuo di un posto dell'area"),
    ("<nome di limiti.csv>=VALORE", "un limite, per esempio progressioni-deroga/risorse=25.000,00"),
  ]

  /// Reads a hypothesis.
  public init(_ text: String) throws(Diagnostic) {
    self.text = text
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      .map { String($0).trimmingSpaces() }
    guard sides.count == 2, !sides[1].isEmpty else { throw Self.fault(text, "non ha un valore") }
    guard !sides[0].isEmpty, !sides[0].hasPrefix("#") else {
      throw Self.fault(text, "non comincia con il nome di una figura o di un limite")
    }
    let parts = sides[0].split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    switch (parts.first, parts.count) {
    case ("assunzioni", 3):
      target = .hires(
        year: try Self.year(parts[1], in: text), area: parts[2],
        try Self.count(sides[1], in: text))
    case ("cessazioni", 3):
      target = .leavers(
        year: try Self.year(parts[1], in: text), area: parts[2],
        try Self.count(sides[1], in: text))
    case ("dotazione", 2): target = .posts(area: parts[1], try Self.count(sides[1], in: text))
    case ("servizio", 2): target = .inService(area: parts[1], try Self.count(sides[1], in: text))
    case ("costo-unitario", 2):
      target = .unitCost(area: parts[1], try Self.amount(sides[1], in: text))
    default: target = .limit(name: sides[0], value: sides[1])
    }
  }

  private static func year(_ text: String, in whole: String) throws(Diagnostic) -> Int {
    guard let year = try? ItalianNumber.year(text) else {
      throw fault(
        whole, "non ha un anno di quattro cifre", expected: "un anno come 2026 dopo la prima «/»")
    }
    return year
  }

  private static func count(_ text: String, in whole: String) throws(Diagnostic) -> Int {
    do throws(ItalianNumber.Fault) {
      return try ItalianNumber.count(text)
    } catch {
      throw fault(
        whole,
        error == .outOfRange
          ? "ha un numero troppo grande di persone o posti"
          : "non ha un numero intero di persone o posti",
        expected: "dopo «=» un numero intero, zero o più")
    }
  }

  private static func amount(_ text: String, in whole: String) throws(Diagnostic) -> Euro {
    guard let amount = try? ItalianNumber.euro(text), amount >= .zero else {
      throw fault(
        whole, "non ha un importo in forma italiana, di zero o più",
        expected: "dopo «=» un importo come 30.792,97")
    }
    return amount
  }

  static func fault(
    _ text: String, _ problem: String, expected: String? = nil, hint: String? = nil
  ) -> Diagnostic {
    Diagnostic(
      code: "ipotesi", "l'ipotesi «\(text.shortened)» \(problem)",
      expected: expected ?? catalogue.map(\.form).joined(separator: ", "), hint: hint)
  }

  private var origin: Origin { Origin(file: "ipotesi «\(text)»", row: nil) }

  // MARK: Applying

  /// The scenario as it would be.
  public func applied(to scenario: Scenario) throws(Diagnostic) -> Scenario {
    var changed = scenario
    switch target {
    case .hires(let year, let area, let count):
      _ = try position(of: area, in: scenario)
      try check(year, scenario.budgetYears)
      try setHires(year, area, count, &changed)
    case .leavers(let year, let area, let count):
      _ = try position(of: area, in: scenario)
      try check(year, (scenario.budgetYears.lowerBound - 1)...scenario.period.upperBound)
      try setLeavers(year, area, count, &changed)
    case .posts(let area, let count):
      let position = try position(of: area, in: scenario)
      changed.areas[position] = changed.areas[position].with(posts: count, origin)
    case .inService(let area, let count):
      let position = try position(of: area, in: scenario)
      guard count >= changed.areas[position].fixedTerm else {
        throw Self.fault(text, "lascia meno persone di quelle a tempo determinato")
      }
      changed.areas[position] = changed.areas[position].with(inService: count, origin)
    case .unitCost(let area, let cost):
      let position = try position(of: area, in: scenario)
      changed.costs[position] = AreaCost(
        area: area, basis: .unitCost(cost), comparto: nil, origin: origin)
    case .limit(let name, let value):
      let (limits, faults) = ScenarioBuilder.limits(
        setting: name, to: value, in: scenario.limits, file: origin.file)
      if let fault = faults.first {
        throw Self.fault(text, "non si può applicare: \(fault.message)", hint: fault.hint)
      }
      changed.limits = limits
    }
    return changed
  }

  private func position(of area: String, in scenario: Scenario) throws(Diagnostic) -> Int {
    if let position = scenario.position(ofArea: area) { return position }
    let codes = scenario.areas.map(\.code)
    let near = NearestName.suggestions(for: area, among: codes)
    throw Diagnostic(
      code: "ipotesi", "l'ipotesi «\(text)» nomina l'area «\(area)», che lo scenario non ha",
      expected: "una fra: \(codes.joined(separator: ", "))",
      hint: near.first.map { "forse «\($0)»" })
  }

  private func check(_ year: Int, _ years: ClosedRange<Int>) throws(Diagnostic) {
    guard !years.contains(year) else { return }
    throw Diagnostic(
      code: "ipotesi", "l'ipotesi «\(text)» riguarda un anno fuori dal piano",
      expected: "un anno dal \(years.lowerBound) al \(years.upperBound)")
  }

  /// Brings the hires of an area to a total by way of the planned rows that use capacity.
  private func setHires(
    _ year: Int, _ area: String, _ count: Int, _ scenario: inout Scenario
  ) throws(Diagnostic) {
    let all = scenario.assunzioni
    let present = all.filter { $0.year == year && $0.area == area && $0.modalita.takesPost }
    let open = all.indices.filter {
      all[$0].year == year && all[$0].area == area && all[$0].modalita.takesPost
        && all[$0].usesCapacity && all[$0].stato == .prevista
    }
    let units = try spread(
      count - present.reduce(0) { $0 + $1.units }, over: open.map { all[$0].units },
      kept: "righe avviate, attuate o fuori capacità")
    for (position, units) in zip(open, units.rows) {
      scenario.assunzioni[position] = all[position].with(units: units, origin)
    }
    guard units.added > 0 else { return }
    scenario.assunzioni.append(
      Assunzione(
        year: year, area: area, units: units.added, modalita: .concorso, usesCapacity: true,
        stato: .prevista, adempimento: nil, unit: nil, origin: origin))
  }

  /// Brings the leavers of an area to a total by way of the rows that give rise to capacity.
  private func setLeavers(
    _ year: Int, _ area: String, _ count: Int, _ scenario: inout Scenario
  ) throws(Diagnostic) {
    let all = scenario.cessazioni
    let present = all.filter { $0.year == year && $0.area == area }
    let open = all.indices.filter {
      all[$0].year == year && all[$0].area == area
        && Cessazioni.generatesCapacity(all[$0], readings: scenario.readings)
    }
    let units = try spread(
      count - present.reduce(0) { $0 + $1.units }, over: open.map { all[$0].units },
      kept: "scadenze, mobilità e quota della legge 68")
    for (position, units) in zip(open, units.rows) {
      scenario.cessazioni[position] = all[position].with(units: units, origin)
    }
    guard units.added > 0 else { return }
    scenario.cessazioni.append(
      Cessazione(
        year: year, area: area, units: units.added, contratto: .indeterminato, causa: .altro,
        lastDay: nil, origin: origin))
  }

  /// Adds to the first row, or takes from the last rows up.
  ///
  /// - Returns: The new units of each row, and what a new row has to hold if there is none.
  private func spread(
    _ change: Int, over rows: [Int], kept: String
  ) throws(Diagnostic) -> (rows: [Int], added: Int) {
    var rows = rows
    if change >= 0 {
      guard !rows.isEmpty else { return (rows, change) }
      rows[0] += change
      return (rows, 0)
    }
    var owed = -change
    for position in rows.indices.reversed() {
      let taken = min(owed, rows[position])
      rows[position] -= taken
      owed -= taken
    }
    guard owed == 0 else {
      throw Self.fault(text, "scende sotto le unità che restano ferme (\(kept))")
    }
    return (rows, 0)
  }
}

extension Area {
  fileprivate func with(posts: Int? = nil, inService: Int? = nil, _ origin: Origin) -> Area {
    Area(
      code: code, name: name, qualifica: qualifica, posts: posts ?? self.posts,
      inService: inService ?? self.inService, fixedTerm: fixedTerm, origin: origin)
  }
}

extension Cessazione {
  fileprivate func with(units: Int, _ origin: Origin) -> Cessazione {
    guard units != self.units else { return self }
    return Cessazione(
      year: year, area: area, units: units, contratto: contratto, causa: causa, lastDay: lastDay,
      origin: origin, unit: unit, isWithinQuota: isWithinQuota, fullTimeShare: fullTimeShare)
  }
}
