import Foundation
import Workforce

/// Searches the best plan under all limits at once.
enum OttimizzaCommand: Command {
  static let description = CommandDescription(
    name: "ottimizza", summary: "Cerca il piano migliore entro tutti i limiti, e lo dimostra",
    usage: "ptfp ottimizza <scenario> [opzioni]",
    text: [
      "Decide da capo le assunzioni previste che usano capacità; tiene come sono le altre, le "
        + "cessazioni e le progressioni. Rispetta insieme capacità con resti e scadenze, posti, "
        + "spesa massima, preventivo e posti da lasciare all'esterno.",
      "Senza --obiettivo cerca il piano di maggior valore secondo preferenze.csv (colonne "
        + "anno;area;peso) o, se la tabella non c'è, quello con più persone. A parità decide la "
        + "spesa minore.",
      "Dice quali limiti stringono, che cosa servirebbe per una persona in più e quali piani sono "
        + "ugualmente buoni. Con Ctrl-C si ferma e dice fin dove è arrivato.",
      "Esce con 0 se il piano è dimostrato, con 1 se il tempo non è bastato o nessun piano rispetta "
        + "i limiti, con 2 se le tabelle non si possono leggere.",
    ],
    examples: [
      Example(
        line: "ptfp ottimizza scenarios/cremona-mantova-pavia-2025-2027 --obiettivo persone",
        purpose: "il piano con più assunzioni"),
      Example(
        line: "ptfp ottimizza piano --obiettivo perdite --scrivi piano/varianti/senza-perdite",
        purpose: "il piano che perde meno capacità, come nuova variante"),
    ],
    options: CommandDescription.scenarioOptions + [
      "--obiettivo", "--tempo", "--piani", "--scrivi",
    ], formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let scenario = try ScenarioLoader.scenario(context)
    let criteria = try criteria(context.settings, scenario)
    if let folder = context.settings.newVariant { try VariantWriter.check(folder, context) }
    let clock = SearchClock(seconds: context.settings.seconds.flatMap { Int($0) })
    let progress = ProgressLine(context.console)
    let study: OptimumStudy
    do {
      study = try OptimumStudy(
        scenario, criteria, listing: context.settings.listed.flatMap { Int($0) } ?? 5,
        isOver: { clock.isOver }, report: progress.show)
    } catch {
      throw InputFailure(diagnostics: [.outOfRange])
    }
    progress.clear()
    let code = study.best?.isProven == true ? ExitCode.done : .limitExceeded
    let result = try context.result(OptimumReport.report(study), code) {
      try JSONText.render(OptimumDocument(study))
    }
    guard let folder = context.settings.newVariant, let plan = study.plan else { return result }
    do throws(FileFault) {
      try VariantWriter.write(plan, study, to: folder, context)
    } catch {
      // The search may have lasted long: what it found is shown all the same.
      context.console.say(error)
      return CommandResult(bytes: result.bytes, code: .badInput)
    }
    return result
  }

  private static func criteria(
    _ settings: Settings, _ scenario: Scenario
  ) throws -> [Criterion] {
    guard !settings.goals.isEmpty else {
      return [scenario.preferences.map(Criterion.preferenze) ?? .persone]
    }
    var criteria: [Criterion] = []
    for goal in settings.goals {
      guard let criterion = Criterion(named: goal, scenario) else {
        throw InputFailure(diagnostics: [
          goal == "preferenze" ? .noPreferences : .unknownGoal(goal)
        ])
      }
      if !criteria.contains(criterion) { criteria.append(criterion) }
    }
    return criteria
  }
}

extension Criterion {
  fileprivate init?(named name: String, _ scenario: Scenario) {
    switch name {
    case "preferenze":
      guard let preferences = scenario.preferences else { return nil }
      self = .preferenze(preferences)
    case "persone": self = .persone
    case "copertura": self = .copertura
    case "perdite": self = .perdite
    default: return nil
    }
  }

  /// The name of the goal on the command line and in JSON.
  var name: String {
    switch self {
    case .preferenze: "preferenze"
    case .persone: "persone"
    case .copertura: "copertura"
    case .perdite: "perdite"
    case .spesa: "spesa"
    }
  }
}

extension Diagnostic {
  fileprivate static let noPreferences = Diagnostic(
    code: "preferenze-mancanti", at: Location(file: TableName.preferenze.fileName),
    "manca la tabella delle preferenze", expected: "le colonne anno;area;peso",
    hint: "senza la tabella si può cercare il piano con --obiettivo persone")

  fileprivate static func unknownGoal(_ name: String) -> Diagnostic {
    let names = ["preferenze", "persone", "copertura", "perdite"]
    return Diagnostic(
      code: "obiettivo-sconosciuto", "l'obiettivo di ricerca «\(name)» non esiste",
      expected: "uno fra: \(names.joined(separator: ", "))",
      hint: NearestName.suggestions(for: name, among: names).first.map { "forse «\($0)»" })
  }
}
