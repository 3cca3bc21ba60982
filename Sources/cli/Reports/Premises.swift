import Workforce

extension Evaluation {
  /// What the figures rest on besides the tables: variants, what-ifs, readings that were chosen.
  var premises: String {
    let chosen = Readings.catalogue.filter { readings.value(of: $0) != Readings().value(of: $0) }
      .map { "\($0.name)=\(readings.value(of: $0))" }
    let answers =
      chosen.isEmpty
      ? "Letture della norma: quelle predefinite."
      : "Letture della norma diverse da quelle predefinite: \(chosen.joined(separator: ", "))."
    let trials = [("Varianti", scenario.variants), ("Ipotesi", scenario.hypotheses)]
      .filter { !$1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))." }
    return trials.isEmpty ? answers : "PROVA. \(trials.joined(separator: " ")) \(answers)"
  }
}
