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
    /// The organisational units of the plan; nil if it names none, or faults leave them open.
    package let units: [String]?

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
    let found = find(folder, variants: variants, label: label, from: files)
    let plan = read(found)
    let published = PublishedReader.read(found)
    let diagnostics = (plan.diagnostics + published.diagnostics).uniqued()
    return Outcome(
      scenario: diagnostics.hasErrors ? nil : plan.scenario?.with(published: published.figures),
      diagnostics: diagnostics, tables: found.tables, units: plan.units)
  }

  /// The tables of a scenario, which can then be read one by one.
  package static func find(
    _ folder: String, variants: [String] = [], label: String? = nil,
    from files: some ScenarioFiles
  ) -> FoundTables {
    var collector = TableCollector()
    collector.collect(folder, label: label, from: files)
    for variant in variants {
      collector.overlay(variant, on: folder, from: files)
    }
    return FoundTables(folder: folder, collector)
  }

  /// Reads the plan from its tables, without what was published of it.
  package static func read(_ found: FoundTables) -> Outcome {
    var builder = ScenarioBuilder(found)
    var diagnostics = found.diagnostics
    let scenario = builder.build(after: &diagnostics)
    return Outcome(
      scenario: diagnostics.hasErrors ? nil : scenario, diagnostics: diagnostics.uniqued(),
      tables: found.tables, units: builder.unitCodes)
  }
}

/// The tables of a scenario as they were found, not looked into yet.
package struct FoundTables: Sendable {
  let folder: String
  /// The tables that hold; of `scenario.csv` all versions, the base's first.
  package let tables: [TableName: [TableSource]]
  let diagnostics: [Diagnostic]
  /// Whether a folder of the scenario was not found, so that what is missing may be there.
  let isPartial: Bool
  /// Tables whose absence was reported in another way.
  let excused: Set<TableName>

  fileprivate init(folder: String, _ collector: TableCollector) {
    self.folder = folder
    tables = collector.tables
    diagnostics = collector.diagnostics
    isPartial = collector.isPartial
    excused = collector.excused
  }
}
