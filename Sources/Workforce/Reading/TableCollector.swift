/// The bytes of a table and how its file is named in messages.
package struct TableSource: Sendable {
  package let file: String
  package let bytes: [UInt8]

  /// A row as it stands in the file, comments included, numbered as a spreadsheet does.
  package struct Row: Sendable {
    package let number: Int
    /// The cells without quotes and surrounding spaces.
    package let cells: [String]
    package let isComment: Bool
  }

  /// The rows that hold something; the first that is no comment is the header.
  package var rows: [Row] {
    guard let bytes = try? TextDecoding.utf8(bytes) else { return [] }
    return CSVDocument(utf8: bytes, skipsComments: false).rows.map { row in
      Row(
        number: row.number, cells: row.cells.map(\.text),
        isComment: row.cells.first?.text.hasPrefix("#") == true)
    }
  }

  /// Whether the table holds nothing yet but a sound header.
  package func isUnfilled(_ schema: TableSchema) -> Bool {
    guard let bytes = try? TextDecoding.utf8(bytes) else { return false }
    let rows = CSVDocument(utf8: bytes, limit: 2).rows
    guard let header = rows.first, rows.count == 1 else { return false }
    let known = schema.columns.map(\.name)
    return header.cells.allSatisfy { $0.text.isEmpty || known.contains($0.text.lowercased()) }
  }
}

/// Finds the tables of a scenario folder and of the folders it varies.
struct TableCollector {
  /// The tables that hold; of `scenario.csv` all versions, the base's first.
  private(set) var tables: [TableName: [TableSource]] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether a folder that the scenario varies was not reached, so that its tables are missing.
  private(set) var isPartial = false
  /// Tables that are there under a wrong name or can't be read.
  private(set) var excused: Set<TableName> = []
  /// The folders whose tables were taken.
  private var taken: Set<String> = []

  /// More variants of variants than anybody can follow.
  private static let chainLimit = 20

  private typealias Tables = [TableName: TableSource]

  /// A folder to read, and where it was named.
  private struct Step {
    let folder: String
    let place: Location?
    /// How the folder is named in messages, in front of its files.
    let label: String?
    /// The folder as it was written.
    var path: String?

    func base(_ path: String, at place: Location, from files: some ScenarioFiles) -> Step {
      Step(
        folder: files.folder(at: path, from: folder), place: place,
        label: path.hasPrefix("/") ? path : Self.joined(label, path), path: path)
    }

    /// The path that leads from where `label` is to `path`, without going there and back.
    private static func joined(_ label: String?, _ path: String) -> String? {
      var parts = label?.split(separator: "/") ?? []
      for part in path.split(separator: "/") where part != "." {
        if part == "..", let last = parts.last, last != ".." {
          parts.removeLast()
        } else {
          parts.append(part)
        }
      }
      let root = label?.hasPrefix("/") == true ? "/" : ""
      return parts.isEmpty ? nil : root + parts.joined(separator: "/")
    }
  }

  /// How a chain of variants ended.
  private enum End {
    /// At a folder that varies none.
    case root(Step)
    /// At a folder that was taken before.
    case known
    /// At a fault, which was reported.
    case fault
  }

  /// Takes the tables of a folder, after those of the folders it varies.
  mutating func collect(
    _ folder: String, label: String? = nil, from files: some ScenarioFiles
  ) {
    let end = layChain(from: Step(folder: folder, place: nil, label: label), files)
    if case .fault = end { isPartial = true }
  }

  /// Lays a variant over what was collected, with the variants between it and the scenario.
  mutating func overlay(
    _ folder: String, on scenario: String, from files: some ScenarioFiles
  ) {
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    let end = layChain(from: Step(folder: folder, place: nil, label: name), files)
    guard case .root(let root) = end, let place = root.place else { return }
    diagnostics.append(
      Diagnostic(
        code: "variante-estranea", at: place,
        "la variante «\(name)» varia un altro scenario, «\(root.folder)»",
        expected: "una catena di «base» che arriva a «\(scenario)»"))
  }

  /// Reads a folder and its bases, then lays them from the last base to the folder.
  private mutating func layChain(from first: Step, _ files: some ScenarioFiles) -> End {
    var chain: [Tables] = []
    var visited: Set<String> = []
    var step = first
    var end: End?
    while end == nil {
      let identity = files.identity(of: step.folder)
      if !visited.insert(identity).inserted {
        diagnostics.append(.variantCycle(step.path ?? step.folder, at: step.place))
        end = .fault
      } else if !chain.isEmpty, taken.contains(identity) {
        end = .known
      } else if chain.count == Self.chainLimit {
        diagnostics.append(.longChain(Self.chainLimit, at: step.place))
        end = .fault
      } else if let own = ownTables(of: step, from: files) {
        chain.append(own)
        if let (path, place) = Self.base(in: own) {
          step = step.base(path, at: place, from: files)
        } else {
          end = .root(step)
        }
      } else {
        end = .fault
      }
    }
    taken.formUnion(visited)
    for own in chain.reversed() { lay(own) }
    return end ?? .fault
  }

