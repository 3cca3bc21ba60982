/// Turns a payroll table into the roster of a scenario, under pseudonyms.
///
/// The identifiers of the payroll stay in the key file; the roster holds codes, dates, numbers and
/// words of fixed lists only. Either everything is sound or nothing is given.
public struct PayrollImport: Sendable {
  /// A file as it was read, with the name that messages use.
  public struct File: Sendable {
    /// The name that messages use.
    public let name: String
    /// The content, in any of the encodings that tables may have.
    public let bytes: [UInt8]

    /// Takes a file that was read by somebody else.
    public init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// What came of it; without `roster` there is an error among the diagnostics.
  public struct Outcome: Sendable {
    /// The bytes of `personale.csv`.
    public internal(set) var roster: [UInt8]?
    /// The bytes of the key file; nil if nobody is new.
    public internal(set) var keys: [UInt8]?
    /// How many people the roster holds.
    public internal(set) var people = 0
    /// How many of them got a pseudonym only now.
    public internal(set) var newPeople = 0
    /// The columns of the payroll that the mapping doesn't use.
    public internal(set) var unusedColumns: [String] = []
    /// The codes that were made from words of the payroll, by column of the roster.
    public internal(set) var derivedCodes: [(field: String, text: String, code: String)] = []
    /// Faults and warnings of mapping, keys and payroll.
    public internal(set) var diagnostics: [Diagnostic] = []
  }

  /// The table of the payroll office, with its own headers and identifiers.
  public let payroll: File
  /// The `mappa.csv` that says which column of the payroll is which of the roster.
  public let mapping: File
  /// The key file of earlier imports.
  public let keys: File?
  /// The `dotazione.csv` of the scenario.
  public let dotazione: File?

  /// Takes the files; without keys everybody is new, without dotazione no area is known yet.
  public init(payroll: File, mapping: File, keys: File? = nil, dotazione: File? = nil) {
    self.payroll = payroll
    self.mapping = mapping
    self.keys = keys
    self.dotazione = dotazione
  }

  /// Converts the payroll; faults are in the outcome, nothing is thrown and nothing written.
  public func run() -> Outcome {
    var outcome = Outcome()
    let mapping = ImportMapping(
      mapping.bytes, file: mapping.name, reporting: &outcome.diagnostics)
    let known =
      keys.map { PseudonymKeys($0.bytes, file: $0.name, reporting: &outcome.diagnostics) }
      ?? PseudonymKeys()
    guard let mapping, let known else { return outcome }
    do throws(Diagnostic) {
      let table = try PayrollTable(payroll.bytes, file: payroll.name, wanted: mapping.columns)
      var conversion = PayrollConversion(mapping, table, areas: areas)
      conversion.run()
      outcome.diagnostics += conversion.diagnostics
      outcome.unusedColumns = conversion.unusedColumns
      guard !outcome.diagnostics.hasErrors else { return outcome }
      finish(conversion, known, &outcome)
    } catch {
      outcome.diagnostics.append(error)
    }
    return outcome
  }

  private func finish(
    _ conversion: PayrollConversion, _ known: PseudonymKeys, _ outcome: inout Outcome
  ) {
    var keys = known
    outcome.people = conversion.people.count
    outcome.newPeople = keys.admit(
      conversion.people.map(\.identifier), salt: conversion.salt)
    outcome.derivedCodes = conversion.derivedCodes
    if outcome.newPeople > 0 { outcome.keys = keys.bytes }
    let rows = conversion.people.compactMap { person in
      keys.id(of: person.identifier).map { (id: $0, cells: person.cells) }
    }.sorted { first, second in
      (PseudonymKeys.number(of: first.id) ?? .max, first.id)
        < (PseudonymKeys.number(of: second.id) ?? .max, second.id)
    }
    let header = [PersonaleTable.id.name] + conversion.fields.map(\.name)
    let comment =
      "# Elenco pseudonimo scritto da ptfp importa: per aggiornarlo ripetere il comando."
    outcome.roster = CSVLine.file(
      [comment] + [CSVLine.text(header)] + rows.map { CSVLine.text([$0.id] + $0.cells) })
  }

  /// The codes of the areas in the scenario's own table, none if it can't be read yet.
  private var areas: [String] {
    var ignored: [Diagnostic] = []
    guard let dotazione,
      var reader = TableReader(
        DotazioneTable.schema, file: dotazione.name, bytes: dotazione.bytes, reporting: &ignored)
    else { return [] }
    return reader.rows().map { reader.text(DotazioneTable.area.name, in: $0) }
      .filter { !$0.isEmpty }
  }

  /// How many rows of data a table has, for those who are about to replace it.
  public static func rowCount(of bytes: [UInt8]) -> Int {
    guard let utf8 = try? TextDecoding.utf8(bytes) else { return bytes.isEmpty ? 0 : 1 }
    return max(0, CSVDocument(utf8: utf8).rows.count - 1)
  }
}
