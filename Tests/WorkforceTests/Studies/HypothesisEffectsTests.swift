import Testing

@testable import Workforce

@Suite struct HypothesisEffectsTests {
  @Test(arguments: [
    ("assunzioni/2026/istruttori=4", "capacita/2026/residua", "-29.625,21"),
    ("assunzioni/2026/istruttori=0", "capacita/2026/residua", "93.546,67"),
    ("assunzioni/2025/istruttori=11", "assunzioni/2025/istruttori", "11"),
    ("assunzioni/2027/operatori=1", "assunzioni/2027/spesa", "57.110,03"),
    ("cessazioni/2026/dirigenti=2", "capacita/2027/maturata", "116.184,31"),
    ("cessazioni/2024/istruttori=0", "capacita/2025/maturata", "116.184,31"),
    ("dotazione/dirigenti=6", "spesa/potenziale-massima", "4.910.143,40"),
    ("servizio/operatori=7", "spesa/servizio/operatori", "184.219,42"),
    ("costo-unitario/istruttori=33.305,99", "capacita/2024/maturata/istruttori", "99.917,97"),
    ("progressioni-deroga/risorse=25.000,00", "progressioni/economia", "4.048,22"),
    (" assunzioni/2026/istruttori = 4 ", "assunzioni/2026/istruttori", "4"),
  ])
  func `a hypothesis changes the figure it names`(
    text: String, address: String, value: String
  ) throws {
    let scenario = try Hypothesis(text).applied(to: PlanBuilder.published())
    #expect(try Evaluation(scenario).shown(address) == value)
  }

  @Test func `rows that are settled or outside the budget stay`() throws {
    let scenario = try Hypothesis("assunzioni/2025/istruttori=3").applied(
      to: PlanBuilder.published())
    let plan = try Evaluation(scenario)
    #expect(plan.shown("assunzioni/2025/istruttori/categorie-protette") == "3")
    #expect(plan.shown("assunzioni/2025/istruttori/somministrazione") == "1")
    #expect(plan.shown("assunzioni/2025/spesa") == "0,00")
  }

  @Test(arguments: [
    ("assunzioni/2025/istruttori=2", "scende sotto le unità che restano ferme"),
    ("cessazioni/2026/dirigenti=0", "scende sotto le unità che restano ferme"),
    ("servizio/dirigenti=0", "meno persone di quelle a tempo determinato"),
    ("assunzioni/2026/istrutori=4", "nomina l'area «istrutori»"),
    ("assunzioni/2031/istruttori=4", "riguarda un anno fuori dal piano"),
    ("assunzioni/26/istruttori=4", "non ha un anno di quattro cifre"),
    ("assunzioni/2026/istruttori=4,5", "non ha un numero intero di persone o posti"),
    ("assunzioni/2026/istruttori", "non ha un valore"),
    ("costo-unitario/istruttori=33305.99", "non ha un importo in forma italiana"),
    ("progressioni-deroga/risorsa=1,00", "non si può applicare"),
  ])
  func `a hypothesis that can't be applied says why`(text: String, problem: String) {
    let fault = #expect(throws: Diagnostic.self) {
      try Hypothesis(text).applied(to: PlanBuilder.published())
    }
    #expect(fault?.message.contains(problem) == true)
    #expect(fault?.code == "ipotesi")
  }

  @Test func `a misspelt area is recognised`() {
    let fault = #expect(throws: Diagnostic.self) {
      try Hypothesis("servizio/istrutori=4").applied(to: PlanBuilder.published())
    }
    #expect(fault?.hint == "forse «istruttori»")
  }
}