  private mutating func lay(_ own: Tables) {
    for (name, source) in own {
      if name == .scenario {
        tables[name, default: []].append(source)
      } else {
        tables[name] = [source]
      }
    }
  }

  private mutating func ownTables(of step: Step, from files: some ScenarioFiles) -> Tables? {
    let names: [String]
    do throws(ScenarioFileFault) {
      names = try files.fileNames(in: step.folder)
    } catch {
      diagnostics.append(
        Diagnostic(code: "cartella", at: step.place, error.message, hint: error.hint))
      return nil
    }
    var own: Tables = [:]
    // Excel keeps a file `~$costi.csv` beside a table that is open.
    for name in names.sorted()
    where name.lowercased().hasSuffix(".csv") && !name.hasPrefix(".") && !name.hasPrefix("~$") {
      let file = step.label.map { "\($0)/\(name)" } ?? name
      guard let table = TableName(rawValue: String(name.lowercased().dropLast(4))) else {
        reportUnknownTable(name, file)
        continue
      }
      if let earlier = own[table] {
        diagnostics.append(.sameTable(earlier.file, file))
        continue
      }
      do throws(ScenarioFileFault) {
        own[table] = TableSource(file: file, bytes: try files.bytes(of: name, in: step.folder))
      } catch {
        excused.insert(table)
        diagnostics.append(
          Diagnostic(
            code: "file-illeggibile", at: Location(file: file), error.message, hint: error.hint))
      }
    }
    return own
  }

  private mutating func reportUnknownTable(_ name: String, _ file: String) {
    let near = NearestName.suggestions(
      for: String(name.dropLast(4)), among: TableName.allCases.map(\.rawValue)
    ).first.flatMap { TableName(rawValue: $0) }
    if let near { excused.insert(near) }
    let known = TableName.allCases.map(\.fileName)
    let isFirst = !diagnostics.contains { $0.code == "tabella-sconosciuta" }
    diagnostics.append(
      Diagnostic(
        code: "tabella-sconosciuta", at: Location(file: file),
        "la tabella «\(name)» non è fra quelle previste",
        expected: isFirst ? "una fra: \(known.joined(separator: ", "))" : nil,
        hint: near.map { "forse «\($0.fileName)»" } ?? "se non serve, toglierla dalla cartella"))
  }

  /// The folder that the tables vary, as written in their `scenario.csv`.
  ///
  /// It is found even under a faulty header, which is reported elsewhere.
  private static func base(in own: Tables) -> (path: String, place: Location)? {
    guard let source = own[.scenario], let bytes = try? TextDecoding.utf8(source.bytes) else {
      return nil
    }
    let document = CSVDocument(utf8: bytes)
    let header = document.rows.first?.cells.map { $0.text.lowercased() } ?? []
    let keyColumn = header.firstIndex(of: ScenarioTable.key.name) ?? 0
    let column = header.firstIndex(of: ScenarioTable.value.name) ?? keyColumn + 1
    for row in document.rows
    where row.cells.count > max(keyColumn, column)
      && row.cells[keyColumn].text.lowercased() == "base" && !row.cells[column].text.isEmpty
    {
      let cell = CellReference(name: ScenarioTable.value.name, column: column)
      let excerpt = document.excerpt(of: row, marking: row.cells[column])
      return (
        row.cells[column].text,
        Location(file: source.file, row: row.number, cell: cell, excerpt: excerpt)
      )
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func variantCycle(_ folder: String, at place: Location?) -> Diagnostic {
    Diagnostic(
      code: "ciclo-varianti", at: place, "la cartella «\(folder)» finisce per variare sé stessa",
      expected: "una catena di varianti che arriva a uno scenario senza «base»")
  }

  fileprivate static func longChain(_ limit: Int, at place: Location?) -> Diagnostic {
    Diagnostic(
      code: "catena-lunga", at: place, "la catena di varianti conta più di \(limit) cartelle",
      expected: "una variante dello scenario, o una variante di una variante")
  }

  fileprivate static func sameTable(_ first: String, _ second: String) -> Diagnostic {
    Diagnostic(
      code: "tabella-doppia", at: Location(file: second),
      "la stessa tabella è anche nel file «\(first)»", expected: "un file solo",
      hint: "togliere quello che non serve")
  }
}
