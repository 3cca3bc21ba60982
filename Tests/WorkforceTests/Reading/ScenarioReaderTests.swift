import Testing

@testable import Workforce

@Suite struct ScenarioReaderTests {
  @Test func `a sound folder gives every fact`() throws {
    let scenario = try SampleScenario.scenario()
    #expect(scenario.denominazione == "Camera di Prova")
    #expect(scenario.period == 2025...2027)
    #expect(scenario.referenceYear == 2024)
    #expect(scenario.budgetYears == 2024...2027)
    #expect(scenario.areas.map(\.code) == ["dirigenti", "istruttori", "operatori"])
    #expect(scenario.areas.map(\.posts) == [2, 10, 4])
    #expect(scenario.areas.map(\.inService) == [1, 8, 3])
    #expect(scenario.areas.map(\.fixedTerm) == [1, 0, 0])
    #expect(scenario.costs[1].basis == .tabellare(Euro(cents: 2_139_287), months: 12))
    #expect(scenario.costs.map(\.comparto) == [nil, Euro(cents: 5_208), Euro(cents: 3_708)])
    #expect(scenario.charges.previdenza?.value == Ratio(238, over: 1000))
    #expect(scenario.cessazioni.map(\.year) == [2023, 2025])
    #expect(scenario.assunzioni.map(\.usesCapacity) == [true, false])
    #expect(scenario.assunzioni.map(\.modalita) == [.concorso, .categorieProtette])
    #expect(scenario.assunzioni[0].origin == Origin(file: "assunzioni.csv", row: 2))
  }

  @Test func `a table that is not given is nil and one of events without rows is empty`() throws {
    let scenario = try SampleScenario.scenario(replacing: [
      "assunzioni.csv": "anno;area;unita;modalita;capacita;stato\n"
    ])
    #expect(scenario.assunzioni.isEmpty)
    #expect(scenario.flexibleSpending == nil)
    #expect(scenario.ages == nil)
    #expect(scenario.protectedQuotas == nil)
  }

  @Test func `the source of a row goes with its fact`() throws {
    let scenario = try SampleScenario.scenario(replacing: [
      "cessazioni.csv": """
      # leavers
      fonte;anno;area;unita;contratto;causa
      "PIAO; par. 3.3";2023;istruttori;1;indeterminato;altro
      """
    ])
    let origin = Origin(file: "cessazioni.csv", row: 3, document: "PIAO; par. 3.3")
    #expect(scenario.cessazioni.map(\.origin) == [origin])
  }

  @Test(arguments: [
    "\u{FEFF}area;qualifica;dotazione;in_servizio;di_cui_determinato\nD3;comparto;1;1;0\n",
    " AREA ;Qualifica;DOTAZIONE; in_servizio;di_cui_determinato\r\nD3;Comparto;1;1;0\r\n",
    "in_servizio;di_cui_determinato;note;dotazione;qualifica;area\n1;0;x;1;comparto;D3\n",
    "# nota\n\narea;qualifica;dotazione;in_servizio;di_cui_determinato\n;;;;\n#x\nD3;comparto;1;1;0",
    "area;qualifica;dotazione;in_servizio;di_cui_determinato;;\n\"D3\";\"comparto\";1;1;0;;\n",
  ])
  func `the same table reads the same in every dress`(table: String) throws {
    let scenario = try SampleScenario.scenario(replacing: [
      "dotazione.csv": table, "costi.csv": "area;costo_unitario\nD3;30.000\u{2C}00\n",
      "cessazioni.csv": "anno;area;unita;contratto;causa\n",
      "assunzioni.csv": "anno;area;unita;modalita;capacita;stato\n",
    ])
    #expect(scenario.areas.map(\.code) == ["D3"])
    #expect(scenario.areas[0].posts == 1)
    #expect(scenario.areas[0].qualifica == .comparto)
    #expect(scenario.costs.map(\.basis) == [.unitCost(Euro(cents: 3_000_000))])
  }

  @Test func `a table in CP1252 keeps its accents`() throws {
    var files = SampleScenario.files()
    let table =
      "chiave;valore\ndenominazione;Citt\u{E0} \u{80}\ntriennio;2025-2027\n"
      + "data_riferimento;31/12/2024\n"
    files.folders["s"]?["scenario.csv"] = table.unicodeScalars.map { UInt8($0.value) }
    let scenario = try #require(ScenarioReader.read("s", from: files).scenario)
    #expect(scenario.denominazione == "Città €")
  }

  @Test func `old categories are areas like any other, and cost may be without tabellare`() throws {
    let codes = ["D3", "D1", "C", "B3", "B1", "A"]
    let scenario = try SampleScenario.scenario(replacing: [
      "dotazione.csv": "area;qualifica;dotazione;in_servizio;di_cui_determinato\n"
        + codes.map { "\($0);comparto;0;0;0\n" }.joined(),
      "costi.csv": "area;costo_unitario\n"
        + codes.reversed().map { "\($0);30.000,50\n" }.joined(),
      "cessazioni.csv": "anno;area;unita;contratto;causa\n2024;B3;0;indeterminato;altro\n",
      "assunzioni.csv": "anno;area;unita;modalita;capacita;stato\n",
    ])
    #expect(scenario.areas.map(\.code) == codes)
    #expect(scenario.costs.map(\.area) == codes)
    #expect(scenario.areas.allSatisfy { $0.posts == 0 })
    #expect(scenario.cessazioni.map(\.area) == ["B3"])
  }

  @Test func `the tabellari of a contract fill empty cells, by area code or by profile`() throws {
    let scenario = try SampleScenario.scenario(replacing: [
      "scenario.csv": """
      chiave;valore
      denominazione;Prova
      triennio;2026-2028
      data_riferimento;01/01/2026
      Tabellari;01/01/2026
      """,
      "costi.csv": "area;profilo\ndirigenti;\nistruttori;funzionari-eq\noperatori;\n",
      "cessazioni.csv": "anno;area;unita;contratto;causa\n2025;operatori;1;indeterminato;altro\n",
      "assunzioni.csv": "anno;area;unita;modalita;capacita;stato\n",
    ])
    #expect(scenario.period == 2026...2028)
    #expect(scenario.referenceYear == 2025)
    #expect(scenario.budgetYears == 2026...2028)
    #expect(
      scenario.costs.map(\.basis) == [
        .tabellare(Euro(cents: 5_000_577), months: 13),
        .tabellare(Euro(cents: 2_511_411), months: 12),
        .tabellare(Euro(cents: 1_975_307), months: 12),
      ])
    #expect(scenario.costs.map { $0.profile?.code } == ["dirigenti", "funzionari-eq", "operatori"])
  }
}
