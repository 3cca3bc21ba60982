import PerformanceLink
import Workforce

/// A scenario as it was read, with all its faults.
struct ScenarioReading {
  let scenario: Scenario?
  let model: PerformanceModel?
  let tables: [TableName: [TableSource]]
  /// The faults of the tables of the plan.
  let planFaults: [Diagnostic]
  /// The faults of the objectives and of the command line.
  let otherFaults: [Diagnostic]

  var faults: [Diagnostic] { planFaults + otherFaults }

  /// The scenario, if it has no errors.
  func sound() throws -> LoadedPlan {
    guard let scenario, !faults.hasErrors else { throw InputFailure(diagnostics: faults) }
    return LoadedPlan(
      scenario: scenario, model: model, tables: tables, planWarnings: planFaults,
      warnings: faults)
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
    let outcome = ScenarioReader.read(
      folder, variants: settings.variants.map { files.variant($0, of: folder) }, label: label,
      from: files)
    let performance = PerformanceReader.read(outcome)
    var faults = performance.diagnostics
    var scenario = outcome.scenario
    if var sound = scenario {
      sound.variants = settings.variants
      sound.hypotheses = settings.hypotheses
      sound.readings = readings(settings.readings, over: sound.readings, &faults)
      scenario = applying(settings.hypotheses, to: sound, &faults)
    }
    var planFaults = outcome.diagnostics
    if need == .plan, let scenario, !scenario.hasPlan, !(planFaults + faults).hasErrors {
      planFaults = [.noPlan(scenario.folder)]
      faults = []
    }
    return ScenarioReading(
      scenario: scenario, model: performance.model, tables: outcome.tables,
      planFaults: planFaults, otherFaults: faults)
  }

  /// Prints warnings about the tables.
  static func warn(_ warnings: [Diagnostic], _ context: CommandContext) {
    guard !warnings.isEmpty else { return }
    context.console.say(warnings)
  }
}
