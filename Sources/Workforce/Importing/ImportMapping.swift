/// What `mappa.csv` says: where each column of the roster comes from, and how its values translate.
struct ImportMapping {
  /// Where one column of the roster comes from.
  struct Source {
    let field: RosterField
    /// The column of the payroll; nil for a value that is the same for everybody.
    var column: String?
    /// Where the mapping names the column.
    var place: Location
    var constant: String?
    /// The payroll's words, in lower case, with what stands for them.
    var translations: [String: String] = [:]
    /// What an empty cell becomes.
    var whenEmpty: String?
    /// What every other value becomes, from the row with `*`.
    var otherwise: String?
    /// A value of the payroll and the share it is, as 36 hours are 1: the others in proportion.
    var scale: (from: Ratio, share: Ratio)?
  }

  /// The word of `campo` for the columns that tell people apart.
  static let personField = "persona"

  private(set) var person: [(column: String, place: Location)] = []
  private(set) var sources: [Source] = []

  /// Every column of the payroll that the mapping names.
  var columns: [String] { person.map(\.column) + sources.compactMap(\.column) }

  /// Reads the mapping; nil if it is not sound, which is reported.
  init?(_ bytes: [UInt8], file: String, reporting faults: inout [Diagnostic]) {
    var found: [Diagnostic] = []
    guard
      var reader = TableReader(
        columns: MappaTable.columns, key: [], file: file, bytes: bytes, reporting: &faults)
    else { return nil }
    for row in reader.rows() {
      guard let name = reader.required(MappaTable.field, in: row)?.lowercased() else { continue }
      let line = MappaTable.Line(row, in: reader)
      guard !line.isEmpty else { continue }
      if name == Self.personField {
        addPerson(line, &found)
      } else if let field = RosterField.named(name) {
        add(line, to: field, &found)
      } else {
        found.append(.unknownField(name, at: line.place(MappaTable.field.name)))
      }
    }
    found += reader.diagnostics
    checkWhole(file: file, &found)
    faults += found
    guard !found.hasErrors else { return nil }
  }

  private mutating func addPerson(_ line: MappaTable.Line, _ faults: inout [Diagnostic]) {
    guard !line.column.isEmpty, line.from.isEmpty, line.to.isEmpty else {
      faults.append(.personNeedsColumn(at: line.place(MappaTable.column.name)))
      return
    }
    person.append((line.column, line.place(MappaTable.column.name)))
  }

  private mutating func add(
    _ line: MappaTable.Line, to field: RosterField, _ faults: inout [Diagnostic]
  ) {
    let place = line.place(MappaTable.column.name)
    let position = sources.firstIndex { $0.field.name == field.name } ?? sources.endIndex
    if position == sources.endIndex { sources.append(Source(field: field, place: place)) }
    if !line.column.isEmpty {
      if let other = sources[position].column, other.columnKey != line.column.columnKey {
        faults.append(.twoColumns(field, other, at: place))
        return
      }
      sources[position].column = line.column
      sources[position].place = place
    }
    addTranslation(line, to: &sources[position], &faults)
  }

  private func addTranslation(
    _ line: MappaTable.Line, to source: inout Source, _ faults: inout [Diagnostic]
  ) {
    guard !line.from.isEmpty || !line.to.isEmpty else { return }
    let field = source.field
    let place = line.place(MappaTable.to.name)
    if line.to.isEmpty {
      guard !field.isRequired else {
        faults.append(.emptyTranslation(field, line.from, at: place))
        return
      }
    } else if let fault = field.fault(line.to) {
      faults.append(
        Diagnostic(
          code: "valore-non-valido", at: place, "«\(line.to.shortened)» \(fault.problem)",
          expected: fault.form ?? field.form, hint: fault.hint))
      return
    }
    let isStated = line.to.isEmpty ? nil : line.to
    switch line.from {
    case "" where line.column.isEmpty && source.column == nil: source.constant = isStated
    case "": source.whenEmpty = isStated
    case "*": source.otherwise = line.to
    default: source.translations[line.from.lowercased()] = line.to
    }
  }

  // MARK: The whole

  private mutating func checkWhole(file: String, _ faults: inout [Diagnostic]) {
    if person.isEmpty, !faults.contains(where: { $0.code == "mappa-persona" }) {
      faults.append(.noPerson(file: file))
    }
    let given = Set(sources.map(\.field.name))
    for field in RosterField.all where field.isRequired && !given.contains(field.name) {
      faults.append(.missingField(field, file: file))
    }
    let identifiers = Set(person.map(\.column.columnKey))
    for index in sources.indices {
      let source = sources[index]
      if let column = source.column {
        if identifiers.contains(column.columnKey) || PersonalData.isNamed(by: column) {
          faults.append(.identifierInField(source.field, column, at: source.place))
        }
      } else if source.constant == nil || !source.translations.isEmpty || source.otherwise != nil {
        faults.append(.noColumn(source.field, at: source.place))
      }
      sources[index].scale = Self.scale(of: source)
    }
  }

  /// The proportion that a single translation between two numbers states.
  private static func scale(of source: Source) -> (from: Ratio, share: Ratio)? {
    guard source.field.kind == .hours, source.translations.count == 1,
      let pair = source.translations.first, let from = try? PayrollHours.number(pair.key),
      let share = try? PayrollHours.number(pair.value), from > .zero, share > .zero
    else { return nil }
    return (from, share)
  }
}
