import Foundation
import Testing

@testable import cli

/// What `ptfp obiettivi` says, run in process.
struct ObiettiviCommandTests {
  private static let scenarios = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scenarios").path
  private static let main = "\(scenarios)/cremona-mantova-pavia-2025-2027"
  private static let sondrio = "\(scenarios)/sondrio-2024"
  private static let cremona = "\(scenarios)/cremona-2020"
  private static let frosinone = "\(scenarios)/frosinone-latina-2021-2023"

  private func run(_ words: String...) -> (code: ExitCode, output: String, errors: String) {
    let output = MemorySink()
    let errors = MemorySink()
    let code = Program.run(words, console: Console(output: output, errors: errors))
    return (code, output.text, errors.text)
  }

  /// The rows of a CSV result that begin with a cell.
  private func rows(_ text: String, beginningWith cell: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map(String.init).filter { $0.hasPrefix("\(cell);") }
  }

  @Test func `the tree of Sondrio shows both numbers of the body`() {
    let result = run("obiettivi", Self.sondrio, "--formato", "csv")
    #expect(result.code == .done)
    #expect(result.errors.contains("avviso [misura-incoerente]: misure.csv"))
    #expect(
      rows(result.output, beginningWith: "ente").first?.contains("100,00%") == true)
    #expect(result.output.contains("senza il tetto dei target 97,91%"))
    #expect(result.output.contains("target 80,00%, sul target 100,00%"))
    #expect(rows(result.output, beginningWith: "1.3").first?.contains("76,00%") == true)
    #expect(result.output.contains("raggiunto, confrontando a un decimale"))
  }

  @Test func `the tree is in the order of its rows, and deep down the steps are counted`() throws {
    let folder = try TemporaryFolder()
    let chain = (2...12).map { "o\($0);nodo;Titolo \($0);o\($0 - 1)\n" }.joined()
    try folder.create("scenario.csv", "chiave;valore\ndenominazione;Prova\ntriennio;2025-2027\n")
    try folder.create(
      "livelli.csv", "livello;aggregazione;di;mancante\nnodo;nessuna;obiettivi;assente\n")
    try folder.create(
      "obiettivi.csv",
      "obiettivo;livello;titolo;padre\n\(chain)b;nodo;Secondo;\no1;nodo;Primo;\nx;nodo;Altro;o1\n")
    let text = run("obiettivi", folder.path, "--formato", "csv").output
    let titles = text.split(whereSeparator: \.isNewline).map { $0.split(separator: ";") }
      .drop { $0.first != "Codice" }.compactMap { $0.dropFirst().first.map(String.init) }
    #expect(titles.prefix(4) == ["Obiettivo", "Secondo", "Primo", "· Titolo 2"])
    #expect(
      titles.dropFirst(10).prefix(5) == [
        "· · · · · · · · Titolo 9", "· · · · · · · · (9) Titolo 10",
        "· · · · · · · · (10) Titolo 11", "· · · · · · · · (11) Titolo 12", "· Altro",
      ])
  }

  @Test func `an override is shown with its motive`() {
    let result = run("obiettivi", Self.sondrio, "--formato", "csv")
    #expect(
      result.output.contains(
        "punteggio deciso: decisione acquisito il preventivo parere dell'OIV"))
  }

  @Test func `the plan shows the rows behind the obligations of OO 3.1.2`() {
    let result = run("obiettivi", Self.main, "--formato", "csv")
    #expect(result.code == .done)
    #expect(
      result.output.contains(
        "2025: Istruttori, 6 tramite selezione pubblica (prevista; assunzioni.csv, riga 2)"))
    #expect(result.output.contains("100,00% (6 su 6)"))
    #expect(
      result.output.contains(
        "14;8;6;NON CONCORDANO, da chiarire;«Cessazioni 2025, totale» più «Cessazioni 2026, totale» "
          + "più «Cessazioni 2027, totale»"))
    #expect(result.output.contains("il peso rimasto non è contato"))
    #expect(result.errors.contains("avviso [peso-residuo]"))
  }

  @Test func `what the plan lets expect is called a forecast, until all of it is done`() throws {
    let output = run("obiettivi", Self.main, "--formato", "csv").output
    #expect(
      output.contains(";15%;100,00%;100,00%;previsione: conta il piano come attuato"))
    #expect(
      output.contains(
        ";100,00% (6 su 6);100,00%;previsione: raggiunto, se il piano è attuato"))
    #expect(
      output.contains(
        "si calcola: la misura diviso «Organico al 31 dicembre 2025, totale»; manca la misura"))
    let fallen = run(
      "obiettivi", "\(Self.main)/varianti/concorsi-e-art18-rinviati", "--formato", "csv"
    ).output
    #expect(
      fallen.contains(
        ";66,67% (4 su 6);83,33%;previsione: non raggiunto, anche se il piano è attuato"))

    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.main)
    where name.hasSuffix(".csv") {
      var text = try String(contentsOfFile: "\(Self.main)/\(name)", encoding: .utf8)
      if ["assunzioni.csv", "progressioni.csv"].contains(name) {
        text = text.replacingOccurrences(of: ";prevista", with: ";attuata")
      } else if name == "adempimenti.csv" {
        text = text.replacingOccurrences(of: ";anno;", with: ";anno;stato;")
          .replacingOccurrences(of: ";PIAO", with: ";attuata;PIAO")
      }
      try folder.create(name, text)
    }
    let done = run("obiettivi", folder.path, "--formato", "csv").output
    #expect(done.contains(";100,00% (6 su 6);100,00%;raggiunto"))
  }

  @Test func `what is not in force any more counts nothing and misses nothing`() {
    let output = run("obiettivi", Self.main, "--formato", "csv").output
    #expect(output.contains("4.1.1;eliminato;15%;non conta;il titolo è barrato"))
    #expect(
      output.contains(
        "3.1.2-formazione-a;Grado di implementazione del modello;100%;>= 100%;—;—;obiettivo "
          + "sostituito da 3.1.2"))
  }

  @Test func `postponing the competitions keeps the target`() {
    let result = run("obiettivi", Self.main, "--variante", "concorsi-rinviati", "--formato", "csv")
    #expect(result.code == .done)
    #expect(
      rows(result.output, beginningWith: "3.1.2-a").first
        == "3.1.2-a;Grado di armonizzazione delle procedure;>= 80%;100,00% (6 su 6);"
        + "83,33% (5 su 6);ancora raggiunto;100,00%;100,00%")
    #expect(rows(result.output, beginningWith: "concorsi").first?.hasSuffix("non più") == true)
    #expect(result.output.contains("15% × (100,00% − 100,00%);0,00"))
  }

  @Test func `postponing the art 18 hire too costs two points and a half`() {
    let result = run(
      "obiettivi", Self.main, "--variante", "concorsi-e-art18-rinviati", "--formato", "csv")
    #expect(result.output.contains("83,33%"))
    #expect(
      rows(result.output, beginningWith: "3.1.2-a").first
        == "3.1.2-a;Grado di armonizzazione delle procedure;>= 80%;100,00% (6 su 6);"
        + "66,67% (4 su 6);SOTTO IL TARGET;100,00%;83,33%")
    #expect(result.output.contains("15% × (83,33% − 100,00%);-2,50"))
    #expect(result.output.contains("50% × (97,50% − 100,00%);-1,25"))
  }

  @Test func `the variant folder by itself is a scenario`() {
    let result = run("obiettivi", "\(Self.main)/varianti/concorsi-rinviati", "--formato", "csv")
    #expect(result.code == .done)
    #expect(result.output.contains("83,33% (5 su 6)"))
  }

  @Test func `JSON has the scores, the changes and the reasons`() throws {
    let result = run(
      "obiettivi", Self.main, "--variante", "concorsi-e-art18-rinviati", "--formato", "json")
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    #expect(document["anno"] as? Int == 2025)
    let figures = try #require(document["figure"] as? [String: [String: Any]])
    #expect(figures["obiettivi/3.1.2/raggiungimento"]?["valore"] as? String == "0.833333333333")
    #expect(figures["obiettivi/3.1/raggiungimento"]?["valore"] is NSNull)
    #expect(figures["obiettivi/3.1/raggiungimento"]?["motivo"] as? String != nil)
    let changes = try #require(document["variazioni"] as? [[String: Any]])
    #expect(changes.contains { $0["figura"] as? String == "obiettivi/3.1/massimo" })
    let effects = try #require(document["effetti"] as? [[String: String]])
    let strategic = effects.first { $0["obiettivo"] == "3.1" }
    #expect(strategic?["da"] == "obiettivo 3.1.2")
    #expect(strategic?["peso"] == "0.150000")
    #expect(strategic?["effetto"] == "-0.025000")
  }

  @Test func `Cremona shows the outcomes that the rule does not confirm`() {
    let result = run("obiettivi", Self.cremona, "--formato", "csv")
    #expect(result.output.contains("<= 35%;35,28%;raggiunto;non raggiunto"))
    #expect(result.output.contains("<= 85%;95,90%;raggiunto;non raggiunto"))
    let suspended = rows(result.output, beginningWith: "2020_04_02_03-a").first {
      $0.contains("raggiunto;non raggiunto")
    }
    #expect(suspended?.contains("sospeso, sostituito da 2020_04_03_01") == true)
    #expect(suspended?.contains("«L'obiettivo è stato comunque conseguito»") == true)
    let text = run("obiettivi", Self.cremona).output.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(
      text.contains("35,28% contro <= 35%, dichiarato raggiunto, secondo la regola non raggiunto"))
  }

  @Test func `the roster shows which objectives lose hands and when they get them back`() {
    let result = run("obiettivi", "\(Self.scenarios)/esempio-personale", "--formato", "csv")
    #expect(result.code == .done)
    #expect(
      rows(result.output, beginningWith: "Area Economico-Finanziaria").first
        == "Area Economico-Finanziaria;23,60;-19;-8;12;a fine 2026;"
        + "3.1.6, 3.1.7, 3.1.8, 3.2.1, 4.1.3")
    #expect(
      rows(result.output, beginningWith: "3.1.6").contains(
        "3.1.6;Tempestività pagamento fornitori;Area Economico-Finanziaria;-19;-8;12;a fine 2026"))
    #expect(
      result.output.contains("Area Risorse Umane e Organizzazione;Ufficio Gestione Documentale"))
  }

  @Test func `hires that don't come are shown by unit, before and after`() {
    let result = run(
      "obiettivi", "\(Self.scenarios)/esempio-personale", "--formato", "csv", "--ipotesi",
      "assunzioni/2026/funzionari-eq=0", "--ipotesi", "assunzioni/2026/istruttori=0")
    #expect(
      rows(result.output, beginningWith: "Area Economico-Finanziaria").first
        == "Area Economico-Finanziaria;da -19 a -19;da -8 a -8;da 12 a -12;a fine 2026 → non nel piano;"
        + "3.1.6, 3.1.7, 3.1.8, 3.2.1, 4.1.3")
  }

  @Test func `one more leaver brings the positions of OO 3.1.3 under their target`() {
    let result = run(
      "obiettivi", Self.main, "--formato", "csv", "--ipotesi", "cessazioni/2026/operatori=2")
    #expect(
      rows(result.output, beginningWith: "3.1.3-a").first
        == "3.1.3-a;Grado di aggiornamento delle posizioni previdenziali;>= 90%;"
        + "100,00% (7 su 7);87,50% (7 su 8);SOTTO IL TARGET;100,00%;97,22%")
    #expect(result.output.contains("5% × (98,89% − 100,00%);-0,06"))
  }

  @Test func `Frosinone-Latina shows the targets of the three years`() {
    let result = run("obiettivi", Self.frosinone, "--formato", "csv", "--anno", "2023")
    #expect(
      rows(result.output, beginningWith: "C1").contains {
        $0.hasPrefix("C1;C1-4;") && $0.hasSuffix(">= 50;>= 50;>= 75")
      })
    #expect(result.output.contains("Obiettivi 2023"))
  }

  @Test func `other commands say kindly that there is no plan`() {
    for command in ["calcola", "verifica"] {
      let result = run(command, Self.sondrio)
      #expect(result.code == .badInput)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains("contiene soltanto gli obiettivi"))
      #expect(result.errors.contains("dotazione.csv, costi.csv, cessazioni.csv, assunzioni.csv"))
    }
  }

  @Test func `figures, explanations and reconciliation work on objectives`() {
    let figures = run("figure", Self.sondrio, "obiettivi/1.3")
    #expect(figures.output.contains("obiettivi/1.3/raggiungimento"))
    let explanation = run("spiega", Self.sondrio, "obiettivi/1.3/raggiungimento")
    #expect(explanation.output.contains("misure.csv, riga 12"))
    #expect(explanation.output.contains("fascia da 80% a 100%"))
    let reconciliation = run("riconcilia", Self.sondrio)
    #expect(reconciliation.code == .done)
    #expect(
      reconciliation.output.contains(
        "440 cifre pubblicate: 436 riprodotte (di cui 2 entro la tolleranza), 4 spiegate"))
  }

  @Test func `a what-if shows its effect too`() {
    let result = run(
      "obiettivi", Self.main, "--ipotesi", "assunzioni/2025/istruttori=3", "--formato", "csv")
    #expect(result.code == .done)
    #expect(result.output.contains("Adempimenti che escono dal 2025: 2."))
    #expect(result.output.contains("66,67% (4 su 6);SOTTO IL TARGET"))
  }

  @Test func `measures of half a year are shown, and the last one counts`() throws {
    let folder = try TemporaryFolder()
    let tables = [
      "scenario.csv": "chiave;valore\ndenominazione;Prova\ntriennio;2025-2027\n",
      "livelli.csv": "livello;aggregazione;di;mancante\noo;media-ponderata;indicatori;assente\n",
      "schemi.csv": "schema;metodo\nrapporto;rapporto\n",
      "obiettivi.csv": "obiettivo;livello;titolo\n1;oo;Uno\n",
      "indicatori.csv": "indicatore;obiettivo;titolo;peso\na;1;Quanti;87,5\nb;1;Altro;12,5\n",
      "target.csv": "indicatore;anno;operatore;valore\na;2025;>=;10\nb;2025;>=;10\n",
      "misure.csv": "indicatore;data;valore\na;30/06/2025;12\na;31/12/2025;8\nb;31/12/2025;8\n",
    ]
    for (name, text) in tables {
      try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/\(name)"))
    }
    let result = run("obiettivi", folder.path, "--formato", "csv")
    #expect(result.output.contains("a;Quanti;30/06/2025;12"))
    #expect(result.output.contains("a;Quanti;31/12/2025;8"))
    #expect(rows(result.output, beginningWith: "1").first?.contains("80,00%") == true)
    #expect(result.output.contains(";12,5%;"))
  }

  @Test func `a year outside the period and a folder without objectives are told`() throws {
    let year = run("obiettivi", Self.sondrio, "--anno", "2031")
    #expect(year.code == .badInput)
    #expect(year.errors.contains("un anno dal 2023 al 2025"))
    let folder = try TemporaryFolder()
    let text = "chiave;valore\ndenominazione;Prova\ntriennio;2025-2027\n"
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder.path)/scenario.csv"))
    let empty = run("obiettivi", folder.path)
    #expect(empty.code == .badInput)
  }
}
