import PerformanceLink
import Workforce

/// A plan and the plans that are set beside it.
struct ComparisonStudy {
  let base: Evaluation
  let compared: [ComparedPlan]
  /// The only year to show; nil for all.
  let year: Int?
}

/// A plan set beside the base one, with all that sets it apart.
struct ComparedPlan {
  /// How reports call the plan.
  let name: String
  /// Where it comes from: a folder, or what-ifs.
  let source: String
  let evaluation: Evaluation
  let comparison: PlanComparison
  /// What it does to the objectives; nil if they can't be compared.
  let objectives: ImpactReport?
}

extension ComparisonStudy {
  /// Reads and evaluates the plans that a command line names.
  ///
  /// Each folder is read on its own, with the folders that it varies, so that any two plans can be
  /// compared; a folder of tables without `scenario.csv` is laid over the base. All what-ifs
  /// together make one more plan of the base.
  init(_ context: CommandContext) throws {
    let plans = try Plans(context)
    do throws(ArithmeticFault) {
      let base = try Evaluated(plans.base, year: plans.year)
      var compared: [ComparedPlan] = []
      for (candidate, plan) in plans.compared {
        let after = try Evaluated(plan, year: base.performance?.year)
        compared.append(
          ComparedPlan(
            name: candidate.name, source: candidate.source, evaluation: after.evaluation,
            comparison: PlanComparison(
              from: base.evaluation, to: after.evaluation,
              rows: candidate.isWhatIf
                ? RowChange.all(byWhatIfsFrom: plans.base.scenario, to: plan.scenario)
                : RowChange.all(
                  from: plans.base.tables, to: plan.tables,
                  TableSchema.all + TableSchema.performance)),
            objectives: try Self.impact(from: base.performance, to: after.performance)))
      }
      self.base = base.evaluation
      self.compared = compared
      year = plans.year
    } catch {
      throw InputFailure(diagnostics: [.outOfRange])
    }
  }

  private static func impact(
    from before: PerformanceEvaluation?, to after: PerformanceEvaluation?
  ) throws(ArithmeticFault) -> ImpactReport? {
    guard let before, let after, before.year == after.year else { return nil }
    return ImpactReport(
      before: before, after: after, impact: try PerformanceImpact(from: before, to: after))
  }
}

/// A plan with its figures and, where it has objectives, theirs.
private struct Evaluated {
  let evaluation: Evaluation
  let performance: PerformanceEvaluation?

  /// - Parameter year: The year of the objectives, if the plan has it.
  init(_ plan: LoadedPlan, year: Int?) throws(ArithmeticFault) {
    let plain = try Evaluation(plan.scenario)
    let shown = year.flatMap { plan.scenario.period.contains($0) ? $0 : nil }
    performance = try plan.model.map { (model) throws(ArithmeticFault) in
      try PerformanceEvaluation(model, over: plain, year: shown)
    }
    evaluation = performance?.evaluation ?? plain
  }
}

/// The plans of a command line, read without errors.
private struct Plans {
  struct Candidate {
    let name: String
    let source: String
    let isWhatIf: Bool
  }

  let base: LoadedPlan
  let compared: [(Candidate, LoadedPlan)]
  let year: Int?

  init(_ context: CommandContext) throws {
    let folder = context.word(0)
    let words = (context.settings.positional.dropFirst() + context.settings.variants).uniqued()
    let hypotheses = context.settings.hypotheses
    guard !words.isEmpty || !hypotheses.isEmpty else {
      throw InputFailure(diagnostics: [.nothingToCompare])
    }
    var plain = context.settings
    plain.hypotheses = []
    plain.variants = []
    var supposed = plain
    supposed.hypotheses = hypotheses
    let base = try ScenarioLoader.read(plain, folder, needing: .either).sound()
    self.base = base
    year = try context.settings.year.map { try Self.year($0, of: base.scenario) }
    var read = words.map { word in
      let source = Self.folder(word, of: folder)
      return (
        Candidate(name: Self.name(word, among: words), source: source, isWhatIf: false),
        Self.read(word, at: source, over: folder, plain)
      )
    }
    if !hypotheses.isEmpty {
      read.append(
        (
          Candidate(
            name: "ipotesi", source: hypotheses.joined(separator: ", "), isWhatIf: true),
          ScenarioLoader.read(supposed, folder, needing: .either)
        ))
    }
    let faults = read.flatMap { $0.1.faults }.uniqued()
    guard !faults.hasErrors else { throw InputFailure(diagnostics: faults) }
    var sound: [(Candidate, LoadedPlan)] = []
    for (candidate, reading) in read { sound.append((candidate, try reading.sound())) }
    compared = sound
    // What a variant takes from its base was told with the base.
    let own = faults.filter { fault in
      !base.warnings.contains { $0.message == fault.message && $0.isAtSameCell(as: fault) }
    }
    ScenarioLoader.warn(base.warnings + own, context)
  }

  private static func folder(_ word: String, of scenario: String) -> String {
    DiskFiles().variant(word, of: scenario)
  }

  private static func read(
    _ word: String, at folder: String, over scenario: String, _ settings: Settings
  ) -> ScenarioReading {
    let names = try? DiskFiles().fileNames(in: folder)
    let isWhole = names?.contains { $0.lowercased() == TableName.scenario.fileName } ?? true
    guard !isWhole else {
      return ScenarioLoader.read(settings, folder, label: folder, needing: .either)
    }
    var overlaid = settings
    overlaid.variants = [word]
    return ScenarioLoader.read(overlaid, scenario, needing: .either)
  }

  /// The last part of a path, unless another path ends in it too.
  private static func name(_ word: String, among words: [String]) -> String {
    func last(_ word: String) -> String {
      word.split(separator: "/").last.map(String.init) ?? word
    }
    return words.filter { last($0) == last(word) }.count == 1 ? last(word) : word
  }

  private static func year(_ text: String, of scenario: Scenario) throws -> Int {
    let years = scenario.hasPlan ? scenario.budgetYears : scenario.period
    guard let year = Int(text), years.contains(year) else {
      throw InputFailure(diagnostics: [
        Diagnostic(
          code: "anno-fuori-piano", "l'anno \(text) non è nel piano",
          expected: "un anno dal \(years.lowerBound) al \(years.upperBound)")
      ])
    }
    return year
  }
}

extension Diagnostic {
  /// Whether another fault concerns the same cell, whatever the folder is called.
  fileprivate func isAtSameCell(as other: Diagnostic) -> Bool {
    location?.row == other.location?.row && location?.cell == other.location?.cell
      && location?.excerpt == other.location?.excerpt
  }

  fileprivate static let nothingToCompare = Diagnostic(
    code: "niente-da-confrontare", "manca il piano da confrontare con lo scenario",
    expected: "almeno una variante, o un'ipotesi con --ipotesi",
    hint: "per esempio: ptfp confronta <scenario> concorsi-rinviati")
}
