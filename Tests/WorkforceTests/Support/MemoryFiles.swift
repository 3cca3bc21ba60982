import Workforce

/// Folders made of text: a path, the names in it, their bytes.
///
/// Paths are joined and shortened as on disk, so that `b/..` leads back to where it started.
struct MemoryFiles: ScenarioFiles {
  var folders: [String: [String: [UInt8]]] = [:]
  /// Files that refuse to be read, as `folder/name`.
  var unreadable: Set<String> = []

  /// One scenario in the folder `s`.
  init(_ tables: [String: String]) {
    folders["s"] = tables.mapValues { Array($0.utf8) }
  }

  /// Several folders by their paths.
  init(folders: [String: [String: String]]) {
    self.folders = folders.mapValues { $0.mapValues { Array($0.utf8) } }
  }

  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    guard let files = folders[identity(of: folder)] else {
      throw ScenarioFileFault(message: "la cartella «\(folder)» non esiste")
    }
    return Array(files.keys)
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    guard let bytes = folders[identity(of: folder)]?[file],
      !unreadable.contains("\(identity(of: folder))/\(file)")
    else { throw ScenarioFileFault(message: "non si può leggere «\(file)»") }
    return bytes
  }

  func folder(at path: String, from folder: String) -> String {
    "\(folder)/\(path)"
  }

  func identity(of folder: String) -> String {
    var parts: [Substring] = []
    for part in folder.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
