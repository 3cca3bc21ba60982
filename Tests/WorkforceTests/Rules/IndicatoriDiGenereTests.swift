import Testing

@testable import Workforce

@Suite struct IndicatoriDiGenereTests {
  private typealias Fixtures = PeopleFixtures

  private func figures(_ rows: String) throws -> FigureBook {
    try Evaluation(
      Fixtures.scenario(["genere.csv": "indicatore;donne;uomini\n\(rows)"])
    ).figures
  }

  @Test func `the published indicators come out of the heads`() throws {
    let figures = try figures(
      "personale;84;22\ndirigenti;2;2\nlaureati;41;11\neta-media;55,25;57,73")
    #expect(figures.value(.genere("personale", "quota-donne"))?.exact == Ratio(84, over: 106))
    #expect(figures.value(.genere("dirigenti", "quota-donne"))?.exact == Ratio(1, over: 2))
    #expect(figures.value(.genereQuota("laureati", "donne"))?.exact == Ratio(41, over: 84))
    #expect(figures.value(.genereQuota("laureati", "uomini"))?.exact == Ratio(1, over: 2))
    #expect(figures.value(.genere("eta-media", "donne")) == .years(Ratio(5525, over: 100)))
  }

  @Test func `the gap of two thirds is met to the letter only below a sixth`() throws {
    let published = try figures("personale;84;22")
    let gap = try #require(published.value(.genere("personale", "divario"))?.exact)
    let minority = try #require(published.value(.genere("personale", "quota-minoranza"))?.exact)
    #expect(gap == Ratio(62, over: 106))
    #expect(gap < AnalisiDiGenere.literalGap.value.exact)
    #expect(minority <= AnalisiDiGenere.usualMinority.value.exact)
    let sixth = try figures("personale;10;50")
    #expect(sixth.value(.genere("personale", "divario"))?.exact == Ratio(2, over: 3))
    #expect(sixth.value(.genere("personale", "quota-minoranza"))?.exact == Ratio(1, over: 6))
  }

  @Test func `an indicator with nobody has no share and no gap`() throws {
    let figures = try figures("personale;5;5\ncapi;0;0")
    #expect(figures[.genere("capi", "quota-donne")] == nil)
    #expect(figures[.genere("capi", "divario")] == nil)
  }

  @Test func `posts of EQ that nobody counted are absent with their reason`() throws {
    let figure = try figures("personale;84;22")[.genere("eq", "quota-donne")]
    #expect(figure?.absenceReason?.contains("manca la riga eq") == true)
  }

  @Test func `the roster gives areas, managers, EQ and graduates`() throws {
    let people = try (1...10).map { id in
      try Fixtures.person(
        id, area: id <= 4 ? "capi" : "altri", gender: id.isMultiple(of: 2) ? .uomo : .donna,
        titolo: id <= 6 ? .magistrale : .diploma, holdsEQ: id >= 8)
    }
    let evaluation = try Evaluation(Fixtures.scenario(people: people))
    let figures = evaluation.figures
    #expect(figures.count(.genere("personale", "donne")) == 5)
    #expect(figures.count(.genere("dirigenti", "uomini")) == 2)
    #expect(figures.count(.genere("eq", "donne")) == 1)
    #expect(figures.count(.genere("eq", "uomini")) == 2)
    #expect(figures.count(.genere("laureati", "donne")) == 3)
    #expect(figures.count(.genere("altri", "donne")) == 3)
    #expect(evaluation.brokenDerivations == [])
  }

  @Test func `graduates are not counted if somebody's qualification is missing`() throws {
    let people = try (1...10).map { try Fixtures.person($0, titolo: $0 == 1 ? nil : .laurea) }
    let figures = try Evaluation(Fixtures.scenario(people: people)).figures
    #expect(figures[.genere("laureati", "donne")] == nil)
  }
}
