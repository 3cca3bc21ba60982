import Workforce

/// A chamber drawn from a seed, with as many areas, years and posts as wanted, as tables in memory.
struct SyntheticChamber: ScenarioFiles {
  let tables: [String: String]

  /// - Parameters:
  ///   - posts: The posts of all areas together.
  ///   - yearly: How many people leave each year, on average, of a hundred.
  init(seed: UInt64, areas: Int, years: Int, posts: Int, yearly: Int = 4) {
    var random = SplitMix(state: seed)
    var dotazione = "area;denominazione;qualifica;dotazione;in_servizio;di_cui_determinato;fonte\n"
    var costi = "area;costo_unitario;fonte\n"
    var cessazioni = "anno;area;unita;contratto;causa;fonte\n"
    for area in 0..<areas {
      let cost = area == 0 ? 6_246_891 : 2_600_000 + Int.random(in: 0..<1_400_000, using: &random)
      let share = posts / areas
      let size = area == 0 ? max(3, share / 4) : share + (area == 1 ? share - share / 4 : 0)
      let staff = size * Int.random(in: 65...85, using: &random) / 100
      dotazione += "area-\(area);Area \(area);"
      dotazione += "\(area == 0 ? "dirigenza" : "comparto");\(size);\(staff);0;seme\n"
      costi += "area-\(area);\(cost / 100),\(cost % 100 < 10 ? "0" : "")\(cost % 100);seme\n"
      for year in 0...years {
        var leavers = 0
        for _ in 0..<staff where Int.random(in: 0..<100, using: &random) < yearly { leavers += 1 }
        if leavers > 0 {
          cessazioni += "\(2024 + year);area-\(area);\(leavers);indeterminato;vecchiaia;seme\n"
        }
      }
    }
    tables = [
      "scenario.csv": """
      chiave;valore;fonte
      denominazione;Camera di prova;seme
      triennio;2025-\(2024 + years);seme
      data_riferimento;31/12/2024;seme
      oneri/previdenza;0,2380;seme

      """,
      "dotazione.csv": dotazione, "costi.csv": costi,
      "assunzioni.csv": "anno;area;unita;modalita;capacita;stato;fonte\n",
      "cessazioni.csv": cessazioni,
    ]
  }

  func fileNames(in folder: String) throws(ScenarioFileFault) -> [String] {
    tables.keys.sorted()
  }

  func bytes(of file: String, in folder: String) throws(ScenarioFileFault) -> [UInt8] {
    guard let table = tables[file] else { throw ScenarioFileFault(message: file) }
    return Array(table.utf8)
  }

  func folder(at path: String, from folder: String) -> String { "\(folder)/\(path)" }

  func identity(of folder: String) -> String { folder }
}

/// A repeatable source of numbers (SplitMix64).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
