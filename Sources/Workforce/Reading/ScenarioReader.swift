/// Reads a scenario from its folder, with the folders it varies, and reports every fault at once.
public enum ScenarioReader {
  /// What came of reading: the scenario, if it is sound, and all faults and warnings found.
  public struct Outcome: Sendable {
    public let scenario: Scenario?
    public let diagnostics: [Diagnostic]
    /// The tables of the performance model as they were found, for whoever reads them.
    package let performanceTables: [TableName: TableSource]
  }

  /// Reads the scenario in `folder`, then lays the variants over it, in their order.
  public static func read(
    _ folder: String, variants: [String] = [], from files: some ScenarioFiles
  ) -> Outcome {
    var collector = TableCollector()
    collector.collect(folder, from: files)
    for variant in variants {
      collector.overlay(variant, from: files)
    }
    var builder = ScenarioBuilder(folder: folder, tables: collector.tables)
    var diagnostics = collector.diagnostics
    let scenario = builder.build(after: &diagnostics)
    return Outcome(
      scenario: diagnostics.hasErrors ? nil : scenario, diagnostics: diagnostics.uniqued(),
      performanceTables: collector.tables.filter { TableName.performance.contains($0.key) }
        .compactMapValues(\.last))
  }
}

/// The bytes of a table and how its file is named in messages.
package struct TableSource: Sendable {
  package let file: String
  package let bytes: [UInt8]
}

/// Finds the tables of a scenario folder and of the folders it varies.
struct TableCollector {
  /// The tables that hold; of `scenario.csv` all versions, the base's first.
  private(set) var tables: [TableName: [TableSource]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  private var visited: [String] = []

  /// Takes the tables of a folder, after those of the folder named as its base.
  mutating func collect(
    _ folder: String, from files: some ScenarioFiles, calledIn place: Location? = nil,
    label: String? = nil
  ) {
    let identity = files.identity(of: folder)
    guard !visited.contains(identity) else {
      diagnostics.append(
        Diagnostic(
          code: "ciclo-varianti", at: place,
          "la cartella «\(folder)» finisce per variare sé stessa",
          expected: "una catena di varianti che arriva a uno scenario senza «base»"))
      return
    }
    visited.append(identity)
    guard let own = ownTables(of: folder, from: files, calledIn: place, label: label) else { return }
    if let (base, place) = base(in: own) {
      collect(
        files.folder(at: base, from: folder), from: files, calledIn: place,
        label: label.map { "\($0)/\(base)" } ?? base)
    }
    lay(own)
  }

  /// Lays a variant over what was collected, without reading its base again.
  mutating func overlay(_ folder: String, from files: some ScenarioFiles) {
    let label = folder.split(separator: "/").last.map(String.init) ?? folder
    guard let own = ownTables(of: folder, from: files, calledIn: nil, label: label) else { return }
    lay(own)
  }

  private mutating func lay(_ own: [TableName: TableSource]) {
    for (name, source) in own {
      if name == .scenario {
        tables[name, default: []].append(source)
      } else {
        tables[name] = [source]
      }
    }
  }

  private mutating func ownTables(
    of folder: String, from files: some ScenarioFiles, calledIn place: Location?, label: String?
  ) -> [TableName: TableSource]? {
    let names: [String]
    do throws(ScenarioFileFault) {
      names = try files.fileNames(in: folder)
    } catch {
      diagnostics.append(
        Diagnostic(code: "cartella", at: place, error.message, hint: error.hint))
      return nil
    }
    var own: [TableName: TableSource] = [:]
    for name in names.sorted() where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") {
      let file = label.map { "\($0)/\(name)" } ?? name
      guard let table = TableName(rawValue: String(name.lowercased().dropLast(4))) else {
        reportUnknownTable(name, file)
        continue
      }
      let isRead =
        TableName.performance.contains(table) || TableSchema.all.contains { $0.name == table }
      guard isRead else {
        diagnostics.append(
          Diagnostic(
            .warning, code: "tabella-non-letta", at: Location(file: file),
            "questa versione del programma non legge ancora la tabella: non influisce sulle cifre"))
        continue
      }
      do throws(ScenarioFileFault) {
        own[table] = TableSource(file: file, bytes: try files.bytes(of: name, in: folder))
      } catch {
        diagnostics.append(
          Diagnostic(
            code: "file-illeggibile", at: Location(file: file), error.message, hint: error.hint))
      }
    }
    return own
  }

  private mutating func reportUnknownTable(_ name: String, _ file: String) {
    let known = TableName.allCases.map(\.fileName)
    let near = NearestName.suggestions(for: name, among: known)
    diagnostics.append(
      Diagnostic(
        code: "tabella-sconosciuta", at: Location(file: file),
        "la tabella «\(name)» non è fra quelle previste",
        expected: "una fra: \(known.joined(separator: ", "))",
        hint: near.first.map { "forse «\($0)»" } ?? "se non serve, toglierla dalla cartella"))
  }

  /// The folder that the tables vary, as written in their `scenario.csv`.
  private func base(in own: [TableName: TableSource]) -> (path: String, place: Location)? {
    var ignored: [Diagnostic] = []
    guard let source = own[.scenario],
      var reader = TableReader(
        ScenarioTable.schema, file: source.file, bytes: source.bytes, reporting: &ignored)
    else { return nil }
    for row in reader.rows() where reader.text(ScenarioTable.key.name, in: row) == "base" {
      let path = reader.text(ScenarioTable.value.name, in: row)
      if !path.isEmpty { return (path, reader.location(of: ScenarioTable.value.name, in: row)) }
    }
    return nil
  }
}
