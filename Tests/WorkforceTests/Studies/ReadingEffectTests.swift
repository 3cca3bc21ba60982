import Testing

@testable import Workforce

@Suite struct ReadingEffectTests {
  @Test func `every alternative to the readings in force is tried once`() throws {
    let effects = try ReadingEffect.all(on: PlanBuilder.evaluation())
    #expect(
      effects.map { "\($0.alternative.name)=\($0.alternative.value)" } == [
        "resti-durata=3-a-ritroso", "resti-durata=5", "resti-ordine=piu-recenti",
        "capacita-fondo=separato", "riduzione-2025=si", "uscita-31-dicembre=anno-dopo",
        "cessazioni-quota-l68=genera", "progressione-consumo=intero", "remoto-base-l68=escluso",
        "agile-15=vincolo",
      ])
  }

  @Test(arguments: [
    ("riduzione-2025", "si", "capacita/2025/disponibile", 25_740_855),
    ("resti-ordine", "piu-recenti", "capacita/2026/scaduta", 116_776),
    ("resti-ordine", "piu-recenti", "capacita/2027/residua", 2_292_243),
  ])
  func `an alternative shows the figures that it moves`(
    name: String, value: String, address: String, cents: Int64
  ) throws {
    let effects = try ReadingEffect.all(on: PlanBuilder.evaluation())
    let effect = try #require(
      effects.first { $0.alternative.name == name && $0.alternative.value == value })
    let change = try #require(effect.changes.first { $0.address.text == address })
    #expect(change.after == .euro(Euro(cents: cents)))
    #expect(change.before != change.after)
    #expect(!change.title.isEmpty)
  }

  /// Rules R3.5: the published numbers fit both readings of the budget.
  @Test(arguments: ["capacita-fondo", "resti-durata", "remoto-base-l68", "agile-15"])
  func `a question that does not matter to the plan changes nothing`(name: String) throws {
    let effects = try ReadingEffect.all(on: PlanBuilder.evaluation())
    for effect in effects where effect.alternative.name == name {
      #expect(effect.changes.isEmpty, "\(effect.alternative.value)")
    }
  }

  /// Only the rules that a reading may touch are applied again.
  @Test(arguments: 1...40)
  func `a plan read otherwise has the figures of a plan evaluated anew`(seed: UInt64) throws {
    try expectSame(seed == 1 ? PlanBuilder.published() : RandomPlan.scenario(seed: seed))
  }

  @Test(arguments: [
    "cremona-mantova-pavia-2025-2027", "esempio-personale", "esempio-uscite-incerte",
    "frosinone-latina-2021-2023",
  ])
  func `a shipped plan read otherwise is that plan evaluated anew`(name: String) throws {
    let folder = ScenarioFolder.root.appendingPathComponent("scenarios/\(name)").path
    try expectSame(#require(ScenarioReader.read(folder, from: ScenarioFolder()).scenario))
  }

  private func expectSame(_ scenario: Scenario) throws {
    let evaluation = try Evaluation(scenario)
    let before = Verification.checks(of: evaluation).filter { $0.outcome == .exceeded }
    for effect in try ReadingEffect.all(on: evaluation) {
      let alternative = effect.alternative
      var other = scenario
      other.readings = alternative.readings
      let anew = try Evaluation(other, isExplained: false)
      let reread = try evaluation.reread(alternative.readings).figures.all
      #expect(reread.map(\.address) == anew.figures.all.map(\.address), "\(alternative.value)")
      #expect(reread.map(\.value) == anew.figures.all.map(\.value), "\(alternative.value)")
      let after = Verification.checks(of: anew).filter { $0.outcome == .exceeded }
      let turned = after.filter { check in
        !before.contains { $0.code == check.code && $0.subject == check.subject }
      }
      #expect(effect.newlyExceeded == turned, "\(alternative.value)")
    }
  }

  @Test func `the readings in force are not their own alternative`() {
    var readings = Readings()
    readings.restiDurata = .cinque
    let names = Readings.alternatives(to: readings).map { "\($0.name)=\($0.value)" }
    #expect(names.contains("resti-durata=3"))
    #expect(!names.contains("resti-durata=5"))
    #expect(names.count == 10)
  }
}
