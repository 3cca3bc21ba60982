import Workforce

extension Evaluation {
  /// What the figures rest on besides the tables: variants, what-ifs, readings that were chosen.
  var premises: String {
    let trials = [("Varianti", scenario.variants), ("Ipotesi", scenario.hypotheses)]
      .filter { !$1.isEmpty }.map { "\($0): \($1.joined(separator: ", "))." }
    return trials.isEmpty
      ? chosenReadings : "PROVA. \(trials.joined(separator: " ")) \(chosenReadings)"
  }

  /// How the law is read where it is open.
  var chosenReadings: String {
    let chosen = Readings.catalogue.filter { readings.value(of: $0) != Readings().value(of: $0) }
      .map { "\($0.name)=\(readings.value(of: $0))" }
    return chosen.isEmpty
      ? "Letture della norma: quelle predefinite."
      : "Letture della norma diverse da quelle predefinite: \(chosen.joined(separator: ", "))."
  }
}
