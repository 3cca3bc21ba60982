import Workforce

/// Writes the documents of the plan from templates.
enum DocumentoCommand: Command {
  static let description = CommandDescription(
    name: "documento", summary: "Scrive la sezione del PIAO e gli altri documenti del piano",
    usage: "ptfp documento [<scenario>] [opzioni]",
    text: [
      "Riempie un modello con le cifre, le tabelle e i grafici dello scenario. I modelli del "
        + "programma sono: "
        + DocumentKind.allCases.map { "\($0.rawValue), \($0.purpose)" }.joined(separator: "; ")
        + ".",
      "Un modello è un testo che si può modificare: --scrivi-modello ne scrive uno, --modello lo "
        + "usa. Un indirizzo o un nome che non esiste è un errore, con riga e colonna; una cifra "
        + "che non si può calcolare è «n.d.», con il motivo.",
      "Le note del programma (controlli, scadenze, norme da confermare, che cosa resta da scrivere) "
        + "si riconoscono perché cominciano con «Nota di ptfp»: si tolgono prima di pubblicare.",
    ],
    examples: [
      Example(
        line: "ptfp documento scenarios/cremona-mantova-pavia-2025-2027 --formato html "
          + "--output sezione-3.html",
        purpose: "la sezione del PIAO, da aprire con il browser"),
      Example(
        line: "ptfp documento scenarios/cremona-mantova-pavia-2025-2027 --tipo variazione "
          + "--variante concorsi-rinviati",
        purpose: "che cosa cambia rispetto al piano approvato"),
      Example(
        line: "ptfp documento --tipo scheda-sg --scrivi-modello scheda.md",
        purpose: "un modello da modificare"),
      Example(
        line: "ptfp documento scenarios/cremona-mantova-pavia-2025-2027 --modello scheda.md",
        purpose: "il documento secondo il proprio modello"),
    ],
    options: CommandDescription.scenarioOptions + [
      "--tipo", "--modello", "--scrivi-modello", "--livello", "--elenco",
    ], formats: OutputFormat.documents)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let settings = context.settings
    let kind = settings.documentKind ?? .ptfp
    if settings.lists {
      return try list(context).result(TemplateGuide.report)
    }
    if let path = settings.newTemplate {
      try TemplateFile.write(kind.template, to: path)
      context.console.say("scritto il modello \(SafeText.line(path))")
      return CommandResult(text: "", code: .done)
    }
    guard !settings.positional.isEmpty else {
      throw UsageErrors([.missingArguments(["<scenario>"], of: description)])
    }
    let text = try settings.template.map(TemplateFile.read) ?? kind.template
    let name = settings.template ?? kind.fileName
    if settings.template == nil, kind == .variazione, settings.variants.isEmpty,
      settings.hypotheses.isEmpty
    {
      throw InputFailure(diagnostics: [.nothingVaried])
    }
    let source = try ScenarioLoader.documentSource(
      context, needing: settings.template == nil ? kind.need : .either)
    let (template, faults) = TemplateParser.parse(text, file: name)
    let diagnostics = TemplateChecker.check(template, faults, against: source)
    guard diagnostics.isEmpty else { throw InputFailure(diagnostics: diagnostics) }
    let report = try TemplateWriter.write(
      template, from: source, level: settings.titleLevel ?? 1,
      showsCharts: context.format.showsCharts)
    return try context.result(report)
  }
}

extension DocumentoCommand {
  /// The list is looked at, a document is pasted: it is text where no other format is asked for.
  private static func list(_ context: CommandContext) -> CommandContext {
    let settings = context.settings
    let asked = settings.format ?? settings.output.flatMap(OutputFormat.init(fileName:))
    return CommandContext(settings: settings, format: asked ?? .testo, console: context.console)
  }
}

extension OutputFormat {
  /// The formats of a document, the one to paste first.
  static let documents: [OutputFormat] = [.markdown, .html, .docx, .odt, .testo]
}

extension Diagnostic {
  fileprivate static let nothingVaried = Diagnostic(
    code: "variazione", "il documento «variazione» confronta il piano approvato con un altro",
    expected: "almeno una variante o un'ipotesi",
    hint: "aggiungere --variante CARTELLA oppure --ipotesi INDIRIZZO=VALORE")
}
