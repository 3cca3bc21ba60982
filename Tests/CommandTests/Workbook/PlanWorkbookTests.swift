import Foundation
import PerformanceLink
import Testing
import Workforce

@testable import cli

@Suite struct PlanWorkbookTests {
  private static let nearly = Ratio(1, over: 1_000_000_000_000)
  private static let main = "cremona-mantova-pavia-2025-2027"

  private static func evaluation(
    of scenario: String, _ words: [String] = []
  ) throws -> (evaluation: Evaluation, tables: [TableSource]) {
    try evaluation(in: Repository.root.appending(path: "scenarios/\(scenario)").path, words)
  }

  private static func evaluation(
    in folder: String, _ words: [String]
  ) throws -> (evaluation: Evaluation, tables: [TableSource]) {
    let descriptions = Program.commands.map { $0.description }
    let invocation = try CommandLineParser.parse(
      ["esporta", folder] + words, commands: descriptions)
    let context = CommandContext(
      settings: invocation.settings, format: .xlsx,
      console: Console(output: MemorySink(), errors: MemorySink()))
    return try ScenarioLoader.evaluateWithTables(context, needing: .either)
  }

  private static func workbook(of scenario: String, _ words: [String] = []) throws -> Workbook {
    let (evaluation, tables) = try evaluation(of: scenario, words)
    return try PlanWorkbook.workbook(
      of: evaluation, tables, Verification.checks(of: evaluation))
  }

  @Test(arguments: [
    (main, []), ("esempio-personale", []), ("sondrio-2024", []), ("cremona-2020", []),
    ("frosinone-latina-2021-2023", []), (main, ["--variante", "prima-versione"]),
    (main, ["--ipotesi", "assunzioni/2026/istruttori=5", "--ipotesi", "dotazione/operatori=9"]),
    (
      main,
      [
        "--lettura", "capacita-fondo=separato", "--lettura", "resti-ordine=piu-recenti",
        "--lettura",
        "riduzione-2025=si", "--lettura", "uscita-31-dicembre=anno-dopo",
      ]
    ),
  ])
  func `every formula gives the number of the program`(scenario: String, words: [String]) throws {
    let calculator = WorkbookCalculator(try Self.workbook(of: scenario, words))
    let formulas = calculator.formulas
    #expect(formulas.count > 300)
    for (place, cached) in formulas {
      let value = try calculator.value(at: place)
      let difference = try value - WorkbookCalculator.number(cached)
      // Inputs and results are written with seventeen digits.
      let isNear = try max(difference, .zero - difference) < Self.nearly
      #expect(isNear, "\(place.sheet)!\(place.name): \(cached)")
    }
  }

  @Test func `a changed hire moves what the program moves`() throws {
    let calculator = WorkbookCalculator(try Self.workbook(of: Self.main))
    let (changed, _) = try Self.evaluation(
      of: Self.main, ["--ipotesi", "assunzioni/2026/istruttori=7"])
    // Row 9 holds the three istruttori of 2026.
    calculator.set(CellPlace(sheet: "assunzioni.csv", column: 2, row: 9), "7")
    let layout = ResultLayout(changed.figures)
    for address: Address in [
      .capacita(2026, .residua), .capacita(2027, .residua), .organico(2027, "spesa"),
      .organico(2027, "margine"), .assunzioni(2026, "totale"), .resti(2026, closing: 2027),
    ] {
      let place = try #require(layout.place(of: address))
      #expect(try calculator.value(at: place) == changed.figures.value(address)?.exact)
    }
  }

