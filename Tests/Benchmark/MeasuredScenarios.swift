import Workforce

/// The plans that are measured.
enum MeasuredScenarios {
  static let published = "scenarios/cremona-mantova-pavia-2025-2027"

  static func read(_ folder: String, from files: some ScenarioFiles) throws -> Scenario {
    let outcome = ScenarioReader.read(folder, from: files)
    guard let scenario = outcome.scenario else {
      throw BenchmarkFault(
        description: outcome.diagnostics.map(\.message).joined(separator: "\n"))
    }
    return scenario
  }

  static func synthetic(_ seed: UInt64, areas: Int, years: Int, posts: Int) throws -> Scenario {
    try read(
      "x", from: SyntheticChamber(seed: seed, areas: areas, years: years, posts: posts))
  }

  /// The published plan with weights by area, a little less for each later year.
  static func weighted() throws -> Scenario {
    var scenario = try read(published, from: FolderFiles())
    scenario.readings.restiDurata = .treARitroso
    scenario.preferences = weights(of: scenario, [300, 200, 150, 120, 100])
    return scenario
  }

  /// - Parameter hundredths: The weight of each area in the first year.
  static func weights(of scenario: Scenario, _ hundredths: [Int]) -> [Preferenza] {
    scenario.areas.enumerated().flatMap { position, area in
      scenario.period.map { year in
        Preferenza(
          year: year, area: area.code,
          weight: Ratio(
            hundredths[position % hundredths.count]
              * (100 - 5 * (year - scenario.period.lowerBound)), over: 10_000),
          origin: Origin(file: "preferenze.csv", row: nil))
      }
    }
  }

  /// The published staff, or a multiple of it, of whom everybody may leave each year.
  static func uncertain(times: Int = 1) throws -> Scenario {
    let staff = [
      ("dirigenti", "dirigenza", 4), ("funzionari-eq", "comparto", 21),
      ("istruttori", "comparto", 54),
      ("operatori-esperti", "comparto", 21), ("operatori", "comparto", 6),
    ]
    var people = "id;area;genere;nascita;contratto;quota_oraria\n"
    var posts = "area;qualifica;dotazione\n"
    var number = 0
    for (area, group, heads) in staff {
      posts += "\(area);\(group);\(heads * times * 2)\n"
      for _ in 0..<heads * times {
        number += 1
        people += "p\(number);\(area);donna;15/06/1980;indeterminato;1\n"
      }
    }
    return try read(
      published,
      from: LayeredFiles(tables: [
        "personale.csv": people, "dotazione.csv": posts,
        "uscite_incerte.csv": "causa;eta_da;eta_a;probabilita\ndimissioni;18;66;3%\n",
      ]))
  }
}

/// A scenario folder on disk with some of its tables replaced.
struct LayeredFiles: ScenarioFiles {
  let tables: [String: String]
  private static let dropped: Set<String> = [
    "struttura.csv", "fte.csv", "eta.csv", "genere.csv", "distanza.csv", "contingenti.csv",
  ]

  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    let names = try FolderFiles().fileNames(in: folder).filter { !Self.dropped.contains($0) }
    return Array(Set(names).union(tables.keys)).sorted()
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    if let table = tables[file] { return Array(table.utf8) }
    return try FolderFiles().bytes(of: file, in: folder)
  }

  func folder(at path: String, from folder: String) -> String {
    FolderFiles().folder(at: path, from: folder)
  }

  func identity(of folder: String) -> String { FolderFiles().identity(of: folder) }
}
