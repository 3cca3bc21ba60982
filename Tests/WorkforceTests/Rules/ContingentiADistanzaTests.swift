import Testing

@testable import Workforce

@Suite struct ContingentiADistanzaTests {
  private typealias Fixtures = PeopleFixtures

  /// The site of Pavia in the published plan, and one unit.
  private let pavia = """
    sede;unita_organizzativa;in_servizio;agile;remoto
    pavia;;29;5;1
    ;anagrafica;37;3;12
    """

  private func evaluation(_ contingents: String) throws -> Evaluation {
    try Evaluation(
      Fixtures.scenario([
        "distanza.csv": pavia,
        "contingenti.csv":
          "ambito;istituto;posizioni;percentuale;base;tipo;vincolo;note\n\(contingents)",
      ]))
  }

  private func check(_ contingents: String) throws -> Check {
    try #require(
      Verification.checks(of: evaluation(contingents)).first { $0.code == .distanzaContingenti })
  }

  @Test func `15 % of 29 is a maximum of 4 posts, and 5 people are in place`() throws {
    let evaluation = try evaluation("pavia;agile;;15%;;;;")
    #expect(evaluation.figures.count(Address("distanza/contingente/pavia/agile")) == 4)
    #expect(evaluation.figures.count(Address("distanza/contingente/pavia/agile/base")) == 29)
    #expect(evaluation.figures.count(Address("distanza/contingente/pavia/agile/uso")) == 5)
    #expect(evaluation.figures.count(Address("distanza/contingente/pavia/agile/margine")) == -1)
    #expect(evaluation.brokenDerivations == [])
    let check = try check("pavia;agile;;15%;;;;")
    #expect(check.outcome == .exceeded)
    #expect(check.message == "1 oltre i 4 posti del contingente")
    #expect(Verification.checks(of: evaluation).exceedsLimits)
  }

  @Test func `5 % of 29 is 1 post, and it is in use`() throws {
    let check = try check("pavia;remoto;;5%;;;;")
    #expect(check.outcome == .kept)
    #expect(check.limit == .count(1))
    #expect(check.message == "contingente usato per intero")
  }

  @Test func `a minimum is rounded up`() throws {
    let evaluation = try evaluation("pavia;agile;;15%;;minimo;;")
    let address = Address("distanza/contingente/pavia/agile/minimo")
    #expect(evaluation.figures.count(address) == 5)
    #expect(evaluation.figures.count(address.appending("margine")) == 0)
    #expect(try check("pavia;agile;;15%;;minimo;;").outcome == .kept)
    let missed = try check("pavia;agile;;20%;;minimo;;")
    #expect(missed.outcome == .exceeded)
    #expect(missed.message == "1 in meno dei 6 richiesti")
  }

  @Test func `a stored base wins over the staff of today`() throws {
    let evaluation = try evaluation("pavia;agile;;15%;40;;;")
    #expect(evaluation.figures.count(Address("distanza/contingente/pavia/agile")) == 6)
  }

  @Test func `a contingent that doesn't bind only warns, and says why`() throws {
    let check = try check("pavia;agile;;15%;;;no;limite della ex Camera, in proroga")
    #expect(check.outcome == .warning)
    #expect(
      check.message
        == "1 oltre i 4 posti del contingente; non vincolante; limite della ex Camera, in proroga")
  }

  @Test func `posts not in use are told in the message`() throws {
    let check = try check("anagrafica;distanza;16;;;;;")
    #expect(check.outcome == .kept)
    #expect(check.message == "posti non usati: 1 su 16")
    let figures = try evaluation("anagrafica;distanza;16;;;;;").figures
    #expect(figures.count(Address("distanza/contingente/anagrafica")) == 16)
    #expect(figures.count(Address("distanza/contingente/totale")) == 16)
  }

  @Test func `a contingent for all compares with everybody`() throws {
    let figures = try evaluation("totale;agile;7;;;;;").figures
    #expect(figures.count(Address("distanza/contingente/totale/agile/uso")) == 5)
  }

  @Test func `without remote work the use can't be told`() throws {
    let evaluation = try Evaluation(
      Fixtures.scenario(["contingenti.csv": "ambito;istituto;posizioni\npavia;agile;4"]))
    let check = Verification.checks(of: evaluation).first { $0.code == .distanzaContingenti }
    #expect(check?.outcome == .unverifiable)
  }

  @Test(arguments: [
    ("pavia;agile;;;;;;", "contingente"), ("pavia;agile;4;15%;;;;", "contingente"),
    ("pavia;agile;;15;;;;", "valore-non-valido"), ("pavla;agile;4;;;;;", "unita-sconosciuta"),
    ("pavia;agile;4;;;;;\npavia;agile;5;;;massimo;;", "chiave-doppia"),
  ])
  func `rows that can't be right are reported`(row: String, code: String) {
    let outcome = Fixtures.outcome([
      "distanza.csv": pavia,
      "contingenti.csv":
        "ambito;istituto;posizioni;percentuale;base;tipo;vincolo;note\n\(row)",
    ])
    #expect(outcome.diagnostics.map(\.code) == [code])
  }
}
