import Foundation
import Testing

@testable import Workforce

/// What the tree of sources promises and a machine can check.
@Suite struct ArchitectureTests {
  private static let sources = ScenarioFolder.root.appendingPathComponent("Sources")

  @Test(arguments: ["Workforce", "PerformanceLink"])
  func `the calculation touches no clock, place, file, terminal or binary fraction`(
    module: String
  ) throws {
    let forbidden = [
      "Foundation", "Double", "Float", "print(", "Date()", "Locale", "FileManager", "ProcessInfo",
    ]
    let files = try Self.swiftFiles(in: Self.sources.appendingPathComponent(module))
    #expect(!files.isEmpty)
    for file in files {
      let text = try String(contentsOf: file, encoding: .utf8)
      for word in forbidden where text.contains(word) {
        Issue.record("\(file.lastPathComponent) mentions \(word)")
      }
    }
  }

  @Test func `arrows run one way`() throws {
    let imports = [
      "Workforce": ["PerformanceLink", "cli"], "PerformanceLink": ["cli"],
    ]
    for (module, forbidden) in imports {
      for file in try Self.swiftFiles(in: Self.sources.appendingPathComponent(module)) {
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        for name in forbidden {
          #expect(!lines.contains("import \(name)"), "\(file.lastPathComponent)")
        }
      }
    }
  }

  @Test func `every rule has a test file and a place in the catalogue`() throws {
    let tests = ScenarioFolder.root.appendingPathComponent("Tests/WorkforceTests/Rules")
    let tested = Set(try Self.swiftFiles(in: tests).map(\.lastPathComponent))
    let rules = try Self.swiftFiles(in: Self.sources.appendingPathComponent("Workforce/Rules"))
      .filter { try String(contentsOf: $0, encoding: .utf8).contains("static func evaluate") }
      .map { $0.deletingPathExtension().lastPathComponent }
    #expect(rules.contains("CostoUnitario"))
    let titles = LegalCatalogue.entries.map { Set(Self.words(of: $0.rule)) }
    for rule in rules {
      #expect(tested.contains("\(rule)Tests.swift"), "no \(rule)Tests.swift")
      let words = Self.words(of: rule)
      #expect(titles.contains { $0.isSuperset(of: words) }, "no entry for \(words)")
    }
  }

  /// What a protocol asks for and documents.
  private static let witnesses = [
    "var name", "var question", "var sources", "var meaning", "var rawValue", "init(rawValue",
    "let rawValue", "var description", "func <", "func ==", "func hash", "static let name",
    "static let question", "static let sources",
  ]

  @Test(arguments: ["Workforce", "PerformanceLink"])
  func `every public declaration has a comment`(module: String) throws {
    for file in try Self.swiftFiles(in: Self.sources.appendingPathComponent(module)) {
      let lines = try String(contentsOf: file, encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      for (number, line) in lines.enumerated() where Self.isPublicDeclaration(line) {
        let above = lines[..<number].last { !$0.hasPrefix("@") } ?? ""
        if !above.hasPrefix("///") {
          Issue.record("\(file.lastPathComponent):\(number + 1): \(line)")
        }
      }
    }
  }

  private static func isPublicDeclaration(_ line: String) -> Bool {
    line.hasPrefix("public ") && !witnesses.contains(where: line.contains)
  }

  /// The nouns of a rule, from the name of its file or from its title: "capacita", "assunzionale".
  private static func words(of name: String) -> [String] {
    let spaced = name.reduce(into: "") { $0 += ($1.isUppercase ? " " : "") + String($1) }
    return spaced.lowercased().replacingOccurrences(of: "à", with: "a").split(separator: " ")
      .map(String.init).filter { !["di", "in", "per", "ed", "e"].contains($0) }
  }

  private static func swiftFiles(in folder: URL) throws -> [URL] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    return paths.filter { $0.hasSuffix(".swift") }.sorted().map {
      folder.appendingPathComponent($0)
    }
  }
}
