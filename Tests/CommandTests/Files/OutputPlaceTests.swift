import Foundation
import Testing

@testable import cli

/// Where a result may go, and under which name.
struct OutputPlaceTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in try FileManager.default.contentsOfDirectory(atPath: CommandRun.mainScenario)
    where name.hasSuffix(".csv") {
      try FileManager.default.copyItem(
        atPath: "\(CommandRun.mainScenario)/\(name)", toPath: folder.path(name))
    }
  }

  @Test(arguments: [
    ["esporta", "--tabella", "dotazione", "--output", "dotazione.csv"],
    ["calcola", "--output", "PIANO.CSV"],
    ["calcola", "--formato", "testo", "--output", "piano.csv"],
  ])
  func `a result never becomes a table of the scenario`(words: [String]) throws {
    let before = try folder.names
    let table = try folder.text("dotazione.csv")
    let path = folder.path(words[words.count - 1])
    let run = CommandRun([words[0], folder.path] + words.dropFirst().dropLast() + [path])
    #expect(run.code == .badInput)
    #expect(
      run.errors.contains(
        "«\(path)» sarebbe una tabella dello scenario: nella sua cartella ogni .csv lo è."))
    #expect(try folder.names == before)
    #expect(try folder.text("dotazione.csv") == table)
  }

  @Test func `what is no table may stand beside the tables`() throws {
    let path = folder.path("piano.md")
    #expect(CommandRun(["calcola", folder.path, "--output", path]).code == .done)
    #expect(try folder.text("piano.md").contains("Spesa potenziale massima"))
  }

  @Test(arguments: [("odt", "piano.docx"), ("docx", "piano.txt"), ("testo", "piano.xlsx")])
  func `a file is what its name promises to Word and Excel`(format: String, name: String) throws {
    let path = folder.path(name)
    let run = CommandRun(["calcola", folder.path, "--formato", format, "--output", path])
    #expect(run.code == .badInput)
    #expect(run.errors.contains("«\(path)» non ha la fine di un file \(format)."))
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func `words may have any name`() {
    let path = folder.path("piano.md")
    let run = CommandRun(["calcola", folder.path, "--formato", "testo", "--output", path])
    #expect(run.code == .done)
  }
}
