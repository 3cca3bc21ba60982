import Workforce

extension NewScenario {
  /// The tables of the plan and, ready to fill, those of the objectives, then the guide.
  ///
  /// - Parameter folder: The name of the folder, for the commands that the guide shows.
  public func filesWithObjectives(for folder: String) -> [File] {
    let plan = ExamplePlan(firstYear: period?.lowerBound)
    let templates = TableSchema.performance.map { schema in
      TableTemplate(
        schema: schema,
        rows: ExampleObjectives.rows(of: schema, in: plan).map(TableTemplate.comment))
    }
    return files(for: folder, objectives: templates)
  }
}

/// A small tree whose rows belong together: taken as they are, they can be read beside the examples
/// of the plan.
enum ExampleObjectives {
  /// The example rows of a table, with their years as far from the plan as the catalogue's.
  static func rows(of schema: TableSchema, in plan: ExamplePlan) -> [[String]] {
    (cells[schema.name] ?? []).map { cells in
      schema.columns.map { column in
        column.name == "fonte" ? ExamplePlan.source : plan.moved(cells[column.name] ?? "")
      }
    }
  }

  private static let cells: [TableName: [[String: String]]] = [
    .livelli: [
      level("strategico", "Obiettivo strategico", of: "obiettivi"),
      level("operativo", "Obiettivo operativo", of: "indicatori", classes: "classi"),
    ],
    .schemi: [
      [
        SchemiTable.scheme.name: "indicatore",
        SchemiTable.method.name: Scheme.Method.bands.rawValue,
      ],
      [SchemiTable.scheme.name: "tutto-o-niente", SchemiTable.method.name: "soglia"],
    ],
    .fasce: [
      band("indicatore", from: "100%", to: "", score: "100%"),
      band("indicatore", from: "80%", to: "100%", score: "80%"),
      band("indicatore", from: "0%", to: "80%", score: "0%"),
      band("classi", from: "90%", to: "", label: "oltre-90"),
      band("classi", from: "0%", to: "90%", label: "fino-a-90"),
    ],
    .obiettivi: [
      [
        ObiettiviTable.code.name: "1", ObiettiviTable.level.name: "strategico",
        ObiettiviTable.title.name: "Un ente con il personale che gli serve",
      ],
      [
        ObiettiviTable.code.name: "1.1", ObiettiviTable.level.name: "operativo",
        ObiettiviTable.title.name: "Attuare il piano dei fabbisogni",
        ObiettiviTable.parent.name: "1", ObiettiviTable.weight.name: "100",
        ObiettiviTable.unit.name: "anagrafica", ObiettiviTable.role.name: "dirigente dell'area",
      ],
    ],
    .indicatori: [
      indicator("1.1-a", "Adempimenti attuati", weight: "60", from: "adempimenti"),
      indicator("1.1-b", "Personale formato", weight: "40", from: "misura"),
    ],
    .target: [target("1.1-a", ">=", "100%"), target("1.1-b", ">=", "80%")],
    .misure: [
      [
        MisureTable.indicator.name: "1.1-b", MisureTable.day.name: "31/12/2025",
        MisureTable.value.name: "75%",
      ]
    ],
    .adempimenti: [
      [
        AdempimentiTable.code.name: "concorsi", AdempimentiTable.indicator.name: "1.1-a",
        AdempimentiTable.title.name: "Concorsi e progressioni del piano",
      ]
    ],
    .riscontri: [
      [
        RiscontriTable.code.name: "uscite", RiscontriTable.objective.name: "1.1",
        RiscontriTable.title.name: "persone che escono", RiscontriTable.value.name: "1",
        RiscontriTable.figure.name: "cessazioni/2025/totale",
      ]
    ],
  ]

  private static func level(
    _ code: String, _ name: String, of members: String, classes: String = ""
  ) -> [String: String] {
    [
      LivelliTable.level.name: code, LivelliTable.name.name: name,
      LivelliTable.aggregation.name: Level.Aggregation.weighted.rawValue,
      LivelliTable.members.name: members, LivelliTable.cap.name: Level.Cap.none.rawValue,
      LivelliTable.missing.name: Level.Missing.absent.rawValue,
      LivelliTable.classes.name: classes,
    ]
  }

  private static func band(
    _ scheme: String, from lower: String, to upper: String, score: String = "", label: String = ""
  ) -> [String: String] {
    [
      FasceTable.scheme.name: scheme, FasceTable.lower.name: lower, FasceTable.upper.name: upper,
      FasceTable.score.name: score, FasceTable.label.name: label,
    ]
  }

  private static func indicator(
    _ code: String, _ title: String, weight: String, from source: String
  ) -> [String: String] {
    [
      IndicatoriTable.code.name: code, IndicatoriTable.objective.name: "1.1",
      IndicatoriTable.title.name: title, IndicatoriTable.weight.name: weight,
      IndicatoriTable.kind.name: ValueKind.percentuale.rawValue,
      IndicatoriTable.calculation.name: source, IndicatoriTable.scheme.name: "indicatore",
      IndicatoriTable.minimum.name: "0%", IndicatoriTable.maximum.name: "100%",
    ]
  }

  private static func target(
    _ indicator: String, _ comparison: String, _ value: String
  ) -> [String: String] {
    [
      TargetTable.indicator.name: indicator, TargetTable.year.name: "2025",
      TargetTable.comparison.name: comparison, TargetTable.value.name: value,
    ]
  }
}
