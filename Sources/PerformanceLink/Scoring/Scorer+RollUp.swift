import Workforce

extension Scorer {
  /// What is aggregated into an objective: another objective or an indicator.
  struct Member {
    let title: String
    let code: String
    let weight: Ratio?
    let weightAddress: Address
    let contribution: Address
    /// The score that counts, capped at the member's target if the level says so.
    let counted: Address
    let uncapped: Address
    let maximum: Address?
    let origin: Origin
    let column: String
  }

  /// Records the weight and the target of an objective; nil if it gets no score from others.
  mutating func beginRollUp(_ objective: Objective) -> Waiting? {
    let address = Address.obiettivo(objective.code, .raggiungimento)
    guard begin(address) else { return nil }
    recordWeightAndTarget(of: objective)
    guard objective.isActive else {
      recordAbsence(
        of: address, .ratio, objective.scoreTitle,
        because: "l'obiettivo è \(objective.status.rawValue)")
      return nil
    }
    guard let level = model.level(objective.level), level.aggregation != .none else {
      recordAbsence(
        of: address, .ratio, objective.scoreTitle,
        because: "il livello non ha una regola di aggregazione")
      return nil
    }
    let needs: [Subject] =
      level.members == .indicators
      ? model.activeIndicators(of: objective).map(Subject.indicator)
      : model.parts(of: objective, level).map(Subject.objective)
    return Waiting(.objective(objective), needs: needs)
  }

  /// Computes the score of an objective from what is below it; gives what is left to compute.
  mutating func rollUp(_ objective: Objective) throws(ArithmeticFault) -> Subject? {
    guard let level = model.level(objective.level) else { return nil }
    let address = Address.obiettivo(objective.code, .raggiungimento)
    let title = objective.scoreTitle
    let members =
      level.members == .indicators
      ? indicatorMembers(of: objective) : objectiveMembers(of: objective, level)
    guard !members.isEmpty else {
      recordAbsence(
        of: address, .ratio, title,
        because: level.members == .indicators
          ? "nessun indicatore attivo in indicatori.csv"
          : "l'obiettivo non ha obiettivi sotto di sé")
      return nil
    }
    if level.aggregation == .weighted { try recordContributions(members) }
    let mean = Mean(level: level)
    record(try mean.score(members, title, in: figures), at: address, title)
    if level.cap == .target {
      record(
        try mean.uncapped(members, "\(title), senza il tetto dei target", in: figures),
        at: .obiettivo(objective.code, .senzaTetto), title)
    }
    record(
      try mean.maximum(
        members, "Massimo ancora raggiungibile di «\(objective.title)»", in: figures),
      at: .obiettivo(objective.code, .massimo), title)
    try recordOnTarget(objective, level)
    return level.members == .indicators ? nil : .ownIndicators(objective, level)
  }

  private func indicatorMembers(of objective: Objective) -> [Member] {
    model.activeIndicators(of: objective).map { indicator in
      let code = indicator.code
      return Member(
        title: indicator.title, code: code, weight: indicator.weight,
        weightAddress: .indicatore(code, .peso), contribution: .indicatore(code, .contributo),
        counted: .indicatore(code, .raggiungimento),
        uncapped: .indicatore(code, .raggiungimento), maximum: nil, origin: indicator.origin,
        column: "indicatore")
    }
  }

  private func objectiveMembers(of objective: Objective, _ level: Level) -> [Member] {
    model.parts(of: objective, level).map { part in
      let code = part.code
      let score = Address.obiettivo(code, .raggiungimento)
      let onTarget = Address.obiettivo(code, .sulTarget)
      let isCapped = level.cap == .target && figures[onTarget] != nil
      return Member(
        title: part.title, code: code, weight: part.weight,
        weightAddress: .obiettivo(code, .peso), contribution: .obiettivo(code, .contributo),
        counted: isCapped ? onTarget : score, uncapped: score,
        maximum: .obiettivo(code, .massimo), origin: part.origin, column: "obiettivo")
    }
  }

