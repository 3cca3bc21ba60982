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

  /// Hires: two of 40 in 2026, one of unknown age in 2027, one on comando.
  private func withHires() throws -> FigureBook {
    var tables = RosterTables(rows: [
      "p1;istruttori;;donna;10/05/1959;indeterminato;;1;;;;",
      "p2;istruttori;;uomo;31/12/1984;indeterminato;;1;;;;",
      "p3;istruttori;;donna;31/12/1994;indeterminato;;1;;;;",
    ])
    tables["assunzioni.csv"] = """
      anno;area;unita;modalita;capacita;stato;eta_ingresso
      2026;istruttori;2;concorso;no;prevista;40
      2027;istruttori;1;concorso;no;prevista;
      2027;istruttori;1;comando;no;prevista;50
      """
    return try tables.evaluation().figures
  }

  @Test func `hires enter with the age they are expected to have and grow older`() throws {
    let figures = try withHires()
    #expect(classes(2025, figures) == [0, 1, 1, 0, 1])
    #expect(classes(2026, figures) == [0, 3, 1, 0, 0])
    #expect(classes(2027, figures) == [0, 1, 3, 0, 0], "40 in 2026 is 41 a year later")
  }

  @Test func `classes and unknown ages are everybody`() throws {
    let figures = try withHires()
    func unknown(_ year: Int) -> Int? {
      figures.count(ProiezioneEta.address(year, "eta-non-nota/unita"))
    }
    #expect([2025, 2026, 2027].map(unknown) == [0, 0, 1])
    for year in 2025...2027 {
      let total = figures.count(ProiezioneEta.address(year, "totale/unita"))
      let known = classes(year, figures).compactMap(\.self).reduce(0, +)
      #expect(total == unknown(year).map { $0 + known })
      #expect(total == figures.count(.organico(year, Address.total)))
    }
    #expect(
      figures.value(ProiezioneEta.address(2027, "eta-non-nota/quota"))
        == .ratio(Ratio(1, over: 5)))
  }

  @Test func `a hire is half a year older than the completed years in the mean`() throws {
    let figures = try withHires()
    // 2026: 42 and 32 in the roster, twice 40.5. 2027: a year more for each; who is unknown is out.
    #expect(figures.value(ProiezioneEta.address(2026, "media")) == .years(Ratio(155, over: 4)))
    #expect(figures.value(ProiezioneEta.address(2027, "media")) == .years(Ratio(159, over: 4)))
  }

  @Test func `every step of a projected mean can be recomputed`() throws {
    let figures = try withHires()
    for figure in figures.all where figure.address.parts.first == "eta" {
      #expect(figure.derivation?.value(in: figures) == figure.value?.exact, "\(figure.address)")
    }
  }

  @Test func `a what-if adds hires of unknown age or of the age of the row it changes`() throws {
    func unknown(_ hypothesis: String) throws -> [Int?] {
      var tables = RosterTables(rows: ["p2;istruttori;;uomo;31/12/1984;indeterminato;;1;;;;"])
      tables["assunzioni.csv"] = """
        anno;area;unita;modalita;capacita;stato;eta_ingresso
        2026;istruttori;2;concorso;si;prevista;40
        """
      let scenario = try #require(tables.outcome.scenario)
      let figures = try Evaluation(Hypothesis(hypothesis).applied(to: scenario)).figures
      return ["eta-non-nota/unita", "30-40/unita"].map {
        figures.count(ProiezioneEta.address(2026, $0))
      }
    }
    #expect(try unknown("assunzioni/2026/istruttori=3") == [0, 3])
    #expect(try unknown("assunzioni/2026/dirigenti=1") == [1, 2])
  }

  @Test(arguments: ["15", "81", "trenta", "30,5"])
  func `an age that nobody at work has is an error`(age: String) {
    var tables = RosterTables(rows: ["p2;istruttori;;uomo;31/12/1984;indeterminato;;1;;;;"])
    tables["assunzioni.csv"] = """
      anno;area;unita;modalita;capacita;stato;eta_ingresso
      2026;istruttori;2;concorso;si;prevista;\(age)
      """
    let errors = tables.outcome.diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.location?.cell?.name) == ["eta_ingresso"])
    #expect(errors.map(\.location?.row) == [2])
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
