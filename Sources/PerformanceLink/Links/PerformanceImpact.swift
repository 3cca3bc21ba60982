import Workforce

/// What a variant does to the objectives: before, after and why.
public struct PerformanceImpact: Sendable {
  /// A figure of an objective or an indicator that changes.
  public struct Change: Hashable, Sendable {
    /// Where the figure is, in both evaluations.
    public let address: Address
    /// What it is, in Italian.
    public let title: String
    /// Without the variant; nil if there is no value.
    public let before: Quantity?
    /// With the variant; nil if there is no value.
    public let after: Quantity?
  }

  /// An obligation that the variant moves to another year or stops counting.
  public struct Slip: Hashable, Sendable {
    /// The code of the obligation.
    public let code: String
    /// What has to be done, in Italian.
    public let title: String
    /// The code of the indicator that counts it.
    public let indicator: String
    /// The year in which it falls, before and after; nil if there is none.
    public let before: Int?
    /// The same with the variant.
    public let after: Int?
    /// Whether it counts in the year evaluated, before and after.
    public let countedBefore: Bool
    /// The same with the variant.
    public let countedAfter: Bool
  }

  /// An indicator that meets its target before and not after, or the other way round.
  public struct Turn: Hashable, Sendable {
    /// The indicator as the variant's model has it.
    public let indicator: Indicator
    /// The target of the year; nil if the document gave none.
    public let target: Target?
    /// Whether the target is met with the variant.
    public let meetsTarget: Bool
    /// Its value without the variant; nil if there is none.
    public let before: Quantity?
    /// Its value with the variant; nil if there is none.
    public let after: Quantity?
  }

  /// How a member moves the objective above it: weight × (after − before), which may be nothing.
  public struct Effect: Hashable, Sendable {
    /// The objective that is made of members.
    public let parent: Objective
    /// The member in words: «indicatore 3.1.2-a».
    public let member: String
    /// The share of the member, 0.3 for «30».
    public let weight: Ratio
    /// The score of the member without the variant, or what it can still reach; 1 is full.
    public let before: Ratio
    /// The same with the variant.
    public let after: Ratio
    /// In parts of one: −0.025 is two and a half points less.
    public let change: Ratio
  }

  /// The figures whose value differs, those of the variant in their order first.
  public let changes: [Change]
  /// The obligations that move or count otherwise, by indicator.
  public let slips: [Slip]
  /// The indicators that turn, in the order of their table.
  public let turns: [Turn]
  /// From the indicators up to the roots.
  public let effects: [Effect]

  /// Compares two evaluations of the same objectives.
  ///
  /// - Throws: ``ArithmeticFault`` if numbers are out of any proportion.
  public init(
    from before: PerformanceEvaluation, to after: PerformanceEvaluation
  ) throws(ArithmeticFault) {
    changes = Self.changes(before, after)
    slips = Self.slips(before, after)
    turns = after.model.indicators.compactMap { indicator in
      guard let old = before.outcomes[indicator.code]?.isMet,
        let new = after.outcomes[indicator.code]?.isMet, old != new
      else { return nil }
      let address = Address.indicatore(indicator.code, .valore)
      return Turn(
        indicator: indicator, target: after.outcomes[indicator.code]?.target, meetsTarget: new,
        before: before.figures.value(address), after: after.figures.value(address))
    }
    effects = try Self.effects(before, after)
  }

  private static func changes(
    _ before: PerformanceEvaluation, _ after: PerformanceEvaluation
  ) -> [Change] {
    let families: Set<Substring> = ["obiettivi", "indicatori", "riscontri", "fte-mesi", "livelli"]
    let shown = after.figures.all + before.figures.all.filter { after.figures[$0.address] == nil }
    return shown.compactMap { figure in
      guard let family = figure.address.parts.first, families.contains(family) else { return nil }
      let old = before.figures.value(figure.address)
      let new = after.figures.value(figure.address)
      guard old != new else { return nil }
      return Change(address: figure.address, title: figure.title, before: old, after: new)
    }
  }