  private mutating func recordContributions(_ members: [Member]) throws(ArithmeticFault) {
    for member in members {
      guard let weight = member.weight, let score = figures.value(member.counted)?.exact,
        figures[member.contribution] == nil
      else { continue }
      record(
        member.contribution, .ratio(try weight * score),
        Derivation(
          "Contributo di «\(member.title)»", .product,
          [.figure(member.weightAddress), .figure(member.counted)]))
    }
  }

  private mutating func recordWeightAndTarget(of objective: Objective) {
    record(
      weightOf: objective, versions: model.objectiveVersions[objective.code] ?? [],
      at: .obiettivo(objective.code, .peso))
    recordSums(of: objective)
    if let target = model.targets(of: .objective(objective.code), in: year).last {
      record(
        target, .percentuale, "Target di «\(objective.title)»",
        at: .obiettivo(objective.code, .target))
    }
  }

  /// What the weights right below an objective add up to.
  private mutating func recordSums(of objective: Objective) {
    let children = model.children(of: objective.code).filter(\.isActive).map {
      ($0.weight, Address.obiettivo($0.code, .peso))
    }
    let indicators = model.indicators(of: objective.code).filter(\.isActive).map {
      ($0.weight, Address.indicatore($0.code, .peso))
    }
    for (item, members, words) in [
      (PerformanceItem.pesi, children, "degli obiettivi"),
      (.pesiIndicatori, indicators, "degli indicatori"),
    ] {
      let weights = members.compactMap(\.0)
      guard !weights.isEmpty, weights.count == members.count,
        let sum = try? weights.sum()
      else { continue }
      record(
        .obiettivo(objective.code, item), .ratio(sum),
        Derivation(
          "Somma dei pesi \(words) di «\(objective.title)»", .sum,
          members.map { .figure($0.1) }))
    }
  }

  /// The score held against the objective's own target, at most 1.
  private mutating func recordOnTarget(
    _ objective: Objective, _ level: Level
  ) throws(ArithmeticFault) {
    let score = Address.obiettivo(objective.code, .raggiungimento)
    let target = Address.obiettivo(objective.code, .target)
    guard let reached = figures.value(score)?.exact, let wanted = figures.value(target)?.exact,
      wanted > .zero
    else { return }
    let ratio = try reached / wanted
    let title = "«\(objective.title)» sul suo target"
    record(
      .obiettivo(objective.code, .sulTarget), .ratio(min(ratio, .one)),
      Derivation(
        title, .minimum,
        [
          .step(.ratio(ratio), Derivation(title, .quotient, [.figure(score), .figure(target)])),
          .input(Input(.ratio(.one), "livello", level.origin)),
        ]))
  }

  /// What an objective's own indicators give, where its level is made of other objectives.
  mutating func recordOwnIndicators(
    of objective: Objective, _ level: Level
  ) throws(ArithmeticFault) {
    let members = indicatorMembers(of: objective)
    guard !members.isEmpty else { return }
    let title = "Indicatori di «\(objective.title)»"
    record(
      try Mean(level: level).score(members, title, in: figures),
      at: .obiettivo(objective.code, .indicatori), title)
  }

  private mutating func record(_ result: Mean.Result, at address: Address, _ title: String) {
    switch result {
    case .known(let value, let derivation): record(address, .ratio(value), derivation)
    case .absent(let reason): recordAbsence(of: address, .ratio, title, because: reason)
    }
  }
}

extension Objective {
  fileprivate var scoreTitle: String { "Raggiungimento di «\(title)»" }
}

extension PerformanceModel {
  /// The objectives that count in another one.
  fileprivate func parts(of objective: Objective, _ level: Level) -> [Objective] {
    let all =
      switch level.members {
      case .indicators: [Objective]()
      case .objectives: children(of: objective.code)
      case .level(let code): objectives(atLevel: code)
      }
    return all.filter(\.isActive)
  }
}
