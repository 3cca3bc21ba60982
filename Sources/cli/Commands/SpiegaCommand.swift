import Workforce

/// Explains one figure down to the law and the rows it comes from.
enum SpiegaCommand: Command {
  static let description = CommandDescription(
    name: "spiega", summary: "Mostra da dove viene una cifra, fino alla norma e alle righe",
    usage: "ptfp spiega <scenario> <figura> [opzioni]",
    text: [
      "Stampa l'albero dei passaggi: ogni ramo finisce in una riga di una tabella o in un parametro "
        + "di legge. Una cifra che ricorre è spiegata la prima volta soltanto.",
      "Gli indirizzi delle figure si trovano con ptfp figure <scenario>.",
    ],
    examples: [
      Example(
        line: "ptfp spiega scenarios/cremona-mantova-pavia-2025-2027 capacita/2026/residua",
        purpose: "che cosa resta del budget 2026 e perché"),
      Example(
        line: "ptfp spiega scenarios/cremona-mantova-pavia-2025-2027 spesa/potenziale-massima "
          + "--profondita 2",
        purpose: "soltanto i primi due livelli"),
    ],
    options: CommandDescription.scenarioOptions + ["--profondita"],
    formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let evaluation = try ScenarioLoader.evaluate(context, needing: .either)
    let address = Address(LongWords.joined(context.word(1)))
    guard
      let explanation = Explanation(
        of: address, in: evaluation.figures, depth: context.settings.depth.flatMap(Int.init),
        foldsZeros: context.format != .json)
    else { throw InputFailure(diagnostics: [.noFigure(address.text, evaluation)]) }
    let tree = ExplanationTree(explanation, isWhole: context.format == .csv)
    let body: Block =
      context.format == .testo
      ? .preformatted(tree.text(width: context.width))
      : .table(tree.table(title: explanation.title, isIndented: context.format != .csv))
    let report = Report(
      title: "\(address): \(explanation.title)",
      blocks: [body] + notes(on: tree).map(Block.paragraph))
    return try context.result(report) {
      try JSONText.render(ExplanationDocument(explanation))
    }
  }

  /// What the tree leaves out, and how to see it.
  private static func notes(on tree: ExplanationTree) -> [String] {
    var notes: [String] = []
    if tree.hasFoldedZeros {
      notes.append(
        "I rami che valgono zero non sono sviluppati: per vederli, spiegare il loro indirizzo.")
    }
    if tree.hasUnlistedRows {
      notes.append(
        "Gli elenchi lunghi di righe sono abbreviati: per intero sono in --formato csv o json.")
    }
    return notes
  }
}
