import Foundation
import Testing

@testable import cli

/// The search of the best plan, from the tables to what is printed and written.
@Suite struct OttimizzaCommandTests {
  @Test func `the weights of the office give the best plan, its proof and the plan as it is`()
    throws
  {
    let run = try Self.run("--lettura", "resti-durata=3-a-ritroso", "--formato", "json")
    #expect(run.code == .done)
    let json = try run.json()
    #expect(json["valore"] as? String == "22.075")
    #expect(json["limite_superiore"] as? String == "22.075")
    #expect(json["spesa"] as? String == "456948.58")
    #expect(json["dimostrato"] as? Bool == true)
    #expect(json["piani_ugualmente_buoni"] as? String == "1")
    let plan = json["piano"] as? [String: [String: Int]]
    #expect(
      plan?["2025"]
        == [
          "dirigenti": 0, "funzionari-eq": 2, "istruttori": 7, "operatori-esperti": 0,
          "operatori": 0,
        ])
    #expect(plan?["2027"]?["operatori-esperti"] == 2)
    let current = json["piano_attuale"] as? [String: Any]
    let values = current?["valori"] as? [String: String]
    #expect(values == ["preferenze": "20.875", "spesa": "434603.51"])
  }

  @Test func `the text says the worth, the proof, what limits and what stays`() throws {
    let text = try Self.run().output.replacing("\n", with: " ")
    for words in [
      "Il piano migliore: valore secondo le preferenze 22,075 e spesa annua 456.948,58.",
      "È dimostrato: nessun piano che rispetta tutti i limiti fa meglio", "È l'unico.",
      "Il piano delle tabelle: valore secondo le preferenze 20,875 e spesa annua 434.603,51.",
      "60.723,79 euro di capacità nel 2027", "1 posto in Funzionari ed EQ", "non usa capacità",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `the variant of the guide gives the same plan`() throws {
    let run = CommandRun(
      "ottimizza", CommandRun.mainScenario + "/varianti/preferenze-di-esempio", "--formato", "json")
    let json = try run.json()
    #expect(json["valore"] as? String == "22.075")
    #expect(json["spesa"] as? String == "456948.58")
    #expect(json["dimostrato"] as? Bool == true)
  }

  @Test func `obligations that the best plan leaves out are named, and kept once they are started`()
    throws
  {
    let weights = "anno;area;peso\n2025;funzionari-eq;5\n"
    let run = try Self.run(weights: weights)
    let text = run.output.replacing(#/\s+/#, with: " ")
    #expect(text.contains("assunzioni con un obbligo che il piano migliore non fa"))
    #expect(text.contains("assunzioni.csv, riga 3"))
    #expect(text.contains("Per tenerle scrivere stato «avviata» in assunzioni.csv."))
    let json = try Self.run("--formato", "json", weights: weights).json()
    let dropped = try #require(json["obblighi_non_fatti"] as? [[String: Any]])
    #expect(dropped.map { $0["adempimento"] as? String } == ["concorsi", "assunzioni-art18"])
    #expect(dropped.map { $0["mancano"] as? Int } == [6, 1])
    #expect(dropped.map { $0["riga"] as? Int } == [2, 3])
  }

  @Test func `a plan that makes all obligations names none`() throws {
    let json = try Self.run("--formato", "json").json()
    #expect((json["obblighi_non_fatti"] as? [Any])?.isEmpty == true)
  }

  @Test func `without weights the most people are hired`() throws {
    let run = CommandRun("ottimizza", CommandRun.mainScenario, "--formato", "json")
    let goals = try run.json()["obiettivi"] as? [[String: Any]]
    #expect(goals?.map { $0["nome"] as? String } == ["persone", "spesa"])
    #expect(try run.json()["valore"] as? String == "16")
  }

  @Test func `the plan is written as a variant that keeps all limits`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("migliore")
    let run = CommandRun("ottimizza", CommandRun.mainScenario, "--scrivi", path)
    #expect(run.code == .done)
    #expect(run.errors.contains("scritta la variante"))
    let check = CommandRun("verifica", path)
    #expect(check.code == .done, "\(check.errors)")
    #expect(check.output.contains("Nessun limite superato."))
    let people = CommandRun("ottimizza", path, "--formato", "json")
    let current = try people.json()["piano_attuale"] as? [String: Any]
    #expect((current?["valori"] as? [String: String])?["persone"] == "16")
  }

  /// A scenario of one's own, as `nuovo` makes it: there is no folder of variants yet.
  private func ownScenario(in folder: TemporaryFolder) throws -> String {
    let path = folder.path("p")
    try FileManager.default.copyItem(atPath: CommandRun.mainScenario, toPath: path)
    try FileManager.default.removeItem(atPath: path + "/varianti")
    return path
  }

  @Test func `the folder of the variants is made together with the first of them`() throws {
    let folder = try TemporaryFolder()
    let path = try ownScenario(in: folder)
    let run = CommandRun(
      "ottimizza", path, "--obiettivo", "copertura", "--scrivi", path + "/varianti/migliore")
    #expect(run.code == .done, "\(run.errors)")
    #expect(!run.output.isEmpty)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: path + "/varianti") == ["migliore"])
    #expect(CommandRun("verifica", path, "--variante", "migliore").code == .done)
  }

  @Test(arguments: ["altre/migliore", "varianti/a/migliore"])
  func `no other folder is made, and it is said before the search`(name: String) throws {
    let folder = try TemporaryFolder()
    let path = try ownScenario(in: folder)
    let run = CommandRun("ottimizza", path, "--scrivi", "\(path)/\(name)")
    #expect(run.code == .badInput)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("non si riesce a creare"))
    let names = try FileManager.default.contentsOfDirectory(atPath: path)
    #expect(!names.contains("altre") && !names.contains("varianti"))
  }

  @Test func `a variant that is there already is refused before the search`() throws {
    let path = CommandRun.mainScenario + "/varianti/prima-versione"
    let run = CommandRun("ottimizza", CommandRun.mainScenario, "--scrivi", path)
    #expect(run.code == .badInput)
    #expect(run.errors.contains("esiste già e non è vuota"))
  }

  @Test func `a plan searched under what-ifs is not written`() throws {
    let folder = try TemporaryFolder()
    let run = CommandRun(
      "ottimizza", CommandRun.mainScenario, "--lettura", "resti-durata=5", "--scrivi",
      folder.path("x"))
    #expect(run.code == .badInput)
    #expect(run.errors.contains("con --scrivi il piano va cercato sullo scenario"))
    #expect(try folder.names.isEmpty)
  }

  @Test(arguments: [
    (["--obiettivo", "person"], "forse «persone»"),
    (["--obiettivo", "preferenze"], "manca la tabella delle preferenze"),
    (["--tempo", "0"], "il tempo «0» non è un numero intero di secondi"),
    (["--piani", "due"], "«due» non è un numero intero da 1 in su"),
  ])
  func `a request that makes no sense is explained`(words: [String], message: String) {
    let run = CommandRun(["ottimizza", CommandRun.mainScenario] + words)
    #expect(run.code == .badInput)
    #expect(run.errors.contains(message))
    #expect(run.output.isEmpty)
  }

  @Test func `a faulty weight is pointed at`() throws {
    let run = try Self.run(weights: "anno;area;peso\n2025;istruttor;1\n2025;istruttori;-1\n")
    #expect(run.code == .badInput)
    #expect(run.errors.contains("forse «istruttori»"))
    #expect(run.errors.contains("è negativo"))
  }

  /// Runs the command on the published scenario with the weights of an office.
  private static func run(_ words: String..., weights: String = weights) throws -> CommandRun {
    let folder = try TemporaryFolder()
    try folder.create("preferenze.csv", weights)
    try folder.create(
      "scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    return CommandRun(["ottimizza", folder.path] + words)
  }

  private static let weights: String = {
    let areas = [
      ("dirigenti", ["3", "2,85", "2,7"]), ("funzionari-eq", ["2", "1,9", "1,8"]),
      ("istruttori", ["1,5", "1,425", "1,35"]), ("operatori-esperti", ["1,2", "1,14", "1,08"]),
      ("operatori", ["1", "0,95", "0,9"]),
    ]
    let rows = areas.flatMap { area, weights in
      zip(2025...2027, weights).map { "\($0);\(area);\($1)\n" }
    }
    return "anno;area;peso\n" + rows.joined()
  }()
}
