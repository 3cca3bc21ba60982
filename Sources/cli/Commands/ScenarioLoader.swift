import PerformanceLink
import Workforce

/// The faults of the input that keep a command from its result.
struct InputFailure: Error {
  let diagnostics: [Diagnostic]
}

/// Reads the scenario that a command line names, with its variants, readings and what-ifs.
enum ScenarioLoader {
  /// What a command works on.
  enum Need {
    /// The tables of a plan.
    case plan
    /// The tables of the objectives.
    case objectives
    /// A plan, objectives, or both.
    case either
  }

  /// The evaluation of the scenario; warnings about its tables go to the console.
  ///
  /// Its objectives are evaluated with it, except for commands on the plan that only show them in
  /// JSON.
  static func evaluate(
    _ context: CommandContext, needing need: Need = .plan
  ) throws -> Evaluation {
    let reading = read(context.settings, context.word(0), needing: need)
    guard let scenario = reading.scenario else {
      throw InputFailure(diagnostics: reading.faults)
    }
    // While the objectives are still being read; their faults come first.
    let own = Result { try evaluatedPlan(scenario) }
    let plan = try sound(reading, context, needing: need)
    let evaluation = try own.get()
    return need == .plan && context.format != .json
      ? evaluation : try scored(plan, evaluation).evaluation
  }

  /// What a command makes of the plan alone, without its objectives and what was published of it.
  ///
  /// - Parameter work: It is done while those are still being read; what they get wrong is said in
  ///   place of its result.
  static func evaluatePlan<Value>(
    _ context: CommandContext, for work: (Evaluation) throws -> Value
  ) throws -> Value {
    let reading = read(context.settings, context.word(0), needing: .plan)
    guard let plan = reading.plan else {
      throw InputFailure(diagnostics: reading.faults)
    }
    let result = Result { try work(evaluatedPlan(plan)) }
    _ = try sound(reading, context, needing: .plan)
    return try result.get()
  }

  /// The evaluation with the tables that it was made from, in the order of the catalogue.
  static func evaluateWithTables(
    _ context: CommandContext, needing need: Need = .plan
  ) throws -> (evaluation: Evaluation, tables: [TableSource]) {
    let plan = try load(context, needing: need)
    return (
      try evaluated(plan).evaluation, TableName.allCases.flatMap { plan.tables[$0] ?? [] }
    )
  }

  /// What documents draw on: the plan with its objectives, and the same without the variants and
  /// what-ifs of the command line.
  static func documentSource(
    _ context: CommandContext, needing need: Need
  ) throws -> DocumentSource {
    let plan = try load(context, needing: need)
    let (evaluation, performance) = try evaluated(plan)
    if need == .objectives, performance == nil {
      throw InputFailure(diagnostics: [plan.noObjectives])
    }
    let settings = context.settings
    guard !settings.variants.isEmpty || !settings.hypotheses.isEmpty else {
      return DocumentSource(evaluation, performance)
    }
    let approved = try load(unvaried(context), needing: .either, quietly: true)
    return DocumentSource(evaluation, performance, approved: try evaluated(approved))
  }

  private static func evaluated(
    _ plan: LoadedPlan
  ) throws -> (evaluation: Evaluation, performance: PerformanceEvaluation?) {
    try scored(plan, evaluatedPlan(plan.scenario))
  }

  private static func scored(
    _ plan: LoadedPlan, _ evaluation: Evaluation
  ) throws -> (evaluation: Evaluation, performance: PerformanceEvaluation?) {
    guard let model = plan.model else { return (evaluation, nil) }
    do {
      let performance = try PerformanceEvaluation(model, over: evaluation)
      return (performance.evaluation, performance)
    } catch {
      throw InputFailure(diagnostics: [.outOfRange])
    }
  }

  private static func evaluatedPlan(_ scenario: Scenario) throws -> Evaluation {
    do {
      return try Evaluation(scenario)
    } catch {
      throw InputFailure(diagnostics: [.outOfRange])
    }
  }

  /// The command line without its variants and what-ifs.
  private static func unvaried(_ context: CommandContext) -> CommandContext {
    var settings = context.settings
    settings.variants = []
    settings.hypotheses = []
    return CommandContext(settings: settings, format: context.format, console: context.console)
  }

  /// The scenario with its variants, readings and what-ifs, not evaluated.
  static func scenario(_ context: CommandContext) throws -> Scenario {
    try load(context, needing: .plan).scenario
  }

  /// The evaluation of the objectives of the scenario.
  static func evaluateObjectives(
    _ context: CommandContext, year: Int? = nil
  ) throws -> PerformanceEvaluation {
    try objectives(try load(context, needing: .objectives), year)
  }

  /// The evaluation of the objectives without the variants and what-ifs of the command line.
  ///
  /// Its warnings are not repeated: they are those of the varied scenario, or of what it replaces.
  static func evaluateObjectivesUnvaried(
    _ context: CommandContext, year: Int
  ) throws -> PerformanceEvaluation {
    try objectives(try load(unvaried(context), needing: .objectives, quietly: true), year)
  }

