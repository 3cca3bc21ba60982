import PerformanceLink
import Testing
import Workforce

/// The objectives of Cremona-Mantova-Pavia 2025-2027 and what postponing does to them.
struct MainScenarioTests {
  @Test func `the tree is the published one`() throws {
    let plan = try Shipped.evaluation(Shipped.main)
    #expect(plan.number("livelli/ambito/obiettivi") == "4")
    #expect(plan.number("livelli/strategico/obiettivi") == "12")
    let first = plan.model.objectiveVersions.values.filter {
      $0.first?.level == "operativo" && $0.first?.version == 1
    }
    #expect(first.count == 53)
    #expect(plan.number("livelli/operativo/obiettivi") == "52")
  }

  @Test func `weights add up to 100 in every parent and every version`() throws {
    let model = try Shipped.evaluation(Shipped.main).model
    for version in 1...2 {
      for parent in model.objectives {
        let layer = model.children(of: parent.code).compactMap { child in
          model.objectiveVersions[child.code]?.last { $0.version <= version }
        }.filter(\.isActive)
        let weights = layer.compactMap(\.weight)
        guard !weights.isEmpty else { continue }
        let sum = try weights.reduce(Ratio.zero) { try $0 + $1 }
        #expect(sum == .one, "\(parent.code), versione \(version)")
      }
    }
  }

