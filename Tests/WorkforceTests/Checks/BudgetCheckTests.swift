import Testing

@testable import Workforce

@Suite struct BudgetCheckTests {
  @Test func `one hire too many exceeds the capacity of its year only`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni.append(.hiring(1, "istruttori", in: 2027))
    }
    let check = try plan.check(.capacita, "2027")
    #expect(check.summary == "superato 61.585,94 / 54.883,16 / -6.702,78")
    #expect(
      check.message
        == "le assunzioni superano la capacità disponibile di 6.702,78 euro: ridurle o rinviarle")
    #expect(check.figures.map(\.text) == ["capacita/2027/utilizzata", "capacita/2027/disponibile"])
    #expect(plan.subjects(.exceeded) == [.capacita: ["2027"]])
  }

  @Test func `to the cent is within`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.cessazioni.removeAll { $0.year == 2026 }
      scenario.statedFirstCapacityYear = .stated(2027)
      scenario.cessazioni.append(.leaving(1, "istruttori", in: 2026))
      scenario.assunzioni = [.hiring(1, "istruttori", in: 2027)]
    }
    #expect(try plan.check(.capacita, "2027").summary == "rispettato 30.792,97 / 30.792,97 / 0,00")
  }

  @Test func `two budgets are checked one by one`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.readings.capacitaFondo = .separato
      scenario.assunzioni = [.hiring(2, "dirigenti", in: 2025)]
    }
    #expect(
      try plan.check(.capacita, "2025, dirigenza").summary
        == "superato 124.937,82 / 62.468,91 / -62.468,91")
    #expect(
      try plan.check(.capacita, "2025, comparto").summary
        == "rispettato 0,00 / 231.683,96 / 231.683,96")
  }

  @Test func `one pot warns of a hire that only fits by crossing over`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni = [.hiring(2, "dirigenti", in: 2025)]
    }
    #expect(try plan.check(.capacita, "2025").outcome == .kept)
    let check = try plan.check(.capacitaFondo, "2025, dirigenza")
    #expect(check.summary == "avviso 124.937,82 / 62.468,91 / -62.468,91")
    #expect(check.message.hasPrefix("supera il proprio budget di 62.468,91 euro"))
  }

  @Test func `a crossing is not told again in the years after it`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.assunzioni = [.hiring(2, "dirigenti", in: 2025)]
    }
    #expect(plan.subjects(.warning)[.capacitaFondo] == ["2025, dirigenza"])
  }

  // MARK: Vintages

  @Test func `hires by competition that use no capacity are named with their row and amount`()
    throws
  {
    let plan = try PlanBuilder.evaluation {
      $0.assunzioni = [
        .hiring(2, "istruttori", in: 2026, charged: false),
        .hiring(1, "istruttori", in: 2026, by: .mobilita, charged: false),
        .hiring(1, "istruttori", in: 2026, by: .categorieProtette, charged: false),
        .hiring(1, "dirigenti", in: 2026, by: .comando, charged: false),
        .hiring(0, "istruttori", in: 2026, by: .scorrimento, charged: false),
        .hiring(1, "istruttori", in: 2025, by: .scorrimento),
      ]
    }
    #expect(
      plan.subjects(.warning)[.fuoriCapacita] == [
        "2026, istruttori, concorso", "2026, istruttori, mobilita",
      ])
    let check = try plan.check(.fuoriCapacita, "2026, istruttori, concorso")
    #expect(check.summary == "avviso 61.585,94 / – / –")
    #expect(
      check.message == """
        assunzioni.csv, riga 2: 2 persone, 61.585,94 euro l'anno con capacita «no»: questo canale \
        usa capacità. Sono fuori budget le categorie protette entro la quota d'obbligo, da scrivere \
        con modalità «categorie-protette» o «chiamata-diretta»; altrimenti scrivere «si»
        """)
    let transfer = try plan.check(.fuoriCapacita, "2026, istruttori, mobilita")
    #expect(transfer.message.contains("chi arriva da un comune o da una regione usa capacità"))
  }

  @Test func `money that lapses is named with its day`() throws {
    let plan = try PlanBuilder.evaluation { $0.assunzioni = [] }
    let lost = try plan.check(.restiInScadenza, "2026")
    #expect(lost.summary == "avviso 147.175,59 / – / –")
    #expect(lost.message.hasSuffix("assumere entro il 31 dicembre 2026 li salva"))
    #expect(try plan.check(.restiInScadenza, "2027").summary == "avviso 146.977,28 / – / –")
    let near = try plan.check(.restiInScadenza, "annata 2026")
    #expect(near.summary == "avviso 110.825,43 / – / –")
    #expect(near.message == "restano dopo il 2027: utilizzabili fino al 31 dicembre 2028")
    let far = try plan.check(.restiInScadenza, "annata 2027")
    #expect(far.summary == "informazione 53.715,40 / – / –")
    #expect(far.message == "restano dopo il 2027: utilizzabili fino al 31 dicembre 2029")
  }

  @Test func `what was lost in a year that is over can't be saved any more`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.statedFirstCapacityYear = nil
      $0.cessazioni.append(.leaving(1, "istruttori", in: 2020))
    }
    let check = try plan.check(.restiInScadenza, "2023")
    #expect(check.summary == "informazione 30.792,97 / – / –")
    #expect(check.message == "alla chiusura del 2023 si sono persi 30.792,97 euro non usati")
  }

  @Test func `a vintage brought along too late is named and left out`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.resti = [.brought(500_000, of: 2021), .brought(500_000, of: 2022)]
    }
    let check = try plan.check(.restiInScadenza, "annata 2021")
    #expect(check.summary == "avviso 5.000,00 / – / –")
    #expect(
      check.message
        == "già scaduta all'apertura del 2024 (resti.csv, riga 2): non entra nel calcolo"
    )
    #expect(plan.shown("capacita/2024/resti") == "5.000,00")
  }

  @Test func `leavers of the hiring ban are named`() throws {
    let plan = try PlanBuilder.evaluation { scenario in
      scenario.cessazioni += [
        .leaving(4, "istruttori", in: 2022),
        .leaving(1, "operatori", in: 2022, .indeterminato, .mobilita),
        .leaving(0, "dirigenti", in: 2021),
      ]
    }
    #expect(plan.subjects(.warning)[.cessazioniDivieto] == ["2022, istruttori"])
    let check = try plan.check(.cessazioniDivieto, "2022, istruttori")
    #expect(check.summary == "avviso 4 / – / –")
    #expect(check.message.hasSuffix("non danno capacità, la prima è del 2024"))
  }
}
