import Foundation
import Testing

@testable import cli

/// The published plan of Cremona-Mantova-Pavia, from its tables to what the commands print.
@Suite struct MainScenarioTests {
  @Test(arguments: [
    ("dotazione/totale", "155"), ("servizio/totale", "106"), ("scoperti/totale", "49"),
    ("copertura/totale", "0.683870967742"), ("servizio/fte", "97.20"),
    ("costo-unitario/dirigenti", "62468.91"), ("costo-unitario/funzionari-eq", "33411.93"),
    ("costo-unitario/istruttori", "30792.97"), ("costo-unitario/operatori-esperti", "27398.34"),
    ("costo-unitario/operatori", "26317.06"), ("spesa/potenziale-massima", "4847674.48"),
    ("spesa/servizio", "3347614.05"), ("spesa/servizio/determinato", "62468.91"),
    ("spesa/servizio/indeterminato", "3285145.07"), ("spesa/margine", "1500060.50"),
    ("capacita/2024/maturata", "147175.59"), ("capacita/2025/maturata", "146977.28"),
    ("capacita/2026/maturata", "110825.43"), ("capacita/2027/maturata", "53715.40"),
    ("capacita/2025/disponibile", "294152.87"), ("capacita/2026/disponibile", "189427.51"),
    ("capacita/2027/disponibile", "54883.16"),
    ("capacita/2025/disponibile/dirigenza", "62468.91"),
    ("capacita/2025/disponibile/comparto", "231683.96"),
    ("capacita/2025/residua", "78602.08"), ("capacita/2026/residua", "1167.76"),
    ("capacita/2027/residua", "24090.19"),
    ("progressioni/costo/istruttori/funzionari-eq", "1978.42"),
    ("progressioni/costo/operatori-esperti/istruttori", "2562.21"),
    ("progressioni/costo/operatori/operatori-esperti", "821.48"),
    ("progressioni/spesa", "20951.78"), ("progressioni/economia", "183.55"),
    ("assunzioni/2025/fuori-capacita/spesa", "92378.91"), ("flessibile/limite", "43213.11"),
    ("spesa/con-capacita/2025", "3641766.92"), ("organico/2027/totale", "114"),
  ])
  func `a published figure comes out of the tables`(address: String, expected: String) throws {
    #expect(Self.plan.code == .done)
    #expect(try Self.plan.figure(address) == expected)
  }

  private static let plan = CommandRun(
    "calcola", CommandRun.mainScenario, "--formato", "json")

