import Foundation
import Workforce

/// The files that an import reads beside the payroll and writes, checked before anything is read.
struct ImportTargets {
  let scenario: String
  let mapping: String
  let keys: String
  /// Whether `personale.csv` has data that will be written again.
  let replacesRows: Bool
  let keysAreNew: Bool

  var roster: String { FilePath.joined(scenario, TableName.personale.fileName) }

  init(_ settings: Settings, payroll: String) throws {
    guard let mapping = settings.mapping, let scenario = settings.scenario,
      let keys = settings.keys
    else { throw Self.missing(in: settings) }
    let files = DiskFiles()
    do throws(ScenarioFileFault) {
      _ = try files.fileNames(in: scenario)
    } catch {
      throw ImportFault(message: "\(error.message).", hint: error.hint)
    }
    guard !Self.isInside(keys, scenario, files) else { throw ImportFault.keysInScenario(keys) }
    for other in [payroll, mapping] where Self.isSame(keys, other, files) {
      throw ImportFault.keysAreInput(keys)
    }
    self.scenario = FilePath.withoutEnd(scenario)
    self.mapping = mapping
    self.keys = keys
    keysAreNew = !FileManager.default.fileExists(atPath: keys)
    let roster = FilePath.joined(self.scenario, TableName.personale.fileName)
    let rows =
      FileManager.default.fileExists(atPath: roster)
      ? PayrollImport.rowCount(of: try FileBytes.read(roster)) : 0
    guard rows == 0 || settings.replaces else { throw ImportFault.rosterExists(roster, rows: rows) }
    replacesRows = rows > 0
  }

  private static func missing(in settings: Settings) -> UsageErrors {
    let given: [(option: Option, value: String?)] = [
      (.mapping, settings.mapping), (.scenario, settings.scenario), (.keys, settings.keys),
    ]
    return UsageErrors(
      given.filter { $0.value == nil }.map {
        .missingOption($0.option, of: ImportaCommand.description)
      },
      usage: ImportaCommand.description.usage)
  }

  /// Whether a file would be somewhere under a folder, by its name or by the link it is; capital
  /// letters make no difference, as on the disks of Windows and macOS.
  private static func isInside(_ path: String, _ folder: String, _ files: DiskFiles) -> Bool {
    let outer = files.identity(of: folder).lowercased()
    return [path, (try? FileKind.place(of: path).path) ?? path].contains { path in
      let parent = FilePath.folder(of: path)
      let inner = files.identity(of: parent.isEmpty ? "." : parent).lowercased()
      return inner == outer || inner.hasPrefix(outer.hasSuffix("/") ? outer : "\(outer)/")
    }
  }

  private static func isSame(_ first: String, _ second: String, _ files: DiskFiles) -> Bool {
    files.identity(of: first).lowercased() == files.identity(of: second).lowercased()
  }
}

/// Why an import can't begin.
struct ImportFault: ReadableError, Equatable {
  let message: String
  let hint: String?

  static func keysInScenario(_ path: String) -> ImportFault {
    ImportFault(
      message: "il file delle chiavi «\(path)» starebbe dentro lo scenario.",
      hint: "sceglierne uno in un'altra cartella: chi riceve lo scenario non deve sapere chi è chi."
    )
  }

  static func keysAreInput(_ path: String) -> ImportFault {
    ImportFault(
      message: "il file delle chiavi «\(path)» è anche uno dei file da leggere.",
      hint: "indicare dopo --chiavi un altro file.")
  }

  static func rosterExists(_ path: String, rows: Int) -> ImportFault {
    ImportFault(
      message: "«\(path)» ha già \(rows == 1 ? "una riga" : "\(rows) righe").",
      hint: "per scriverla di nuovo aggiungere --sostituisci.")
  }

  static func mappingExists(_ path: String) -> ImportFault {
    ImportFault(
      message: "«\(path)» esiste già.",
      hint: "scegliere un altro nome, oppure aggiungere --sostituisci.")
  }
}

extension UsageError {
  static func missingOption(_ option: Option, of command: CommandDescription) -> UsageError {
    UsageError(
      message: "al comando «\(command.name)» manca l'opzione \(option.form).",
      hint: "gli esempi sono in: ptfp \(command.name) --help")
  }
}
