import Foundation
import Testing

@testable import cli

/// How sure a plan is, from the tables to what is printed.
@Suite struct SimulaCommandTests {
  private static let example =
    Repository.root.appending(path: "scenarios/esempio-uscite-incerte").path
  private static let ambitious = [
    "simula", example, "--ipotesi", "assunzioni/2026/istruttori=5", "--ipotesi",
    "assunzioni/2027/istruttori=6",
  ]

  @Test func `the screen says what is uncertain, how it was worked out and what is least sure`() {
    let run = CommandRun(Self.ambitious)
    #expect(run.code == .done)
    let text = run.output.replacing("\n", with: " ")
    for words in [
      "Sono incerte le uscite di 101 persone dell'elenco", "Calcolo esatto",
      "Il limite meno sicuro: Capacità assunzionale 2027, rispettato con probabilità 36,05%.",
      "sta in 90 casi su 100 fra 54.883,16 e 288.987,77 euro",
      "Le probabilità sono quelle scritte dall'ente",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `drawn probabilities come with their interval, and the seed is told`() throws {
    let words = Self.ambitious + ["--estrazioni", "20000", "--seme", "7"]
    let run = CommandRun(words)
    #expect(run.output.contains("20.000 casi, seme 7"))
    #expect(run.output.contains("Intervallo al 95%"))
    #expect(run.output.contains("Errore delle estrazioni sui valori"))
    #expect(CommandRun(words).output == run.output)
    let json = try CommandRun(words + ["--formato", "json"]).json()
    let method = json["metodo"] as? [String: Any]
    #expect(method?["tipo"] as? String == "estrazioni")
    #expect(method?["estrazioni"] as? Int == 20_000)
  }

  @Test func `other programs get every figure with quantiles and their bounds`() throws {
    let json = try CommandRun(Self.ambitious + ["--formato", "json"]).json()
    let figures = json["figure"] as? [String: [String: Any]]
    let capacity = figures?["capacita/2027/disponibile"]
    #expect(capacity?["piano"] as? String == "-6702.78")
    let quantiles = capacity?["quantili"] as? [String: [String: String]]
    #expect(quantiles?["5"]?["valore"] == "54883.16")
    let limits = json["limiti"] as? [[String: Any]]
    let last = limits?.first { $0["codice"] as? String == "capacita" && $0["anno"] as? Int == 2027 }
    let likelihood = last?["probabilita"] as? [String: String]
    #expect(likelihood?["valore"]?.hasPrefix("0.360") == true)
  }

  @Test func `ranges by hand are enough where only totals are known`() throws {
    let folder = try TemporaryFolder()
    try folder.create("scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    try folder.create(
      "uscite_intervalli.csv",
      "anno;area;minimo;massimo;probabilita\n2025;istruttori;1;1;0,5\n2025;istruttori;2;3;0,5\n")
    let run = CommandRun("simula", folder.path, "--ipotesi", "assunzioni/2026/istruttori=4")
    #expect(run.code == .done)
    #expect(run.output.contains("Capacità assunzionale 2026"))
    #expect(run.output.contains("50,00%"), "\(run.output)")
  }

  @Test func `a range above the staff is refused at its cell, with the most that can leave`() throws
  {
    let folder = try TemporaryFolder()
    try folder.create("scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    try folder.create(
      "uscite_intervalli.csv", "anno;area;minimo;massimo\n2026;operatori;1;9\n")
    let run = CommandRun("simula", folder.path)
    #expect(run.code == .badInput)
    for words in [
      "uscite_intervalli.csv, riga 2, colonna «massimo» (D2)",
      "l'intervallo arriva a 9 uscite, ma nel 2026 in operatori possono uscire al più 4 persone",
      "atteso: un massimo di 4 o meno", "suggerimento: controllare il massimo",
    ] {
      #expect(run.errors.contains(words), "\(words)\n\(run.errors)")
    }
  }

  @Test func `hires that are alike are told apart by their unit`() throws {
    let run = CommandRun("simula", Self.example)
    #expect(run.output.contains("Unità organizzativa"))
    #expect(run.output.contains("Area Anagrafica                       2  concorso"))
    let json = try CommandRun("simula", Self.example, "--formato", "json").json()
    let hires = json["assunzioni"] as? [[String: Any]]
    #expect(hires?.first?["unita_organizzativa"] as? String == "economico-finanziaria")
    let folder = try Self.withRange()
    let other = CommandRun(
      "simula", folder.path, "--ipotesi", "assunzioni/2026/istruttori=4")
    #expect(other.code == .done)
    #expect(!other.output.contains("Unità organizzativa"))
    let even = "ogni numero di uscite è considerato ugualmente probabile"
    #expect(other.output.replacing("\n", with: " ").contains(even))
    #expect(!run.output.replacing("\n", with: " ").contains(even))
  }

  private static func withRange() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.create("scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    try folder.create(
      "uscite_intervalli.csv", "anno;area;minimo;massimo\n2025;istruttori;1;3\n")
    return folder
  }

  @Test(arguments: [
    ([CommandRun.mainScenario], "non dice quali uscite sono incerte"),
    ([example, "--estrazioni", "0"], "«0» non è un numero intero da 1 in su"),
    ([example, "--seme", "-3"], "il seme «-3» non è un numero intero"),
  ])
  func `a request that cannot be answered says what to write`(words: [String], message: String) {
    let run = CommandRun(["simula"] + words)
    #expect(run.code == .badInput)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func `probabilities without a roster say what is missing`() throws {
    let folder = try TemporaryFolder()
    try folder.create("scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    try folder.create(
      "uscite_incerte.csv", "causa;eta_da;eta_a;probabilita\nanticipata;62;66;0,10\n")
    let run = CommandRun("simula", folder.path)
    #expect(run.code == .badInput)
    #expect(run.errors.contains("personale.csv non c'è"))
  }
}
