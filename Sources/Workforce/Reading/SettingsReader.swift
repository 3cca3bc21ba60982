/// Reads `scenario.csv`: names, years, charges and readings; a variant's rows replace the base's.
struct SettingsReader {
  private(set) var denominazione: String?
  private(set) var period: ClosedRange<Int>?
  private(set) var referenceDay: CalendarDay?
  private(set) var firstCapacityYear: Sourced<Int>?
  private(set) var contract: Contract?
  private(set) var charges = Charges()
  private(set) var readings = Readings()
  /// Where `triennio` and `data_riferimento` stand, for faults that concern both.
  private(set) var referencePlace: Location?
  private(set) var firstCapacityPlace: Location?

  /// The keys that have a row, be it sound or not.
  private(set) var mentioned: Set<String> = []
  /// Whether every row could be told apart, so that a key not mentioned is missing.
  private(set) var isWhole = true

  private static let value = ScenarioTable.value.name
  /// The keys that every scenario must have.
  static let requiredKeys = ["denominazione", "triennio", "data_riferimento"]

  mutating func read(_ source: TableSource, reporting faults: inout [Diagnostic]) {
    guard
      var reader = TableReader(
        ScenarioTable.schema, file: source.file, bytes: source.bytes, reporting: &faults)
    else {
      isWhole = false
      return
    }
    for row in reader.rows() where !reader.hasTooManyFaults {
      guard let key = reader.required(ScenarioTable.key, in: row)?.lowercased() else {
        isWhole = false
        _ = reader.required(ScenarioTable.value, in: row)
        continue
      }
      mentioned.insert(key)
      let isEmpty = reader.text(Self.value, in: row).isEmpty
      if isEmpty, let known = SettingsCatalogue.keys.first(where: { $0.name == key }) {
        reader.report(.emptyKey(known, at: reader.location(of: Self.value, in: row)))
      } else if reader.required(ScenarioTable.value, in: row) != nil {
        set(key, row, &reader)
      }
    }
    if reader.hasDroppedRows || reader.hasTooManyFaults || reader.hasFaultyHeader {
      isWhole = false
    }
    faults += reader.diagnostics
  }

  private mutating func set(_ key: String, _ row: TableReader.Row, _ reader: inout TableReader) {
    let text = reader.text(Self.value, in: row)
    switch key {
    case "denominazione": denominazione = text
    case "triennio": period = Self.period(text, row, &reader) ?? period
    case "data_riferimento":
      referenceDay =
        reader.read(.day(key, "", example: "31/12/2024"), valueOf: row, in: Self.value)
        ?? referenceDay
      referencePlace = reader.location(of: Self.value, in: row)
    case "prima_capacita":
      let year = reader.read(.year(key, "", example: "2024"), valueOf: row, in: Self.value)
      firstCapacityYear = year.map { Sourced($0, reader.origin(of: row)) } ?? firstCapacityYear
      firstCapacityPlace = reader.location(of: Self.value, in: row)
    case "base": break
    case "tabellari": contract = Self.contract(row, &reader) ?? contract
    case "oneri/previdenza": charges.previdenza = Self.rate(row, &reader) ?? charges.previdenza
    case "oneri/irap": charges.irap = Self.rate(row, &reader) ?? charges.irap
    case "oneri/altro": charges.altro = Self.rate(row, &reader) ?? charges.altro
    default: setReading(key, text, row, &reader)
    }
  }

  private mutating func setReading(
    _ key: String, _ text: String, _ row: TableReader.Row, _ reader: inout TableReader
  ) {
    guard let name = key.split(separator: "/").last, key == "lettura/\(name)",
      let entry = Readings.catalogue.first(where: { $0.name == name })
    else {
      let names = SettingsCatalogue.keys.map(\.name)
      let near = NearestName.suggestions(for: key, among: names)
      mentioned.formUnion(near.prefix(1))
      reader.report(
        Diagnostic(
          code: "chiave-sconosciuta", at: reader.location(of: ScenarioTable.key.name, in: row),
          "la chiave «\(key.shortened)» non è prevista",
          expected: "una fra: \(names.joined(separator: ", "))",
          hint: near.first.map { "forse «\($0)»" }))
      return
    }
    if let changed = readings.answering(entry, with: text.lowercased()) {
      readings = changed
    } else {
      reader.report(.unknownAnswer(text, entry, at: reader.location(of: Self.value, in: row)))
    }
  }

  private static func period(
    _ text: String, _ row: TableReader.Row, _ reader: inout TableReader
  ) -> ClosedRange<Int>? {
    if let period = period(text) { return period }
    reader.report(.notAPeriod(text, at: reader.location(of: value, in: row)))
    return nil
  }

  /// The years of a plan as people write them, `2025-2027`; nil if they are something else.
  static func period(_ text: String) -> ClosedRange<Int>? {
    let parts = text.split(omittingEmptySubsequences: false, whereSeparator: "-–/".contains)
      .map { String($0).trimmingSpaces() }
    let years = parts.compactMap { try? ItalianNumber.year($0) }
    guard parts.count == 2, years.count == 2, years[0] <= years[1], years[1] - years[0] < 100
    else { return nil }
    return years[0]...years[1]
  }

  private static func contract(_ row: TableReader.Row, _ reader: inout TableReader) -> Contract? {
    let day = Column.day("tabellari", "", example: "01/01/2026")
    guard let day = reader.read(day, valueOf: row, in: value) else { return nil }
    if let contract = Tabellari.contract(from: day) { return contract }
    reader.report(
      Diagnostic(
        code: "valore-non-valido", at: reader.location(of: value, in: row),
        "non ci sono tabellari di contratto con decorrenza \(day.italian)",
        expected:
          "una fra: \(Tabellari.contracts.map(\.validFrom.italian).joined(separator: ", "))"))
    return nil
  }

  private static func rate(
    _ row: TableReader.Row, _ reader: inout TableReader
  ) -> Sourced<Ratio>? {
    let column = Column.ratio("oneri", "", example: "0,2380")
    guard let rate = reader.read(column, valueOf: row, in: value) else { return nil }
    guard rate < .one else {
      reader.report(
        Diagnostic(
          code: "valore-non-valido", at: reader.location(of: value, in: row),
          "«\(reader.text(value, in: row))» supera l'intero", expected: "una frazione come 0,2380",
          hint: "23,80 % si scrive 0,2380 oppure 23,80%"))
      return nil
    }
    return Sourced(rate, reader.origin(of: row))
  }
}

extension Diagnostic {
  fileprivate static func emptyKey(
    _ key: SettingsCatalogue.Key, at place: Location
  ) -> Diagnostic {
    Diagnostic(
      code: "cella-vuota", at: place, "il valore di «\(key.name)» è vuoto",
      expected: "\(key.meaning), per esempio \(key.example)")
  }

  static func notAPeriod(_ text: String, at place: Location? = nil) -> Diagnostic {
    Diagnostic(
      code: "valore-non-valido", at: place, "«\(text.shortened)» non è un periodo",
      expected: "primo e ultimo anno di quattro cifre, in ordine, per esempio 2025-2027")
  }

  /// A reading was given an answer that it doesn't have.
  public static func unknownAnswer(
    _ text: String, _ entry: Readings.Entry, at place: Location? = nil
  ) -> Diagnostic {
    let values = entry.options.map(\.value)
    return Diagnostic(
      code: "lettura-sconosciuta", at: place,
      "«\(text.shortened)» non è un valore della lettura \(entry.name)",
      expected: "uno fra: \(values.joined(separator: ", "))",
      hint: NearestName.suggestions(for: text, among: values).first.map { "forse «\($0)»" })
  }
}
