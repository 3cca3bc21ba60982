import Testing

@testable import Workforce

@Suite struct GenereNelPianoTests {
  private typealias Fixtures = PeopleFixtures

  private func share(_ evaluation: Evaluation, _ end: String) -> Ratio? {
    evaluation.figures.value(.genere("2025", "quota-donne-\(end)"))?.exact
  }

  @Test func `one leaver and two hires of unknown gender move the share both ways`() throws {
    let evaluation = try Evaluation(
      Fixtures.scenario(["genere.csv": "indicatore;donne;uomini\npersonale;6;4"]))
    #expect(share(evaluation, "minima") == Ratio(5, over: 11))
    #expect(share(evaluation, "massima") == Ratio(8, over: 11))
    #expect(evaluation.brokenDerivations == [])
  }

  @Test func `a leaver known to the roster narrows the range`() throws {
    let people = try (1...10).map { id in
      try Fixtures.person(
        id, area: id <= 4 ? "capi" : "altri", gender: id <= 6 ? .donna : .uomo,
        exit: id == 10 ? Fixtures.day(2025, 11, 30) : nil)
    }
    let evaluation = try Evaluation(Fixtures.scenario(people: people))
    #expect(share(evaluation, "minima") == Ratio(6, over: 11))
    #expect(share(evaluation, "massima") == Ratio(8, over: 11))
    #expect(evaluation.brokenDerivations == [])
  }

  @Test func `more leavers than women leave none at least`() throws {
    let evaluation = try Evaluation(
      Fixtures.scenario([
        "genere.csv": "indicatore;donne;uomini\npersonale;1;9",
        "cessazioni.csv": """
        anno;area;unita;contratto;causa
        2025;altri;3;indeterminato;vecchiaia
        """,
      ]))
    #expect(share(evaluation, "minima") == .zero)
    #expect(share(evaluation, "massima") == Ratio(3, over: 9))
    #expect(evaluation.brokenDerivations == [])
  }

  @Test func `a roster with more exits than the plan gives no range but a reason`() throws {
    let people = try (1...10).map { id in
      try Fixtures.person(id, exit: id <= 2 ? Fixtures.day(2025, 11, 30) : nil)
    }
    let evaluation = try Evaluation(
      Fixtures.scenario(["genere.csv": "indicatore;donne;uomini\npersonale;10;0"], people: people))
    #expect(
      evaluation.figures[.genere("2025", "quota-donne-minima")]?.absenceReason
        == "l'elenco del personale ha 2 uscite, il piano soltanto 1")
  }
}
