import Foundation
import PerformanceLink
import Testing
import Workforce

@testable import cli

@Suite struct NuovoTests {
  private let folder: TemporaryFolder
  private var path: String { folder.path("piano") }

  init() throws {
    folder = try TemporaryFolder()
  }

  private func create() -> CommandRun {
    CommandRun([
      "nuovo", path, "--denominazione", "CCIAA; di «Prova»", "--triennio", "2026-2028",
    ])
  }

  private func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: folder.path("piano/\(name)"))))
  }

  @Test func `every table of the catalogue and the guide are there`() throws {
    let run = create()
    #expect(run.code == .done)
    #expect(run.output.isEmpty)
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    #expect(names == (TableSchema.all.map(\.name.fileName) + ["LEGGIMI.txt"]).sorted())
    #expect(
      run.errors == """
        creata la cartella \(path) con \(TableSchema.all.count) tabelle e LEGGIMI.txt
        Per cominciare:
          1. aprire con Excel o LibreOffice dotazione.csv e costi.csv, compilare, salvare
          2. ptfp calcola \(path)
        L'ordine di tutte le tabelle è in LEGGIMI.txt.

        """)
  }

  @Test func `scenario.csv is filled and keeps the other keys as comments`() throws {
    _ = create()
    let text = try folder.text("piano/scenario.csv")
    #expect(text.contains("\r\ndenominazione;\"CCIAA; di «Prova»\";;nome dell'ente"))
    #expect(text.contains("\r\ntriennio;2026-2028;;"))
    #expect(text.contains("\r\ndata_riferimento;31/12/2025;;"))
    #expect(text.contains("\r\n# oneri/irap;0,0850;;IRAP, in frazione: da confermare\r\n"))
    #expect(text.contains("\r\n# lettura/resti-durata;3;;"))
    #expect(text.contains("Valori: 3, 3-a-ritroso, 5\r\n"))
  }

  @Test(arguments: TableSchema.all.map(\.name.fileName) + ["LEGGIMI.txt"])
  func `Excel takes a file for UTF-8 and loses nothing when it saves it as CP1252`(
    name: String
  ) throws {
    _ = create()
    let bytes = try bytes(name)
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self)
    #expect(text.data(using: .windowsCP1252) != nil)
    let lines = text.components(separatedBy: "\r\n")
    #expect(lines.last == "")
    #expect(!lines.contains { $0.contains("\n") || $0.contains("\r") })
  }

  @Test(arguments: TableSchema.all.map(\.name.rawValue))
  func `a table explains each column once and has an example under the header`(
    table: String
  ) throws {
    _ = create()
    let schema = try #require(TableSchema.all.first { $0.name.rawValue == table })
    let lines = try folder.text("piano/\(table).csv").components(separatedBy: "\r\n")
    for column in schema.columns {
      let start = "# \(column.name)\(column.isRequired ? " (obbligatoria)" : ""): "
      #expect(lines.filter { $0.hasPrefix(start) || $0.hasPrefix("\"\(start)") }.count == 1)
    }
    let header = schema.columns.map(\.name).joined(separator: ";")
    let position = try #require(lines.firstIndex(of: header))
    #expect(lines.dropFirst(position + 1).contains { $0.hasPrefix("# ") })
  }

  /// Somebody takes the `# ` away from every example and fills in nothing else.
  @Test(arguments: ["2025-2027", "2026-2028", "2028-2032"])
  func `every example is a row of the new scenario`(triennio: String) throws {
    _ = CommandRun(["nuovo", path, "--denominazione", "A", "--triennio", triennio])
    try useExamples(of: TableSchema.all)
    let run = CommandRun(["calcola", path])
    // One person in the roster is not the staff of a body, which is a warning.
    #expect(run.code == .done, "\(run.errors)")
    #expect(!run.errors.contains("errore ["))
  }

  /// Takes the `# ` away from the examples of tables.
  private func useExamples(of schemas: [TableSchema]) throws {
    for schema in schemas {
      let name = "piano/\(schema.name.fileName)"
      let text = try folder.text(name)
      #expect(!text.contains("PIAO 2025"), "a new scenario has no source yet")
      let header = schema.columns.map(\.name).joined(separator: ";") + "\r\n"
      let start = try #require(text.range(of: header)).upperBound
      let rows = text[start...].components(separatedBy: "\r\n").map { row in
        row.hasPrefix("# ") ? String(row.dropFirst(2)) : row.replacing("\"# ", with: "\"")
      }
      try folder.create(name, text[..<start] + rows.joined(separator: "\r\n"))
    }
  }

  @Test func `the tables of the objectives come when asked for and wait until they are filled`()
    throws
  {
    let run = CommandRun([
      "nuovo", path, "--denominazione", "A", "--triennio", "2026-2028", "--obiettivi",
    ])
    let all = TableSchema.all + TableSchema.performance
    let names = try FileManager.default.contentsOfDirectory(atPath: path).sorted()
    #expect(names == (all.map(\.name.fileName) + ["LEGGIMI.txt"]).sorted())
    #expect(run.errors.hasPrefix("creata la cartella \(path) con \(all.count) tabelle e LEGGIMI"))
    #expect(
      run.errors.contains(
        "\n  3. per gli obiettivi: livelli.csv e obiettivi.csv, poi ptfp obiettivi \(path)\n"))
    let guide = try folder.text("piano/LEGGIMI.txt")
    #expect(guide.contains("\r\n  4) obiettivi.csv: l'albero degli obiettivi\r\n"))
    #expect(guide.contains("\r\n  ptfp obiettivi piano\r\n"))

    try useExamples(of: TableSchema.all.filter { [.dotazione, .costi].contains($0.name) })
    let plan = CommandRun(["verifica", path])
    #expect(plan.code == .done, "\(plan.errors)")
    #expect(!plan.errors.contains("errore"))
    let objectives = CommandRun(["obiettivi", path])
    #expect(objectives.code == .badInput)
    #expect(
      objectives.errors.contains("le tabelle degli obiettivi non hanno ancora righe\n"),
      "\(objectives.errors)")
  }

  @Test(arguments: ["2025-2027", "2028-2032"])
  func `the examples of the objectives are rows of the new scenario`(triennio: String) throws {
    _ = CommandRun(["nuovo", path, "--denominazione", "A", "--triennio", triennio, "--obiettivi"])
    try useExamples(of: TableSchema.all + TableSchema.performance)
    let run = CommandRun(["obiettivi", path])
    #expect(run.code == .done, "\(run.errors)")
    #expect(!run.errors.contains("errore ["))
    // Nothing of 60, since a row falls in a later year, and 80 % of 40.
    #expect(
      run.output.contains(
        "1.1     · Attuare il piano dei fabbisogni       100%          32,00%   32,00%\n"),
      "\(run.output)")
    #expect(run.output.contains(" concordano "))
    #expect(CommandRun(["verifica", path]).code != .badInput)
  }

  @Test func `a plan of five years is not called triennale`() throws {
    _ = CommandRun(["nuovo", path, "--denominazione", "A", "--triennio", "2026-2030"])
    try folder.create(
      "piano/dotazione.csv",
      "area;qualifica;dotazione;in_servizio;di_cui_determinato\nistruttori;comparto;10;8;0\n")
    try folder.create("piano/costi.csv", "area;costo_unitario\nistruttori;30.792,97\n")
    let run = CommandRun("calcola", path)
    #expect(run.output.hasPrefix("Piano dei fabbisogni di personale 2026-2030: A\n"))
  }

  @Test(arguments: ["2026", "2028-2026", "26-28", "prossimo"])
  func `a period that is none is refused and nothing is made`(text: String) throws {
    let run = CommandRun(["nuovo", path, "--triennio", text])
    #expect(run.code == .badInput)
    #expect(run.errors.contains("«\(text)» non è un periodo\n"))
    #expect(try folder.names.isEmpty)
  }

  @Test func `a folder with something in it is left alone`() throws {
    _ = create()
    let before = try bytes("scenario.csv")
    let run = CommandRun(["nuovo", path])
    #expect(run.code == .badInput)
    #expect(
      run.errors == """
        errore: la cartella «\(path)» esiste già e non è vuota.
          suggerimento: scegliere un altro nome: quello che c'è non viene mai coperto.

        """)
    #expect(try bytes("scenario.csv") == before)
  }

  @Test func `the guide lists the tables in the order in which to fill them`() throws {
    _ = create()
    let guide = try folder.text("piano/LEGGIMI.txt")
    let positions = TableSchema.all.filter(\.isNeeded).enumerated().map { position, schema in
      guide.range(of: "  \(position + 1)) \(schema.name.fileName): ")?.lowerBound
    }
    #expect(!positions.contains(nil))
    #expect(positions.compactMap { $0 } == positions.compactMap { $0 }.sorted())
    #expect(guide.contains("\r\n  ptfp calcola piano\r\n"))
    for schema in TableSchema.all {
      #expect(guide.contains("\(schema.name.fileName): \(schema.meaning.prefix(30))"))
    }
  }
}
