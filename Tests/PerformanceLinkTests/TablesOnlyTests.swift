import Foundation
import Testing

/// Another chamber's tree needs tables only.
struct TablesOnlyTests {
  private static let sources = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Sources")

  /// The code of a source file without comments and examples of columns.
  private func code(of file: URL) throws -> String {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      .filter { !$0.drop { $0 == " " }.hasPrefix("//") && !$0.contains("example:") }
      .joined(separator: "\n")
  }

  private func files() throws -> [URL] {
    let folders = ["PerformanceLink", "cli/Reports", "cli/Commands", "cli/JSON"]
    return try folders.flatMap { folder in
      let root = Self.sources.appendingPathComponent(folder)
      let names = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      return names.filter { $0.hasSuffix(".swift") }.map { root.appendingPathComponent($0) }
    }
  }

  @Test func `no objective code, weight or band is in source`() throws {
    let files = try files()
    #expect(files.count > 20)
    for file in files {
      let text = try code(of: file)
      for word in ["3.1.2", "\"3.1", "OO ", "OS ", "cruscotto", "Sondrio", "prospettiva"] {
        #expect(!text.contains(word), "\(file.lastPathComponent): «\(word)»")
      }
    }
  }

  @Test func `the objectives are computed without Foundation and without floating point`() throws {
    for file in try files() where file.path.contains("/PerformanceLink/") {
      let text = try code(of: file)
      #expect(!text.contains("import Foundation"), "\(file.lastPathComponent)")
      #expect(!text.contains("Double"), "\(file.lastPathComponent)")
    }
  }
}
