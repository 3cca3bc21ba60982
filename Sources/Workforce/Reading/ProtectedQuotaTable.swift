enum CategorieProtetteTable: InputTable {
  static let istituto = Column.choice(
    "istituto", "art3 o art18 della L. 68/1999", example: ProtectedQuota.Istituto.art3)
  static let base = Column.count("base_computo", "base di computo", example: "90")
  static let inForce = Column.count("in_forza", "persone già in forza", example: "3")
  static let gap = Column.count(
    "scopertura", "posti mancanti, se base e persone in forza non sono date", example: "3")
  static let schema = TableSchema(
    .categorieProtette, "quote d'obbligo della L. 68/1999",
    required: [istituto.description(isRequired: true)],
    optional: [base, inForce, gap].map { $0.description(isRequired: false) }
      + BaseDiComputoColumns.all,
    key: [istituto.name], alternatives: [gap.name] + BaseDiComputoColumns.all.map(\.name))
}

/// The columns of `categorie_protette.csv` from which the base di computo is computed.
enum BaseDiComputoColumns {
  static let staff = Column.count(
    "dipendenti", "tutte le persone in servizio, per calcolare la base di computo", example: "106")
  static let managers = Column.count("dirigenti", "di queste, dirigenti", example: "4")
  static let disabled = Column.count(
    "disabili", "di queste, persone dell'art. 3 già in forza (teste)", example: "3")
  static let shortTerm = Column.count(
    "termine_breve", "di queste, a tempo determinato fino a 6 mesi", example: "0")
  static let article18 = Column.count(
    "in_forza_art18", "di queste, persone dell'art. 18 già in forza", example: "0")
  static let remote = Column.count(
    "da_remoto", "di queste, in lavoro da remoto; serve con la lettura remoto-base-l68=escluso",
    example: "30")
  static let partTime = Column.count(
    "tempo_parziale", "a tempo parziale, senza chi è già escluso per un altro motivo", example: "30"
  )
  static let partTimeFTE = Column.fte(
    "fte_tempo_parziale", "somma delle quote orarie delle persone a tempo parziale",
    example: "21,20")

  static let counts = [staff, managers, disabled, shortTerm, article18, partTime]
  static let all: [ColumnDescription] =
    ([staff, managers, disabled, shortTerm, article18, remote, partTime]
      .map { $0.description(isRequired: false) }) + [partTimeFTE.description(isRequired: false)]
}

extension TableReader {
  /// The staff that a row gives for the base di computo; nil if it gives none or not all of it.
  mutating func quotaStaff(in row: Row) -> BaseDiComputo.Staff? {
    typealias Columns = BaseDiComputoColumns
    let names = Columns.all.map(\.name)
    guard names.contains(where: { !text($0, in: row).isEmpty }) else { return nil }
    let before = diagnostics.count
    let counts = Columns.counts.map { required($0, in: row) }
    let equivalents = required(Columns.partTimeFTE, in: row)
    let remote = optional(Columns.remote, in: row)
    let known = counts.compactMap { $0 }
    guard known.count == counts.count, let equivalents, diagnostics.count == before else {
      return nil
    }
    let staff = BaseDiComputo.Staff(
      heads: known[0], disabled: known[2], managers: known[1], shortTerm: known[3],
      remote: remote, article18: known[4], partTime: known[5], partTimeHours: equivalents.exact)
    if staff.partTime * 100 < equivalents.hundredths {
      report(
        Diagnostic(
          code: "totali", at: location(of: Columns.partTimeFTE.name, in: row),
          "\(ItalianNumber.text(equivalents)) equivalenti per \(staff.partTime) persone a tempo parziale",
          expected: "meno delle persone"))
    }
    if staff.disabled + staff.managers + staff.shortTerm + staff.article18 > staff.heads {
      report(
        Diagnostic(
          code: "totali", at: location(of: Columns.staff.name, in: row),
          "le persone escluse sono più dei \(staff.heads) dipendenti",
          expected: "non più dei dipendenti"))
    }
    return staff
  }
}
