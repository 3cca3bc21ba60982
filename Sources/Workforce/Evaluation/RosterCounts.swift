/// What is counted over the roster, one input leaf for each count.
extension Scenario {
  /// A number of people of the roster; nil if the scenario has none.
  func rosterInput(_ counted: [Person], _ column: String) -> Input? {
    people.map { _ in rosterInput(.count(counted.count), of: counted, column) }
  }

  /// A value made from the rows of some people of the roster.
  func rosterInput(_ value: Quantity, of counted: [Person], _ column: String) -> Input {
    let file = people?.first?.origin.file ?? file(.personale)
    return Input(value, column, Origin(file: file, RosterGroup(counted)))
  }

  /// The people of the roster who leave within the plan, up to a year.
  func knownLeavers(through year: Int) -> [Person] {
    (roster?.exits ?? []).filter { $0.effectiveYear(readings) <= year }.map(\.person)
  }
}

extension [Person] {
  /// Remote work by site, by unit and by unit within a site, where everybody's place is known.
  ///
  /// Nil if nobody has an agreement: a roster may leave the column out.
  var remoteWork: [RemoteWorkStaff]? {
    guard contains(where: { $0.distanza != nil }) else { return nil }
    let hasSites = allSatisfy { $0.site != nil }
    let hasUnits = allSatisfy { $0.unit != nil }
    var groups: [RemoteWorkKey] = []
    if hasSites { groups += RemoteWorkKey.sorted(map { RemoteWorkKey(site: $0.site, unit: nil) }) }
    if hasUnits { groups += RemoteWorkKey.sorted(map { RemoteWorkKey(site: nil, unit: $0.unit) }) }
    if hasSites, hasUnits {
      groups += RemoteWorkKey.sorted(map { RemoteWorkKey(site: $0.site, unit: $0.unit) })
    }
    if groups.isEmpty { groups = [RemoteWorkKey(site: nil, unit: nil)] }
    var counts: [RemoteWorkKey: (all: Int, agile: Int, remoto: Int)] = [:]
    for person in self {
      for key in Set([
        RemoteWorkKey(site: person.site, unit: nil), RemoteWorkKey(site: nil, unit: person.unit),
        RemoteWorkKey(site: person.site, unit: person.unit), RemoteWorkKey(site: nil, unit: nil),
      ]) {
        counts[key, default: (0, 0, 0)].all += 1
        if person.distanza == .agile { counts[key, default: (0, 0, 0)].agile += 1 }
        if person.distanza == .remoto { counts[key, default: (0, 0, 0)].remoto += 1 }
      }
    }
    let file = first?.origin.file ?? TableName.personale.fileName
    return groups.map { group in
      let count = counts[group] ?? (0, 0, 0)
      return RemoteWorkStaff(
        site: group.site, unit: group.unit, inService: count.all, agile: count.agile,
        remoto: count.remoto, origin: Origin(file: file, row: nil))
    }
  }
}

private struct RemoteWorkKey: Hashable {
  let site: String?
  let unit: String?

  /// The distinct keys by site and unit, whatever the order of the roster.
  static func sorted(_ keys: [RemoteWorkKey]) -> [RemoteWorkKey] {
    Set(keys).sorted { ($0.site ?? "", $0.unit ?? "") < ($1.site ?? "", $1.unit ?? "") }
  }
}
