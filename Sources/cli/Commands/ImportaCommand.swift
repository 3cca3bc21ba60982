import Foundation
import Workforce

/// Makes the roster of a scenario from a payroll table, under pseudonyms.
enum ImportaCommand: Command {
  static let description = CommandDescription(
    name: "importa", summary: "Ricava personale.csv da un file degli stipendi, con pseudonimi",
    usage: "ptfp importa <file.csv> [opzioni]",
    text: [
      "Legge una tabella CSV di qualunque programma stipendi e ne scrive personale.csv: una riga per "
        + "persona, senza nomi, codici fiscali o matricole. La mappa dice quale colonna del file "
        + "diventa quale colonna di personale.csv e come si traducono i valori.",
      "Chi è chi resta nel file delle chiavi, che sta fuori dallo scenario. Se una riga del file non "
        + "si capisce, gli errori sono elencati tutti insieme e niente viene scritto.",
    ],
    examples: [
      Example(
        line: "ptfp importa stipendi.csv --mappa-vuota mappa.csv",
        purpose: "primo passo: una mappa da completare con Excel"),
      Example(
        line: "ptfp importa stipendi.csv --mappa mappa.csv --scenario piano-2026 "
          + "--chiavi riservato/chiavi.csv",
        purpose: "secondo passo: scrive piano-2026/personale.csv"),
    ],
    options: ["--mappa-vuota", "--mappa", "--scenario", "--chiavi", "--sostituisci"], formats: [])

  static func run(_ context: CommandContext) throws -> CommandResult {
    let payroll = try file(context.word(0))
    if let path = context.settings.emptyMapping {
      try writeTemplate(for: payroll, to: path, context)
    } else {
      try importRoster(payroll, context)
    }
    return CommandResult(text: "", code: .done)
  }

  // MARK: The template

  private static func writeTemplate(
    for payroll: PayrollImport.File, to path: String, _ context: CommandContext
  ) throws {
    guard try context.settings.replaces || place(of: path).kind == .missing else {
      throw ImportFault.mappingExists(path)
    }
    let template: MappingTemplate
    do throws(Diagnostic) {
      template = try MappingTemplate(for: payroll)
    } catch {
      throw InputFailure(diagnostics: [error])
    }
    try OutputFile.write(template.bytes, to: path)
    let guesses =
      template.guessedFields.isEmpty
      ? ""
      : "\ncolonne riconosciute, da controllare: "
        + template.guessedFields.joined(separator: ", ")
    context.console.say(
      """
      scritto \(path)\(guesses)
      Per continuare:
        1. aprire \(path) con Excel o LibreOffice e completare «colonna» e «a»
        2. ptfp importa \(context.word(0).shellWord) --mappa \(path.shellWord) --scenario CARTELLA \
      --chiavi FILE
      """)
  }

  // MARK: The roster

  private static func importRoster(
    _ payroll: PayrollImport.File, _ context: CommandContext
  ) throws {
    let targets = try ImportTargets(context.settings, payroll: context.word(0))
    let dotazione = FilePath.joined(targets.scenario, TableName.dotazione.fileName)
    let outcome = PayrollImport(
      payroll: payroll, mapping: try file(targets.mapping),
      keys: try optionalFile(targets.keys), dotazione: try optionalFile(dotazione)
    ).run()
    guard let roster = outcome.roster else {
      throw InputFailure(diagnostics: outcome.diagnostics)
    }
    // The keys come first: ids that nobody can trace back would be worse than keys not used yet.
    if let keys = outcome.keys {
      try makeFolder(of: targets.keys)
      try OutputFile.write(keys, to: targets.keys, isPrivate: true)
    }
    try OutputFile.write(roster, to: targets.roster)
    context.console.say(ImportMessage(outcome, targets).text)
  }

  // MARK: Files

  private static func file(_ path: String) throws -> PayrollImport.File {
    let name = (path.split(separator: "/").last).map(String.init) ?? path
    return PayrollImport.File(name: name, bytes: try FileBytes.read(path))
  }

  /// Makes the folder of the keys if it is missing, for its owner alone.
  private static func makeFolder(of keys: String) throws {
    let folder = FilePath.folder(of: keys)
    let place = try place(of: folder)
    guard !folder.isEmpty, place.kind == .missing, place.path == folder else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw FileFault.cannotWrite(keys, FileCause(error))
    }
  }

  private static func optionalFile(_ path: String) throws -> PayrollImport.File? {
    try place(of: path).kind == .missing ? nil : file(path)
  }

  private static func place(of path: String) throws -> FileKind.Place {
    do {
      return try FileKind.place(of: path)
    } catch {
      throw FileFault.cannotRead(path, error)
    }
  }
}
