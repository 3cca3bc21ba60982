import Workforce

/// What a variant does to the objectives: before, after and why.
public struct PerformanceImpact: Sendable {
  /// A figure of an objective or an indicator that changes.
  public struct Change: Hashable, Sendable {
    public let address: Address
    public let title: String
    public let before: Quantity?
    public let after: Quantity?
  }

  /// An obligation that the variant moves to another year or stops counting.
  public struct Slip: Hashable, Sendable {
    public let code: String
    public let title: String
    public let indicator: String
    /// The year in which it falls, before and after; nil if there is none.
    public let before: Int?
    public let after: Int?
    /// Whether it counts in the year evaluated, before and after.
    public let countedBefore: Bool
    public let countedAfter: Bool
  }

  /// An indicator that meets its target before and not after, or the other way round.
  public struct Turn: Hashable, Sendable {
    public let indicator: Indicator
    public let target: Target?
    public let meetsTarget: Bool
    public let before: Quantity?
    public let after: Quantity?
  }

  /// How a member's change moves the objective above it: weight × (after − before).
  public struct Effect: Hashable, Sendable {
    public let parent: Objective
    public let member: String
    public let weight: Ratio
    public let before: Ratio
    public let after: Ratio
    /// In parts of one: −0.025 is two and a half points less.
    public let change: Ratio
  }

  public let changes: [Change]
  public let slips: [Slip]
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
  /// what can still be reached.
  private static func effects(
    _ before: PerformanceEvaluation, _ after: PerformanceEvaluation
  ) throws(ArithmeticFault) -> [Effect] {
    var effects: [Effect] = []
    let model = after.model
    for objective in model.objectives.reversed() where objective.isActive {
      guard let level = model.level(objective.level), level.aggregation == .weighted else {
        continue
      }
      let members: [(String, Ratio?, [Address])] =
        level.members == .indicators
        ? model.indicators(of: objective.code).filter(\.isActive).map {
          ("indicatore \($0.code)", $0.weight, [.indicatore($0.code, .raggiungimento)])
        }
        : model.children(of: objective.code).filter(\.isActive).map {
          (
            "obiettivo \($0.code)", $0.weight,
            [.obiettivo($0.code, .raggiungimento), .obiettivo($0.code, .massimo)]
          )
        }
      for (member, weight, addresses) in members {
        let pair = addresses.lazy.compactMap { address -> (Ratio, Ratio)? in
          guard let old = before.figures.value(address)?.exact,
            let new = after.figures.value(address)?.exact
          else { return nil }
          return (old, new)
        }.first
        guard let weight, let (old, new) = pair, old != new else { continue }
        effects.append(
          Effect(
            parent: objective, member: member, weight: weight, before: old, after: new,
            change: try weight * (new - old)))
      }
    }
    return effects
  }
}

extension PerformanceEvaluation {
  /// The obligations with the rows of the plan behind them, in the order of their table.
  public var linkedObligations: [LinkedObligation] {
    let rows = PlanObligation.all(in: evaluation.scenario)
    return model.indicators.flatMap { model.obligations(of: $0.code, in: rows) }
  }
}
