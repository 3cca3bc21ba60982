/// The plan that the examples of the tables belong to, and how they are moved to another.
///
/// An example is there to be kept in form and changed in content: taken as it is, it has to be a row
/// that the new scenario can read.
package struct ExamplePlan {
  /// The first year of the plan that the catalogue's examples belong to.
  private static let catalogueYear = 2025

  /// The first year of the new plan.
  let firstYear: Int

  package init(firstYear: Int?) {
    self.firstYear = firstYear ?? Self.catalogueYear
  }

  /// Rows that fill every column that goes together with the others.
  func rows(of schema: TableSchema) -> [[String]] {
    let first = schema.columns.map { column in
      if schema.alternatives.contains(column.name) { return "" }
      return column.name == CommonColumn.fonte.name ? Self.source : moved(column.example)
    }
    guard let changes = Self.secondArea[schema.name] else { return [first] }
    let second = zip(schema.columns, first).map { changes[$0.name] ?? $1 }
    return [first, second]
  }

  /// What the tables that need a row for each area say of the second one, into which people progress.
  private static let secondArea: [TableName: [String: String]] = [
    .dotazione: [
      DotazioneTable.posts.name: "31", DotazioneTable.inService.name: "21",
      DotazioneTable.name.name: "Funzionari ed EQ",
    ],
    .costi: [CostiTable.tabellare.name: "23.212,35", CostiTable.comparto.name: "59,40"],
    .struttura: [StrutturaTable.units.name: "16"],
    .eta: [EtaTable.units.name: "11"],
  ].mapValues { (changes: [String: String]) in
    changes.merging([DotazioneTable.area.name: ProgressioniTable.to.example]) { own, _ in own }
  }

  /// The name of a limit with a year and a body in place of what varies.
  func name(of limit: SettingsCatalogue.Key) -> String {
    let isPast = limit.name.hasPrefix("servizio-storico/")
    return limit.name.replacing("<anno>", with: String(isPast ? firstYear - 2 : firstYear))
      .replacing("<ente>", with: "ente-di-esempio")
  }

  /// A text with its years as far from the new plan as they are from the catalogue's.
  package func moved(_ text: String) -> String {
    text.replacing(/\b(?:19|20)\d\d\b/) { match in
      Int(match.output).map { String($0 + firstYear - Self.catalogueYear) } ?? String(match.output)
    }
  }

  package static let source = "riga d'esempio: qui l'atto e la pagina da cui viene il dato"
}
