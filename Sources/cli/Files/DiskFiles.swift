import Foundation
import Workforce

/// Scenario folders on disk.
struct DiskFiles: ScenarioFiles {
  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw .missingFolder(folder)
    }
    guard isFolder.boolValue else { throw .notAFolder(folder) }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
    } catch {
      throw ScenarioFileFault(
        message: "non si può leggere la cartella «\(folder)»: \(FileCause(error).sentence)",
        hint: "controllare i permessi")
    }
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    let path = Self.path(folder, file)
    do throws(FileFault) {
      return try FileBytes.read(path)
    } catch  where error == .folderInsteadOfFile(path) {
      throw .folderInsteadOfTable
    } catch {
      throw ScenarioFileFault(
        message: Self.withoutPeriod(error.message), hint: error.hint.map(Self.withoutPeriod))
    }
  }

  /// A path below a folder, each part once.
  ///
  /// `URL` takes `a//..` for `a`, so that a folder typed with a slash at its end would lose its base.
  private static func path(_ folder: String, _ name: String) -> String {
    let parts = "\(folder)/\(name)".split(separator: "/")
    return (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
  }

  /// A sentence as a part of a diagnostic.
  private static func withoutPeriod(_ sentence: String) -> String {
    sentence.hasSuffix(".") ? String(sentence.dropLast()) : sentence
  }

  func folder(at path: String, from folder: String) -> String {
    let isAbsolute = path.hasPrefix("/") || path.dropFirst().hasPrefix(":")
    return isAbsolute ? path : Self.path(folder, path)
  }

  func identity(of folder: String) -> String {
    let path = Self.path(folder, "")
    #if os(Windows)
      return URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.path
    #else
      // A link may lead elsewhere also where the rest of the path doesn't exist yet.
      var existing = path.isEmpty ? "." : path
      var missing: [Substring] = []
      while true {
        if let resolved = realpath(existing, nil) {
          defer { free(resolved) }
          return Self.joined(String(cString: resolved), missing)
        }
        guard existing != ".", let name = existing.split(separator: "/").last else { return path }
        missing.insert(name, at: 0)
        let parent = FilePath.folder(of: existing)
        existing = parent.isEmpty ? "." : parent
      }
    #endif
  }

  /// A path below a folder that was resolved, without going there and back.
  private static func joined(_ folder: String, _ names: [Substring]) -> String {
    var parts = folder.split(separator: "/")
    for name in names where name != "." {
      if name == ".." { _ = parts.popLast() } else { parts.append(name) }
    }
    return "/" + parts.joined(separator: "/")
  }

  /// Whether every table in a folder is one of a scenario.
  static func isScenario(_ folder: String) -> Bool {
    FileManager.default.fileExists(
      atPath: FilePath.joined(folder, TableName.scenario.fileName))
  }

  /// The folder of a variant given by path, or by its name under `varianti`.
  func variant(_ name: String, of scenario: String) -> String {
    FileManager.default.fileExists(atPath: name)
      ? name : Self.path(Self.variants(of: scenario), name)
  }

  /// The folder inside a scenario in which its variants are looked for by name.
  static func variants(of scenario: String) -> String { path(scenario, "varianti") }
}

extension ScenarioFileFault {
  fileprivate static let folderInsteadOfTable = ScenarioFileFault(
    message: "è una cartella e ha il nome di una tabella",
    hint: "darle un altro nome: una tabella è un file di testo")

  fileprivate static func missingFolder(_ folder: String) -> ScenarioFileFault {
    let parent = URL(fileURLWithPath: folder).deletingLastPathComponent()
    let name = URL(fileURLWithPath: folder).lastPathComponent
    let siblings = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
    let near = NearestName.suggestions(for: name, among: siblings)
    return ScenarioFileFault(
      message: "la cartella «\(folder)» non esiste",
      hint: near.first.map { "forse «\($0)»" } ?? "controllare il percorso")
  }

  fileprivate static func notAFolder(_ path: String) -> ScenarioFileFault {
    ScenarioFileFault(
      message: "«\(path)» è un file, non una cartella",
      hint: "indicare la cartella che contiene le tabelle")
  }
}
