/// A scenario to be filled in: every table with its explanations, and a page that says the order.
public struct NewScenario: Sendable {
  /// A file of the new folder.
  public struct File: Sendable {
    /// The name in the folder, without a path.
    public let name: String
    /// The whole content.
    public let bytes: [UInt8]
  }

  /// The name of the page that says in which order the tables are filled.
  public static let guideName = "LEGGIMI.txt"

  let denominazione: String?
  package let period: ClosedRange<Int>?

  /// - Parameter triennio: The years of the plan as somebody typed them, `2026-2028`.
  public init(denominazione: String?, triennio: String?) throws(Diagnostic) {
    self.denominazione = denominazione
    period = triennio.flatMap(SettingsReader.period)
    if let triennio, period == nil { throw .notAPeriod(triennio) }
  }

  /// Whether `scenario.csv` has every value that a first result needs.
  public var isIdentified: Bool { denominazione != nil && period != nil }

  /// The tables in the order of the catalogue, then the guide.
  ///
  /// - Parameter folder: The name of the folder, for the commands that the guide shows.
  public func files(for folder: String) -> [File] {
    files(for: folder, objectives: [])
  }

  /// The same with the tables of the objectives, which others describe.
  package func files(for folder: String, objectives: [TableTemplate]) -> [File] {
    let guide = Guide(folder: folder, objectives: objectives.map(\.schema))
    return (TableSchema.all.map(template) + objectives).map {
      File(name: $0.schema.name.fileName, bytes: $0.bytes)
    } + [File(name: Self.guideName, bytes: guide.bytes)]
  }

  private var examples: ExamplePlan { ExamplePlan(firstYear: period?.lowerBound) }

  private func template(of schema: TableSchema) -> TableTemplate {
    switch schema.name {
    case .scenario: TableTemplate(schema: schema, rows: settings)
    case .limiti: TableTemplate(schema: schema, rows: limits)
    default:
      TableTemplate(schema: schema, rows: examples.rows(of: schema).map(TableTemplate.comment))
    }
  }

  /// The rows of `scenario.csv`: those that must be there, then the others as comments.
  private var settings: [[String]] {
    let known = [
      "denominazione": denominazione,
      "triennio": period.map { "\($0.lowerBound)-\($0.upperBound)" },
      "data_riferimento": period.map { CalendarDay.lastDay(of: $0.lowerBound - 1).italian },
    ]
    let required = SettingsCatalogue.keys.filter {
      SettingsReader.requiredKeys.contains($0.name)
    }
    // A new scenario is no variant of another.
    let others = SettingsCatalogue.keys.filter {
      !SettingsReader.requiredKeys.contains($0.name) && $0.name != "base"
    }
    return required.map { key in
      [key.name, (known[key.name] ?? nil) ?? "", "", "\(key.meaning), per esempio \(key.example)"]
    }
      + others.map { key in
        let example =
          key.name == "prima_capacita" ? examples.moved(key.example) : key.example
        return TableTemplate.comment([key.name, example, "", Self.note(on: key)])
      }
  }

  /// What a key means; of a reading, also the answers it has. Rates of charges stay to be confirmed
  /// until the office takes the words away.
  private static func note(on key: SettingsCatalogue.Key) -> String {
    let entry = Readings.catalogue.first { "lettura/\($0.name)" == key.name }
    guard let entry else {
      return key.name.hasPrefix("oneri/") ? "\(key.meaning): da confermare" : key.meaning
    }
    return "\(key.meaning) Valori: \(entry.options.map(\.value).joined(separator: ", "))"
  }

  /// The rows of `limiti.csv`, all comments: which limits a body has is for the body to say.
  private var limits: [[String]] {
    SettingsCatalogue.limits.map { limit in
      TableTemplate.comment([examples.name(of: limit), limit.example, "", limit.meaning])
    }
  }
}
