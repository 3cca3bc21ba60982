import Foundation
import Testing

@testable import cli

/// What `ptfp documento` says and writes.
@Suite struct DocumentoCommandTests {
  /// A copy of the published plan with some words replaced in its tables.
  private static func copy(
    _ changes: [(file: String, old: String, new: String)]
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: CommandRun.mainScenario)
    where name.hasSuffix(".csv") {
      var text = try String(contentsOfFile: "\(CommandRun.mainScenario)/\(name)", encoding: .utf8)
      for change in changes where change.file == name {
        #expect(text.contains(change.old), "\(change.old)")
        text = text.replacingOccurrences(of: change.old, with: change.new)
      }
      try folder.create(name, text)
    }
    return folder
  }

  private static let kinds: [(kind: String, more: [String])] = [
    ("ptfp", []), ("scheda-sg", []), ("parere-revisori", []), ("obiettivi-ru", []),
    ("variazione", ["--variante", "concorsi-e-art18-rinviati"]),
  ]

  @Test(arguments: ["markdown", "html", "testo", "docx", "odt"])
  func `every document is written, twice with the same bytes`(format: String) throws {
    let folder = try TemporaryFolder()
    let isPrinted = ["docx", "odt"].contains(format)
    for (kind, more) in Self.kinds where !isPrinted || kind == "scheda-sg" {
      let words =
        ["documento", CommandRun.mainScenario, "--tipo", kind, "--formato", format] + more
      for name in ["a", "b"] {
        #expect(CommandRun(words + ["--output", folder.path(name)]).code == .done)
      }
      let first = try Data(contentsOf: URL(fileURLWithPath: folder.path("a")))
      #expect(first.count > 1000)
      #expect(first == (try Data(contentsOf: URL(fileURLWithPath: folder.path("b")))), "\(kind)")
    }
  }

  @Test func `changing one cent changes that amount and nothing else`() throws {
    let folder = try Self.copy([("limiti.csv", "43.213,11", "43.213,12")])
    let before = CommandRun("documento", CommandRun.mainScenario).output
    let after = CommandRun("documento", folder.path).output
    #expect(before != after)
    #expect(after == before.replacingOccurrences(of: "43.213,11", with: "43.213,12"))
  }

  /// DM 132/2022, art. 6, and DPR 81/2022, art. 1, c. 3 (rules R11.5).
  @Test(arguments: [(5, 51), (4, 50), (3, 49)])
  func `a small body is told that its section may be short`(officials: Int, staff: Int) throws {
    let folder = try Self.copy([
      ("dotazione.csv", ";73;54;", ";73;15;"), ("dotazione.csv", ";31;21;", ";31;\(officials);"),
    ])
    let text = CommandRun("documento", folder.path).output
    #expect(text.contains("sono in servizio **\(staff)** persone"))
    #expect(text.contains("Per gli enti con meno di 50 dipendenti il PIAO è") == (staff < 50))
    #expect(text.contains("le norme non coincidono: il DM 132/2022 (art. 6)") == (staff == 50))
    #expect(text.contains("bastano allora le lettere a, b e c, n. 2, dell'art. 4") == (staff <= 50))
  }

  /// The text of each part by its heading.
  private func parts(_ text: String) -> [String: String] {
    var parts: [String: String] = [:]
    var heading = ""
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("#") { heading = String(line) }
      parts[heading, default: ""] += line + "\n"
    }
    return parts
  }

  @Test func `one more hire in the last year changes the parts that depend on it`() throws {
    let folder = try Self.copy([
      ("assunzioni.csv", "2027;istruttori;1;concorso", "2027;istruttori;2;concorso")
    ])
    let before = parts(CommandRun("documento", CommandRun.mainScenario).output)
    let after = parts(CommandRun("documento", folder.path).output)
    #expect(before.keys.sorted() == after.keys.sorted())
    let changed = before.keys.filter { before[$0] != after[$0] }.sorted()
    #expect(
      changed
        == [
          "## 3.2 Organizzazione del lavoro a distanza", "### Analisi di genere",
          "### Capacità assunzionali 2025-2027", "### Previsioni occupazionali 2027",
          "### Quadro delle previsioni e organico", "### Strategia di copertura del fabbisogno",
          "### Verifiche, scadenze e norme da confermare",
          "# Sezione 3. Organizzazione e capitale umano",
        ].sorted())
  }

  /// A chamber with a debt, a surplus in one area and no room under its maximum spending.
  @Test func `a plan in trouble is not described as one that fits`() throws {
    let folder = try TemporaryFolder()
    try folder.create(
      "scenario.csv",
      """
      chiave;valore
      denominazione;Camera di prova
      triennio;2026-2029
      data_riferimento;31/12/2025
      oneri/previdenza;0,2380
      oneri/irap;0,0850
      oneri/altro;0,00568

      """)
    try folder.create(
      "dotazione.csv",
      "area;qualifica;dotazione;in_servizio;di_cui_determinato\nd;comparto;6;4;0\nc;comparto;10;13;1\n"
    )
    try folder.create("costi.csv", "area;costo_unitario\nd;35000,00\nc;31000,00\n")
    try folder.create(
      "cessazioni.csv",
      "anno;area;unita;contratto;causa\n2025;c;1;indeterminato;vecchiaia\n")
    try folder.create(
      "assunzioni.csv",
      "anno;area;unita;modalita;capacita;stato\n2026;d;1;concorso;si;prevista\n")
    try folder.create(
      "progressioni.csv", "anno;da;a;unita;finanziamento;stato\n2026;c;d;1;capacita;prevista\n")
    try folder.create(
      "limiti.csv",
      "limite;valore\ncapacita/percentuale/2026;0,75\nspesa/potenziale-massima;500.000,00\n")
    let text = CommandRun("documento", folder.path).output.replacingOccurrences(
      of: "\u{A0}", with: " ")
    #expect(
      text.contains(
        "vale € 520.000,00. La spesa potenziale massima approvata è di **€ 500.000,00**"))
    #expect(!text.contains("il margine entro cui"))
    #expect(text.contains("La differenza è di € -43.000,00 e non lascia spazio"))
    #expect(!text.contains("posti scoperti sono"))
    #expect(text.contains("capacità maturata nel 2026 tiene conto di una riduzione di € -7.750,00"))
    #expect(text.contains("€ 39.000,00, di cui € 4.000,00 per progressioni."))
    #expect(
      text.contains(
        "e un saldo degli anni precedenti, in cui si è speso oltre la capacità, di € -15.750,00."))
    #expect(text.contains("Il fabbisogno è coperto con le modalità"))
  }

  @Test func `names that mean harm stay words`() throws {
    let name =
      "Camera <b>R&S</b> =cmd|' /C calc'!A0 *x* {triennio} שלום 🏛️ \(String(repeating: "lungo", count: 40))"
    let area = "Istruttori <script>alert(1)</script> & _y_ `z` | "
    let folder = try Self.copy([
      ("scenario.csv", ";Camera di commercio di Cremona-Mantova-Pavia;", ";\"\(name)\";"),
      ("dotazione.csv", ";Istruttori;", ";\"\(area)\";"),
    ])
    let html = CommandRun("documento", folder.path, "--formato", "html")
    #expect(html.code == .done)
    #expect(html.output.contains("Camera &lt;b&gt;R&amp;S&lt;/b&gt; =cmd|"))
    #expect(html.output.contains("Istruttori &lt;script&gt;alert(1)&lt;/script&gt; &amp; _y_"))
    #expect(!html.output.contains("<script"))
    #expect(html.output.contains("{triennio}"))
    let plain = CommandRun("documento", CommandRun.mainScenario, "--formato", "html")
    #expect(Self.tags(html.output) == Self.tags(plain.output))

    let markdown = CommandRun("documento", folder.path).output
    #expect(
      markdown.contains("Camera \\<b\\>R\\&S\\</b\\> =cmd\\|' /C calc'!A0 \\*x\\* {triennio}"))
    #expect(markdown.contains("Istruttori \\<script\\>alert(1)\\</script\\> & \\_y\\_ \\`z\\` \\|"))

    let text = CommandRun("documento", folder.path, "--formato", "testo").output
    #expect(text.contains("Camera <b>R&S</b> =cmd|' /C calc'!A0 *x* {triennio} שלום 🏛️"))
  }

  /// The names of the elements in order, without those that only help the words along.
  private static func tags(_ html: String) -> [String] {
    html.split(separator: "<").dropFirst().compactMap { piece in
      let name = piece.prefix { $0.isLetter || $0.isNumber || $0 == "/" || $0 == "!" }
      return ["bdi", "/bdi", "wbr", "text", "/text", "path"].contains(String(name))
        ? nil : String(name)
    }
  }

  @Test func `a template can be written, changed and used`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path("scheda.md")
    let written = CommandRun("documento", "--tipo", "scheda-sg", "--scrivi-modello", path)
    #expect(written.code == .done)
    #expect(written.errors.contains("scritto il modello"))
    #expect(try folder.text("scheda.md") == DocumentKind.schedaSG.template)
    let again = CommandRun("documento", "--scrivi-modello", path)
    #expect(again.code == .badInput)
    #expect(again.errors.contains("esiste già"))
    #expect(try folder.text("scheda.md") == DocumentKind.schedaSG.template)
    try folder.create("mio.md", "\u{FEFF}# Prova\r\n\r\nResto: {capacita/2026/residua|euro}\r\n")
    let own = CommandRun(
      "documento", CommandRun.mainScenario, "--modello", folder.path("mio.md"))
    #expect(own.output == "# Prova\n\nResto: €\u{A0}1.167,76\n")
  }

  @Test func `the faults of an own template are told in its lines`() throws {
    let folder = try TemporaryFolder()
    try folder.create("mio.md", "# Prova\n\nIl resto: {capacita/2026/residuo}.\n{{fine}}\n")
    let run = CommandRun(
      "documento", CommandRun.mainScenario, "--modello", folder.path("mio.md"))
    #expect(run.code == .badInput)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("mio.md, riga 3, colonna 12"))
    #expect(
      run.errors.contains(
        """
          3 | Il resto: {capacita/2026/residuo}.
            |            ^^^^^^^^^^^^^^^^^^^^^
        """))
    #expect(run.errors.contains("forse «capacita/2026/residua»"))
    #expect(run.errors.contains("2 errori in 1 file"))
  }

  @Test func `the level moves all headings`() {
    let run = CommandRun("documento", CommandRun.mainScenario, "--livello", "3")
    #expect(run.output.hasPrefix("### Sezione 3."))
    #expect(run.output.contains("\n#### 3.3 Piano triennale"))
    #expect(run.output.contains("\n##### Dotazione organica\n"))
    #expect(
      CommandRun("documento", CommandRun.mainScenario, "--livello", "5").errors.contains(
        "da 1 a 4"))
  }

  @Test func `what is missing on the command line is said`() {
    #expect(CommandRun("documento").errors.contains("manca <scenario>"))
    let unvaried = CommandRun("documento", CommandRun.mainScenario, "--tipo", "variazione")
    #expect(unvaried.code == .badInput)
    #expect(unvaried.errors.contains("almeno una variante o un'ipotesi"))
    #expect(
      CommandRun("documento", CommandRun.mainScenario, "--tipo", "piao").errors.contains(
        "ptfp, scheda-sg, parere-revisori, obiettivi-ru e variazione"))
    let sondrio = Repository.root.appending(path: "scenarios/sondrio-2024").path
    #expect(CommandRun("documento", sondrio).errors.contains("contiene soltanto gli obiettivi"))
    #expect(CommandRun("documento", sondrio, "--tipo", "obiettivi-ru").code == .done)
  }

  @Test func `the list of names needs no scenario`() {
    let run = CommandRun("documento", "--elenco")
    #expect(run.code == .done)
    for name in ["capacita-maturata", "ponte-capacita", "denominazione", "percentuale 1"] {
      #expect(run.output.contains(name))
    }
  }

  @Test func `the list is to be read on a terminal, unless another format is asked for`() throws {
    let lines = CommandRun(["documento", "--elenco"], columns: 80).output
      .split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 80 })
    #expect(!lines.contains { $0.hasPrefix("| ") })
    #expect(lines.contains("denominazione      il nome dell'ente"))
    let first = try #require(
      lines.firstIndex { $0.hasPrefix("- capacita/<anno>/maturata | riduzione | resti") })
    #expect(lines[first + 1].hasPrefix("  ") && lines[first + 1].hasSuffix("| residua"))

    let markdown = CommandRun("documento", "--elenco", "--formato", "markdown").output
    #expect(markdown.contains("| denominazione | il nome dell'ente |"))
    let folder = try TemporaryFolder()
    #expect(CommandRun("documento", "--elenco", "--output", folder.path("e.md")).code == .done)
    #expect(try folder.text("e.md") == markdown)
  }

  @Test func `a scenario with a roster fills in what it alone gives`() {
    let folder = Repository.root.appending(path: "scenarios/esempio-personale").path
    let run = CommandRun("documento", folder)
    #expect(run.code == .done)
    #expect(run.output.contains("**Uscite secondo l'elenco del personale**"))
    #expect(run.output.contains("Personale a tempo parziale: 30."))
    #expect(run.output.contains("**Lavoro a distanza per sede**"))
    #expect(run.output.contains("**Lavoro a distanza per unità organizzativa**"))
  }
}
