import Testing

@testable import Workforce

@Suite struct RemoteWorkChecksTests {
  private typealias Fixtures = PeopleFixtures

  private func checks(
    _ code: CheckCode, _ people: [Person], binding: Bool = false
  ) throws -> [Check] {
    var scenario = try Fixtures.scenario(people: people)
    scenario.readings.agile15 = binding ? .vincolo : .informativa
    return Verification.checks(of: try Evaluation(scenario)).filter { $0.code == code }
  }

  @Test func `two agile days of five keep presence prevailing, three don't`() throws {
    let two = try checks(.agilePresenza, [Fixtures.person(1, distanza: .agile, days: 2)])
    #expect(two.map(\.outcome) == [.kept])
    let three = try checks(.agilePresenza, [Fixtures.person(1, distanza: .agile, days: 3)])
    #expect(three.map(\.outcome) == [.exceeded])
    #expect(
      three.first?.message == "più di 2 giorni a distanza su 5, la presenza non prevale: righe 2")
  }

  @Test func `four days of remote work are nobody's limit`() throws {
    #expect(try checks(.agilePresenza, [Fixtures.person(1, distanza: .remoto, days: 4)]) == [])
  }

  @Test func `agile days that nobody wrote down can't be checked`() throws {
    let unknown = try checks(.agilePresenza, [Fixtures.person(1, distanza: .agile)])
    #expect(unknown.map(\.outcome) == [.unverifiable])
    #expect(
      unknown.first?.message == "di 1 su 1 non sono indicati i giorni a distanza")
  }

  @Test func `the 15 % is information, and a limit only under the reading`() throws {
    let people = try (1...10).map {
      try Fixtures.person($0, distanza: $0 == 1 ? .agile : nil, days: 1)
    }
    let information = try checks(.agile15, people)
    #expect(information.map(\.outcome) == [.information])
    #expect(information.map(\.isOpen) == [false])
    #expect(information.first?.limit == nil)
    #expect(information.first?.message.contains("il 15 % di 10 fa 2") == true)
    #expect(information.first?.message.hasSuffix("non è un limite") == true)
    #expect(try checks(.agile15, people, binding: true).map(\.outcome) == [.exceeded])
  }

  @Test func `the reference reached is kept under either reading`() throws {
    let people = try (1...10).map {
      try Fixtures.person($0, distanza: $0 <= 2 ? .agile : nil, days: 1)
    }
    #expect(try checks(.agile15, people, binding: true).map(\.outcome) == [.kept])
  }
}