  private static func objectives(
    _ loaded: LoadedPlan, _ year: Int?
  ) throws -> PerformanceEvaluation {
    guard let model = loaded.model else {
      throw InputFailure(diagnostics: [loaded.noObjectives])
    }
    let evaluated = year ?? model.defaultYear(of: loaded.scenario)
    guard loaded.scenario.period.contains(evaluated) else {
      throw InputFailure(diagnostics: [.yearOutside(evaluated, loaded.scenario.period)])
    }
    do {
      return try PerformanceEvaluation(model, over: try Evaluation(loaded.scenario), year: year)
    } catch {
      throw InputFailure(diagnostics: [.outOfRange])
    }
  }

  private static func load(
    _ context: CommandContext, needing need: Need, quietly: Bool = false
  ) throws -> LoadedPlan {
    try sound(
      read(context.settings, context.word(0), needing: need), context, needing: need,
      quietly: quietly)
  }

  private static func sound(
    _ reading: ScenarioReading, _ context: CommandContext, needing need: Need,
    quietly: Bool = false
  ) throws -> LoadedPlan {
    let plan = try reading.sound()
    // Warnings about the objectives are left to the commands that need them.
    if !quietly { warn(need == .objectives ? plan.warnings : plan.planWarnings, context) }
    return plan
  }

  static func readings(
    _ answers: [String], over chosen: Readings, _ faults: inout [Diagnostic]
  ) -> Readings {
    var readings = chosen
    for answer in answers {
      let parts = answer.split(separator: "=", maxSplits: 1).map(String.init)
      guard let entry = Readings.catalogue.first(where: { $0.name == parts[0] }) else {
        faults.append(.unknownReading(parts[0]))
        continue
      }
      if let changed = readings.answering(entry, with: parts.count > 1 ? parts[1] : "") {
        readings = changed
      } else {
        faults.append(.unknownAnswer(parts.count > 1 ? parts[1] : "", entry))
      }
    }
    return readings
  }

  static func applying(
    _ texts: [String], to scenario: Scenario, _ faults: inout [Diagnostic]
  ) -> Scenario {
    var changed = scenario
    for text in texts {
      do throws(Diagnostic) {
        changed = try Hypothesis(text).applied(to: changed)
      } catch {
        faults.append(error)
      }
    }
    return changed
  }
}

extension Diagnostic {
  static let outOfRange = Diagnostic(
    code: "fuori-campo",
    "gli importi dello scenario superano il massimo calcolabile (92 milioni di miliardi di euro)",
    hint: "controllare che costi e unità non abbiano cifre di troppo")

  /// A command on the plan was given a folder that only holds objectives.
  static func noPlan(_ folder: String) -> Diagnostic {
    let needed = TableSchema.all.filter(\.isNeeded).map(\.name.fileName)
    return Diagnostic(
      code: "piano-mancante",
      "la cartella «\(folder)» contiene soltanto gli obiettivi: le tabelle del piano non ci sono",
      expected: needed.joined(separator: ", "),
      hint: "su questa cartella si possono usare obiettivi, riconcilia, figure e spiega")
  }

  fileprivate static func yearOutside(_ year: Int, _ period: ClosedRange<Int>) -> Diagnostic {
    Diagnostic(
      code: "anno-fuori-piano", "l'anno \(year) è fuori dal periodo",
      expected: "un anno dal \(period.lowerBound) al \(period.upperBound)")
  }

  fileprivate static func unknownReading(_ name: String) -> Diagnostic {
    let names = Readings.catalogue.map(\.name)
    return Diagnostic(
      code: "lettura-sconosciuta", "la lettura «\(name)» non esiste",
      expected: "una fra: \(names.joined(separator: ", "))",
      hint: NearestName.suggestions(for: name, among: names).first.map { "forse «\($0)»" })
  }
}

extension LoadedPlan {
  /// The objectives were asked of a folder that has none, or none yet.
  fileprivate var noObjectives: Diagnostic {
    let isUnfilled = !TableName.performance.isDisjoint(with: tables.keys)
    return Diagnostic(
      code: "obiettivi-mancanti",
      isUnfilled
        ? "nella cartella «\(scenario.folder)» le tabelle degli obiettivi non hanno ancora righe"
        : "la cartella «\(scenario.folder)» non contiene le tabelle degli obiettivi",
      expected: "almeno obiettivi.csv e livelli.csv",
      hint: isUnfilled
        ? "aprirle con Excel o LibreOffice e scrivere sotto i nomi delle colonne"
        : "le tabelle degli obiettivi si aggiungono a quelle del piano, nella stessa cartella; vuote, "
          + "con le spiegazioni, le scrive ptfp nuovo con --obiettivi")
  }
}
