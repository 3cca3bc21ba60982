/// Who leaves more, or less, than the plan says: people by year of leaving.
///
/// The first half of the lanes counts everybody who leaves in each projected year, the second half
/// those among them who give rise to hiring capacity.
typealias ExitCounts = SIMD32<Int16>

extension ExitCounts {
  /// How many projected years there is room for.
  static let years = scalarCount / 2

  func leavers(_ year: Int) -> Int { Int(self[year]) }
  func generating(_ year: Int) -> Int { Int(self[Self.years + year]) }

  /// Everybody who has left by the end of a year.
  func leavers(through year: Int) -> Int {
    (0...year).reduce(0) { $0 + leavers($1) }
  }

  /// Those among them who give rise to hiring capacity.
  func generating(through year: Int) -> Int {
    (0...year).reduce(0) { $0 + generating($1) }
  }

  mutating func add(_ people: Int, in year: Int, generating: Int) {
    self[year] &+= Int16(truncatingIfNeeded: people)
    self[Self.years + year] &+= Int16(truncatingIfNeeded: generating)
  }
}

/// A person, or a number given by hand, of whom it is not certain when they leave.
///
/// Units are independent of one another.
struct UncertainExit: Sendable {
  let area: Int
  /// What can happen, each time something else.
  let fates: [Fate]

  struct Fate: Sendable {
    let chance: UInt64
    /// What it changes in the plan's leavers.
    let change: ExitCounts
  }
}

extension UncertainExit {
  /// The uncertain exits of a scenario, whose plan has the movements.
  ///
  /// - Throws: ``Diagnostic`` if a range does not fit the plan.
  static func all(
    of scenario: Scenario, _ movements: Movements
  ) throws(Diagnostic) -> [UncertainExit] {
    let ranges = try ranges(of: scenario, movements)
    return ranges + people(of: scenario)
  }

  // MARK: Ranges given by hand

  private static func ranges(
    of scenario: Scenario, _ movements: Movements
  ) throws(Diagnostic) -> [UncertainExit] {
    let most = mostLeavers(of: scenario, movements)
    var fates: [RangeKey: [Fate]] = [:]
    var keys: [RangeKey] = []
    for row in scenario.exitRanges ?? [] {
      guard let area = scenario.position(ofArea: row.area) else { continue }
      let index = row.year - scenario.referenceYear - 1
      guard scenario.projectedYears.contains(row.year) else {
        throw .rangeInClosedYear(row, scenario.projectedYears)
      }
      let present = movements.leavers[row.year, area]
      let kept = present - movements.generatingLeavers[row.year, area]
      guard row.units.lowerBound >= kept else { throw .rangeBelowKept(row, kept) }
      guard row.units.upperBound <= max(present, most[index][area]) else {
        throw .rangeAboveStaff(row, max(present, most[index][area]))
      }
      let key = RangeKey(year: index, area: area)
      if fates[key] == nil { keys.append(key) }
      let share = Chance.parts(of: row.probability) / UInt64(row.units.count)
      for units in row.units {
        var change = ExitCounts()
        change.add(units - present, in: index, generating: units - present)
        fates[key, default: []].append(Fate(chance: share, change: change))
      }
    }
    return keys.map { UncertainExit(area: $0.area, fates: fates[$0] ?? []) }
  }

  /// How many people can leave each area in each projected year: those who are there and those who
  /// enter, if as few as possible have left before.
  private static func mostLeavers(of scenario: Scenario, _ movements: Movements) -> [[Int]] {
    var heads = scenario.areas.map(\.inService)
    var most: [[Int]] = []
    for year in scenario.projectedYears {
      movements.apply(year, to: &heads)
      most.append(heads.indices.map { heads[$0] + movements.leavers[year, $0] })
      for (position, area) in scenario.areas.enumerated() {
        let ranges = scenario.exitRanges?.filter { $0.year == year && $0.area == area.code } ?? []
        guard let least = ranges.map(\.units.lowerBound).min() else { continue }
        heads[position] += max(0, movements.leavers[year, position] - least)
      }
    }
    return most
  }

  private struct RangeKey: Hashable {
    let year: Int
    let area: Int
  }

  // MARK: People by age

