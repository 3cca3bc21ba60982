import Workforce

/// One thing on the command line that is not understood.
struct UsageError: ReadableError, Equatable {
  let message: String
  let hint: String?
}

// MARK: - Options

extension UsageError {
  static func unknownOption(_ name: String, suggestions: [String]) -> UsageError {
    UsageError(
      message: "l'opzione «\(name)» non esiste.",
      hint: suggestions.isEmpty
        ? "le opzioni di un comando sono elencate da: ptfp <comando> --help"
        : "forse si intendeva \(ItalianList.quoted(suggestions, last: "o")).")
  }

  /// Word processors turn two hyphens into a long dash, and people paste commands from documents.
  static func longDash(_ word: String, meant name: String) -> UsageError {
    UsageError(
      message: "«\(word)» comincia con una lineetta lunga, non con due trattini.",
      hint: "scrivere \(name): succede quando si copia il comando da un documento.")
  }

  static func missingValue(of option: Option) -> UsageError {
    UsageError(
      message: "l'opzione «\(option.name)» vuole un valore: \(option.form).",
      hint: "se il valore comincia con un trattino, scrivere \(option.name)=VALORE.")
  }

  static func unwantedValue(_ value: String, of option: Option) -> UsageError {
    UsageError(
      message: "l'opzione «\(option.name)» non vuole un valore, ma c'è «\(value)».",
      hint: "scrivere soltanto \(option.name).")
  }

  static func repeated(_ option: Option) -> UsageError {
    UsageError(
      message: "l'opzione «\(option.name)» compare più di una volta.",
      hint: "lasciarla una volta sola, con il valore che serve.")
  }

  static func notAccepted(
    _ option: Option, by command: CommandDescription, acceptedBy names: [String]
  ) -> UsageError {
    let others = ItalianList.quoted(names, last: "e")
    let hint: String? =
      switch names.count {
      case 0: nil
      case 1: "la accetta il comando \(others)."
      default: "la accettano i comandi \(others)."
      }
    return UsageError(
      message: "il comando «\(command.name)» non accetta l'opzione «\(option.name)».", hint: hint)
  }
}

// MARK: - Values

extension UsageError {
  static func unknownFormat(_ value: String) -> UsageError {
    let formats = OutputFormat.allCases
    let near = NearestName.suggestions(for: value.lowercased(), among: formats.map(\.rawValue))
    let hint =
      value.lowercased() == "pdf"
      ? "ptfp documento scrive docx, odt e html: chi li apre li può salvare in PDF."
      : near.first.map { "forse si intendeva «\($0)»." }
        ?? "i formati sono \(OutputFormat.list(formats, last: "e"))."
    return UsageError(message: "il formato «\(value)» non esiste.", hint: hint)
  }

  static func endingNotWritten(
    _ ending: String, by command: CommandDescription
  ) -> UsageError {
    let endings = ItalianList.joined(command.formats.map { ".\($0.ending)" }, last: "o")
    return UsageError(
      message: "il comando «\(command.name)» non scrive file «.\(ending)».",
      hint: "dare al nome del file la fine \(endings).")
  }

  static func endingPromisesOther(_ path: String, than format: OutputFormat) -> UsageError {
    UsageError(
      message: "«\(path)» non ha la fine di un file \(format.rawValue).",
      hint: "dare al nome del file la fine .\(format.ending), oppure togliere --formato.")
  }

  static func tableOfScenario(_ path: String) -> UsageError {
    UsageError(
      message: "«\(path)» sarebbe una tabella dello scenario: nella sua cartella ogni .csv lo è.",
      hint: "scegliere un'altra cartella.")
  }

  static func formatNotWritten(
    _ format: OutputFormat, by command: CommandDescription
  ) -> UsageError {
    UsageError(
      message: "il comando «\(command.name)» non scrive il formato «\(format.rawValue)».",
      hint: command.formats.isEmpty
        ? nil : "scegliere \(OutputFormat.list(command.formats, last: "o")).")
  }

