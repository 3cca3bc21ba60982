import Foundation

@testable import cli

/// A folder of the error catalogue, made into a scenario of its own and run.
///
/// The folder holds the tables that differ from `_base`, and beside them `comando` (what is typed),
/// `senza` (tables to leave out, one a line), `stderr` and `status` (what must come of it).
struct ErrorCase {
  static let catalogue = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Errors")

  private static let wordsBeforePaths = ["verifica", "calcola", "confronta", "soglie", "--output"]

  /// The names of all cases.
  static let names: [String] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: catalogue.path)) ?? []
    return names.filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }.sorted()
  }()

  private static let notTables: Set<String> = ["comando", "senza", "stderr", "status"]

  let name: String
  let folder: TemporaryFolder

  init(_ name: String) throws {
    self.name = name
    folder = try TemporaryFolder()
    try copy("_base")
    try copy(name)
    for table in (try? text("senza"))?.split(separator: "\n") ?? [] {
      try FileManager.default.removeItem(atPath: folder.path("scenario/\(table)"))
    }
  }

  private func copy(_ source: String) throws {
    let files = FileManager.default
    let root = Self.catalogue.appendingPathComponent(source).path
    for path in try files.subpathsOfDirectory(atPath: root) where !Self.notTables.contains(path) {
      let target = URL(fileURLWithPath: folder.path("scenario/\(path)"))
      var isFolder: ObjCBool = false
      _ = files.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      try files.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(contentsOf: URL(fileURLWithPath: "\(root)/\(path)")).write(to: target)
    }
  }

  /// The text of a file of the case, as it is kept.
  func text(_ file: String) throws -> String {
    let url = Self.catalogue.appendingPathComponent(name).appendingPathComponent(file)
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  func record(_ transcript: Transcript) throws {
    let target = Self.catalogue.appendingPathComponent(name)
    try Data(transcript.errors.utf8).write(to: target.appendingPathComponent("stderr"))
    try Data("\(transcript.status)\n".utf8).write(to: target.appendingPathComponent("status"))
  }

  /// Runs the command of the case, with the folder in front of the scenario and of the output.
  func run() throws -> Transcript {
    let typed = try text("comando").split(whereSeparator: \.isWhitespace).map(String.init)
    let words = zip(typed.dropFirst(), typed).map { word, before in
      Self.wordsBeforePaths.contains(before) ? folder.path(word) : word
    }
    return Transcript(of: Array(words), in: folder)
  }
}

/// What a run said, with the temporary folder left out of every path.
struct Transcript: Equatable {
  let status: Int32
  let errors: String
  let output: String

  init(of words: [String], in folder: TemporaryFolder) {
    let output = MemorySink()
    let errors = MemorySink()
    status = Program.run(words, console: Console(output: output, errors: errors)).rawValue
    self.errors = errors.text.replacingOccurrences(of: folder.path + "/", with: "")
    self.output = output.text
  }
}
