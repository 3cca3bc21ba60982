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
  static func chart(_ name: String, of source: DocumentSource) throws -> Chart? {
    try charts.first { $0.name == name }?.make(source)
  }

  /// What is said where a table would stand.
  static func absence(ofTable name: String) -> String {
    let purpose = tables.first { $0.name == name }.map { " (\($0.purpose))" } ?? ""
    return "Tabella «\(name)»\(purpose): lo scenario non ha i dati per compilarla."
  }

  /// What is said where a chart would stand.
  static func absence(ofChart name: String) -> String {
    let purpose = charts.first { $0.name == name }.map { " (\($0.purpose))" } ?? ""
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

/// A chart that a document calls by its name.
struct NamedChart: Sendable {
  let name: String
  /// What the chart shows, in Italian, without a period.
  let purpose: String
  /// The chart; nil where there is nothing to show in it.
  let make: @Sendable (DocumentSource) throws -> Chart?

  init(
    _ name: String, _ purpose: String, make: @escaping @Sendable (DocumentSource) throws -> Chart?
  ) {
    self.name = name
    self.purpose = purpose
    self.make = make
  }
}

extension DocumentCatalogue {
  static let charts: [NamedChart] = []
}
