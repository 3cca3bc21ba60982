@testable import Workforce

/// Makes the synthetic roster of `scenarios/esempio-personale`, always the same for the same seed.
///
/// Nobody in it exists. What the PIAO publishes is given as data below and holds at once; what it
/// does not publish is drawn from the seed.
struct RosterGenerator {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
  }

  // MARK: What is published

  static let areas = ["dirigenti", "funzionari-eq", "istruttori", "operatori-esperti", "operatori"]

  /// A unit with its staff by area, the hundredths of full time that its part-timers lack, how many
  /// they are, and its staff and agreements by site.
  struct Unit {
    let code: String
    let staff: [Int]
    let missingHundredths: Int
    let partTimers: Int
    /// People at Cremona, Mantova and Pavia; the split by unit is not published.
    let sites: [Int]
    let agile: [Int]
    let remote: [Int]
  }

  static let sites = ["cremona", "mantova", "pavia"]
  static let units = [
    Unit(
      code: "staff", staff: [1, 1, 3, 1, 0], missingHundredths: 120, partTimers: 4,
      sites: [2, 2, 2], agile: [0, 0, 0], remote: [1, 0, 0]),
    Unit(
      code: "economico-finanziaria", staff: [0, 5, 10, 4, 6], missingHundredths: 140,
      partTimers: 5, sites: [7, 10, 8], agile: [0, 0, 1], remote: [2, 2, 0]),
    Unit(
      code: "anagrafica", staff: [1, 5, 18, 13, 0], missingHundredths: 256, partTimers: 9,
      sites: [12, 16, 9], agile: [0, 2, 1], remote: [3, 8, 1]),
    Unit(
      code: "regolazione-mercato", staff: [1, 3, 7, 1, 0], missingHundredths: 79, partTimers: 3,
      sites: [5, 3, 4], agile: [0, 0, 2], remote: [4, 0, 0]),
    Unit(
      code: "risorse-umane", staff: [1, 3, 6, 0, 0], missingHundredths: 20, partTimers: 1,
      sites: [4, 4, 2], agile: [0, 0, 0], remote: [2, 1, 0]),
    Unit(
      code: "promozionale", staff: [0, 4, 10, 2, 0], missingHundredths: 265, partTimers: 8,
      sites: [6, 6, 4], agile: [0, 0, 1], remote: [4, 2, 0]),
  ]

  /// The first and last birth date that somebody may have, as days in a count without gaps.
  private typealias Span = ClosedRange<Int>

  private static func span(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> Span {
    day(first)...day(last)
  }

  private static func day(_ parts: (Int, Int, Int)) -> Int {
    CalendarDay(checkedYear: parts.0, month: parts.1, day: parts.2).ordinal
  }

  private static let from30to40 = span((1984, 1, 1), (1993, 12, 31))
  private static let from41to50 = span((1974, 1, 1), (1983, 12, 31))
  private static let from51to60 = span((1964, 1, 1), (1973, 12, 31))
  /// Over 60, and short of every requirement of the plan.
  private static let staying = span((1960, 12, 1), (1963, 12, 31))
  private static let leaving2025 = span((1958, 1, 10), (1958, 11, 20))
  private static let leaving2026 = span((1959, 1, 10), (1959, 11, 20))
  /// Meets 67 years and 1 month on 20.12.2027 and leaves on the last day of the year.
  private static let leaving2027 = span((1960, 11, 20), (1960, 11, 20))
  /// Turns 67 in 2027 but leaves on 31.3.2028, under the requirement of 2028.
  private static let leaving2028 = span((1960, 12, 15), (1960, 12, 15))

  /// The birth dates by area, which give the published age classes and old-age exits.
  private static let births: [[Span]] = [
    repeating(from51to60, 2) + repeating(staying, 2),
    repeating(from41to50, 4) + repeating(from51to60, 14) + repeating(staying, 3),
    [from30to40] + repeating(from41to50, 12) + repeating(from51to60, 35)
      + [leaving2025, leaving2028] + repeating(staying, 4),
    repeating(from41to50, 3) + repeating(from51to60, 14)
      + [leaving2025, leaving2026, staying, staying],
    [from51to60, leaving2025, leaving2025, leaving2026, leaving2027, staying],
  ]

  private static func repeating(_ span: Span, _ count: Int) -> [Span] {
    Array(repeating: span, count: count)
  }

  /// Men by area, 22 in all, and those of them with a degree, 11; only the totals are published.
  private static let men = [2, 4, 10, 4, 2]
  private static let graduateMen = [2, 4, 5, 0, 0]
  /// Women with a degree by area, 41 in all.
  private static let graduateWomen = [2, 16, 21, 2, 0]
  /// The mean ages, in hundredths of a year.
  private static let meanAges = (women: 5525, men: 5773)

  // MARK: The people

  private struct Draft {
    let area: Int
    let unit: Int
    var site = 0
    var isWoman = true
    var birth = 0
    var span: Span
    var hundredths = 100
    var titolo = Person.Titolo.diploma
    var holdsEQ = false
    var agreement: (kind: Person.Distanza, days: Int)?
    var isProtected = false
  }

  /// The table, byte for byte.
  mutating func table() -> String {
    var people = places()
    drawAges(&people)
    drawQualifications(&people)
    drawSites(&people)
    drawHours(&people)
    let header =
      "id;area;unita_organizzativa;sede;genere;nascita;contratto;fine_contratto;quota_oraria;"
      + "titolo;incarico_eq;distanza;giorni_distanza;categoria_protetta;ingresso\n"
    return people.enumerated().reduce(header) { $0 + row($1.element, number: $1.offset + 1) }
  }

  /// One draft for each post held, area by area within each unit.
  private mutating func places() -> [Draft] {
    var spans = Self.births.map { random.shuffled($0) }
    var men = zip(Self.births, Self.men).map { births, men in
      births.indices.map { $0 < men }
    }.map { random.shuffled($0) }
    return Self.units.indices.flatMap { unit in
      Self.areas.indices.flatMap { area in
        (0..<Self.units[unit].staff[area]).map { _ in
          var draft = Draft(area: area, unit: unit, span: spans[area].removeLast())
          draft.isWoman = !men[area].removeLast()
          return draft
        }
      }
    }
  }

  /// Draws birth dates, then moves them within their spans until the mean ages are as published.
  private mutating func drawAges(_ people: inout [Draft]) {
    for index in people.indices {
      people[index].birth = random.number(in: people[index].span)
    }
    let reference = CalendarDay.lastDay(of: 2024).ordinal
    for (isWoman, mean) in [(true, Self.meanAges.women), (false, Self.meanAges.men)] {
      let group = people.indices.filter { people[$0].isWoman == isWoman }
      let wanted = (mean * group.count * 36525 + 5_000) / 10_000
      var excess = wanted - group.reduce(0) { $0 + reference - people[$1].birth }
      var turn = 0
      while excess != 0, turn < 100_000 {
        let index = group[turn % group.count]
        let moved = people[index].birth + (excess > 0 ? -1 : 1) * min(abs(excess), 20)
        if people[index].span.contains(moved) {
          excess += moved - people[index].birth
          people[index].birth = moved
        }
        turn += 1
      }
    }
  }

  private mutating func drawQualifications(_ people: inout [Draft]) {
    for area in Self.areas.indices {
      for isWoman in [true, false] {
        let group = random.shuffled(
          people.indices.filter { people[$0].area == area && people[$0].isWoman == isWoman })
        let graduates = isWoman ? Self.graduateWomen[area] : Self.graduateMen[area]
        for index in group.prefix(graduates) {
          let isHigher = area == 0 || random.number(in: 0...2) > 0
          people[index].titolo = isHigher ? .magistrale : .laurea
        }
        if area == 4 {
          for index in group.dropFirst(graduates) { people[index].titolo = .inferiore }
        }
        // Nine posts of elevata qualificazione, six held by women: two thirds, as published.
        if area == 1 { for index in group.prefix(isWoman ? 6 : 3) { people[index].holdsEQ = true } }
      }
    }
  }

  /// Draws sites, agreements and the three people of art. 3, who work full time.
  private mutating func drawSites(_ people: inout [Draft]) {
    for (unit, facts) in Self.units.enumerated() {
      var rest = random.shuffled(people.indices.filter { people[$0].unit == unit })
      for site in Self.sites.indices {
        let group = Array(rest.prefix(facts.sites[site]))
        rest.removeFirst(group.count)
        for index in group { people[index].site = site }
        let workers = random.shuffled(group.filter { people[$0].area != 0 })
        for index in workers.prefix(facts.agile[site]) {
          people[index].agreement = (.agile, 2)
        }
        for index in workers.dropFirst(facts.agile[site]).prefix(facts.remote[site]) {
          people[index].agreement = (.remoto, days(site))
        }
      }
    }
    let protected = random.shuffled(people.indices.filter { people[$0].area == 3 })
    for index in protected.prefix(3) { people[index].isProtected = true }
  }

  private mutating func days(_ site: Int) -> Int {
    switch site {
    case 0: 2
    case 1: random.number(in: 1...2)
    default: 4
    }
  }

  /// Gives each unit its part-timers, whose missing hundredths add up to those published.
  private mutating func drawHours(_ people: inout [Draft]) {
    for (unit, facts) in Self.units.enumerated() {
      let group = random.shuffled(
        people.indices.filter {
          people[$0].unit == unit && people[$0].area != 0 && !people[$0].isProtected
        })
      let partTimers = group.prefix(facts.partTimers)
      var missing = partTimers.map { _ in random.number(in: 14...44) }
      while missing.reduce(0, +) != facts.missingHundredths {
        let position = random.number(in: 0...missing.count - 1)
        let step = missing.reduce(0, +) > facts.missingHundredths ? -1 : 1
        if (10...50).contains(missing[position] + step) { missing[position] += step }
      }
      for (index, hundredths) in zip(partTimers, missing) {
        people[index].hundredths = 100 - hundredths
      }
    }
  }

  // MARK: The rows

  private mutating func row(_ person: Draft, number: Int) -> String {
    // The only fixed-term contract is the dirigente's, which the PIAO ends in 2026.
    let isFixedTerm = person.area == 0 && Self.units[person.unit].code == "regolazione-mercato"
    let birth = CalendarDay(ordinal: person.birth)
    let entry = CalendarDay(
      checkedYear: isFixedTerm ? 2023 : min(birth.year + random.number(in: 21...34), 2019),
      month: random.number(in: 1...12), day: 1)
    let id = String(1000 + number).dropFirst()
    let cells = [
      "p\(id)", Self.areas[person.area], Self.units[person.unit].code, Self.sites[person.site],
      person.isWoman ? "donna" : "uomo", birth.italian,
      isFixedTerm ? "determinato" : "indeterminato", isFixedTerm ? "30/06/2026" : "",
      person.hundredths == 100 ? "1" : "0,\(person.hundredths)", person.titolo.rawValue,
      person.holdsEQ ? "si" : "no", person.agreement?.kind.rawValue ?? "",
      person.agreement.map { "\($0.days)" } ?? "", person.isProtected ? "art3" : "", entry.italian,
    ]
    return cells.joined(separator: ";") + "\n"
  }
}

extension CalendarDay {
  /// The day with a number in the count without gaps.
  init(ordinal: Int) {
    var year = ordinal / 366
    while CalendarDay.firstDay(of: year + 1).ordinal <= ordinal { year += 1 }
    var month = 1
    while month < 12, CalendarDay(checkedYear: year, month: month + 1, day: 1).ordinal <= ordinal {
      month += 1
    }
    let first = CalendarDay(checkedYear: year, month: month, day: 1)
    self.init(checkedYear: year, month: month, day: ordinal - first.ordinal + 1)
  }
}

/// A small generator of numbers that gives the same ones on every machine.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
    var shuffled = elements
    for index in shuffled.indices.dropFirst().reversed() {
      shuffled.swapAt(index, number(in: 0...index))
    }
    return shuffled
  }
}
