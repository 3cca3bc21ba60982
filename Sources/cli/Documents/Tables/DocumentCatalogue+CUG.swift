import Workforce

extension DocumentCatalogue {
  /// The tables of the CUG in the form in which they may be published.
  static let cug: [NamedTable<DocumentSource>] = (1...11).map { number in
    .init(
      "cug-1.\(number)", "la tavola 1.\(number) del CUG, come si può pubblicare (personale.csv)"
    ) { source in
      guard let report = CugReport(source.scenario, isPublic: true) else { return nil }
      return report.table(numbered: "1.\(number)")
    }
  }
}
