@testable import Workforce

/// Makes the synthetic roster of `scenarios/esempio-personale`, always the same for the same seed.
///
/// Nobody in it exists. What the PIAO publishes is given as data and holds at once; what it does not
/// publish is drawn from the seed.
struct RosterGenerator {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(state: seed)
  }

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
