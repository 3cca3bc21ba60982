import Workforce

/// Runs one command line: words in, words out, an exit code at the end.
enum Program {
  static let version = "0.1.0"

  /// Every command, in the order of the help.
  static let commands: [any Command.Type] = [
    CalcolaCommand.self, VerificaCommand.self, SpiegaCommand.self, RiconciliaCommand.self,
    ConfrontaCommand.self, ObiettiviCommand.self, CugCommand.self, DocumentoCommand.self,
    EsportaCommand.self, OttimizzaCommand.self, SoglieCommand.self, SimulaCommand.self,
    ValutaCommand.self, FigureCommand.self, NormeCommand.self, NuovoCommand.self,
    ImportaCommand.self,
  ]

  static func run(_ arguments: [String], console: Console) -> ExitCode {
    do {
      return try execute(arguments, console)
    } catch let errors as UsageErrors {
      console.say(errors)
    } catch let failure as InputFailure {
      console.say(failure.diagnostics)
    } catch let error as any ReadableError {
      console.say(error)
    } catch {
      console.say(
        """
        errore interno: \(error)
        È un difetto di ptfp \(version): segnalarlo allegando il comando e le tabelle.
        """)
      return .internalFault
    }
    return .badInput
  }

  private static func execute(_ arguments: [String], _ console: Console) throws -> ExitCode {
    let descriptions = commands.map { $0.description }
    let invocation = try CommandLineParser.parse(arguments, commands: descriptions)
    let settings = invocation.settings
    guard let description = invocation.command,
      let command = commands.first(where: { $0.description.name == description.name })
    else {
      let text =
        settings.version ? "ptfp \(version)\n" : HelpText.general(commands: descriptions)
      try console.write(text)
      return .done
    }
    if settings.version {
      try console.write("ptfp \(version)\n")
      return .done
    }
    if settings.help {
      try console.write(HelpText.command(description))
      return .done
    }
    let promised = settings.output.flatMap(OutputFormat.init(fileName:))
    if let promised, settings.format == nil, !description.formats.contains(promised) {
      throw UsageErrors([.endingNotWritten(promised.ending, by: description)])
    }
    if settings.format == nil, let ending = settings.output.flatMap(OutputFormat.foreignEnding) {
      throw UsageErrors([.endingNotWritten(ending, by: description)])
    }
    let format = settings.format ?? promised ?? description.formats.first ?? .testo
    if format.isBinary, settings.output == nil, console.output.isTerminal {
      throw UsageErrors([.binaryOnTerminal(format, command: description)])
    }
    if let path = settings.output { try check(path, format) }
    if settings.showsCharts, !format.showsCharts {
      throw UsageErrors([.noCharts(in: format)])
    }
    let context = CommandContext(settings: settings, format: format, console: console)
    let result = try command.run(context)
    if let path = settings.output {
      let isReplaced = try OutputFile.write(result.bytes, to: path)
      console.say(isReplaced ? "sostituito il file \(path)" : "scritto \(path)")
    } else {
      try console.write(result.bytes)
    }
    return result.code
  }

  /// Whether a file can be what its name and its place promise.
  private static func check(_ path: String, _ format: OutputFormat) throws {
    let promised = OutputFormat(fileName: path)
    let isOther =
      promised.map { $0 != format && ($0.isBinary || format.isBinary) }
      ?? (OutputFormat.foreignEnding(of: path) != nil)
    if isOther { throw UsageErrors([.endingPromisesOther(path, than: format)]) }
    if promised == .csv, DiskFiles.isScenario(FilePath.folder(of: path)) {
      throw UsageErrors([.tableOfScenario(path)])
    }
  }
}
