/// What the roster counts to, and who of it leaves within the plan.
///
/// It is made once, when the roster is read, in one pass over the people; rules only look it up.
public struct Roster: Sendable {
  /// How the file of the roster is named in messages and explanations.
  public let file: String
  /// The 31 December that staff and ages refer to.
  public let referenceDay: CalendarDay
  /// Everybody, with the sum of contractual hours as parts of full time.
  private(set) var all = HeadSum()
  /// People and hours by area.
  private(set) var areas: [String: HeadSum] = [:]
  /// People on a fixed term by area.
  private(set) var fixedTerm: [String: RosterGroup] = [:]
  /// People who work less than full time and their hours, by area.
  private(set) var partTime: [String: HeadSum] = [:]
  /// People and hours by organisational unit.
  private(set) var units: [String: HeadSum] = [:]
  /// People by organisational unit and area.
  private(set) var matrix: [String: [String: RosterGroup]] = [:]
  /// People by area and age class on the reference day.
  private(set) var ages: [String: [FasciaEta: RosterGroup]] = [:]
  /// People and years lived by gender on the reference day.
  private(set) var genders: [Person.Gender: HeadSum] = [:]
  /// Everybody by age on the last day of each year of the plan, leavers included.
  private(set) var projections: [Int: AgeSum] = [:]
  /// Who leaves within the plan, in the order of the roster.
  public private(set) var exits: [Uscita] = []
  /// People whose exit depends on a requirement that is not verified yet.
  public private(set) var undetermined: [Person] = []
  /// People who met the requirement before the plan and are still in service.
  public private(set) var overdue: [Person] = []
  /// People who stay on after meeting the requirement in a year of the plan.
  public private(set) var stayingOn: [(person: Person, met: PensioneDiVecchiaia.Met)] = []

  /// Counts a roster.
  ///
  /// - Throws: ``ArithmeticFault`` if the contractual hours can't be added up exactly.
  init(
    _ people: [Person], file: String, reference: Int, period: ClosedRange<Int>,
    readings: Readings
  ) throws(ArithmeticFault) {
    self.file = file
    referenceDay = .lastDay(of: reference)
    for person in people {
      try count(person)
    }
    for year in reference + 1...max(reference + 1, period.upperBound) {
      var sum = AgeSum()
      for person in people {
        try sum.add(person, on: .lastDay(of: year))
      }
      projections[year] = sum
    }
    for person in people {
      foresee(person, period, readings)
    }
  }

  private mutating func count(_ person: Person) throws(ArithmeticFault) {
    try all.add(person.hours, of: person)
    try areas[person.area, default: HeadSum()].add(person.hours, of: person)
    if person.contratto == .determinato {
      fixedTerm[person.area, default: RosterGroup()].add(person)
    }
    if person.hours < .one {
      try partTime[person.area, default: HeadSum()].add(person.hours, of: person)
    }
    if let unit = person.unit {
      try units[unit, default: HeadSum()].add(person.hours, of: person)
      matrix[unit, default: [:]][person.area, default: RosterGroup()].add(person)
    }
    let fascia = FasciaEta(completedYears: person.birth.completedYears(on: referenceDay))
    ages[person.area, default: [:]][fascia, default: RosterGroup()].add(person)
    try genders[person.gender, default: HeadSum()].add(
      person.birth.age(on: referenceDay), of: person)
  }

  private mutating func foresee(
    _ person: Person, _ period: ClosedRange<Int>, _ readings: Readings
  ) {
    let reference = referenceDay.year
    let outlook = UscitePreviste.outlook(
      of: person, after: reference, through: period.upperBound, readings)
    switch outlook {
    case .leaves(let exit): exits.append(exit)
    case .stays: break
    case .overdue: overdue.append(person)
    case .undetermined: undetermined.append(person)
    }
    guard person.staysOn,
      case .met(let met) = PensioneDiVecchiaia.outcome(
        born: person.birth, through: period.upperBound),
      (reference + 1...max(reference + 1, period.upperBound)).contains(met.lastDay.year)
    else { return }
    if case .leaves(let exit) = outlook, exit.lastDay <= met.lastDay { return }
    stayingOn.append((person, met))
  }

  /// The rows of the roster that a count comes from, as one leaf of an explanation.
  func origin(_ group: RosterGroup, _ words: String? = nil) -> Origin {
    Origin(file: file, group, words)
  }

  /// The origin of a count that nobody of the roster enters.
  var nobody: Origin { origin(RosterGroup()) }

  /// Whether a fact was made from the roster rather than read from a table of totals.
  func isSource(of origin: Origin) -> Bool {
    origin.file == file
  }
}

/// People by age class on a day, and the years they have lived together.
struct AgeSum: Hashable, Sendable {
  private(set) var classes: [FasciaEta: RosterGroup] = [:]
  private(set) var years = HeadSum()

  mutating func add(_ person: Person, on day: CalendarDay) throws(ArithmeticFault) {
    let fascia = FasciaEta(completedYears: person.birth.completedYears(on: day))
    classes[fascia, default: RosterGroup()].add(person)
    try years.add(person.birth.age(on: day), of: person)
  }
}
