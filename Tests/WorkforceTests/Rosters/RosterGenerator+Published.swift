@testable import Workforce

/// What the PIAO publishes of the staff on 31 December 2024, and the choices that it leaves open.
extension RosterGenerator {
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
  typealias Span = ClosedRange<Int>

  private static func span(_ first: (Int, Int, Int), _ last: (Int, Int, Int)) -> Span {
    day(first)...day(last)
  }

  private static func day(_ parts: (Int, Int, Int)) -> Int {
    CalendarDay(checkedYear: parts.0, month: parts.1, day: parts.2).ordinal
  }

  static let from30to40 = span((1984, 1, 1), (1993, 12, 31))
  static let from41to50 = span((1974, 1, 1), (1983, 12, 31))
  static let from51to60 = span((1964, 1, 1), (1973, 12, 31))
  /// Over 60, and short of every requirement of the plan.
  static let staying = span((1960, 12, 1), (1963, 12, 31))
  static let leaving2025 = span((1958, 1, 10), (1958, 11, 20))
  static let leaving2026 = span((1959, 1, 10), (1959, 11, 20))
  /// Meets 67 years and 1 month on 20.12.2027 and leaves on the last day of the year.
  static let leaving2027 = span((1960, 11, 20), (1960, 11, 20))
  /// Turns 67 in 2027 but leaves on 31.3.2028, under the requirement of 2028.
  static let leaving2028 = span((1960, 12, 15), (1960, 12, 15))

  /// The birth dates by area, which give the published age classes and old-age exits.
  static let births: [[Span]] = [
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
  static let men = [2, 4, 10, 4, 2]
  static let graduateMen = [2, 4, 5, 0, 0]
  /// Women with a degree by area, 41 in all.
  static let graduateWomen = [2, 16, 21, 2, 0]
  /// The mean ages, in hundredths of a year.
  static let meanAges = (women: 5525, men: 5773)
}
