import Workforce

extension Scorer {
  /// Counts the objectives of a level, all and by the labelled band of their score.
  mutating func countClasses(of level: Level) {
    let own = model.objectives.filter { $0.level == level.code && $0.isActive }
    record(
      .livello(level.code, "obiettivi"), .number(Ratio(whole: own.count)),
      Derivation(
        "\(level.name), quanti sono", .sum,
        own.map { .input(Input(.number(.one), "obiettivo", $0.origin)) }))
    for band in model.bands where band.scheme == level.classes {
      guard let label = band.label else { continue }
      let counted = own.filter { objective in
        figures.value(.obiettivo(objective.code, .raggiungimento)).map { band.contains($0.exact) }
          ?? false
      }
      record(
        .livello(level.code, label), .number(Ratio(whole: counted.count)),
        Derivation(
          "\(level.name), quanti hanno un raggiungimento \(band.italian)", .sum,
          counted.map { objective in
            .step(
              .number(.one),
              Derivation(
                objective.title, .selected,
                [
                  .input(Input(.number(.one), "obiettivo", objective.origin)),
                  .figure(.obiettivo(objective.code, .raggiungimento)),
                ]))
          }))
    }
  }
}