  private static func slips(
    _ before: PerformanceEvaluation, _ after: PerformanceEvaluation
  ) -> [Slip] {
    let old = before.linkedObligations
    return after.linkedObligations.compactMap { obligation in
      guard let earlier = old.first(where: { $0.stated.code == obligation.stated.code }),
        earlier.year != obligation.year
          || earlier.isPlanned(by: before.year) != obligation.isPlanned(by: after.year)
      else { return nil }
      return Slip(
        code: obligation.stated.code, title: obligation.stated.title,
        indicator: obligation.stated.indicator, before: earlier.year, after: obligation.year,
        countedBefore: earlier.isPlanned(by: before.year),
        countedAfter: obligation.isPlanned(by: after.year))
    }
  }

  /// The steps by which a change climbs, through scores and, where others are missing, through
  /// what can still be reached; also the steps at which nothing of it is left.
  private static func effects(
    _ before: PerformanceEvaluation, _ after: PerformanceEvaluation
  ) throws(ArithmeticFault) -> [Effect] {
    var effects: [Effect] = []
    let touched = touched(before, after)
    for link in links(in: after.model) where touched.contains(link.member) {
      let pair = link.addresses.lazy.compactMap { address -> (Ratio, Ratio)? in
        guard let old = before.figures.value(address)?.exact,
          let new = after.figures.value(address)?.exact
        else { return nil }
        return (old, new)
      }.first
      guard let weight = link.weight, let (old, new) = pair else { continue }
      effects.append(
        Effect(
          parent: link.parent, member: link.member.words, weight: weight, before: old, after: new,
          change: try weight * (new - old)))
    }
    return effects
  }

  /// What is weighed in an objective.
  private enum Member: Hashable {
    case indicator(String)
    case objective(String)

    var words: String {
      switch self {
      case .indicator(let code): "indicatore \(code)"
      case .objective(let code): "obiettivo \(code)"
      }
    }
  }

  private struct Link {
    let parent: Objective
    let member: Member
    let weight: Ratio?
    /// The score of the member, or what stands in for it.
    let addresses: [Address]
  }

  /// What is weighed in each objective, from the indicators up to the roots.
  private static func links(in model: PerformanceModel) -> [Link] {
    model.objectives.reversed().flatMap { objective -> [Link] in
      guard objective.isActive, let level = model.level(objective.level),
        level.aggregation == .weighted
      else { return [] }
      if level.members == .indicators {
        return model.indicators(of: objective.code).filter(\.isActive).map {
          Link(
            parent: objective, member: .indicator($0.code), weight: $0.weight,
            addresses: [.indicatore($0.code, .raggiungimento)])
        }
      }
      return model.children(of: objective.code).filter(\.isActive).map {
        Link(
          parent: objective, member: .objective($0.code), weight: $0.weight,
          addresses: [.obiettivo($0.code, .raggiungimento), .obiettivo($0.code, .massimo)])
      }
    }
  }

  /// The indicators whose value or score differs, and every objective that is made of them.
  private static func touched(
    _ before: PerformanceEvaluation, _ after: PerformanceEvaluation
  ) -> Set<Member> {
    var touched: Set<Member> = []
    for indicator in after.model.indicators where indicator.isActive {
      let differs = [PerformanceItem.valore, .raggiungimento].contains { item in
        let address = Address.indicatore(indicator.code, item)
        return before.figures.value(address) != after.figures.value(address)
      }
      guard differs else { continue }
      touched.insert(.indicator(indicator.code))
      let parent = after.model.objective(indicator.objective)
      let level = parent.flatMap { after.model.level($0.level) }
      var code = level?.members == .indicators ? parent?.code : nil
      while let current = code, touched.insert(.objective(current)).inserted {
        code = after.model.objective(current)?.parent
      }
    }
    return touched
  }
}

extension PerformanceEvaluation {
  /// The obligations with the rows of the plan behind them, indicator by indicator.
  public var linkedObligations: [LinkedObligation] {
    let rows = PlanObligation.all(in: evaluation.scenario)
    return model.indicators.flatMap { model.obligations(of: $0.code, in: rows) }
  }
}
