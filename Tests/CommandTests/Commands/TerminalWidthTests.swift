import Testing

@testable import cli

/// The widest tables of the program on a terminal of 80 columns.
@Suite struct TerminalWidthTests {
  private static let main = "cremona-mantova-pavia-2025-2027"

  private func lines(_ command: String, _ scenario: String, _ options: [String]) -> [String] {
    let folder = Repository.root.appending(path: "scenarios/\(scenario)").path
    return CommandRun([command, folder] + options, columns: 80).output
      .split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("norme", main, []), ("cug", "esempio-personale", []),
    ("cug", "esempio-personale", ["--pubblico"]), ("documento", main, ["--formato", "testo"]),
    ("documento", "esempio-personale", ["--formato", "testo"]),
    ("simula", "esempio-uscite-incerte", ["--estrazioni", "1000"]),
    ("spiega", main, ["capacita/2026/residua"]), ("calcola", main, []), ("verifica", main, []),
  ])
  func `no line is wider than the terminal`(command: String, scenario: String, options: [String]) {
    let lines = lines(command, scenario, options)
    #expect(lines.count > 50)
    for line in lines where DisplayWidth.of(line) > 80 {
      Issue.record("\(command) \(scenario): \(line)")
    }
  }

  @Test func `the ages of the CUG are read in two parts, men and women`() {
    let rows = lines("cug", "esempio-personale", [])
      .prefix { !$0.hasPrefix("1.2 ") }.filter { $0.hasPrefix("Istruttori") }
    #expect(
      rows.map { $0.split(separator: " ").dropFirst().joined(separator: " ") }
        == ["0 0 2 8 0", "0 1 10 27 6 54 50,9%"])
  }

  @Test func `a label of an explanation that leaves no room for its value wraps`() throws {
    let lines = lines("spiega", Self.main, ["capacita/2026/residua"])
    let first = try #require(
      lines.firstIndex { $0.hasSuffix("├─ Capacità 2024 dalle cessazioni del 2023,") })
    #expect(lines[first + 1].contains("Funzionari ed EQ  "))
    #expect(lines[first + 1].hasSuffix(" 0,00"))
  }
}
