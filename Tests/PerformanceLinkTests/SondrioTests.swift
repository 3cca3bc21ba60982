import PerformanceLink
import Testing
import Workforce

/// The roll-up of the Relazione sulla performance 2024 of Sondrio.
struct SondrioTests {
  @Test(
    arguments: [
      ("1.3", "76,00%"), ("2.1", "96,00%"), ("3.3", "92,00%"), ("3.4", "98,00%"), ("5.1", "88,00%"),
      ("1", "97,60%"), ("2", "98,00%"), ("3", "97,60%"), ("4", "100,00%"), ("5", "88,00%"),
      ("6", "100,00%"), ("7", "100,00%"), ("8", "100,00%"), ("9", "100,00%"),
      ("sviluppo", "97,80%"), ("processi", "95,20%"), ("innovazione", "100,00%"),
      ("economico-finanziaria", "100,00%"), ("sistema", "97,60%"), ("ente", "100,00%"),
    ])
  func `objectives score as published`(code: String, score: String) throws {
    let sondrio = try Shipped.evaluation(Shipped.sondrio)
    #expect(sondrio.percentage("obiettivi/\(code)/raggiungimento") == score)
  }

  @Test func `the body is kept with and without the cap at the targets`() throws {
    let sondrio = try Shipped.evaluation(Shipped.sondrio)
    #expect(sondrio.percentage("obiettivi/ente/raggiungimento") == "100,00%")
    #expect(sondrio.percentage("obiettivi/ente/senza-tetto") == "97,91%")
    #expect(sondrio.percentage("obiettivi/5/raggiungimento") == "88,00%")
    #expect(sondrio.percentage("obiettivi/5/sul-target") == "100,00%")
    #expect(
      sondrio.figures.value(Address("obiettivi/ente/senza-tetto"))?.exact == Ratio(4406, over: 4500)
    )
  }

  @Test(
    arguments: [
      ("1.1.1", "100,00%", "100,00%"), ("1.3.1", "95,91%", "80,00%"), ("3.3.1", "93,26%", "80,00%"),
      ("3.4.5", "97,65%", "80,00%"), ("5.1.1", "80,00%", "80,00%"), ("3.1.1", "100,00%", "100,00%"),
      ("1.3.2", "68,03%", "60,00%"), ("2.1.2", "50,00%", "60,00%"),
    ])
  func `actions score by band or by decision`(code: String, degree: String, score: String) throws {
    let sondrio = try Shipped.evaluation(Shipped.sondrio)
    #expect(sondrio.percentage("indicatori/\(code)/grado") == degree)
    #expect(sondrio.percentage("indicatori/\(code)/raggiungimento") == score)
  }

  @Test func `a decided score carries its motive`() throws {
    let sondrio = try Shipped.evaluation(Shipped.sondrio)
    let figure = sondrio.figures[Address("indicatori/1.3.2/raggiungimento")]
    #expect(figure?.derivation?.note?.contains("parere dell'OIV") == true)
  }

  @Test func `every published number is reproduced or explained`() throws {
    let sondrio = try Shipped.evaluation(Shipped.sondrio)
    let reconciliation = try Reconciliation(of: sondrio.evaluation)
    let open = reconciliation.figures.filter {
      $0.outcome != .reproduced && $0.outcome != .explained
    }
    #expect(open.map(\.published.address.text) == [])
    #expect(reconciliation.figures.count == 440)
    #expect(
      reconciliation.figures.filter { $0.outcome == .explained }.map(\.published.address.text) == [
        "indicatori/1.3.1/grado", "indicatori/5.1.1/rapporto", "indicatori/3.1.1/valore",
        "obiettivi/1/raggiungimento",
      ])
    #expect(reconciliation.isComplete)
  }

  @Test func `a measure that its own numbers do not give is told`() {
    let outcome = ScenarioReader.read(Shipped.sondrio, from: TestFolders())
    let faults = PerformanceReader.read(outcome).diagnostics
    #expect(faults.map(\.code) == ["misura-incoerente"])
    #expect(
      faults.first?.message == "«80%» non è il rapporto fra numeratore e denominatore, che dà "
        + "84,99%")
  }

  @Test func `earlier years and earlier targets are kept beside the year evaluated`() throws {
    let sondrio = try Shipped.evaluation(Shipped.sondrio)
    #expect(sondrio.number("indicatori/1.3.1/valore/2023") == "207")
    #expect(sondrio.percentage("indicatori/3.4.5/valore/2023") == "23,87%")
    #expect(sondrio.percentage("indicatori/3.4.5/rapporto") == "22,46%")
    let targets = sondrio.model.targets(of: .indicator("3.4.5"), in: 2024).map(\.italian)
    #expect(targets == [">= 15%", ">= 23%"])
  }

  @Test func `a folder without a plan has no figure of a plan`() throws {
    let sondrio = try Shipped.evaluation(Shipped.sondrio)
    #expect(!sondrio.evaluation.scenario.hasPlan)
    #expect(sondrio.figures[Address("dotazione/totale")] == nil)
    #expect(Verification.checks(of: sondrio.evaluation).isEmpty)
  }
}
