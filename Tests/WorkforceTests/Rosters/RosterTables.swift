import Foundation

@testable import Workforce

/// A scenario folder made of texts, with a small chamber around a roster.
struct RosterTables: ScenarioFiles {
  var tables: [String: String] = [
    "scenario.csv": """
    chiave;valore
    denominazione;Camera di prova
    triennio;2025-2027
    data_riferimento;31/12/2024
    """,
    "dotazione.csv": """
    area;qualifica;dotazione
    dirigenti;dirigenza;2
    istruttori;comparto;6
    """,
    "costi.csv": """
    area;costo_unitario
    dirigenti;60.000,00
    istruttori;30.000,00
    """,
    "assunzioni.csv": "anno;area;unita;modalita;capacita;stato",
  ]

  static let header =
    "id;area;unita_organizzativa;genere;nascita;contratto;fine_contratto;quota_oraria;uscita;"
    + "causa_uscita;trattenimento;ingresso;incarico_eq\n"

  /// A roster of the rows given, each from `id` to as many cells as it needs.
  init(rows: [String], header: String = Self.header) {
    tables["personale.csv"] = header + rows.joined(separator: "\n")
  }

  subscript(table: String) -> String? {
    get { tables[table] }
    set { tables[table] = newValue }
  }

  func fileNames(in folder: String) -> [String] { tables.keys.sorted() }
  func bytes(of file: String, in folder: String) -> [UInt8] { Array((tables[file] ?? "").utf8) }
  func folder(at path: String, from folder: String) -> String { path }
  func identity(of folder: String) -> String { folder }

  var outcome: ScenarioReader.Outcome { ScenarioReader.read("prova", from: self) }

  func evaluation() throws -> Evaluation {
    guard let scenario = outcome.scenario else {
      throw Unreadable(diagnostics: outcome.diagnostics)
    }
    return try Evaluation(scenario)
  }

  struct Unreadable: Error {
    let diagnostics: [Diagnostic]
  }
}

/// The folders of `scenarios`, read from disk.
struct RosterDisk: ScenarioFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios")

  static func evaluation(_ name: String) throws -> Evaluation {
    let outcome = ScenarioReader.read(name, from: RosterDisk())
    guard let scenario = outcome.scenario else {
      throw RosterTables.Unreadable(diagnostics: outcome.diagnostics)
    }
    return try Evaluation(scenario)
  }

  private func url(_ folder: String) -> URL { Self.root.appendingPathComponent(folder) }

  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: url(folder).path)
    } catch {
      throw ScenarioFileFault(message: "non si può leggere \(folder)")
    }
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    do {
      return Array(try Data(contentsOf: url(folder).appendingPathComponent(file)))
    } catch {
      throw ScenarioFileFault(message: "non si può leggere \(file)")
    }
  }

  func folder(at path: String, from folder: String) -> String { "\(folder)/\(path)" }
  func identity(of folder: String) -> String { url(folder).standardizedFileURL.path }
}
