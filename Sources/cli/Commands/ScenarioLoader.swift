import Workforce

/// The faults of the input that keep a command from its result.
struct InputFailure: Error {
  let diagnostics: [Diagnostic]
}

/// Reads the scenario that a command line names, with its variants, readings and what-ifs.
enum ScenarioLoader {
  /// The evaluation of the scenario; warnings about its tables go to the console.
  static func evaluate(_ context: CommandContext) throws -> Evaluation {
    let scenario = try load(context)
    do {
      return try Evaluation(scenario)
    } catch {
      throw InputFailure(diagnostics: [.outOfRange])
    }
  }

  private static func load(_ context: CommandContext) throws -> Scenario {
    let settings = context.settings
    let folder = context.word(0)
    let files = DiskFiles()
    let outcome = ScenarioReader.read(
      folder, variants: settings.variants.map { files.variant($0, of: folder) }, from: files)
    var faults: [Diagnostic] = []
    var scenario = outcome.scenario
    if var sound = scenario {
      sound.readings = readings(settings.readings, over: sound.readings, &faults)
      scenario = applying(settings.hypotheses, to: sound, &faults)
    }
    let diagnostics = outcome.diagnostics + faults
    guard let scenario, !diagnostics.hasErrors else {
      throw InputFailure(diagnostics: diagnostics)
    }
    if !diagnostics.isEmpty {
      context.console.say(
        DiagnosticRenderer(style: context.console.errorStyle).render(diagnostics))
    }
    return scenario
  }

  private static func readings(
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

  private static func applying(
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
  fileprivate static let outOfRange = Diagnostic(
    code: "fuori-campo",
    "gli importi dello scenario superano il massimo calcolabile (92 milioni di miliardi di euro)",
    hint: "controllare che costi e unità non abbiano cifre di troppo")

  fileprivate static func unknownReading(_ name: String) -> Diagnostic {
    let names = Readings.catalogue.map(\.name)
    return Diagnostic(
      code: "lettura-sconosciuta", "la lettura «\(name)» non esiste",
      expected: "una fra: \(names.joined(separator: ", "))",
      hint: NearestName.suggestions(for: name, among: names).first.map { "forse «\($0)»" })
  }
}
