import Testing

@testable import Workforce

struct CalendarArithmeticTests {
  private func day(_ year: Int, _ month: Int, _ day: Int) throws -> CalendarDay {
    try #require(CalendarDay(year: year, month: month, day: day))
  }

  @Test func `a day that a month lacks is its last day`() throws {
    #expect(try day(1960, 2, 29).adding(months: 12) == day(1961, 2, 28))
    #expect(try day(1960, 8, 31).adding(months: 67 * 12 + 1) == day(2027, 9, 30))
    #expect(try day(1960, 12, 15).adding(months: 67 * 12 + 3) == day(2028, 3, 15))
    #expect(try day(2028, 2, 3).endOfMonth == day(2028, 2, 29))
  }

  @Test func `years are completed on the birthday and not the day before`() throws {
    let birth = try day(1964, 1, 1)
    #expect(birth.completedYears(on: try day(2024, 12, 31)) == 60)
    #expect(birth.completedYears(on: try day(2025, 1, 1)) == 61)
    #expect(try day(1964, 2, 29).completedYears(on: day(2025, 2, 28)) == 61)
  }

  @Test func `an age is exact to the day of a year of its own length`() throws {
    #expect(try day(1964, 12, 31).age(on: day(2024, 12, 31)) == Ratio(whole: 60))
    #expect(try day(1964, 7, 1).age(on: day(2024, 12, 31)) == Ratio(60 * 365 + 183, over: 365))
    #expect(try day(1963, 3, 1).age(on: day(2024, 2, 29)) == Ratio(60 * 366 + 365, over: 366))
  }

  @Test func `days are numbered without gaps over leap years and centuries`() throws {
    #expect(try day(2024, 3, 1).ordinal - day(2024, 2, 28).ordinal == 2)
    #expect(try day(2100, 3, 1).ordinal - day(2100, 2, 28).ordinal == 1)
    #expect(try day(2025, 1, 1).ordinal - day(2024, 1, 1).ordinal == 366)
  }
}
