import Workforce

/// A version of something that has a weight among its siblings.
struct WeighedItem {
  let code: String
  let parent: String
  let version: Int
  let weight: Ratio?
  let status: ObjectiveStatus
  let row: TableReader.Row

  init(_ objective: Objective, row: TableReader.Row) {
    code = objective.code
    parent = objective.parent ?? ""
    version = objective.version
    weight = objective.weight
    status = objective.status
    self.row = row
  }

  init(_ indicator: Indicator, row: TableReader.Row) {
    code = indicator.code
    parent = indicator.objective
    version = indicator.version
    weight = indicator.weight
    status = indicator.status
    self.row = row
  }
}

/// Weights add up to 100 among the active siblings, in every version.
///
/// In the version in force another sum is an error. In an earlier one it is a warning, and so is
/// the weight that something no longer active has kept.
enum Weights {
  /// How far the sum may be from 100: one hundredth of a point.
  static let tolerance = Ratio(1, over: 10_000)

  static func report(_ items: [WeighedItem], of what: String, _ reader: inout TableReader) {
    let families = Dictionary(grouping: items, by: \.parent)
    for parent in items.map(\.parent).uniqued() where !parent.isEmpty {
      let own = families[parent] ?? []
      guard own.contains(where: { $0.weight != nil }) else { continue }
      let rows = Dictionary(grouping: own, by: \.code)
      let codes = own.map(\.code).uniqued()
      let versions = Set(own.map(\.version)).sorted()
      for version in versions {
        // What is in force in a version: of each code the last row up to it.
        let layer = codes.compactMap { code in
          rows[code]?.filter { $0.version <= version }.max { $0.version < $1.version }
        }
        report(layer, "\(what) «\(parent)»", version, version == versions.last, &reader)
      }
    }
  }

  private static func report(
    _ items: [WeighedItem], _ group: String, _ version: Int, _ isInForce: Bool,
    _ reader: inout TableReader
  ) {
    let active = items.filter { $0.status == .attivo }
    let column = ObiettiviTable.weight.name
    for item in active where item.weight == nil {
      reader.report(
        Diagnostic(
          isInForce ? .error : .warning, code: "peso-mancante",
          at: reader.location(of: column, in: item.row),
          "«\(item.code)» non ha un peso, e gli altri \(group) ce l'hanno",
          expected: "un peso da 0 a 100"))
    }
    guard let first = active.first, active.allSatisfy({ $0.weight != nil }) else { return }
    let sum = total(active)
    let remnants = items.filter { $0.status != .attivo && $0.weight ?? .zero != .zero }
    if !isWhole(sum) {
      let isExplained = !remnants.isEmpty && isWhole(total(items))
      let list = active.map { "\($0.code) \(points($0.weight))" }.joined(separator: ", ")
      reader.report(
        Diagnostic(
          isInForce && !isExplained ? .error : .warning, code: "pesi",
          at: reader.location(of: column, in: first.row),
          "i pesi \(group) sommano a \(points(sum)) nella versione \(version)",
          expected: "100, con una tolleranza di 0,01", hint: "i pesi: \(list)"))
    } else if isInForce {
      for item in remnants {
        // Nothing is to be done, so it takes one line.
        let place = reader.location(of: column, in: item.row)
        reader.report(
          Diagnostic(
            .warning, code: "peso-residuo", at: Location(file: place.file, row: place.row),
            "«\(item.code)» è \(item.status.rawValue): il suo peso \(points(item.weight)) non è "
              + "contato"))
      }
    }
  }

  private static func total(_ items: [WeighedItem]) -> Ratio {
    items.reduce(.zero) { sum, item in (try? sum + (item.weight ?? .zero)) ?? sum }
  }

  private static func isWhole(_ sum: Ratio) -> Bool {
    guard let excess = try? sum - .one, let lack = try? Ratio.one - sum else { return false }
    return excess <= tolerance && lack <= tolerance
  }

  private static func points(_ weight: Ratio?) -> String {
    guard let weight, let points = try? weight * 100 else { return "—" }
    return ItalianNumber.expansion(points, limit: 4).text
  }
}
