@testable import cli

/// Commands made up for the tests of the parser and the help.
enum SampleCommands {
  static let compute = CommandDescription(
    name: "calcola", summary: "Calcola tutte le tabelle del piano",
    usage: "ptfp calcola <scenario> [opzioni]",
    text: ["Legge lo scenario.", "Scrive ogni tabella."],
    examples: [Example(line: "ptfp calcola scenario", purpose: "tutte le tabelle")],
    options: ["--formato", "--output", "--variante", "--ipotesi", "--lettura", "--anno"],
    formats: OutputFormat.reports)

  static let explain = CommandDescription(
    name: "spiega", summary: "Spiega da dove viene una cifra",
    usage: "ptfp spiega <scenario> <figura> [opzioni]",
    text: [], examples: [],
    options: ["--formato", "--output", "--profondita"], formats: [.testo, .json])

  static let compare = CommandDescription(
    name: "confronta", summary: "Confronta lo scenario con le sue varianti",
    usage: "ptfp confronta <scenario> <variante>… [opzioni]",
    text: [], examples: [], options: ["--anno"], formats: [])

  static let rules = CommandDescription(
    name: "norme", summary: "Elenca le norme",
    usage: "ptfp norme [<norma>]", text: [], examples: [], options: [], formats: [])

  static let all = [compute, explain, compare, rules]

  static func parse(_ line: String) throws(UsageErrors) -> Invocation {
    try CommandLineParser.parse(line.split(separator: " ").map(String.init), commands: all)
  }

  /// The messages of a line that must not be understood.
  static func messages(_ line: String) -> [String] {
    do {
      _ = try parse(line)
      return []
    } catch {
      return error.errors.map(\.message)
    }
  }

  /// The hints of a line that must not be understood.
  static func hints(_ line: String) -> [String?] {
    do {
      _ = try parse(line)
      return []
    } catch {
      return error.errors.map(\.hint)
    }
  }
}