  @Test func `leavers and hires are looked for in their tables, also in rows added later`() throws {
    let workbook = try Self.workbook(of: Self.main)
    let formulas = workbook.sheets.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
      if case .formula(let formula, _) = cell?.content { formula } else { nil }
    }
    let texts = formulas.map { $0.text(.xlsx, in: "") }
    #expect(
      texts.contains(
        "SUMIFS('assunzioni.csv'!C2:C510,'assunzioni.csv'!A2:A510,2026,'assunzioni.csv'!B2:B510,"
          + "\"istruttori\",'assunzioni.csv'!D2:D510,\"<>comando\",'assunzioni.csv'!D2:D510,"
          + "\"<>somministrazione\")"))
    #expect(texts.count { $0.hasPrefix("SUMIFS('cessazioni.csv'!") } > 40)
  }

  @Test func `criteria that would miss a row give way to the cells`() throws {
    let folder = try TemporaryFolder()
    let scenario = Repository.root.appending(path: "scenarios/\(Self.main)")
    for name in try FileManager.default.contentsOfDirectory(atPath: scenario.path)
    where name.hasSuffix(".csv") {
      let text = try String(contentsOf: scenario.appending(path: name), encoding: .utf8)
      // The program takes «sì» for «si», a spreadsheet does not.
      let changed = text.replacingOccurrences(of: "concorso;si;", with: "concorso;sì;")
      try folder.create(name, name == "assunzioni.csv" ? changed : text)
    }
    let (evaluation, tables) = try Self.evaluation(in: folder.path, [])
    let workbook = try PlanWorkbook.workbook(of: evaluation, tables, [])
    let texts = workbook.sheets.flatMap(\.rows).flatMap(\.cells).compactMap { cell in
      if case .formula(let formula, _) = cell?.content { formula.text(.xlsx, in: "") } else { nil }
    }
    #expect(texts.contains { $0.contains("\"no\")") })
    #expect(
      !texts.contains {
        $0.contains(",2026,") && $0.contains("\"istruttori\"") && $0.hasSuffix("\"si\")")
      })
    let layout = ResultLayout(evaluation.figures)
    let place = try #require(layout.place(of: .assunzioni(2026, "spesa")))
    #expect(
      try WorkbookCalculator(workbook).value(at: place)
        == evaluation.figures.value(.assunzioni(2026, "spesa"))?.exact)
  }

  @Test func `counts that must agree and areas without people are judged as the program does`()
    throws
  {
    let sheet = try #require(
      try Self.workbook(of: Self.main).sheets.first { $0.name == CheckSheet.sheetName })
    let outcomes = sheet.rows.compactMap { row -> (String, String)? in
      guard row.cells.count > 5, case .text(let subject) = row.cells[1]?.content,
        case .formula(let formula, _) = row.cells[5]?.content
      else { return nil }
      return (subject, formula.text(.xlsx, in: sheet.name))
    }
    func formula(_ subject: String) throws -> String {
      try #require(outcomes.first { $0.0 == subject }).1
    }
    #expect(try formula("struttura.csv, totale").hasPrefix("IF(ABS(E"))
    #expect(try formula("fte.csv").hasPrefix("IF(0<=E"))
    #expect(try formula("31 dicembre 2026, Istruttori").hasPrefix("IF(0<=MIN(C"))
  }

  @Test func `only what can't be computed again is copied`() throws {
    let (evaluation, tables) = try Self.evaluation(of: Self.main)
    let layout = ResultLayout(evaluation.figures)
    var maker = FormulaMaker(
      evaluation.figures, inputs: try InputSheets(tables, evaluation.figures),
      parameters: ParameterSheet(evaluation.figures), layout: layout)
    let kinds = ResultSheets(layout, &maker).kinds
    let copied = kinds.filter { $0.value == .copied || $0.value == .partlyCopied }.keys
    #expect(
      copied.allSatisfy { address in
        ["indicatori", "obiettivi", "livelli"].contains(address.parts[0])
          || address.text.hasSuffix("quota-a-100")
      })
    #expect(kinds.values.count { $0 == .formula } > 840)
  }

  @Test func `sheets have names that Excel takes, each once`() throws {
    for scenario in [Self.main, "esempio-personale"] {
      let names = try Self.workbook(of: scenario).sheets.map(\.name)
      #expect(Set(names.map { $0.lowercased() }).count == names.count)
      #expect(names.allSatisfy { $0.count <= 31 && !$0.contains { "[]:*?/\\".contains($0) } })
      #expect(names.first == "Leggimi")
    }
  }

  @Test func `the names of parameters are no cells`() throws {
    let names = try Self.workbook(of: Self.main).names.map(\.name)
    #expect(names.contains("par_tredici_mensilita_su_dodici"))
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.hasPrefix("par_") })
  }
}
