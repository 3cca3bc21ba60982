import Foundation
import Testing

@testable import Workforce

/// The scenarios of the repository, read from disk.
struct ScenarioFolder: ScenarioFiles {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The published plan, or a variant of it, without what is published about its objectives.
  static func published(_ variant: String? = nil) throws -> Scenario {
    var folder = root.appendingPathComponent("scenarios/cremona-mantova-pavia-2025-2027").path
    if let variant { folder += "/varianti/\(variant)" }
    let outcome = ScenarioReader.read(folder, from: ScenarioFolder())
    #expect(outcome.diagnostics.isEmpty)
    var scenario = try #require(outcome.scenario)
    let families: Set<Substring> = ["obiettivi", "indicatori", "riscontri"]
    scenario.published.removeAll { row in
      row.address.parts.first.map(families.contains) ?? false
    }
    return scenario
  }

  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ScenarioFileFault(message: "\(error)")
    }
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
      throw ScenarioFileFault(message: file)
    }
    return [UInt8](data)
  }

  func folder(at path: String, from folder: String) -> String { "\(folder)/\(path)" }

  func identity(of folder: String) -> String {
    URL(fileURLWithPath: folder).standardizedFileURL.path
  }
}
