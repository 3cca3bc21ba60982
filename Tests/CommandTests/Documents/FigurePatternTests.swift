import Testing
import Workforce

@testable import cli

/// The forms of addresses, against every figure that the shipped scenarios have.
@Suite struct FigurePatternTests {
  @Test(arguments: [
    "cremona-mantova-pavia-2025-2027", "esempio-personale", "sondrio-2024", "cremona-2020",
    "frosinone-latina-2021-2023",
  ])
  func `every figure has a form that templates know`(scenario: String) throws {
    let folder = Repository.root.appending(path: "scenarios/\(scenario)").path
    let run = CommandRun("figure", folder, "--formato", "json")
    let figures = try #require(try run.json()["figure"] as? [String: Any])
    #expect(figures.count > 50)
    for address in figures.keys.sorted() {
      #expect(
        FigurePattern.all.contains { $0.codes(in: Address(address)) != nil }, "\(address)")
    }
  }

  @Test func `names are unique and can be typed`() {
    let tables = DocumentCatalogue.tables.map(\.name)
    for names in [tables, ChartCatalogue.all.map(\.name), DocumentFact.all.map(\.name)] {
      #expect(Set(names).count == names.count)
      for name in names {
        #expect(
          name.utf8.allSatisfy { byte in
            byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
              || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
              || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          }, "\(name)")
      }
    }
    #expect(tables.filter { $0.hasPrefix("cug-") }.count == 11)
    #expect(CheckCode.allCases.allSatisfy { tables.contains("verifica-\($0.rawValue)") })
  }

  @Test func `every table of the plan report has a name`() throws {
    let source = try TemplateBench.source()
    let report = try source.plan.report { try ReadingEffect.all(on: source.evaluation) }
    let named = try DocumentCatalogue.tables.compactMap { try $0.make(source)?.title }
    for table in report.tables { #expect(named.contains(table.title), "\(table.title)") }
  }
}
