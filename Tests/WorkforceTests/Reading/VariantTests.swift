import Testing

@testable import Workforce

@Suite struct VariantTests {
  /// The sample as the folder `s`, with variants that differ in a few tables.
  private func files(_ variants: [String: [String: String]]) -> MemoryFiles {
    MemoryFiles(folders: variants.merging(["s": SampleScenario.tables]) { first, _ in first })
  }

  private func settings(_ rows: String...) -> String {
    (["chiave;valore"] + rows).joined(separator: "\n")
  }

  private func hires(_ units: Int, in year: Int = 2025) -> String {
    "anno;area;unita;modalita;capacita;stato\n\(year);istruttori;\(units);concorso;si;prevista\n"
  }

  private let limits = "limite;valore\nflessibile/limite;7\n"

  @Test func `a variant replaces tables whole and settings key by key`() throws {
    let files = files([
      "s/v": [
        "scenario.csv": settings("base;..", "denominazione;Variante", "lettura/resti-durata;5"),
        "assunzioni.csv": hires(3),
      ]
    ])
    let outcome = ScenarioReader.read("s/v", from: files)
    let scenario = try #require(outcome.scenario)
    #expect(outcome.diagnostics.isEmpty)
    #expect(scenario.denominazione == "Variante")
    #expect(scenario.period == 2025...2027)
    #expect(scenario.charges.irap?.value == Ratio(85, over: 1000))
    #expect(scenario.readings.restiDurata.rawValue == "5")
    #expect(scenario.assunzioni.map(\.units) == [3])
    #expect(scenario.cessazioni.count == 2)
    #expect(scenario.assunzioni.map(\.origin.file) == ["assunzioni.csv"])
    #expect(scenario.cessazioni.map(\.origin.file) == ["../cessazioni.csv", "../cessazioni.csv"])
  }

  @Test func `a chain of variants reads from its end to its beginning`() throws {
    let files = files([
      "s/k": [
        "scenario.csv": settings("BASE;.."), "assunzioni.csv": hires(2), "limiti.csv": limits,
      ],
      "s/v": ["scenario.csv": settings("base;../k"), "assunzioni.csv": hires(4)],
    ])
    let scenario = try #require(ScenarioReader.read("s/v", from: files).scenario)
    #expect(scenario.assunzioni.map(\.units) == [4])
    #expect(scenario.limits.flexible[.somministrazione]?.value == Euro(cents: 700))
    #expect(scenario.denominazione == "Camera di Prova")
  }

  @Test(arguments: [["."], ["../b", "../a"], ["../b", "../c", "../a"]])
  func `a cycle is told once, where the last base is named`(bases: [String]) {
    let names = ["a", "b", "c"]
    var folders: [String: [String: String]] = [:]
    for (name, base) in zip(names, bases) {
      folders[name] = ["scenario.csv": settings("base;\(base)")]
    }
    let outcome = ScenarioReader.read("a", from: MemoryFiles(folders: folders))
    #expect(outcome.diagnostics.map(\.code) == ["ciclo-varianti"])
    #expect(outcome.diagnostics.first?.location?.row == 2)
    #expect(outcome.diagnostics.first?.location?.excerpt?.line == "base;\(bases.last ?? "")")
    #expect(outcome.scenario == nil)
  }

  @Test func `a base that is not there is told once, with the faults of the variant itself`() {
    let outcome = ScenarioReader.read(
      "v",
      from: MemoryFiles(folders: [
        "v": ["scenario.csv": settings("base;../x"), "limiti.csv": "limite;valore\nx;1\n"]
      ]))
    #expect(outcome.faults == ["cartella scenario.csv B2", "limite-sconosciuto limiti.csv A2"])
  }

  @Test func `the base is found under a faulty header`() {
    let outcome = ScenarioReader.read(
      "s/v", from: files(["s/v": ["scenario.csv": "chiave;valori\nbase;..\n"]]))
    #expect(outcome.faults == ["colonna-sconosciuta scenario.csv B1"])
  }

  @Test func `a chain of very many folders is refused`() {
    var folders: [String: [String: String]] = [:]
    for number in 0..<1_000 {
      folders["v\(number)"] = ["scenario.csv": settings("base;../v\(number + 1)")]
    }
    let outcome = ScenarioReader.read("v0", from: MemoryFiles(folders: folders))
    #expect(outcome.diagnostics.map(\.code) == ["catena-lunga"])
  }

  // MARK: Overlays

  @Test func `variants are laid over the scenario in their order`() throws {
    let files = files([
      "s/a": ["assunzioni.csv": hires(2), "limiti.csv": limits],
      "s/b": ["scenario.csv": settings("base;..", "denominazione;B"), "assunzioni.csv": hires(5)],
    ])
    let both = ScenarioReader.read("s", variants: ["s/a", "s/b"], from: files)
    let scenario = try #require(both.scenario)
    #expect(scenario.assunzioni.map(\.units) == [5])
    #expect(scenario.limits.flexible.count == 1)
    #expect(scenario.denominazione == "B")
    #expect(scenario.assunzioni.map(\.origin.file) == ["b/assunzioni.csv"])
    let reversed = ScenarioReader.read("s", variants: ["s/b", "s/a", "s/b", "s/a"], from: files)
    #expect(reversed.scenario?.assunzioni.map(\.units) == [2])
  }

  @Test func `a variant of a variant brings its base along up to the scenario`() throws {
    let files = files([
      "s/k": [
        "scenario.csv": settings("base;.."), "limiti.csv": limits, "assunzioni.csv": hires(2),
      ],
      "s/v": ["scenario.csv": settings("base;../k"), "assunzioni.csv": hires(4)],
      "s/w": ["scenario.csv": settings("base;../k"), "resti.csv": "annata;importo\n2023;1,00\n"],
    ])
    let scenario = try #require(ScenarioReader.read("s", variants: ["s/v"], from: files).scenario)
    #expect(scenario.limits.flexible.count == 1)
    #expect(scenario.assunzioni.map(\.units) == [4])
    let both = try #require(
      ScenarioReader.read("s", variants: ["s/v", "s/w"], from: files).scenario)
    #expect(both.assunzioni.map(\.units) == [4], "a shared base is not laid twice")
    #expect(both.resti.count == 1)
  }

  @Test func `a cycle among overlaid variants is told once`() {
    let files = files([
      "s/a": ["scenario.csv": settings("base;../b")],
      "s/b": ["scenario.csv": settings("base;../a")],
    ])
    let outcome = ScenarioReader.read("s", variants: ["s/a"], from: files)
    #expect(outcome.faults == ["ciclo-varianti b/scenario.csv B2"])
  }

  @Test func `a variant of another scenario is refused`() {
    let files = files([
      "t": SampleScenario.tables, "t/v": ["scenario.csv": settings("base;..")],
    ])
    let outcome = ScenarioReader.read("s", variants: ["t/v"], from: files)
    #expect(outcome.faults == ["variante-estranea v/scenario.csv B2"])
  }

  @Test func `a missing overlay is told once`() {
    let outcome = ScenarioReader.read("s", variants: ["s/x"], from: files([:]))
    #expect(outcome.diagnostics.map(\.message) == ["la cartella «s/x» non esiste"])
  }
}
