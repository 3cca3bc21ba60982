import Testing

@testable import Workforce

@Suite struct CalendarDayTests {
  @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (2025, 12, 31), (2025, 4, 30), (2025, 1, 1)])
  func `a day of the calendar is one`(year: Int, month: Int, day: Int) throws {
    let result = try #require(CalendarDay(year: year, month: month, day: day))
    #expect((result.year, result.month, result.day) == (year, month, day))
  }

  @Test(arguments: [
    (2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 0, 1), (2025, 13, 1), (2025, 1, 0),
    (2025, 1, 32), (2025, 6, -1),
  ])
  func `a day that the calendar lacks is none`(year: Int, month: Int, day: Int) {
    #expect(CalendarDay(year: year, month: month, day: day) == nil)
  }

  @Test func `the Italian form has two digits for day and month`() {
    #expect(CalendarDay.firstDay(of: 2025).italian == "01/01/2025")
    #expect(CalendarDay.lastDay(of: 2024).italian == "31/12/2024")
  }

  @Test func `days are ordered by year, month and day`() throws {
    let april = try #require(CalendarDay(year: 2025, month: 4, day: 30))
    let may = try #require(CalendarDay(year: 2025, month: 5, day: 1))
    #expect(april < may)
    #expect(CalendarDay.lastDay(of: 2024) < .firstDay(of: 2025))
  }
}
