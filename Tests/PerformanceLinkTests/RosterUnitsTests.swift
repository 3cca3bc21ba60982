import Foundation
import PerformanceLink
import Testing
import Workforce

/// From the roster to the objectives that lose hands.
struct RosterUnitsTests {
  private static let folder = "\(Shipped.folder)/esempio-personale"

  @Test(
    arguments: [
      ("economico-finanziaria", ["-19", "-8", "12"], FTEMonths.Recovery.by(2026)),
      ("anagrafica", ["-1", "13", "12"], .by(2025)),
      ("regolazione-mercato", ["0", "-6", "0"], .by(2026)),
      ("staff", ["0", "12", "12"], .notNeeded),
    ])
  func `each unit loses and gains the work of its own people`(
    unit: String, months: [String], recovery: FTEMonths.Recovery
  ) throws {
    let plan = try Shipped.evaluation(Self.folder, variants: [])
    let scenario = plan.evaluation.scenario
    #expect(scenario.period.map { plan.number("fte-mesi/\(unit)/\($0)/saldo") } == months)
    #expect(try FTEMonths.recovery(of: unit, in: scenario) == recovery)
  }

  @Test func `every leaver of the roster and every hire has its unit`() throws {
    let scenario = try Shipped.evaluation(Self.folder, variants: []).evaluation.scenario
    #expect(!FTEMonths.units(of: scenario).contains(FTEMonths.unassigned))
    let leavers = scenario.cessazioni.filter { $0.year >= 2025 }
    #expect(leavers.count == 8)
    #expect(leavers.allSatisfy { $0.unit != nil })
  }

  @Test func `hires that don't come leave a unit short to the end`() throws {
    let outcome = ScenarioReader.read(Self.folder, from: TestFolders())
    let scenario = try Hypothesis("assunzioni/2026/funzionari-eq=0").applied(
      to: try Hypothesis("assunzioni/2026/istruttori=0").applied(
        to: try #require(outcome.scenario)))
    #expect(try FTEMonths.recovery(of: "economico-finanziaria", in: scenario) == .never)
    #expect(try FTEMonths.recovery(of: "regolazione-mercato", in: scenario) == .by(2026))
  }

  @Test func `part of full time counts as such`() throws {
    let people = try String(contentsOfFile: "\(Self.folder)/personale.csv", encoding: .utf8)
    // Row 24 leaves on 31 October 2025 from economico-finanziaria.
    var rows = people.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var cells = rows[23].split(separator: ";", omittingEmptySubsequences: false).map(String.init)
    #expect(cells[8] == "1")
    cells[8] = "0,5"
    rows[23] = cells.joined(separator: ";")
    let files = TestFolders(tables: ["prova": ["personale.csv": rows.joined(separator: "\n")]])
    let outcome = ScenarioReader.read(Self.folder, variants: ["prova"], from: files)
    let model = try #require(PerformanceReader.read(outcome).model)
    let plan = try PerformanceEvaluation(
      model, over: try Evaluation(try #require(outcome.scenario)))
    #expect(plan.number("fte-mesi/economico-finanziaria/2025/persi") == "18")
    #expect(plan.number("fte-mesi/economico-finanziaria/2026/persi") == "38")
  }

  @Test(
    arguments: [
      "obiettivi", "indicatori", "target", "livelli", "schemi", "adempimenti", "riscontri",
    ])
  func `the objectives are those of the main scenario`(table: String) throws {
    let own = FileManager.default.contents(atPath: "\(Self.folder)/\(table).csv")
    #expect(own != nil)
    #expect(own == FileManager.default.contents(atPath: "\(Shipped.main)/\(table).csv"))
  }
}
