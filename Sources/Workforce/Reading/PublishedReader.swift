/// Reads the figures that a document published of a scenario, which no figure is computed from.
package enum PublishedReader {
  /// The figures and what is to be said of their table.
  package struct Outcome: Sendable {
    package let figures: [PublishedFigure]
    package let diagnostics: [Diagnostic]
  }

  /// Reads the table of published figures, if there is one.
  package static func read(_ found: FoundTables) -> Outcome {
    var builder = ScenarioBuilder(found)
    let figures = builder.readPublished()
    return Outcome(figures: figures, diagnostics: builder.faults)
  }
}

extension Scenario {
  /// The scenario with the figures that were published of it.
  package func with(published: [PublishedFigure]) -> Scenario {
    var whole = self
    whole.published = published
    return whole
  }
}

extension ScenarioBuilder {
  fileprivate mutating func readPublished() -> [PublishedFigure] {
    readRows(PubblicatiTable.schema) { reader, row, _ in
      let address = reader.required(PubblicatiTable.figure, in: row)
      let value = reader.required(PubblicatiTable.value, in: row)
      let tolerance = reader.optional(PubblicatiTable.tolerance, in: row)
      let cause = reader.optional(PubblicatiTable.cause, in: row)
      guard let address, let value else { return nil }
      if let tolerance, tolerance.isPercentage != value.isPercentage {
        reader.report(
          Diagnostic(
            code: "tolleranza", at: reader.location(of: PubblicatiTable.tolerance.name, in: row),
            "la tolleranza «\(tolerance.text)» e il valore «\(value.text)» hanno unità diverse",
            expected: value.isPercentage ? "punti percentuali, per esempio 0,05%" : "senza «%»"))
      }
      if let tolerance, tolerance.exact < .zero {
        reader.report(
          Diagnostic(
            code: "tolleranza", at: reader.location(of: PubblicatiTable.tolerance.name, in: row),
            "la tolleranza «\(tolerance.text)» è negativa", expected: "zero o più"))
      }
      if let tolerance, tolerance.exact > value.largestTolerance {
        reader.report(
          Diagnostic(
            .warning, code: "tolleranza-larga",
            at: reader.location(of: PubblicatiTable.tolerance.name, in: row),
            "la tolleranza «\(tolerance.text)» supera il valore stesso, «\(value.text)»: quasi ogni "
              + "cifra calcolata risulterebbe riprodotta",
            expected: "di solito mezza unità dell'ultima cifra stampata"))
      }
      return PublishedFigure(
        address: Address(address), value: value, tolerance: tolerance?.exact ?? .zero,
        acknowledged: cause, origin: reader.origin(of: row))
    } ?? []
  }
}
