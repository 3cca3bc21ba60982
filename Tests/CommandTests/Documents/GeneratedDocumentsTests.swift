import Foundation
import PerformanceLink
import Testing
import Workforce

@testable import cli

/// The documents under `docs` are made from the code; these tests fail when they are stale.
@Suite struct GeneratedDocumentsTests {
  @Test(arguments: GeneratedDocument.all)
  func `a document says what the code says`(document: GeneratedDocument) throws {
    let url = Repository.root.appending(path: "docs/\(document.name)")
    let expected = try document.text()
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try expected.write(to: url, atomically: true, encoding: .utf8)
      Issue.record("recorded \(document.name); run again without RECORD")
      return
    }
    let present = try String(contentsOf: url, encoding: .utf8)
    #expect(present == expected, "docs/\(document.name) is stale: RECORD=1 swift test")
  }
}

/// A document made from the tables of the code.
struct GeneratedDocument: Sendable, CustomTestStringConvertible {
  let name: String
  let text: @Sendable () throws -> String

  var testDescription: String { name }

  static let all = [
    GeneratedDocument(name: "norme.md") {
      MarkdownRenderer().render(LawReport.report(Readings(), isWide: true))
    },
    GeneratedDocument(name: "tabelle.md") { MarkdownRenderer().render(tables) },
    GeneratedDocument(name: "comandi.md") { commands },
    GeneratedDocument(name: "modelli.md") { MarkdownRenderer().render(TemplateGuide.document) },
  ]

  private static var commands: String {
    let descriptions = Program.commands.map { $0.description }
    let helps = descriptions.map { "## \($0.name)\n\n```text\n\(HelpText.command($0))```\n" }
    return "# Comandi\n\n```text\n\(HelpText.general(commands: descriptions))```\n\n"
      + helps.joined(separator: "\n")
  }

  private static var tables: Report {
    let tables = (TableSchema.all + TableSchema.performance).flatMap { schema -> [Block] in
      let need = schema.isNeeded ? "Necessaria." : "Facoltativa."
      let key =
        schema.key.isEmpty ? "" : " Una riga sola per \(schema.key.joined(separator: " + "))."
      return [
        .heading(level: 1, schema.name.fileName),
        .paragraph("Contiene: \(schema.meaning). \(need)\(key)"),
        .table(
          Table(
            title: "Colonne di \(schema.name.fileName)",
            columns: [
              .init("Colonna", .leading), .init("Contenuto", .leading), .init("Forma", .leading),
              .init("Esempio", .leading), .init("Obbligatoria", .leading),
            ],
            rows: schema.columns.map {
              [$0.name, $0.meaning, $0.form, $0.example, $0.isRequired ? "sì" : "no"]
            })),
      ]
    }
    let settings = Table(
      title: "Chiavi di scenario.csv",
      columns: [
        .init("Chiave", .leading), .init("Significato", .leading), .init("Esempio", .leading),
      ],
      rows: SettingsCatalogue.keys.map { [$0.name, $0.meaning, $0.example] })
    let limits = Table(
      title: "Limiti di limiti.csv",
      columns: [.init("Limite", .leading), .init("Significato", .leading)],
      rows: SettingsCatalogue.limits.map { [$0.name, $0.meaning] })
    return Report(
      title: "Tabelle di uno scenario",
      blocks: tables + [.heading(level: 1, "Chiavi e limiti"), .table(settings), .table(limits)])
  }
}

/// Where the repository is.
enum Repository {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
