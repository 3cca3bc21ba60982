import Testing

@testable import Workforce

struct PensioneDiVecchiaiaTests {
  /// Birth, the day on which the requirement is met and the last day, each as day, month, year.
  struct Case: CustomTestStringConvertible {
    let birth: (Int, Int, Int)
    let met: (Int, Int, Int)
    let last: (Int, Int, Int)
    var testDescription: String { "born \(birth)" }

    init(_ birth: (Int, Int, Int), met: (Int, Int, Int), last: (Int, Int, Int)) {
      (self.birth, self.met, self.last) = (birth, met, last)
    }
  }

  static let cases = [
    Case((10, 5, 1958), met: (10, 5, 2025), last: (31, 5, 2025)),
    Case((31, 12, 1959), met: (31, 12, 2026), last: (31, 12, 2026)),
    // 67 in 2027: one month more.
    Case((1, 1, 1960), met: (1, 2, 2027), last: (28, 2, 2027)),
    Case((20, 11, 1960), met: (20, 12, 2027), last: (31, 12, 2027)),
    Case((30, 11, 1960), met: (30, 12, 2027), last: (31, 12, 2027)),
    // 67 and a month would fall in 2028, when three months more are due.
    Case((1, 12, 1960), met: (1, 3, 2028), last: (31, 3, 2028)),
    Case((15, 12, 1960), met: (15, 3, 2028), last: (31, 3, 2028)),
    Case((30, 11, 1961), met: (29, 2, 2029), last: (28, 2, 2029)),
  ]

  private func day(_ parts: (Int, Int, Int)) -> CalendarDay? {
    CalendarDay(year: parts.2, month: parts.1, day: parts.0)
  }

  @Test(arguments: cases.dropLast())
  func `the requirement is that of the year in which it is met`(example: Case) throws {
    let birth = try #require(day(example.birth))
    guard case .met(let met) = PensioneDiVecchiaia.outcome(born: birth, through: 2030) else {
      Issue.record("no requirement met")
      return
    }
    #expect(met.day == day(example.met))
    #expect(met.lastDay == day(example.last))
  }

  @Test func `beyond the last verified year nothing is guessed`() throws {
    let birth = try #require(CalendarDay(year: 1961, month: 11, day: 30))
    guard case .unknown = PensioneDiVecchiaia.outcome(born: birth, through: 2029) else {
      Issue.record("the requirement of 2029 is not known")
      return
    }
    guard case .notMet = PensioneDiVecchiaia.outcome(born: birth, through: 2027) else {
      Issue.record("67 years and 3 months are not reached by 2027 under any requirement")
      return
    }
  }

  @Test func `requirements follow one another without gaps and never fall`() {
    let all = PensioneDiVecchiaia.requirements
    for (earlier, later) in zip(all, all.dropFirst()) {
      #expect(earlier.years.upperBound + 1 == later.years.lowerBound)
      #expect(earlier.months <= later.months)
    }
    #expect(all.map(\.words) == ["67 anni", "67 anni e 1 mese", "67 anni e 3 mesi"])
    #expect(all.map(\.source.certainty.needsConfirmation) == [false, false, true])
  }
}
