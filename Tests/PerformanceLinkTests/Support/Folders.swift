import Foundation
import PerformanceLink
import Testing
import Workforce

/// Folders of tables as texts, and the ones on disk.
struct TestFolders: ScenarioFiles {
  var tables: [String: [String: String]] = [:]

  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    if let own = tables[folder] { return Array(own.keys) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ScenarioFileFault(message: "la cartella «\(folder)» non esiste")
    }
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    if let text = tables[folder]?[file] { return Array(text.utf8) }
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
      throw ScenarioFileFault(message: "il file «\(file)» non si legge")
    }
    return Array(data)
  }

  func folder(at path: String, from folder: String) -> String { "\(folder)/\(path)" }

  func identity(of folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.path
  }
}

/// The scenarios of the repository.
enum Shipped {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("scenarios").path

  static let roster = "\(folder)/esempio-personale"
  static let main = "\(folder)/cremona-mantova-pavia-2025-2027"
  static let sondrio = "\(folder)/sondrio-2024"
  static let cremona = "\(folder)/cremona-2020"
  static let frosinone = "\(folder)/frosinone-latina-2021-2023"

  /// The evaluation of the objectives of a shipped scenario, made once.
  static func evaluation(_ folder: String) throws -> PerformanceEvaluation {
    try #require(evaluations[folder]).get()
  }

  private static let evaluations = Dictionary(
    uniqueKeysWithValues: [main, sondrio, cremona, frosinone, roster].map { folder in
      (folder, Result { try evaluation(folder, variants: []) })
    })

  /// The evaluation of the objectives of a scenario with variants.
  static func evaluation(
    _ folder: String, variants: [String], year: Int? = nil, from files: TestFolders = TestFolders()
  ) throws -> PerformanceEvaluation {
    let outcome = ScenarioReader.read(folder, variants: variants, from: files)
    let performance = PerformanceReader.read(outcome)
    let errors = (outcome.diagnostics + performance.diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message))")
    let scenario = try #require(outcome.scenario)
    let model = try #require(performance.model)
    return try PerformanceEvaluation(model, over: try Evaluation(scenario), year: year)
  }

  /// The faults of the performance tables of a folder made of texts.
  static func faults(_ tables: [String: String]) -> [Diagnostic] {
    let folders = TestFolders(tables: ["prova": tables])
    let outcome = ScenarioReader.read("prova", from: folders)
    return outcome.diagnostics + PerformanceReader.read(outcome).diagnostics
  }

  /// The evaluation of a folder made of texts.
  static func evaluation(of tables: [String: String]) throws -> PerformanceEvaluation {
    let folders = TestFolders(tables: ["prova": tables])
    let outcome = ScenarioReader.read("prova", from: folders)
    let performance = PerformanceReader.read(outcome)
    let faults = outcome.diagnostics + performance.diagnostics
    #expect(!faults.hasErrors, "\(faults.map(\.message))")
    let scenario = try #require(outcome.scenario)
    let model = try #require(performance.model)
    return try PerformanceEvaluation(model, over: try Evaluation(scenario))
  }
}

extension PerformanceEvaluation {
  /// A figure as a percentage with two decimals, or the reason why there is none.
  func percentage(_ address: String) -> String {
    guard let figure = figures[Address(address)] else { return "nessuna figura" }
    guard let value = figure.value?.exact else { return figure.absenceReason ?? "" }
    return ItalianNumber.percentage(value, decimals: 2)
  }

  /// A figure as a plain number, or the reason why there is none.
  func number(_ address: String) -> String {
    guard let figure = figures[Address(address)] else { return "nessuna figura" }
    guard let value = figure.value?.exact else { return figure.absenceReason ?? "" }
    return ItalianNumber.expansion(value, limit: 6).text
  }
}
