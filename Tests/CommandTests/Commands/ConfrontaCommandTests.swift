import Foundation
import Testing

@testable import cli

/// Plans side by side, from the shipped variants to what is printed.
@Suite struct ConfrontaCommandTests {
  private static let variants = [
    "prima-versione", "concorsi-rinviati", "concorsi-e-art18-rinviati",
  ]

  private static func run(_ words: String...) -> CommandRun {
    CommandRun(["confronta", CommandRun.mainScenario] + words)
  }

  private static func plans(_ words: String...) throws -> [[String: Any]] {
    let run = CommandRun(
      ["confronta", CommandRun.mainScenario] + words + ["--formato", "json"])
    #expect(run.code == .done, "\(run.errors)")
    return try run.json()["confronti"] as? [[String: Any]] ?? []
  }

  @Test func `every shipped variant and the what-ifs are plans of their own`() throws {
    let plans = try Self.plans(
      Self.variants[0], Self.variants[1], Self.variants[2], "--ipotesi",
      "assunzioni/2026/istruttori=4")
    #expect(plans.compactMap { $0["nome"] as? String } == Self.variants + ["ipotesi"])
    let figures = plans.map { $0["cifre"] as? [String: [String: Any]] ?? [:] }
    let left = figures.map { $0["capacita/2026/residua"] }
    // The variants move hires within the plan and leave the same at the end of 2026.
    #expect(left[0] == nil && left[1] == nil && left[2] == nil)
    #expect(left[3]?["prima"] as? String == "1167.76")
    #expect(left[3]?["dopo"] as? String == "-29625.21")
    #expect(left[3]?["differenza"] as? String == "-30792.97")
    #expect(figures[1]["capacita/2025/residua"]?["dopo"] as? String == "263359.90")
    #expect(figures[1]["organico/2025/totale"]?["differenza"] as? String == "-6")
  }

  @Test func `a figure that the variant does not have is null with its reason`() throws {
    let figures = try #require(try Self.plans("prima-versione").first)["cifre"]
    let all = try #require(figures as? [String: [String: Any]])
    let call = try #require(all["assunzioni/2025/istruttori/chiamata-diretta"])
    #expect(call["prima"] as? String == "1")
    #expect(call["dopo"] is NSNull && call["differenza"] is NSNull)
    #expect(call["motivo_dopo"] as? String == "la cifra non c'è")
  }

