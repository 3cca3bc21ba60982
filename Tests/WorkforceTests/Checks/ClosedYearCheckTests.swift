import Testing

@testable import Workforce

@Suite struct ClosedYearCheckTests {
  @Test func `a year that is over without hires is named with the capacity it carries on`() throws {
    let plan = try PlanBuilder.evaluation()
    #expect(plan.closedYears == ["2024"])
    let check = try plan.check(.anniChiusi, "2024")
    #expect(check.summary == "avviso 147.175,59 / – / –")
    #expect(
      check.message == """
        nessuna assunzione del 2024 in assunzioni.csv: 147.175,59 euro di capacità passano per \
        intero al 2025. È giusto se nel 2024 non si è assunto (lo conferma una riga con unita «0»); \
        altrimenti i resti sono troppo alti: aggiungere le assunzioni, con anno 2024 e stato «attuata»
        """)
    #expect(check.figures.map(\.text) == ["capacita/2024/utilizzata", "capacita/2024/residua"])
    #expect(check.isOpen)
    #expect(!Verification.checks(of: plan).exceedsLimits)
  }

  @Test(arguments: [
    Assunzione.hiring(1, "istruttori", in: 2024, .attuata),
    .hiring(0, "istruttori", in: 2024, .attuata),
    .hiring(1, "istruttori", in: 2024, by: .categorieProtette, charged: false, .attuata),
  ])
  func `a row of the year, also of nobody, is what it asks for`(row: Assunzione) throws {
    let plan = try PlanBuilder.evaluation { $0.assunzioni.append(row) }
    #expect(plan.closedYears == [])
    let left = row.usesCapacity && row.units == 1 ? "116.382,62" : "147.175,59"
    #expect(plan.shown("capacita/2025/resti") == left)
  }

  @Test func `progressions on capacity say what the year was used for, those in deroga don't`()
    throws
  {
    let paid = try PlanBuilder.evaluation {
      $0.progressioni.append(
        .moving(1, "istruttori", "funzionari-eq", in: 2024, paidBy: .capacita, .attuata))
    }
    #expect(paid.closedYears == [])
    let outside = try PlanBuilder.evaluation {
      $0.progressioni.append(.moving(1, "istruttori", "funzionari-eq", in: 2024, .attuata))
    }
    #expect(outside.closedYears == ["2024"])
  }

  @Test func `people who take no post are no hires`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.assunzioni.append(.hiring(1, "dirigenti", in: 2024, by: .comando, charged: false))
    }
    #expect(plan.closedYears == ["2024"])
  }

  @Test func `nothing is said where capacity matures from the plan on, whatever is brought in`()
    throws
  {
    let plan = try PlanBuilder.evaluation {
      $0.statedFirstCapacityYear = .stated(2025)
      $0.resti = [.brought(14_717_559, of: 2024)]
    }
    #expect(plan.shown("capacita/2025/disponibile") == "294.152,87")
    #expect(plan.closedYears == [])
  }

  @Test func `nothing is said where nobody had left, unless older vintages go by untouched`() throws
  {
    let empty = try PlanBuilder.evaluation { $0.cessazioni.removeAll { $0.year == 2023 } }
    #expect(empty.closedYears == [])
    let brought = try PlanBuilder.evaluation {
      $0.resti = [.brought(5_000_000, of: 2023)]
    }
    let check = try brought.check(.anniChiusi, "2024")
    #expect(check.summary == "avviso 197.175,59 / – / –")
    #expect(
      check.message.contains("197.175,59 euro di capacità e resti passano per intero al 2025"))
  }

  @Test func `the first year may follow from the leavers alone`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.statedFirstCapacityYear = nil
      $0.cessazioni.append(.leaving(1, "istruttori", in: 2022))
      $0.assunzioni.append(.hiring(1, "istruttori", in: 2024, .attuata))
    }
    #expect(plan.closedYears == ["2023"])
    #expect(try plan.check(.anniChiusi, "2023").summary == "avviso 30.792,97 / – / –")
  }

  @Test func `a year of the plan is over once the staff is counted at its end`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.referenceYear = 2025
      $0.assunzioni.removeAll { $0.year == 2025 }
    }
    #expect(plan.closedYears == ["2024", "2025"])
    #expect(try plan.check(.anniChiusi, "2025").summary == "avviso 294.152,87 / – / –")
  }

  @Test func `a year before the plan counts even if the staff was counted before it`() throws {
    let plan = try PlanBuilder.evaluation { $0.referenceYear = 2023 }
    #expect(plan.closedYears == ["2024"])
  }

  // MARK: Capacity lost before the plan

  @Test func `capacity that is lost before the plan in any case is not asked about`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.statedFirstCapacityYear = nil
      $0.cessazioni += [.leaving(1, "istruttori", in: 2020), .leaving(1, "operatori", in: 2021)]
    }
    #expect(plan.shown("capacita/2023/scaduta") == "30.792,97")
    #expect(plan.shown("capacita/2024/scaduta") == "26.317,06")
    #expect(plan.closedYears == ["2024"])
  }

  @Test func `it is asked about where later hires used it in place of younger capacity`() throws {
    let plan = try PlanBuilder.evaluation {
      $0.statedFirstCapacityYear = nil
      $0.cessazioni.append(.leaving(1, "istruttori", in: 2020))
      $0.assunzioni += [
        .hiring(1, "istruttori", in: 2022, .attuata), .hiring(0, "istruttori", in: 2024, .attuata),
      ]
    }
    #expect(plan.closedYears == ["2021"])
  }
}

extension Evaluation {
  /// The years whose hires the tables leave open, in their order.
  fileprivate var closedYears: [String] {
    Verification.checks(of: self).filter { $0.code == .anniChiusi }.map(\.subject)
  }
}