  @Test func `a figure that can't be computed is null and says why`() throws {
    let run = CommandRun("figure", CommandRun.mainScenario, "--formato", "json")
    let figures = try #require(try run.json()["figure"] as? [String: [String: Any]])
    let spending = try #require(figures["flessibile/2025/spesa"])
    #expect(spending["valore"] is NSNull)
    #expect(
      spending["motivo"] as? String
        == "manca la spesa del 2025 in flessibile.csv (scrivere 0 se non è prevista)")
  }

  @Test func `equal input gives equal bytes`() {
    for format in OutputFormat.reports {
      let runs = (0..<2).map { _ in
        CommandRun("calcola", CommandRun.mainScenario, "--formato", format.rawValue).output
      }
      #expect(runs[0] == runs[1])
      #expect(!runs[0].isEmpty)
    }
  }

  @Test func `every limit of the published plan is kept`() {
    let run = CommandRun("verifica", CommandRun.mainScenario)
    #expect(run.code == .done)
    #expect(run.output.contains("Nessun limite superato."))
  }

  @Test func `one hire more than the budget allows exceeds the capacity of 2026`() throws {
    let run = CommandRun(
      "verifica", CommandRun.mainScenario, "--ipotesi", "assunzioni/2026/istruttori=4",
      "--formato", "json")
    #expect(run.code == .limitExceeded)
    let checks = try #require(try run.json()["verifiche"] as? [[String: Any]])
    let exceeded = checks.filter { $0["esito"] as? String == "superato" }
    #expect(exceeded.map { $0["oggetto"] as? String } == ["2026", "2027"])
    #expect(exceeded.first?["margine"] as? String == "-29625.21")
  }

  @Test func `every published figure is reproduced or explained`() {
    let run = CommandRun("riconcilia", CommandRun.mainScenario)
    #expect(run.code == .done)
    let counts = """
      695 cifre pubblicate: 689 riprodotte (di cui 22 entro la tolleranza), 6 spiegate, 0 diverse, 0 \
      sconosciute.
      """
    #expect(run.output.replacing("\n", with: " ").contains(counts))
    let table = CommandRun("riconcilia", CommandRun.mainScenario, "--formato", "csv").output
    #expect(table.count(of: "riprodotta, entro la tolleranza") == 22)
    #expect(!run.errors.contains("tolleranza-larga"))
  }

  @Test func `other programs are told which figures tally only within their tolerance`() throws {
    let json = try CommandRun("riconcilia", CommandRun.mainScenario, "--formato", "json").json()
    #expect(json["riprodotte"] as? Int == 689)
    #expect(json["entro_tolleranza"] as? Int == 22)
    let rows = try #require(json["cifre"] as? [[String: Any]])
    #expect(rows.count { $0["entro_tolleranza"] as? Bool == true } == 22)
    let coverage = rows.first { $0["figura"] as? String == "copertura/totale" }
    #expect(coverage?["esito"] as? String == "riprodotta")
    #expect(coverage?["entro_tolleranza"] as? Bool == true)
  }

  @Test func `hires by competition marked as free are warned of wherever limits are shown`() throws
  {
    let folder = try TemporaryFolder()
    try folder.create("scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    try folder.create(
      "assunzioni.csv",
      "anno;area;unita;modalita;capacita;stato\n2025;istruttori;20;concorso;no;prevista\n")
    let words = "assunzioni.csv, riga 2: 20 persone, 615.859,40 euro l'anno con capacita «no»"
    for command in [["verifica"], ["calcola"], ["documento", "--tipo", "parere-revisori"]] {
      let run = CommandRun([command[0], folder.path] + command.dropFirst())
      #expect(
        run.output.replacing(#/\s+/#, with: " ").contains(words), "\(command)\n\(run.errors)")
    }
  }

  @Test
  func `the hires of 2024, which the tables don't state, are asked about wherever limits are`()
    throws
  {
    let question = """
      nessuna assunzione del 2024 in assunzioni.csv: 147.175,59 euro di capacità passano per intero \
      al 2025.
      """
    func asks(_ command: [String], of scenario: String) -> Int {
      let run = CommandRun([command[0], scenario] + command.dropFirst())
      #expect(run.code == .done, "\(run.errors)")
      return run.output.replacing(#/\s+/#, with: " ").count(of: question)
    }
    let folder = try TemporaryFolder()
    try folder.create("scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    try folder.create(
      "assunzioni.csv",
      "anno;area;unita;modalita;capacita;stato\n2024;istruttori;1;concorso;si;attuata\n")
    for (command, times) in [
      (["verifica", "--formato", "csv"], 1), (["calcola"], 1), (["documento"], 2),
      (["documento", "--tipo", "scheda-sg"], 1),
    ] {
      #expect(asks(command, of: CommandRun.mainScenario) == times, "\(command)")
      #expect(asks(command, of: folder.path) == 0, "\(command)")
    }
  }

  @Test func `what every euro rests on is among the things to be confirmed`() {
    let run = CommandRun("calcola", CommandRun.mainScenario, "--formato", "markdown")
    let list = run.output.split(separator: "fonti ancora da confermare").last ?? ""
    for words in [
      "oneri/previdenza (scenario.csv, riga 6)", "oneri/irap (scenario.csv, riga 7)",
      "oneri/altro (scenario.csv, riga 8)", "probabile premio INAIL", "costi.csv, riga 6",
      "una guida indica 18.044,37",
    ] {
      #expect(list.contains(words), "\(words)")
      #expect(list.count(of: words) == 1, "\(words)")
    }
  }

  @Test func `a year of law is written as a year`() throws {
    let run = CommandRun("norme")
    #expect(!run.output.contains("2.025"))
    let rules = try CommandRun("norme", "--formato", "json").json()["regole"] as? [[String: Any]]
    let parameters = rules?.flatMap { $0["parametri"] as? [[String: Any]] ?? [] }
    let last = parameters?.first {
      $0["parametro"] as? String == "ultimo anno per avviare le progressioni in deroga"
    }
    #expect(last?["valore"] as? String == "2025")
    #expect(last?["unita"] as? String == "anno")
  }

  @Test func `a changed cent makes the reconciliation fail and is pointed at`() throws {
    let folder = try TemporaryFolder()
    let copy = folder.path("copia")
    try FileManager.default.copyItem(atPath: CommandRun.mainScenario, toPath: copy)
    let table = "\(copy)/pubblicati.csv"
    let text = try String(contentsOfFile: table, encoding: .utf8)
    let changed = text.replacing(
      "capacita/2026/residua;1.167,76", with: "capacita/2026/residua;1.176,67")
    #expect(changed != text)
    try changed.write(toFile: table, atomically: true, encoding: .utf8)
    let run = CommandRun("riconcilia", copy, "--formato", "csv")
    #expect(run.code == .limitExceeded)
    let lines = run.output.split(whereSeparator: \.isNewline).filter { $0.contains("1.176,67") }
    #expect(lines.last?.contains("1.167,76") == true)
    #expect(lines.last?.contains("+8,91") == true)
    #expect(run.output.contains("cifre forse scambiate"))
  }

  @Test(arguments: [
    ("resti-durata=3", "147175.59", "146977.28", "110825.43"),
    ("resti-durata=3-a-ritroso", "0.00", "147175.59", "146977.28"),
    ("resti-durata=5", "0.00", "0.00", "147175.59"),
  ])
  func `unused capacity of 2024 lapses when the reading says`(
    reading: String, in2026: String, in2027: String, in2028: String
  ) throws {
    let folder = try TemporaryFolder()
    let variant = folder.path("nessuna-assunzione")
    try FileManager.default.createDirectory(
      atPath: variant, withIntermediateDirectories: true)
    try "chiave;valore\nbase;\(CommandRun.mainScenario)\ntriennio;2025-2028\n"
      .write(toFile: "\(variant)/scenario.csv", atomically: true, encoding: .utf8)
    try "anno;area;unita;modalita;capacita;stato\n"
      .write(toFile: "\(variant)/assunzioni.csv", atomically: true, encoding: .utf8)
    let run = CommandRun(
      "calcola", variant, "--lettura", reading, "--formato", "json")
    #expect(try run.figure("capacita/2026/scaduta") == in2026)
    #expect(try run.figure("capacita/2027/scaduta") == in2027)
    #expect(try run.figure("capacita/2028/scaduta") == in2028)
  }

  @Test func `the cut of 2025 lowers the budget to the published alternative`() throws {
    let run = CommandRun(
      "calcola", CommandRun.mainScenario, "--lettura", "riduzione-2025=si", "--formato", "json")
    #expect(try run.figure("capacita/2025/maturata") == "110232.96")
    #expect(try run.figure("capacita/2025/disponibile") == "257408.55")
    #expect(try run.figure("capacita/2026/maturata") == "110825.43")
  }

  @Test func `the first version of the plan is a variant`() throws {
    let run = CommandRun(
      "calcola", CommandRun.mainScenario, "--variante", "prima-versione", "--formato", "json")
    #expect(try run.figure("assunzioni/2025/istruttori/concorso") == "7")
    #expect(try run.figure("assunzioni/2025/istruttori/chiamata-diretta") == nil)
    #expect(try run.figure("capacita/2025/residua") == "78602.08")
  }

  @Test func `an unknown figure names the nearest ones`() {
    let run = CommandRun("spiega", CommandRun.mainScenario, "capacita/2026/residuo")
    #expect(run.code == .badInput)
    #expect(run.errors.contains("«capacita/2026/residua»"))
    #expect(run.output.isEmpty)
  }

  @Test func `an explanation ends in rows and articles`() {
    let run = CommandRun("spiega", CommandRun.mainScenario, "capacita/2027/maturata")
    #expect(run.code == .done)
    #expect(run.output.contains("cessazioni.csv, riga 12"))
    #expect(run.output.contains("art. 3, c. 9-bis, D.Lgs. 219/2016"))
  }
}

extension StringProtocol {
  fileprivate func count(of words: String) -> Int { ranges(of: words).count }
}
