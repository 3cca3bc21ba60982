/// What the cells of a row of the roster say, as far as they can be read.
///
/// A cell that can't be read is nil and remembered, so that rules about the others still apply and
/// nothing is reported that only follows from it.
struct PersonDraft {
  let id: String?
  let area: String?
  let gender: Person.Gender?
  let birth: CalendarDay?
  let contratto: Cessazione.Contratto?
  let hours: Ratio?
  let unit: String?
  let site: String?
  let contractEnd: CalendarDay?
  let titolo: Person.Titolo?
  let holdsEQ: Bool?
  let distanza: Person.Distanza?
  let distanzaDays: Int?
  let protected: ProtectedQuota.Istituto?
  let entry: CalendarDay?
  let exit: CalendarDay?
  let exitCausa: Cessazione.Causa?
  let staysOn: Bool?
  private let unreadable: Set<String>

  init(_ row: TableReader.Row, areas: [String]?, _ reader: inout TableReader) {
    typealias Table = PersonaleTable
    let faults = reader.diagnostics.count
    id = reader.required(Table.id, in: row)
    area = reader.knownArea(Table.area, in: row, among: areas)
    gender = reader.required(Table.gender, in: row)
    birth = reader.required(Table.birth, in: row)
    contratto = reader.required(Table.contratto, in: row)
    hours = reader.required(Table.hours, in: row)
    unit = reader.optional(Table.unit, in: row)
    site = reader.optional(Table.site, in: row)
    contractEnd = reader.optional(Table.contractEnd, in: row)
    titolo = reader.optional(Table.titolo, in: row)
    holdsEQ = reader.optional(Table.holdsEQ, in: row)
    distanza = reader.optional(Table.distanza, in: row)
    distanzaDays = reader.optional(Table.distanzaDays, in: row)
    protected = reader.optional(Table.protected, in: row)
    entry = reader.optional(Table.entry, in: row)
    exit = reader.optional(Table.exit, in: row)
    exitCausa = reader.optional(Table.exitCausa, in: row)
    staysOn = reader.optional(Table.staysOn, in: row)
    unreadable = Set(
      reader.diagnostics.dropFirst(faults).compactMap { $0.location?.cell?.name })
  }

  /// Whether a cell holds nothing, as opposed to something that can't be read.
  func isEmpty<Value>(_ column: Column<Value>, _ value: Value?) -> Bool {
    value == nil && !unreadable.contains(column.name)
  }

  /// The person; nil if a cell can't be read.
  func person(origin: Origin) -> Person? {
    guard let id, let area, let gender, let birth, let contratto, let hours, unreadable.isEmpty
    else { return nil }
    return Person(
      id: id, area: area, unit: unit, site: site, gender: gender, birth: birth,
      contratto: contratto, contractEnd: contractEnd, hours: hours, titolo: titolo,
      holdsEQ: holdsEQ ?? false, distanza: distanza, distanzaDays: distanzaDays,
      protected: protected, entry: entry, exit: exit, exitCausa: exitCausa,
      staysOn: staysOn ?? false, origin: origin)
  }
}
