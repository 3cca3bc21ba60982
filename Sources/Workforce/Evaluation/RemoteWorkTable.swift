/// Remote work by place, from `distanza.csv` or from the roster, and how its places add up.
struct RemoteWorkTable {
  let rows: [RemoteWorkStaff]
  let sites: [String]
  let units: [String]
  /// The roster that the rows are counted on; nil if a table states them.
  private let people: [Person]?

  struct Counts: Equatable {
    /// Nil if it is not known for every part.
    var inService: Int?
    var agile = 0
    var remoto = 0
  }

  enum Place: Equatable {
    case site(String)
    case unit(String)
    case crossing(RemoteWorkStaff)
    case all
  }

  /// The table if there is one, else what the roster says; nil if neither says anything.
  init?(_ scenario: Scenario) {
    guard let rows = scenario.remoteWorkRows else { return nil }
    self.rows = rows
    people = scenario.remoteWork == nil ? scenario.people : nil
    sites = rows.compactMap(\.site).uniqued()
    units = rows.compactMap(\.unit).uniqued()
  }

  func counts(_ place: Place) -> Counts {
    if let own = row(of: place) {
      return Counts(inService: own.inService, agile: own.agile, remoto: own.remoto)
    }
    let parts = parts(of: place).map(counts)
    let known = parts.compactMap(\.inService)
    return Counts(
      inService: known.count == parts.count && !parts.isEmpty ? known.reduce(0, +) : nil,
      agile: parts.reduce(0) { $0 + $1.agile }, remoto: parts.reduce(0) { $0 + $1.remoto })
  }

  /// Sums of the crossed rows of a place that has a row of its own as well; nil if it has none.
  func crossed(_ place: Place) -> Counts? {
    let cells = crossings(of: place)
    guard row(of: place) != nil, !cells.isEmpty else { return nil }
    return Counts(
      inService: nil, agile: cells.reduce(0) { $0 + $1.agile },
      remoto: cells.reduce(0) { $0 + $1.remoto })
  }

  /// The row that states the counts of a place.
  private func row(of place: Place) -> RemoteWorkStaff? {
    switch place {
    case .site(let code): rows.first { $0.site == code && $0.unit == nil }
    case .unit(let code): rows.first { $0.unit == code && $0.site == nil }
    case .crossing(let row): row
    case .all: rows.first { $0.site == nil && $0.unit == nil }
    }
  }

  private func crossings(of place: Place) -> [RemoteWorkStaff] {
    switch place {
    case .site(let code): rows.filter { $0.site == code && $0.unit != nil }
    case .unit(let code): rows.filter { $0.unit == code && $0.site != nil }
    case .crossing, .all: []
    }
  }

  /// The places that a place without a row of its own is the sum of.
  private func parts(of place: Place) -> [Place] {
    guard place == .all else { return crossings(of: place).map(Place.crossing) }
    let hasSiteRows = rows.contains { $0.site != nil && $0.unit == nil }
    let hasUnitRows = rows.contains { $0.unit != nil && $0.site == nil }
    return hasSiteRows || !hasUnitRows ? sites.map(Place.site) : units.map(Place.unit)
  }

  func derivation(_ title: String, _ place: Place, _ item: String) -> Derivation {
    guard let own = row(of: place) else {
      return Derivation(
        title, .sum, parts(of: place).map { .figure($0.address(item)) }, [LavoroADistanza.source])
    }
    return Derivation(
      title, .same, [.input(input(item, of: own))], [LavoroADistanza.source])
  }

  /// A count of a row, as the cell that states it or the rows of the roster that it counts.
  private func input(_ item: String, of row: RemoteWorkStaff) -> Input {
    let count = item == "agile" ? row.agile : item == "remoto" ? row.remoto : row.inService ?? 0
    guard let people else {
      return Input(.count(count), item == "in-servizio" ? "in_servizio" : item, row.origin)
    }
    let column =
      item != "in-servizio"
      ? PersonaleTable.distanza.name
      : row.site == nil ? PersonaleTable.unit.name : PersonaleTable.site.name
    let istituto = Person.Distanza(rawValue: item)
    let counted = people.filter { person in
      (row.site == nil || person.site == row.site) && (row.unit == nil || person.unit == row.unit)
        && (istituto == nil || person.distanza == istituto)
    }
    return Input(.count(count), column, Origin(file: row.origin.file, RosterGroup(counted)))
  }
}

extension RemoteWorkTable.Place {
  var isCrossing: Bool {
    if case .crossing = self { true } else { false }
  }

  func address(_ item: String) -> Address {
    switch self {
    case .site(let code), .unit(let code): .distanza(code, item)
    case .crossing(let row): .distanza(row.site ?? "", row.unit ?? "", item)
    case .all: .distanza(Address.total, item)
    }
  }

  func name(in scenario: Scenario) -> String {
    switch self {
    case .site(let code): "Sede \(scenario.siteName(code))"
    case .unit(let code): scenario.unitName(code)
    case .crossing(let row):
      "Sede \(scenario.siteName(row.site ?? "")), \(scenario.unitName(row.unit ?? ""))"
    case .all: "Tutto l'ente"
    }
  }
}

extension Scenario {
  /// The sites of which remote work is known, from `distanza.csv` or the roster.
  public var remoteWorkSites: [String] { RemoteWorkTable(self)?.sites ?? [] }
  /// The organisational units of which remote work is known, from `distanza.csv` or the roster.
  public var remoteWorkUnits: [String] { RemoteWorkTable(self)?.units ?? [] }

  /// A site as documents write it: its code with a capital letter, because no table names sites.
  public func siteName(_ code: String) -> String { code.prefix(1).uppercased() + code.dropFirst() }

  /// The name of a site or of an organisational unit.
  public func placeName(_ code: String) -> String {
    remoteWorkRows?.contains { $0.site == code } == true ? siteName(code) : unitName(code)
  }

  /// The rows of the table if there is one, else what the roster says; nil if neither says anything.
  fileprivate var remoteWorkRows: [RemoteWorkStaff]? { remoteWork ?? people?.remoteWork }
}
