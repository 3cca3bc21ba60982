import Foundation
import Workforce

/// Scenario folders on disk, for the measurements.
struct FolderFiles: ScenarioFiles {
  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ScenarioFileFault(message: "\(folder): \(error)")
    }
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: "\(folder)/\(file)") else {
      throw ScenarioFileFault(message: "\(folder)/\(file)")
    }
    return [UInt8](data)
  }

  func folder(at path: String, from folder: String) -> String { "\(folder)/\(path)" }

  func identity(of folder: String) -> String { folder }
}