  private static func people(of scenario: Scenario) -> [UncertainExit] {
    guard let rules = scenario.exitProbabilities, let people = scenario.people else { return [] }
    let exits = Dictionary(
      (scenario.roster?.exits ?? []).map { ($0.person.id, $0) }, uniquingKeysWith: { one, _ in one }
    )
    let isListed = scenario.cessazioni.contains { row in
      row.year > scenario.referenceYear && scenario.roster?.isSource(of: row.origin) != true
    }
    return people.compactMap { person in
      let scheduled = exits[person.id]
      // The table of leavers already counts whoever the roster foresees, without saying who it is.
      guard person.contratto == .indeterminato, person.exit == nil,
        scheduled == nil || !isListed, let area = scenario.position(ofArea: person.area)
      else { return nil }
      let fates = fates(of: person, scheduled, rules, scenario)
      return fates.count > 1 ? UncertainExit(area: area, fates: fates) : nil
    }
  }

  private static func fates(
    of person: Person, _ scheduled: Uscita?, _ rules: [ProbabilitaUscita], _ scenario: Scenario
  ) -> [Fate] {
    let years = scenario.projectedYears
    let lastYear = scheduled.map { $0.effectiveYear(scenario.readings) } ?? .max
    var fates: [Fate] = []
    var stays = Chance.one
    for year in years where year < lastYear && !scenario.hasRange(in: year, person.area) {
      let age = person.birth.completedYears(on: .firstDay(of: year))
      var staysOn = Chance.one
      var leaves: [Bool: UInt64] = [:]
      for rule in rules where rule.ages.contains(age) {
        let chance = Chance.parts(of: rule.probability)
        staysOn -= chance
        let row = Cessazione(
          year: year, area: person.area, units: 1, contratto: person.contratto, causa: rule.causa,
          lastDay: nil, origin: rule.origin, isWithinQuota: person.protected != nil)
        let generates = Cessazioni.generatesCapacity(row, readings: scenario.readings)
        leaves[generates, default: 0] += Chance.product(stays, chance)
      }
      for generates in [true, false] {
        guard let chance = leaves[generates], chance > 0 else { continue }
        var change = ExitCounts()
        change.add(1, in: year - years.lowerBound, generating: generates ? 1 : 0)
        if let scheduled, years.contains(lastYear), !scenario.hasRange(in: lastYear, person.area) {
          let generated = Cessazioni.generatesCapacity(
            scheduled.cessazione, readings: scenario.readings)
          change.add(-1, in: lastYear - years.lowerBound, generating: generated ? -1 : 0)
        }
        fates.append(Fate(chance: chance, change: change))
      }
      stays = Chance.product(stays, staysOn)
    }
    fates.append(Fate(chance: stays, change: ExitCounts()))
    return fates
  }
}

extension Scenario {
  fileprivate func hasRange(in year: Int, _ area: String) -> Bool {
    exitRanges?.contains { $0.year == year && $0.area == area } ?? false
  }
}

extension Diagnostic {
  fileprivate static func rangeInClosedYear(
    _ row: IntervalloUscite, _ years: ClosedRange<Int>
  ) -> Diagnostic {
    Diagnostic(
      code: "anno-fuori-piano", at: Location(file: row.origin.file, row: row.origin.row),
      "l'anno \(row.year) è già chiuso alla data di riferimento: le sue uscite sono note",
      expected: "un anno dal \(years.lowerBound) al \(years.upperBound)")
  }

  fileprivate static func rangeBelowKept(_ row: IntervalloUscite, _ kept: Int) -> Diagnostic {
    Diagnostic(
      code: "intervallo", at: Location(file: row.origin.file, row: row.origin.row),
      "l'intervallo comincia da \(row.units.lowerBound), ma "
        + "\(ItalianNumber.counted(kept, "uscita", "uscite")) del \(row.year) in \(row.area) "
        + (kept == 1 ? "è certa" : "sono certe") + " (scadenze, mobilità, quota della legge 68)",
      expected: "un minimo di \(kept) o più")
  }

  fileprivate static func rangeAboveStaff(_ row: IntervalloUscite, _ most: Int) -> Diagnostic {
    Diagnostic(
      code: "intervallo",
      at: row.mostPlace ?? Location(file: row.origin.file, row: row.origin.row),
      "l'intervallo arriva a \(row.units.upperBound) "
        + (row.units.upperBound == 1 ? "uscita" : "uscite") + ", ma nel \(row.year) in \(row.area) "
        + (most == 1 ? "può uscire al più 1 persona" : "possono uscire al più \(most) persone")
        + ": chi è in servizio e chi entra nell'anno",
      expected: "un massimo di \(most) o meno",
      hint: "controllare il massimo, oppure in_servizio in dotazione.csv e le assunzioni dell'anno")
  }
}