  @Test func `the rows that differ say table, row, column, before and after`() throws {
    let rows = try #require(try Self.plans("concorsi-rinviati").first)["righe"]
    let all = try #require(rows as? [[String: Any]])
    #expect(all.count == 1)
    #expect(all[0]["tabella"] as? String == "assunzioni")
    #expect(all[0]["riga_prima"] as? Int == 2)
    #expect(
      all[0]["celle"] as? [[String: String]]
        == [["colonna": "anno", "prima": "2025", "dopo": "2026"]])
  }

  @Test func `limits turn and objectives move`() throws {
    let plans = try Self.plans(
      "concorsi-e-art18-rinviati", "--ipotesi", "assunzioni/2026/istruttori=4")
    let limits = plans.map {
      ($0["limiti"] as? [[String: Any]] ?? []).map { $0["tipo"] as? String }
    }
    #expect(limits == [[], ["superato", "superato"]])
    let objectives = plans.map { $0["obiettivi"] as? [String: Any] ?? [:] }
    #expect(objectives[0]["mossi"] as? [String] == ["AS3", "3.1", "3.1.2"])
    #expect(objectives[1]["mossi"] as? [String] == [])
    let indicators = objectives[0]["indicatori"] as? [[String: Any]]
    #expect(indicators?.first?["codice"] as? String == "3.1.2-a")
    #expect(indicators?.first?["raggiunto"] as? Bool == false)
  }

  @Test func `the text says what turns and what stays`() {
    let run = Self.run("--ipotesi", "assunzioni/2026/istruttori=4")
    #expect(run.code == .done)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "ipotesi 1 45 2 2 0 0 0", "2026 Capacità che resta 1.167,76 -29.625,21 -30.792,97",
      "2026 Grado di copertura 73,55% 74,19% +0,65",
      "assunzioni.csv 9 2026, istruttori, concorso, si unita 3 4",
      "Capacità assunzionale 2026 ora SUPERATO 1.167,76 -29.625,21",
      "Restano uguali 1187 cifre",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `more plans than fit on a page go on in another table`() throws {
    let folder = try TemporaryFolder()
    let words = try (1...6).map { number in
      let path = folder.path("v\(number)")
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      try folder.create(
        "v\(number)/scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
      try folder.create(
        "v\(number)/limiti.csv", "limite;valore\nprogressioni-deroga/risorse;2\(number).000,00\n")
      return path
    }
    let text = CommandRun(["confronta", CommandRun.mainScenario] + words).output
    #expect(text.contains("Cifre principali, segue"))
    let widest = text.split(separator: "\n").map { DisplayWidth.of(String($0)) }.max() ?? 0
    #expect(widest <= 104, "\(widest)")
  }

  @Test func `a plan compared with itself differs in nothing`() {
    let run = Self.run(CommandRun.mainScenario)
    #expect(run.output.contains("Le tabelle sono uguali. Nessuna cifra e nessun limite cambia."))
  }

  @Test func `two variants are compared with each other, not laid over each other`() throws {
    let folder = CommandRun.mainScenario + "/varianti/"
    let run = CommandRun(
      "confronta", folder + "concorsi-rinviati", folder + "prima-versione", "--formato", "json")
    let plan = try #require((try run.json()["confronti"] as? [[String: Any]])?.first)
    let figures = try #require(plan["cifre"] as? [String: [String: Any]])
    #expect(figures["capacita/2025/residua"]?["prima"] as? String == "263359.90")
    #expect(figures["capacita/2025/residua"]?["dopo"] as? String == "78602.08")
  }

  @Test func `plans of other years and areas are compared too`() throws {
    let folder = try TemporaryFolder()
    try folder.create(
      "scenario.csv",
      "chiave;valore\nbase;\(CommandRun.mainScenario)\ntriennio;2025-2028\n")
    let run = CommandRun("confronta", CommandRun.mainScenario, folder.path, "--formato", "json")
    let plan = try #require((try run.json()["confronti"] as? [[String: Any]])?.first)
    let figures = try #require(plan["cifre"] as? [String: [String: Any]])
    #expect(figures["capacita/2028/maturata"]?["prima"] is NSNull)
    #expect(figures["capacita/2028/maturata"]?["dopo"] as? String == "26317.06")
    let objectives = CommandRun(
      "confronta", CommandRun.mainScenario,
      Repository.root.appending(path: "scenarios/sondrio-2024").path)
    #expect(objectives.code == .done)
    #expect(objectives.output.contains("non c'è"))
  }

  @Test func `tables alone are laid over the scenario`() throws {
    let folder = try TemporaryFolder()
    try folder.create("limiti.csv", "limite;valore\nprogressioni-deroga/risorse;20.000,00\n")
    let run = CommandRun("confronta", CommandRun.mainScenario, folder.path)
    #expect(run.code == .done)
    #expect(run.output.contains("ora SUPERATO"))
  }

  @Test func `one year alone`() throws {
    let run = Self.run("concorsi-rinviati", "--anno", "2026")
    #expect(run.output.contains("Soltanto le cifre del 2026."))
    #expect(!run.output.contains("capacita/2025"))
  }

  @Test func `a variant named as an option is compared, not laid under the others`() throws {
    let plans = try Self.plans("prima-versione", "--variante", "concorsi-rinviati")
    #expect(plans.compactMap { $0["nome"] as? String } == ["prima-versione", "concorsi-rinviati"])
    #expect((plans[0]["cifre"] as? [String: Any])?["capacita/2025/residua"] == nil)
  }

  @Test(arguments: ["csv", "markdown"])
  func `tables for spreadsheets and documents hold the same`(format: String) {
    let run = Self.run("prima-versione", "concorsi-rinviati", "--formato", format)
    let mark = format == "csv" ? ";" : " | "
    let row = ["2025", "Capacità che resta", "78.602,08", "78.602,08", "263.359,90"]
    #expect(run.output.contains(row.joined(separator: mark)))
  }

  @Test func `the same command gives the same bytes`() {
    let words = Self.variants + ["--formato", "json"]
    let runs = (0..<2).map { _ in
      CommandRun(["confronta", CommandRun.mainScenario] + words).output
    }
    #expect(runs[0] == runs[1])
  }

  // MARK: What can't be read

  @Test(arguments: [
    ([], "manca il piano da confrontare"),
    (["concorsi-rinviat"], "forse «concorsi-rinviati»"),
    (["--ipotesi", "assunzioni/2026/istrutori=4"], "forse «istruttori»"),
    (["prima-versione", "--anno", "2031"], "l'anno 2031 non è nel piano"),
    (["prima-versione", "--lettura", "resti-durata=4"], "resti-durata"),
  ])
  func `a request that makes no sense is explained`(words: [String], message: String) {
    let run = CommandRun(["confronta", CommandRun.mainScenario] + words)
    #expect(run.code == .badInput)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `the faults of all variants are told at once, each with its folder`() throws {
    let folder = try TemporaryFolder()
    for name in ["a", "b"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
      try folder.create("\(name)/scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
      try folder.create(
        "\(name)/assunzioni.csv",
        "anno;area;unita;modalita;capacita;stato\n2026;\(name);1;concorso;si;prevista\n")
    }
    let run = CommandRun(
      "confronta", CommandRun.mainScenario, folder.path("a"), folder.path("b"))
    #expect(run.code == .badInput)
    #expect(run.errors.contains("\(folder.path("a"))/assunzioni.csv, riga 2"))
    #expect(run.errors.contains("\(folder.path("b"))/assunzioni.csv, riga 2"))
    #expect(run.errors.contains("2 errori"))
  }

  @Test func `warnings of the base are not repeated for every variant`() {
    let run = CommandRun(["confronta", CommandRun.mainScenario] + Self.variants)
    #expect(run.errors.components(separatedBy: "peso-residuo").count == 3, "\(run.errors)")
    #expect(run.errors.hasSuffix("2 avvisi in 2 tabelle\n"))
  }
}
