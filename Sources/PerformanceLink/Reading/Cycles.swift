import Workforce

/// An objective must not end up above itself.
enum Cycles {
  /// A longer way round is told by its beginning and its end.
  private static let shownSteps = 12

  static func report(_ rows: [(Objective, TableReader.Row)], _ reader: inout TableReader) {
    var parents: [String: String] = [:]
    for (objective, _) in rows { parents[objective.code] = objective.parent }
    var open = cyclic(rows.map(\.0.code), parents)
    for (objective, row) in rows where open.contains(objective.code) {
      var path = [objective.code]
      while let next = parents[path[path.count - 1]] {
        path.append(next)
        if next == objective.code { break }
      }
      open.subtract(path)
      reader.report(
        Diagnostic(
          code: "ciclo", at: reader.location(of: ObiettiviTable.parent.name, in: row),
          "l'obiettivo «\(objective.code)» finisce per dipendere da sé stesso: \(words(path))",
          expected: "un padre che non dipende da questo obiettivo"))
    }
  }

  /// The codes that depend on themselves; every code is passed once.
  private static func cyclic(_ codes: [String], _ parents: [String: String]) -> Set<String> {
    var passed: Set<String> = []
    var cyclic: Set<String> = []
    for code in codes {
      var walk: [String] = []
      var step: String? = code
      while let current = step, passed.insert(current).inserted {
        walk.append(current)
        step = parents[current]
      }
      if let end = step, let start = walk.firstIndex(of: end) { cyclic.formUnion(walk[start...]) }
    }
    return cyclic
  }

  private static func words(_ path: [String]) -> String {
    let isLong = path.count > shownSteps
    let shown = isLong ? path.prefix(shownSteps - 2) + ["…"] + path.suffix(2) : path[...]
    return shown.joined(separator: " → ")
  }
}
