import Testing

@testable import Workforce

struct ProiezioneEtaTests {
  /// One leaves in 2026, one turns 41 in 2025 and one was born on the last day of a year.
  private func figures() throws -> FigureBook {
    try RosterTables(rows: [
      "p1;istruttori;;donna;10/05/1959;indeterminato;;1;;;;",
      "p2;istruttori;;uomo;31/12/1984;indeterminato;;1;;;;",
      "p3;istruttori;;donna;31/12/1994;indeterminato;;1;;;;",
    ]).evaluation().figures
  }

  private func classes(_ year: Int, _ figures: FigureBook) -> [Int?] {
    FasciaEta.allCases.map { figures.count(ProiezioneEta.address(year, "\($0.rawValue)/unita")) }
  }

  @Test func `classes follow birthdays and leavers`() throws {
    let figures = try figures()
    #expect(
      FasciaEta.allCases.map { figures.count(.eta("\($0.rawValue)/unita")) } == [0, 2, 0, 0, 1])
    #expect(classes(2025, figures) == [0, 1, 1, 0, 1])
    #expect(classes(2026, figures) == [0, 1, 1, 0, 0])
    #expect(classes(2027, figures) == [0, 1, 1, 0, 0])
    #expect(figures.count(ProiezioneEta.address(2026, "totale/unita")) == 2)
  }

  @Test func `means are those of exact ages of whoever is still there`() throws {
    let figures = try figures()
    // 65 years and 235 of 365 days, 40 and 30.
    #expect(figures.value(.eta("media")) == .years(Ratio(135 * 365 + 235, over: 3 * 365)))
    #expect(figures.value(ProiezioneEta.address(2026, "media")) == .years(Ratio(whole: 37)))
    #expect(figures.value(ProiezioneEta.address(2027, "media")) == .years(Ratio(whole: 38)))
  }

  @Test func `the mean age of each gender is rounded to two decimals`() throws {
    let figures = try figures()
    #expect(figures.value(.genere("eta-media", "uomini")) == .years(Ratio(whole: 40)))
    // (65 + 235/365 + 30) / 2 = 47.8219…
    #expect(figures.value(.genere("eta-media", "donne")) == .years(Ratio(4782, over: 100)))
  }

  @Test(arguments: [
    (29, "fino-29"), (30, "30-40"), (40, "30-40"), (41, "41-50"), (60, "51-60"), (61, "oltre-60"),
  ])
  func `each age has one class`(age: Int, fascia: String) {
    #expect(FasciaEta(completedYears: age).rawValue == fascia)
  }

  @Test func `a body of one gender has no mean for the other and still one for all`() throws {
    let figures = try RosterTables(rows: [
      "p1;istruttori;;donna;31/12/1984;indeterminato;;1;;;;"
    ]).evaluation().figures
    #expect(figures.value(.eta("media")) == .years(Ratio(whole: 40)))
    #expect(
      figures[.genere("eta-media", "uomini")]?.absenceReason
        == "l'elenco ha persone di un solo genere")
    #expect(figures.count(.genere("personale", "uomini")) == 0)
  }
}
