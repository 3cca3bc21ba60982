import Workforce

/// Lists every figure with its address.
enum FigureCommand: Command {
  static let description = CommandDescription(
    name: "figure", summary: "Elenca gli indirizzi di tutte le cifre",
    usage: "ptfp figure <scenario> [<inizio>] [opzioni]",
    text: [
      "Ogni cifra calcolata ha un indirizzo stabile, che vale per spiega, per pubblicati.csv e per "
        + "l'uscita JSON. Con una parola in più si vedono soltanto gli indirizzi che cominciano così."
    ],
    examples: [
      Example(
        line: "ptfp figure scenarios/cremona-mantova-pavia-2025-2027 capacita/2026",
        purpose: "le cifre della capacità assunzionale 2026")
    ],
    options: CommandDescription.scenarioOptions, formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let evaluation = try ScenarioLoader.evaluate(context, needing: .either)
    let prefix = context.settings.positional.dropFirst().first
    let report = FigureReport.report(evaluation, matching: prefix)
    if let prefix, report.tables.allSatisfy(\.rows.isEmpty) {
      throw InputFailure(diagnostics: [.noFigure(prefix, evaluation)])
    }
    return try context.result(report) {
      try JSONText.render(
        EvaluationDocument(
          evaluation, checks: Verification.checks(of: evaluation), matching: prefix))
    }
  }
}

extension Diagnostic {
  /// No figure has the address that was asked for.
  static func noFigure(_ address: String, _ evaluation: Evaluation) -> Diagnostic {
    let names = evaluation.figures.all.map(\.address.text)
    let alike = Address.alike(address, among: names)
    let near = alike.isEmpty ? NearestName.suggestions(for: address, among: names) : alike
    return Diagnostic(
      code: "figura-sconosciuta", "nessuna figura ha l'indirizzo «\(address)»",
      expected: "un indirizzo dell'elenco: ptfp figure \(evaluation.scenario.folder)",
      hint: near.isEmpty ? nil : "forse \(ItalianList.quoted(near, last: "o"))")
  }
}

extension Address {
  /// Up to three addresses whose words begin, one by one, like those asked for:
  /// `costo-unitario/istruttori` for `costo/istruttori`.
  fileprivate static func alike(_ address: String, among names: [String]) -> [String] {
    let asked = address.lowercased().split(separator: "/")
    guard !asked.isEmpty else { return [] }
    let found = names.filter { name in
      let words = name.split(separator: "/")
      return words.count >= asked.count
        && zip(asked, words).allSatisfy { asked, word in
          let common = zip(asked, word).prefix { $0 == $1 }.count
          let isYear = asked.allSatisfy(\.isNumber)
          return isYear ? asked == word : common >= max(3, asked.count - 1)
        }
    }
    let shortest = found.map { $0.split(separator: "/").count }.min()
    return Array(found.filter { $0.split(separator: "/").count == shortest }.prefix(3))
  }
}
