/// Reads a scenario from its folder, with the folders it varies, and reports every fault at once.
public enum ScenarioReader {
  /// What came of reading: the scenario, if it is sound, and all faults and warnings found.
  public struct Outcome: Sendable {
    /// Nil if any of the diagnostics is an error.
    public let scenario: Scenario?
    /// All faults and warnings, each once; empty if nothing is to be said.
    public let diagnostics: [Diagnostic]
    /// The tables that hold, as they were found; of `scenario.csv` all versions, the base's first.
    package let tables: [TableName: [TableSource]]

    /// The tables of the performance model, for whoever reads them.
    package var performanceTables: [TableName: TableSource] {
      tables.filter { TableName.performance.contains($0.key) }.compactMapValues(\.last)
    }
  }

  /// Reads the scenario in `folder`, then lays the variants over it, in their order.
  ///
  /// - Parameter label: How the folder is named in messages, in front of its files; nil where one
  ///   folder is read and needs no name.
  public static func read(
    _ folder: String, variants: [String] = [], label: String? = nil,
    from files: some ScenarioFiles
  ) -> Outcome {
    var collector = TableCollector()
    collector.collect(folder, label: label, from: files)
    for variant in variants {
      collector.overlay(variant, on: folder, from: files)
    }
    var builder = ScenarioBuilder(
      folder: folder, tables: collector.tables, isPartial: collector.isPartial,
      excused: collector.excused)
    var diagnostics = collector.diagnostics
    let scenario = builder.build(after: &diagnostics)
    return Outcome(
      scenario: diagnostics.hasErrors ? nil : scenario, diagnostics: diagnostics.uniqued(),
      tables: collector.tables)
  }
}
