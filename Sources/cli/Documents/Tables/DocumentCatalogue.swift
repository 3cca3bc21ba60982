import PerformanceLink
import Workforce

/// The tables and charts that documents call by name.
enum DocumentCatalogue {
  static let tables: [NamedTable<DocumentSource>] =
    PlanReport.tables.map { $0.of(\DocumentSource.plan) } + forDocuments + verification
    + objectives + variation + cug

  /// A table by its name; nil where the scenario has nothing to show in it.
  static func table(_ name: String, of source: DocumentSource) throws -> Table? {
    try tables.first { $0.name == name }?.make(source)
  }

  /// A chart by its name; nil where the scenario has nothing to show in it.
  static func chart(_ name: String, of source: DocumentSource) -> Chart? {
    ChartCatalogue.named(name)?.chart(source.charts)
  }

  /// What the program says below a chart, which is an addition of its own, or in its place where the
  /// format has no pictures.
  static func remark(on chart: Chart, isShown: Bool) -> String {
    isShown
      ? "Grafico «\(chart.title)», aggiunto dal programma. \(chart.summary)"
      : "Aggiunto dal programma al posto del grafico «\(chart.title)», che in Markdown non si vede. "
        + chart.summary
  }

  /// What is said where a table would stand.
  static func absence(ofTable name: String) -> String {
    let purpose = tables.first { $0.name == name }.map { " (\($0.purpose))" } ?? ""
    return "Tabella «\(name)»\(purpose): lo scenario non ha i dati per compilarla."
  }

  /// What is said where a chart would stand.
  static func absence(ofChart name: String) -> String {
    let purpose = ChartCatalogue.named(name).map { " (\($0.meaning))" } ?? ""
    return "Grafico «\(name)»\(purpose): lo scenario non ha i dati per disegnarlo."
  }
}

extension NamedTable where Source: Sendable {
  /// The same table of something that holds its source.
  func of<Whole: Sendable>(
    _ part: @escaping @Sendable (Whole) -> Source?
  ) -> NamedTable<Whole> {
    let make = make
    return NamedTable<Whole>(name, purpose) { whole in try part(whole).flatMap(make) }
  }
}
