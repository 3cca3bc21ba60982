@testable import Workforce

/// All cases of a plan with ranges, each evaluated whole and weighted.
struct RiskCases {
  struct Case {
    let chance: Ratio
    let evaluation: Evaluation
    let excesses: RuleExcesses
  }

  let cases: [Case]

  /// - Parameter ranges: How many more people than the plan's may leave, by year and area.
  init(_ scenario: Scenario, _ ranges: [(year: Int, area: String, more: ClosedRange<Int>)]) throws {
    var plans: [(chance: Ratio, scenario: Scenario)] = [(.one, scenario)]
    for range in ranges {
      plans = try plans.flatMap { plan in
        try range.more.map { more in
          var changed = plan.scenario
          changed.cessazioni.append(
            .leaving(more, range.area, in: range.year, .indeterminato, .altro))
          return (try plan.chance * Ratio(1, over: range.more.count), changed)
        }
      }
    }
    cases = try plans.map {
      Case(
        chance: $0.chance, evaluation: try Evaluation($0.scenario),
        excesses: try RuleExcesses($0.scenario))
    }
  }

  /// How likely each value of a figure is.
  func law(_ address: Address) throws -> [Int64: Ratio] {
    var law: [Int64: Ratio] = [:]
    for item in cases {
      let value: Int64 =
        switch item.evaluation.figures.value(address) {
        case .euro(let amount): amount.cents
        case .count(let count): Int64(count)
        default: .min
        }
      law[value] = try (law[value] ?? .zero) + item.chance
    }
    return law
  }

  /// How likely something holds.
  func likelihood(_ holds: (Evaluation) -> Bool) throws -> Ratio {
    try cases.reduce(Ratio.zero) { try holds($1.evaluation) ? $0 + $1.chance : $0 }
  }

  /// How likely a check is not exceeded.
  func likelihood(
    _ code: CheckCode, _ year: Int, _ group: Area.Qualifica?
  ) throws -> Ratio {
    try likelihood { evaluation in
      !Verification.checks(of: evaluation).contains { check in
        check.code == code && check.outcome == .exceeded && check.subject.contains("\(year)")
          && (group == nil || check.subject.contains(group?.rawValue ?? ""))
      }
    }
  }
}

extension Scenario {
  /// The scenario whose leavers may be more than planned, each number equally likely.
  func uncertain(_ ranges: [(year: Int, area: String, more: ClosedRange<Int>)]) -> Scenario {
    let movements = Movements(of: self, readings: readings)
    var scenario = self
    scenario.exitRanges = ranges.map { range in
      let present = position(ofArea: range.area).map { movements.leavers[range.year, $0] } ?? 0
      return IntervalloUscite(
        year: range.year, area: range.area,
        units: present + range.more.lowerBound...present + range.more.upperBound,
        probability: .one, origin: PlanBuilder.origin("uscite_intervalli.csv", 2))
    }
    return scenario
  }
}

extension Spread {
  /// Each value with its share.
  var law: [Int64: Ratio] {
    var law: [Int64: Ratio] = [:]
    var before: UInt64 = 0
    for (value, sum) in zip(values, sums) {
      law[value] = Ratio(reducing: Int128(sum - before), over: Int128(total))
      before = sum
    }
    return law
  }
}
