import Testing

@testable import Workforce

@Suite struct ItalianDateTests {
  @Test(arguments: ["31/12/2024", "2024-12-31"])
  func `both forms of a date are read`(text: String) throws {
    #expect(try ItalianDate.day(text) == .lastDay(of: 2024))
  }

  @Test func `leading zeros may be left out`() throws {
    #expect(try ItalianDate.day("1/1/2025") == .firstDay(of: 2025))
  }

  @Test(arguments: [
    ("31/12/24", ItalianDate.Fault.shortYear), ("24-12-31", .shortYear),
    ("31-12-2024", .notADate), ("2024/12/31", .notADate), ("31.12.2024", .notADate),
    ("31/12", .notADate), ("31/12/2024/1", .notADate), ("", .notADate), ("//", .notADate),
    ("31/dic/2024", .notADate), ("٣١/١٢/٢٠٢٤", .notADate), ("031/12/2024", .notADate),
    ("29/02/2025", .noSuchDay), ("31/04/2025", .noSuchDay), ("0/1/2025", .noSuchDay),
    ("2025-13-01", .noSuchDay),
  ])
  func `any other form is refused with its reason`(text: String, fault: ItalianDate.Fault) {
    #expect(throws: fault) { try ItalianDate.day(text) }
  }
}
