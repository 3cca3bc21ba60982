import Workforce

/// The rules with their sources, the parameters in force and the open questions.
enum LawReport {
  /// - Parameter readings: The readings of a scenario, or the defaults.
  /// - Parameter isWide: Whether there is room for links.
  static func report(_ readings: Readings, isWide: Bool) -> Report {
    Report(
      title: "Norme, parametri e letture",
      blocks: [.table(sources(isWide: isWide)), .table(parameters()), .table(questions(readings))])
  }

  static func sources(isWide: Bool) -> Table {
    Table(
      title: "Regole e fonti",
      columns: [
        .init("Regola", .leading), .init("Fonte", .leading), .init("Certezza", .leading),
        .init("Osservazioni", .leading),
      ] + (isWide ? [.init("Collegamento", .leading)] : []),
      rows: LegalCatalogue.entries.flatMap { entry in
        entry.sources.map { source in
          Table.Row(
            [entry.rule, source.citation, source.certainty.italian, source.remark ?? ""]
              + (isWide ? [source.link ?? ""] : []))
        }
      })
  }

  static func parameters() -> Table {
    Table(
      title: "Parametri",
      columns: [
        .init("Regola", .leading), .init("Parametro", .leading), .init("Valore", .trailing),
        .init("Dal", .trailing), .init("Al", .trailing), .init("Fonte", .leading),
        .init("Certezza", .leading), .init("Osservazioni", .leading),
      ],
      rows: LegalCatalogue.entries.flatMap { entry in
        entry.parameters.map { parameter in
          [
            entry.rule, parameter.name, value(of: parameter),
            parameter.validFrom?.italian ?? "", parameter.validThrough?.italian ?? "",
            parameter.source.citation, parameter.source.certainty.italian,
            parameter.source.remark ?? "",
          ]
        }
      },
      notes: ["«da confermare»: il programma lo usa, ma il testo dell'atto non è stato letto."])
  }

  private static func value(of parameter: LegalParameter) -> String {
    if parameter.isYear { return parameter.value.machineText }
    guard case .ratio(let ratio) = parameter.value, ratio.denominator != 1 else {
      return parameter.value.italian
    }
    guard ratio < .one, let hundred = try? ratio * 100 else {
      return "\(ratio.numerator)/\(ratio.denominator)"
    }
    return ItalianNumber.exact(hundred, limit: 4) + "%"
  }

  static func questions(_ readings: Readings) -> Table {
    Table(
      title: "Questioni aperte e letture",
      columns: [
        .init("Lettura", .leading), .init("Questione", .leading), .init("Valore", .leading),
        .init("Significato", .leading), .init("Scelta", .leading), .init("Fonti", .leading),
      ],
      rows: Readings.catalogue.flatMap { entry in
        entry.options.enumerated().map { position, option in
          [
            position == 0 ? entry.name : "", position == 0 ? entry.question : "", option.value,
            option.meaning, readings.value(of: entry) == option.value ? "scelta" : "",
            position == 0 ? entry.sources.map(\.citationWithCertainty).joined(separator: "; ") : "",
          ]
        }
      },
      notes: [
        "Si scelgono con --lettura nome=valore o con la riga lettura/nome di scenario.csv."
      ])
  }
}
