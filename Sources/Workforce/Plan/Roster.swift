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
  private(set) var fixedTerm: [String: Int] = [:]
  /// People who work less than full time and their hours, by area.
  private(set) var partTime: [String: HeadSum] = [:]
  /// People and hours by organisational unit.
  private(set) var units: [String: HeadSum] = [:]
  /// People by organisational unit and area.
  private(set) var matrix: [String: [String: Int]] = [:]
  /// People by area and age class on the reference day.
  private(set) var ages: [String: [FasciaEta: Int]] = [:]
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
        try sum.add(person.birth, on: .lastDay(of: year))
      }
      projections[year] = sum
    }
    for person in people {
      foresee(person, period, readings)
    }
  }

  private mutating func count(_ person: Person) throws(ArithmeticFault) {
    try all.add(person.hours)
    try areas[person.area, default: HeadSum()].add(person.hours)
    if person.contratto == .determinato { fixedTerm[person.area, default: 0] += 1 }
    if person.hours < .one { try partTime[person.area, default: HeadSum()].add(person.hours) }
    if let unit = person.unit {
      try units[unit, default: HeadSum()].add(person.hours)
      matrix[unit, default: [:]][person.area, default: 0] += 1
    }
    let fascia = FasciaEta(completedYears: person.birth.completedYears(on: referenceDay))
    ages[person.area, default: [:]][fascia, default: 0] += 1
    try genders[person.gender, default: HeadSum()].add(person.birth.age(on: referenceDay))
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
    guard person.staysOn, person.exit == nil,
      case .met(let met) = PensioneDiVecchiaia.outcome(
        born: person.birth, through: period.upperBound),
      (reference + 1...max(reference + 1, period.upperBound)).contains(met.lastDay.year)
    else { return }
    stayingOn.append((person, met))
  }

  /// The rows of the roster that a count comes from, as one leaf of an explanation.
  func origin(_ rows: Int) -> Origin {
    Self.origin(rows, of: file)
  }

  static func origin(_ rows: Int, of file: String) -> Origin {
    let words =
      rows == 0 ? "nessuna riga" : rows == 1 ? "1 riga" : "\(ItalianNumber.text(rows)) righe"
    return Origin(file: file, row: nil, document: words)
  }

  /// Whether a fact was made from the roster rather than read from a table of totals.
  func isSource(of origin: Origin) -> Bool {
    origin.file == file
  }
}

/// A number of people and the sum of something that each of them has.
public struct HeadSum: Hashable, Sendable {
  public private(set) var heads = 0
  public private(set) var sum = Ratio.zero

  mutating func add(_ value: Ratio) throws(ArithmeticFault) {
    heads += 1
    sum = try sum + value
  }
}

/// People by age class on a day, and the years they have lived together.
struct AgeSum: Hashable, Sendable {
  private(set) var heads: [FasciaEta: Int] = [:]
  private(set) var years = HeadSum()

  mutating func add(_ birth: CalendarDay, on day: CalendarDay) throws(ArithmeticFault) {
    heads[FasciaEta(completedYears: birth.completedYears(on: day)), default: 0] += 1
    try years.add(birth.age(on: day))
  }
}
