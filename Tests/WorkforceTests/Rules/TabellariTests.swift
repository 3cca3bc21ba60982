import Testing

@testable import Workforce

@Suite struct TabellariTests {
  /// Rules R2.2.
  @Test(arguments: [
    (0, ["47.015,77", "23.212,35", "21.392,87", "19.034,51", "18.283,31"]),
    (1, ["50.005,77", "24.941,67", "22.986,59", "20.452,55", "19.645,43"]),
    (2, ["50.005,77", "25.114,11", "23.138,75", "20.583,23", "19.753,07"]),
  ])
  func `the pay of each contract`(contract: Int, pay: [String]) {
    let profiles = Tabellari.contracts[contract].profiles
    #expect(profiles.map { ItalianNumber.text($0.tabellare) } == pay)
    #expect(profiles.map(\.months) == [13, 12, 12, 12, 12])
  }

  /// Rules R2.6: all of the allowance on the budget joins the pay from 2026.
  @Test(arguments: [
    (0, ["59,40", "52,08", "44,76", "37,08"]), (1, ["59,40", "52,08", "44,76", "37,08"]),
    (2, ["0,00", "0,00", "0,00", "0,00"]),
  ])
  func `the allowance on the budget`(contract: Int, allowance: [String]) {
    let profiles = Tabellari.contracts[contract].profiles
    #expect(profiles.compactMap(\.comparto).map { ItalianNumber.text($0) } == allowance)
    #expect(profiles.first?.comparto == nil)
  }

  /// Rules R2.2 derive the later tables from monthly increases.
  @Test(arguments: [
    (1, [14411, 13281, 11817, 11351]), (2, [1437, 1268, 1089, 897]),
  ])
  func `twelve monthly increases lead from a contract to the next`(
    contract: Int, monthly: [Int64]
  ) throws {
    let before = Tabellari.contracts[contract - 1].profiles.dropFirst()
    let after = Tabellari.contracts[contract].profiles.dropFirst()
    let increases = try zip(after, before).map { try ($0.tabellare - $1.tabellare).cents }
    #expect(increases == monthly.map { $0 * 12 })
  }

  @Test func `a contract is named by its first day only`() throws {
    let first = try #require(CalendarDay(year: 2026, month: 1, day: 1))
    let later = try #require(CalendarDay(year: 2026, month: 1, day: 2))
    #expect(Tabellari.contract(from: first)?.profile("istruttori")?.tabellare.cents == 2_313_875)
    #expect(Tabellari.contract(from: first)?.profile("D3") == nil)
    #expect(Tabellari.contract(from: later) == nil)
  }
}
