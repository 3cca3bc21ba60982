import Workforce

extension Scorer {
  /// What has figures that may wait for those of others.
  indirect enum Subject {
    case objective(Objective)
    /// What the own indicators of an objective give, if it is made of other objectives.
    case ownIndicators(Objective, Level)
    case indicator(Indicator)
    case comparison(Comparison)
  }

  /// A subject that has begun, and what it still needs, the last first.
  struct Waiting {
    let subject: Subject
    var needs: [Subject]

    init(_ subject: Subject, needs: [Subject]) {
      self.subject = subject
      self.needs = needs.reversed()
    }
  }

  /// Computes the figures of something, after those of everything below it.
  ///
  /// A chain may be as long as its table: what waits is kept in a list, not on the stack of calls.
  mutating func compute(_ subject: Subject) throws(ArithmeticFault) {
    var waiting: [Waiting] = []
    if let first = begin(subject) { waiting.append(first) }
    while let last = waiting.indices.last {
      if let need = waiting[last].needs.popLast() {
        if let begun = begin(need) { waiting.append(begun) }
      } else if let rest = try finish(waiting.removeLast().subject) {
        waiting.append(rest)
      }
    }
  }

  /// Records what needs nothing else; nil if that is all, or if the subject has begun before.
  private mutating func begin(_ subject: Subject) -> Waiting? {
    switch subject {
    case .objective(let objective): beginRollUp(objective)
    case .indicator(let indicator): beginScore(indicator)
    case .comparison(let comparison): beginComparison(comparison)
    case .ownIndicators(let objective, _):
      Waiting(subject, needs: model.activeIndicators(of: objective).map(Subject.indicator))
    }
  }

  /// Records the rest when all that it needs is there; gives what follows from it, if anything.
  private mutating func finish(_ subject: Subject) throws(ArithmeticFault) -> Waiting? {
    switch subject {
    case .objective(let objective):
      return try rollUp(objective).flatMap { begin($0) }
    case .ownIndicators(let objective, let level):
      try recordOwnIndicators(of: objective, level)
    case .indicator(let indicator): try score(indicator)
    case .comparison(let comparison): try compare(comparison)
    }
    return nil
  }

  /// What has to be computed for a figure; nil if it is no figure of the objectives.
  func subject(of address: Address) -> Subject? {
    let parts = address.parts
    guard parts.count > 1 else { return nil }
    let code = String(parts[1])
    switch parts[0] {
    case "indicatori": return model.indicator(code).map(Subject.indicator)
    case "obiettivi": return model.objective(code).map(Subject.objective)
    case "riscontri":
      return model.comparisons.first { $0.code == code }.map(Subject.comparison)
    default: return nil
    }
  }
}

extension PerformanceModel {
  /// The indicators of an objective that count.
  func activeIndicators(of objective: Objective) -> [Indicator] {
    indicators(of: objective.code).filter(\.isActive)
  }
}
