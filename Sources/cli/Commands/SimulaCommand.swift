import Workforce

/// Shows how a plan spreads when it is not certain who leaves.
enum SimulaCommand: Command {
  static let description = CommandDescription(
    name: "simula", summary: "Dice quanto è sicuro il piano, se non è certo chi esce",
    usage: "ptfp simula <scenario> [opzioni]",
    text: [
      "Le pensioni anticipate e le dimissioni non si conoscono prima. Qui l'ente ne scrive la "
        + "probabilità, e il comando dice fra quali valori stanno capacità, resti e organico di "
        + "ogni anno, con quale probabilità ogni limite è rispettato e ogni assunzione trova la "
        + "sua capacità. Assunzioni e progressioni restano quelle del piano.",
      "Le probabilità sono in uscite_incerte.csv (causa;eta_da;eta_a;probabilita), per le persone "
        + "di personale.csv, oppure in uscite_intervalli.csv (anno;area;minimo;massimo), dove si "
        + "conoscono soltanto i totali. Il programma non ne propone: sono scelte dell'ente. Una sola "
        + "ipotesi è sua: entro un intervallo ogni numero di uscite, dal minimo al massimo, è "
        + "ugualmente probabile; chi ne vuole un'altra scrive più righe con la loro probabilita.",
      "Dove i casi possibili non sono troppi il calcolo è esatto; altrimenti sono estratti a sorte "
        + "e ogni risultato porta il suo errore. Con Ctrl-C le estrazioni si fermano e valgono "
        + "quelle già fatte.",
    ],
    examples: [
      Example(
        line: "ptfp simula scenarios/esempio-uscite-incerte",
        purpose: "l'esempio sintetico, con calcolo esatto"),
      Example(
        line: "ptfp simula scenarios/esempio-uscite-incerte --estrazioni 1000000 --seme 2026",
        purpose: "lo stesso con un milione di estrazioni"),
    ],
    options: CommandDescription.scenarioOptions + ["--estrazioni", "--seme"],
    formats: OutputFormat.reports)

  static func run(_ context: CommandContext) throws -> CommandResult {
    let scenario = try ScenarioLoader.scenario(context)
    let settings = context.settings
    let clock = SearchClock(seconds: nil)
    let study: RiskStudy
    let model: RiskModel
    do {
      model = try RiskModel(scenario)
      guard model.uncertainExits != (0, 0) else {
        throw InputFailure(diagnostics: [.nothingUncertain(scenario)])
      }
      study = try RiskStudy.of(
        model, draws: settings.draws.flatMap { Int($0) },
        seed: settings.seed.flatMap { UInt64($0) } ?? 1, workers: .allCores,
        isOver: { clock.isOver })
    } catch let fault as Diagnostic {
      throw InputFailure(diagnostics: [fault])
    } catch is ArithmeticFault {
      throw InputFailure(diagnostics: [.outOfRange])
    }
    return try context.result(RiskReport(study, model).report) {
      try JSONText.render(RiskDocument(study))
    }
  }
}

extension Diagnostic {
  /// The tables state nothing that is uncertain, or it concerns nobody.
  fileprivate static func nothingUncertain(_ scenario: Scenario) -> Diagnostic {
    let probabilities = TableName.usciteIncerte.fileName
    let ranges = TableName.usciteIntervalli.fileName
    if scenario.exitProbabilities != nil {
      return Diagnostic(
        code: "niente-incerto", at: Location(file: scenario.file(.usciteIncerte)),
        scenario.people == nil
          ? "le probabilità per età si applicano alle persone, ma \(TableName.personale.fileName) "
            + "non c'è"
          : "nessuna persona a tempo indeterminato ha le età indicate negli anni del piano",
        expected: scenario.people == nil
          ? "l'elenco del personale" : "fasce di età con qualcuno in servizio",
        hint: "chi conosce soltanto i totali scriva \(ranges): anno;area;minimo;massimo")
    }
    return Diagnostic(
      code: "niente-incerto",
      "lo scenario non dice quali uscite sono incerte: non c'è niente da simulare",
      expected: "\(probabilities) (causa;eta_da;eta_a;probabilita, per esempio "
        + "anticipata;62;66;0,10) con l'elenco del personale, oppure \(ranges) "
        + "(anno;area;minimo;massimo, per esempio 2026;istruttori;0;3)",
      hint: "le probabilità le stabilisce l'ente, per esempio dalle uscite degli anni passati")
  }
}
