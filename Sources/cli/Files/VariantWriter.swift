import Foundation
import Workforce

/// Writes a plan as a variant of the scenario that it was searched for.
enum VariantWriter {
  /// Makes sure, before a long search, that the variant would show the plan that is searched and
  /// that its folder can be made.
  static func check(_ folder: String, _ context: CommandContext) throws(FileFault) {
    let settings = context.settings
    guard settings.hypotheses.isEmpty, settings.readings.isEmpty, settings.variants.count < 2 else {
      throw .mixedPlan
    }
    try NewFolder.check(folder, making: DiskFiles.variants(of: context.word(0)))
  }

  static func write(
    _ plan: [Int], _ study: OptimumStudy, to folder: String, _ context: CommandContext
  ) throws(FileFault) {
    let base =
      context.settings.variants.first.map {
        DiskFiles().variant($0, of: context.word(0))
      } ?? context.word(0)
    let goals = study.criteria.map(\.name).joined(separator: ", ")
    let source = "piano calcolato con ptfp ottimizza (\(goals))"
    let settings = [
      ["chiave", "valore", "fonte"],
      ["denominazione", "\(study.scenario.denominazione) (piano migliore)", source],
      ["base", relativePath(from: folder, to: base), "scenario di partenza"],
    ]
    let planned = study.scenario.hiring(plan, under: study.model)
    try NewFolder.write(
      [
        NewFolder.File(name: "scenario.csv", bytes: CSVLine.file(settings.map(CSVLine.text))),
        NewFolder.File(
          name: "assunzioni.csv", bytes: AssunzioniWriter.bytes(of: planned, source: source)),
      ], to: folder, making: DiskFiles.variants(of: context.word(0)))
    context.console.say("scritta la variante \(SafeText.line(FilePath.withoutEnd(folder)))")
  }

  /// The way from a folder to another; the whole path where they share no root.
  static func relativePath(from folder: String, to base: String) -> String {
    let start = URL(fileURLWithPath: folder).standardizedFileURL.pathComponents
    let end = URL(fileURLWithPath: base).standardizedFileURL.pathComponents
    let shared = zip(start, end).prefix { $0 == $1 }.count
    guard shared > 0 else { return base }
    let steps = Array(repeating: "..", count: start.count - shared) + end.dropFirst(shared)
    return steps.isEmpty ? "." : steps.joined(separator: "/")
  }
}

extension FileFault {
  fileprivate static let mixedPlan = FileFault(
    message: "con --scrivi il piano va cercato sullo scenario o su una sola variante.",
    hint: "scrivere ipotesi e letture nelle tabelle di una variante e indicare quella.")
}