  @Test func `the remnants of OO 4.1.1 and of an indicator of OS 1.4 are reported, nothing else`()
    throws
  {
    let outcome = ScenarioReader.read(Shipped.main, from: TestFolders())
    let faults = PerformanceReader.read(outcome).diagnostics
    #expect(faults.map(\.code) == ["peso-residuo", "peso-residuo"])
    #expect(faults.allSatisfy { $0.severity == .warning })
    #expect(
      faults.map(\.message) == [
        "«4.1.1» è eliminato: il suo peso 15 non è contato",
        "«1.4-b» è eliminato: il suo peso 30 non è contato",
      ])
  }

  @Test func `sums of weights and weights of each version are figures`() throws {
    let plan = try Shipped.evaluation(Shipped.main)
    let parents = plan.model.objectives.filter { $0.isActive && $0.level != "operativo" }
    #expect(parents.count == 16)
    for parent in parents where !parent.code.isEmpty {
      #expect(plan.percentage("obiettivi/\(parent.code)/pesi") == "100,00%", "\(parent.code)")
    }
    #expect(plan.percentage("obiettivi/1.4/pesi-indicatori") == "100,00%")
    #expect(plan.percentage("obiettivi/4.1.3/peso/1") == "10,00%")
    #expect(plan.percentage("obiettivi/4.1.3/peso/2") == "15,00%")
    #expect(plan.percentage("obiettivi/4.1.1/peso/2") == "15,00%")
    #expect(plan.number("obiettivi/3.1.1/peso/1") == "nessuna figura")
  }

  @Test func `every published figure, weights and targets too, is reproduced or explained`() throws
  {
    let reconciliation = try Reconciliation(of: try Shipped.evaluation(Shipped.main).evaluation)
    #expect(reconciliation.isComplete)
    #expect(reconciliation.figures.count == 695)
    let explained = reconciliation.figures.filter { $0.outcome == .explained }
    #expect(
      explained.map(\.published.address.text).suffix(2) == [
        "obiettivi/3.1.2-formazione/peso/1", "riscontri/posizioni-triennio/calcolato",
      ])
  }

  @Test(
    arguments: [
      ("cessazioni/2026/operatori=1", "100,00%", "100,00%", "100,00%"),
      ("cessazioni/2026/operatori=2", "87,50%", "97,22%", "98,89%"),
      ("cessazioni/2025/operatori=4", "77,78%", "86,42%", "94,57%"),
    ])
  func `one more leaver than the positions planned moves OO 3.1.3`(
    hypothesis: String, value: String, score: String, maximum: String
  ) throws {
    let outcome = ScenarioReader.read(Shipped.main, from: TestFolders())
    let model = try #require(PerformanceReader.read(outcome).model)
    let scenario = try Hypothesis(hypothesis).applied(to: try #require(outcome.scenario))
    let plan = try PerformanceEvaluation(model, over: try Evaluation(scenario))
    #expect(plan.percentage("indicatori/3.1.3-a/valore") == value)
    #expect(plan.percentage("indicatori/3.1.3-a/raggiungimento") == score)
    #expect(plan.percentage("obiettivi/3.1.3/massimo") == maximum)
    #expect(plan.outcomes["3.1.3-a"]?.isMet == (score == "100,00%"))
  }

  @Test(
    arguments: [
      ("4.1.2", "5", "7"), ("4.1.3", "10", "15"), ("4.1.4", "10", "15"), ("4.1.5", "5", "6"),
      ("4.1.6", "5", "6"), ("4.1.7", "5", "6"),
    ])
  func `old and new weights are both kept`(code: String, old: String, new: String) throws {
    let versions = try #require(
      try Shipped.evaluation(Shipped.main).model.objectiveVersions[code])
    let weights = versions.compactMap(\.weight).map {
      ItalianNumber.percentage($0, decimals: 0)
    }
    #expect(weights == ["\(old)%", "\(new)%"])
  }

  @Test func `fourteen positions stand against eight leavers`() throws {
    let plan = try Shipped.evaluation(Shipped.main)
    #expect(plan.number("riscontri/posizioni-triennio/dichiarato") == "14")
    #expect(plan.number("riscontri/posizioni-triennio/calcolato") == "8")
    #expect(plan.number("riscontri/posizioni-triennio/differenza") == "6")
    #expect(plan.number("riscontri/posizioni-2026/differenza") == "0")
  }

  @Test(
    arguments: [
      ([], "6", "100,00%", "100,00%", "100,00%", "100,00%"),
      (["concorsi-rinviati"], "5", "83,33%", "100,00%", "100,00%", "100,00%"),
      (["concorsi-e-art18-rinviati"], "4", "66,67%", "83,33%", "97,50%", "98,75%"),
    ] as [([String], String, String, String, String, String)])
  func `postponing moves OO 3.1.2 and OS 3.1`(
    variants: [String], done: String, value: String, score: String, strategic: String,
    ambito: String
  ) throws {
    let folders = variants.map { "\(Shipped.main)/varianti/\($0)" }
    let plan = try Shipped.evaluation(Shipped.main, variants: folders)
    #expect(plan.number("indicatori/3.1.2-a/adempimenti") == "6")
    #expect(plan.number("indicatori/3.1.2-a/adempimenti-a-piano") == done)
    #expect(plan.number("indicatori/3.1.2-a/adempimenti-attuati") == "0")
    #expect(plan.percentage("indicatori/3.1.2-a/valore") == value)
    #expect(plan.percentage("indicatori/3.1.2-a/target") == "80,00%")
    #expect(plan.percentage("obiettivi/3.1.2/raggiungimento") == score)
    #expect(plan.percentage("obiettivi/3.1/massimo") == strategic)
    #expect(plan.percentage("obiettivi/AS3/massimo") == ambito)
  }

  @Test func `the effect on OS 3.1 is 15 per cent of the change`() throws {
    let before = try Shipped.evaluation(Shipped.main)
    let after = try Shipped.evaluation(
      Shipped.main, variants: ["\(Shipped.main)/varianti/concorsi-e-art18-rinviati"])
    let impact = try PerformanceImpact(from: before, to: after)
    #expect(impact.slips.map(\.code) == ["assunzioni-art18", "concorsi"])
    #expect(impact.turns.map(\.indicator.code) == ["3.1.2-a"])
    #expect(impact.turns.map(\.meetsTarget) == [false])
    let effect = try #require(impact.effects.first { $0.parent.code == "3.1" })
    #expect(effect.weight == Ratio(15, over: 100))
    #expect(effect.change == Ratio(-25, over: 1000))
  }

  @Test func `postponing the competitions alone keeps the target`() throws {
    let before = try Shipped.evaluation(Shipped.main)
    let after = try Shipped.evaluation(
      Shipped.main, variants: ["\(Shipped.main)/varianti/concorsi-rinviati"])
    let impact = try PerformanceImpact(from: before, to: after)
    #expect(impact.slips.map(\.code) == ["concorsi"])
    #expect(impact.turns.isEmpty)
    #expect(impact.effects.map(\.parent.code) == ["3.1.2", "3.1", "AS3"])
    #expect(impact.effects.map(\.member).dropFirst() == ["obiettivo 3.1.2", "obiettivo 3.1"])
    #expect(impact.effects[1].weight == Ratio(15, over: 100))
    #expect(impact.effects.allSatisfy { $0.before == .one && $0.change == .zero })
  }

  @Test func `the RU sheets are complete`() throws {
    let model = try Shipped.evaluation(Shipped.main).model
    let sheets = ["3.1.1": 1, "3.1.2": 1, "3.1.3": 3, "3.1.4": 1, "3.1.5": 5, "4.1.4": 1]
    for (code, count) in sheets {
      #expect(model.indicators(of: code).count == count, "\(code)")
    }
    let targets = model.targets(of: .indicator("3.1.4-a"), in: 2025).map(\.italian)
    #expect(targets == [">= 100%", ">= 80%"])
    for code in ["3.1", "3.2", "4.1"] {
      let weights = model.indicators(of: code).compactMap(\.weight)
      let sum = try weights.reduce(Ratio.zero) { try $0 + $1 }
      #expect(sum == .one, "\(code)")
    }
  }
}
