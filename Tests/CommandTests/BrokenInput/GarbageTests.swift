import Foundation
import Testing
import Workforce

@testable import cli

/// Tables damaged at random: a scenario or at least one error, and never a crash.
@Suite struct GarbageTests {
  static let base: [String: [UInt8]] = {
    let folder = ErrorCase.catalogue.appendingPathComponent("_base")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    let tables = names.map { name in
      (name, Array((try? Data(contentsOf: folder.appendingPathComponent(name))) ?? Data()))
    }
    return Dictionary(uniqueKeysWithValues: tables)
  }()

  static let pieces =
    [
      ";", "\n", "\r\n", "\"", "\"\"", "#", "-", ",", ".", "%", "0", "999999",
      "99999999999999999999",
      "1.234", "1.234,56", "2025", "25", "9999", "base", "base;.", "/", "totale", "istruttori", " ",
      "\u{FEFF}", "\u{202E}", "è", "e\u{301}", "👩‍👩‍👧", "١", "si", "no", "tabellari;01/01/2026\n",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xED, 0xA0, 0x80], [0xC3], [0x80, 0x81]]

  private static func damaged(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let end = min(bytes.count, place + Int.random(in: 0...12, using: &generator))
      switch Int.random(in: 0..<5, using: &generator) {
      case 0: bytes.removeSubrange(place..<end)
      case 1: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
      case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
      default:
        let piece = pieces[Int.random(in: pieces.indices, using: &generator)]
        bytes.replaceSubrange(place..<(generator.next() % 2 == 0 ? place : end), with: piece)
      }
    }
    return bytes
  }

  @Test(arguments: UInt64(0)..<500)
  func `damaged tables give a plan or an error`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var files = MemoryTables(tables: Self.base)
    #expect(files.tables.count == 5)
    for name in files.tables.keys.sorted() where generator.next() % 2 == 0 {
      files.tables[name] = Self.damaged(files.tables[name] ?? [], &generator)
    }
    let outcome = ScenarioReader.read("s", from: files)
    #expect((outcome.scenario == nil) == outcome.diagnostics.hasErrors)
    #expect(Set(outcome.diagnostics).count == outcome.diagnostics.count)
    let text = DiagnosticRenderer(style: .plain).render(outcome.diagnostics)
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    for diagnostic in outcome.diagnostics {
      guard let excerpt = diagnostic.location?.excerpt else { continue }
      #expect(excerpt.marked.upperBound <= excerpt.line.count, "\(diagnostic)")
    }
    if let scenario = outcome.scenario {
      do throws(ArithmeticFault) {
        let evaluation = try Evaluation(scenario)
        #expect(evaluation.scenario.areas.count == scenario.costs.count)
      } catch {
        #expect(error == .overflow)
      }
    }
  }
}

/// One folder of bytes.
private struct MemoryTables: ScenarioFiles {
  var tables: [String: [UInt8]]

  func fileNames(in folder: String) -> [String] { Array(tables.keys) }
  func bytes(of file: String, in folder: String) -> [UInt8] { tables[file] ?? [] }
  func folder(at path: String, from folder: String) -> String { folder }
  func identity(of folder: String) -> String { folder }
}
