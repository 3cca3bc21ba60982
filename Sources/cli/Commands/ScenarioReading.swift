import PerformanceLink
import Workforce

/// A scenario as it was read, with all its faults; what its plan doesn't need may still be being
/// read.
struct ScenarioReading {
  /// With the readings and what-ifs of the command line, and without what was published of it; nil
  /// if the plan has errors.
  let plan: Scenario?
  let tables: [TableName: [TableSource]]
  private let need: ScenarioLoader.Need
  private let outcome: ScenarioReader.Outcome
  private let published: Meanwhile<PublishedReader.Outcome>
  private let objectives: Meanwhile<PerformanceReader.Outcome>
  /// The faults of the readings and what-ifs of the command line.
  private let lineFaults: [Diagnostic]

  init(_ found: FoundTables, _ settings: Settings, needing need: ScenarioLoader.Need) {
    self.need = need
    tables = found.tables
    published = Meanwhile { PublishedReader.read(found) }
    let outcome = ScenarioReader.read(found)
    objectives = Meanwhile { PerformanceReader.read(outcome) }
    var faults: [Diagnostic] = []
    plan = outcome.scenario.map { read in
      var sound = read
      sound.variants = settings.variants
      sound.hypotheses = settings.hypotheses
      sound.readings = ScenarioLoader.readings(settings.readings, over: read.readings, &faults)
      return ScenarioLoader.applying(settings.hypotheses, to: sound, &faults)
    }
    self.outcome = outcome
    lineFaults = faults
  }

  /// The plan with what was published of it; nil if the plan has errors.
  var scenario: Scenario? { plan?.with(published: published.value.figures) }

  /// The faults of the tables of the plan and of what was published of it.
  private var planFaults: [Diagnostic] {
    (outcome.diagnostics + published.value.diagnostics).uniqued()
  }

  /// The faults of the tables of the plan, then those of the objectives and of the command line.
  var faults: [Diagnostic] {
    let all = planFaults + objectives.value.diagnostics + lineFaults
    guard need == .plan, let plan, !plan.hasPlan, !all.hasErrors else { return all }
    return [.noPlan(plan.folder)]
  }

  /// The scenario, if it has no errors.
  func sound() throws -> LoadedPlan {
    let faults = faults
    guard let scenario, !faults.hasErrors else { throw InputFailure(diagnostics: faults) }
    return LoadedPlan(
      scenario: scenario, model: objectives.value.model, tables: tables,
      planWarnings: planFaults, warnings: faults)
  }
}

/// A scenario that was read without errors.
struct LoadedPlan {
  let scenario: Scenario
  let model: PerformanceModel?
  let tables: [TableName: [TableSource]]
  /// Warnings about the tables of the plan, then about all tables.
  let planWarnings: [Diagnostic]
  let warnings: [Diagnostic]
}

extension ScenarioLoader {
  /// Reads a scenario folder with the variants, readings and what-ifs of the settings.
  ///
  /// - Parameter label: How the folder is named in messages; nil if it needs no name.
  static func read(
    _ settings: Settings, _ folder: String, label: String? = nil, needing need: Need
  ) -> ScenarioReading {
    let files = DiskFiles()
    let found = ScenarioReader.find(
      folder, variants: settings.variants.map { files.variant($0, of: folder) }, label: label,
      from: files)
    return ScenarioReading(found, settings, needing: need)
  }

  /// Prints warnings about the tables.
  static func warn(_ warnings: [Diagnostic], _ context: CommandContext) {
    guard !warnings.isEmpty else { return }
    context.console.say(warnings)
  }
}
