/// A column of `personale.csv` as an import fills it.
struct RosterField: Sendable {
  enum Kind: Sendable {
    /// A code that must be known already.
    case area
    /// A code that may be made from the payroll's own words.
    case code
    case day, hours, word
  }

  let name: String
  let meaning: String
  let form: String
  let isRequired: Bool
  let kind: Kind
  /// What is wrong with a text as a cell of the column; nil if it can stand there.
  let fault: @Sendable (String) -> CellFault?

  /// The columns that an import fills, in the order of the table; the id is given by the import.
  static let all: [RosterField] = [
    field(PersonaleTable.area, .area), field(PersonaleTable.gender, .word),
    field(PersonaleTable.birth, .day), field(PersonaleTable.contratto, .word),
    field(PersonaleTable.hours, .hours), field(PersonaleTable.unit, .code),
    field(PersonaleTable.site, .code), field(PersonaleTable.contractEnd, .day),
    field(PersonaleTable.titolo, .word), field(PersonaleTable.holdsEQ, .word),
    field(PersonaleTable.distanza, .word), field(PersonaleTable.distanzaDays, .word),
    field(PersonaleTable.protected, .word), field(PersonaleTable.entry, .day),
    field(PersonaleTable.exit, .day), field(PersonaleTable.exitCausa, .word),
    field(PersonaleTable.staysOn, .word),
  ]

  static func named(_ name: String) -> RosterField? {
    all.first { $0.name == name }
  }

  private static func field<Value>(_ column: Column<Value>, _ kind: Kind) -> RosterField {
    let description = PersonaleTable.schema.columns.first { $0.name == column.name }
    return RosterField(
      name: column.name, meaning: column.meaning, form: column.form,
      isRequired: description?.isRequired == true, kind: kind,
      fault: { text in
        if case .failure(let fault) = column.parse(text) { fault } else { nil }
      })
  }
}
