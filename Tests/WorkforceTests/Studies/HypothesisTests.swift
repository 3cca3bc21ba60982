import Testing

@testable import Workforce

@Suite struct HypothesisTests {
  private func applied(_ text: String) throws -> Scenario {
    try Hypothesis(text).applied(to: try SampleScenario.scenario())
  }

  private func refusal(_ text: String) throws -> Diagnostic? {
    let scenario = try SampleScenario.scenario(replacing: [
      "cessazioni.csv": """
      anno;area;unita;contratto;causa
      2025;operatori;1;indeterminato;vecchiaia
      2026;dirigenti;1;determinato;scadenza
      """
    ])
    do throws(Diagnostic) {
      _ = try Hypothesis(text).applied(to: scenario)
      return nil
    } catch {
      return error
    }
  }

  // MARK: What it changes

  @Test func `hires are brought to a total by the planned rows`() throws {
    let more = try applied("assunzioni/2025/istruttori=4")
    #expect(more.assunzioni.map(\.units) == [4, 1])
    #expect(more.assunzioni[0].origin.file == "ipotesi «assunzioni/2025/istruttori=4»")
    #expect(more.assunzioni[0].origin.row == nil)
    #expect(try applied("assunzioni/2025/istruttori=0").assunzioni.map(\.units) == [0, 1])
  }

  @Test func `hires where there are none become a row of their own`() throws {
    let scenario = try applied(" assunzioni/2027/operatori = 2 ")
    let row = try #require(scenario.assunzioni.last)
    #expect(scenario.assunzioni.count == 3)
    #expect((row.year, row.area, row.units) == (2027, "operatori", 2))
    #expect(row.modalita == .concorso && row.usesCapacity && row.stato == .prevista)
  }

  @Test func `hires beside a row that stays are only the difference`() throws {
    let scenario = try applied("assunzioni/2026/istruttori=3")
    #expect(scenario.assunzioni.map(\.units) == [1, 1, 2])
  }

  @Test func `the same total changes nothing`() throws {
    let scenario = try SampleScenario.scenario()
    #expect(try applied("assunzioni/2025/istruttori=1").assunzioni == scenario.assunzioni)
    #expect(try applied("cessazioni/2023/istruttori=1").cessazioni == scenario.cessazioni)
  }

  @Test func `leavers are brought to a total`() throws {
    #expect(try applied("cessazioni/2025/operatori=3").cessazioni.map(\.units) == [1, 3])
    let added = try applied("cessazioni/2026/dirigenti=1").cessazioni
    #expect(added.map(\.units) == [1, 1, 1])
    #expect(added.last?.contratto == .indeterminato)
  }

  @Test func `posts, staff, costs and limits are set`() throws {
    #expect(try applied("dotazione/istruttori=12").areas.map(\.posts) == [2, 12, 4])
    #expect(try applied("servizio/istruttori=0").areas.map(\.inService) == [1, 0, 3])
    let costs = try applied("costo-unitario/operatori=1.000,50").costs
    #expect(costs[2].basis == .unitCost(Euro(cents: 100_050)))
    let limits = try applied("progressioni-deroga/risorse=25.000,00").limits
    #expect(limits.progressionFund?.value == Euro(cents: 2_500_000))
    let share = try applied("capacita/percentuale/2026=75%").limits.capacityPercentage[2026]
    #expect(share?.value == Ratio(3, over: 4))
  }

  // MARK: What it refuses

  static let refusals = [
    ("assunzioni/2026/istruttori", "non ha un valore"),
    ("assunzioni/2026/istruttori=", "non ha un valore"),
    ("=4", "non comincia con il nome di una figura o di un limite"),
    ("#flessibile/limite=4", "non comincia con il nome di una figura o di un limite"),
    ("assunzioni/26/istruttori=4", "non ha un anno di quattro cifre"),
    ("cessazioni/x/istruttori=4", "non ha un anno di quattro cifre"),
    ("assunzioni/2026/istruttori=-1", "non ha un numero intero di persone o posti"),
    ("dotazione/istruttori=1,5", "non ha un numero intero di persone o posti"),
    ("servizio/istruttori=tanti", "non ha un numero intero di persone o posti"),
    ("dotazione/istruttori=9999999", "ha un numero troppo grande di persone o posti"),
    ("costo-unitario/istruttori=1000.50", "non ha un importo in forma italiana, di zero o più"),
    ("costo-unitario/istruttori=-1", "non ha un importo in forma italiana, di zero o più"),
    ("assunzioni/2028/istruttori=1", "riguarda un anno fuori dal piano"),
    ("cessazioni/2022/istruttori=1", "riguarda un anno fuori dal piano"),
    ("servizio/dirigenti=0", "lascia meno persone di quelle a tempo determinato"),
    (
      "assunzioni/2026/istruttori=0",
      "scende sotto le unità che restano ferme (righe avviate, attuate o fuori capacità)"
    ),
    (
      "cessazioni/2026/dirigenti=0",
      "scende sotto le unità che restano ferme (scadenze, mobilità e quota della legge 68)"
    ),
    ("flessibile/limitt=1", "non si può applicare: il limite «flessibile/limitt» non è previsto"),
    ("flessibile/limite=x", "non si può applicare: «x» non è un importo"),
    ("capacita/percentuale/2026=110%", "non si può applicare: «110%» supera il 100%"),
  ]

  @Test(arguments: refusals)
  func `a hypothesis that cannot be is refused with its reason`(
    text: String, problem: String
  ) throws {
    let refusal = try #require(try refusal(text))
    #expect(refusal.code == "ipotesi")
    #expect(refusal.message == "l'ipotesi «\(text)» \(problem)")
  }

  @Test(arguments: [
    "assunzioni/2026", "cessazioni/2026", "dotazione", "servizio", "costo-unitario",
  ])
  func `an unknown area is named with the near one`(form: String) throws {
    let refusal = try #require(try refusal("\(form)/operatrici=1"))
    #expect(
      refusal.message
        == "l'ipotesi «\(form)/operatrici=1» nomina l'area «operatrici», che lo scenario non ha")
    #expect(refusal.hint == "forse «operatori»")
  }

  @Test func `quotes and separators in a limit stay in its cell`() throws {
    let refusal = try #require(try refusal("a\";b=\"1;2\n3"))
    #expect(refusal.message.contains("il limite «a\";b» non è previsto"))
  }
}
