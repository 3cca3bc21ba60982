import Testing

@testable import Workforce

/// Plausibility of the tables of pay, so that a slip of a digit stands out.
@Suite struct ContractTests {
  @Test func `contracts follow each other in time`() {
    let days = Tabellari.contracts.map(\.validFrom)
    #expect(days == days.sorted())
    #expect(Set(days).count == days.count)
    #expect(Set(Tabellari.contracts.map(\.name)).count == days.count)
  }

  @Test(arguments: zip(Tabellari.contracts, Tabellari.contracts.dropFirst()))
  func `a contract pays no less than the one before and at most a fifth more`(
    before: Contract, after: Contract
  ) throws {
    #expect(before.profiles.map(\.code) == after.profiles.map(\.code))
    for profile in before.profiles {
      let next = try #require(after.profile(profile.code))
      #expect(next.tabellare >= profile.tabellare)
      #expect(next.tabellare.cents * 5 <= profile.tabellare.cents * 6)
      #expect(next.months == profile.months)
    }
  }

  @Test(arguments: Tabellari.contracts)
  func `a higher area is paid more`(contract: Contract) {
    let pay = contract.profiles.map(\.tabellare)
    #expect(pay == pay.sorted(by: >))
    for profile in contract.profiles {
      #expect(profile.validFrom == contract.validFrom)
      #expect(profile.months == (profile.code == "dirigenti" ? 13 : 12))
      #expect((profile.comparto == nil) == (profile.code == "dirigenti"))
    }
  }
}