  static func binaryOnTerminal(
    _ format: OutputFormat, command: CommandDescription
  ) -> UsageError {
    UsageError(
      message: "un file \(format.rawValue) non si può mostrare sullo schermo.",
      hint: "aggiungere il file in cui scriverlo: --output \(command.name).\(format.rawValue)")
  }

  static func tableOutsideCSV(_ format: OutputFormat) -> UsageError {
    UsageError(
      message:
        "«--tabella» sceglie le tabelle da scrivere in csv: il formato \(format.rawValue) contiene "
        + "tutto il piano.",
      hint: "aggiungere --formato csv, oppure togliere --tabella.")
  }

  static func noCharts(in format: OutputFormat) -> UsageError {
    let others = OutputFormat.reports.filter(\.showsCharts).map(\.rawValue)
    return UsageError(
      message: "i grafici non si scrivono nel formato «\(format.rawValue)».",
      hint: "togliere --grafici, oppure scegliere \(ItalianList.joined(others, last: "o")).")
  }

  static func malformedPair(_ value: String, form: String) -> UsageError {
    UsageError(
      message: "«\(value)» non ha la forma attesa: \(form).",
      hint: "scrivere un nome, il segno = e un valore, senza spazi intorno.")
  }

  static func malformedYear(_ value: String) -> UsageError {
    UsageError(
      message: "l'anno «\(value)» non è scritto con quattro cifre.",
      hint: "scrivere per esempio --anno 2026.")
  }

  static func malformedDepth(_ value: String) -> UsageError {
    UsageError(
      message: "la profondità «\(value)» non è un numero intero da 1 in su.",
      hint: "scrivere per esempio --profondita 2.")
  }

  static func malformedLevel(_ value: String) -> UsageError {
    UsageError(
      message: "il livello «\(value)» non è un numero intero da 1 a 4.",
      hint: "scrivere per esempio --livello 3.")
  }

  static func unknownKind(_ value: String) -> UsageError {
    UsageError(
      message: "il documento «\(value)» non esiste.",
      hint: "i documenti sono "
        + "\(ItalianList.joined(DocumentKind.allCases.map(\.rawValue), last: "e")).")
  }

  static func malformedSeconds(_ value: String) -> UsageError {
    UsageError(
      message: "il tempo «\(value)» non è un numero intero di secondi da 1 in su.",
      hint: "scrivere per esempio --tempo 60.")
  }

  static func malformedSeed(_ value: String) -> UsageError {
    UsageError(
      message: "il seme «\(value)» non è un numero intero di al più 18 cifre.",
      hint: "scrivere per esempio --seme 2026.")
  }

  static func malformedNumber(_ value: String, _ option: String) -> UsageError {
    UsageError(
      message: "«\(value)» non è un numero intero da 1 in su.",
      hint: "scrivere per esempio \(option) 5.")
  }
}

// MARK: - Words

extension UsageError {
  static let missingCommand = UsageError(
    message: "manca il comando.", hint: "i comandi sono elencati da: ptfp --help")

  static func unknownCommand(_ name: String, suggestions: [String]) -> UsageError {
    UsageError(
      message: "il comando «\(name)» non esiste.",
      hint: suggestions.isEmpty
        ? "i comandi sono elencati da: ptfp --help"
        : "forse si intendeva \(ItalianList.quoted(suggestions, last: "o")).")
  }

  static func missingArguments(_ names: [String], of command: CommandDescription) -> UsageError {
    UsageError(
      message: "al comando «\(command.name)» \(names.count == 1 ? "manca" : "mancano") "
        + "\(ItalianList.joined(names, last: "e")).",
      hint: "gli esempi sono in: ptfp \(command.name) --help")
  }

  static func unexpected(_ words: [String], of command: CommandDescription) -> UsageError {
    UsageError(
      message: "il comando «\(command.name)» non si aspetta "
        + "\(ItalianList.quoted(words, last: "e")).",
      hint: "un nome che contiene spazi va scritto tra virgolette.")
  }
}

extension OutputFormat {
  fileprivate static func list(_ formats: [OutputFormat], last conjunction: String) -> String {
    ItalianList.joined(formats.map(\.rawValue), last: conjunction)
  }
}
