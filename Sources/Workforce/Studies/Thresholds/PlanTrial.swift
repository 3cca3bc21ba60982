/// A plan, and what changes to it break, told by evaluating the changed plan in full.
///
/// A limit that the plan exceeds already counts as broken only where a change makes it worse.
struct PlanTrial: Sendable {
  let scenario: Scenario
  let evaluation: Evaluation
  /// The limits that the plan exceeds as it is.
  let exceeded: [Check]

  init(_ scenario: Scenario) throws(ArithmeticFault) {
    self.scenario = scenario
    evaluation = try Evaluation(scenario)
    exceeded = Verification.checks(of: evaluation).filter { $0.outcome == .exceeded }
  }

  /// The limits that a changed plan breaks, in the order of the checks.
  func broken(by changed: Scenario) throws(ArithmeticFault) -> [Check] {
    broken(by: try Evaluation(changed, isExplained: false))
  }

  func broken(by changed: Evaluation) -> [Check] {
    Verification.checks(of: changed).filter(isBroken)
  }

  /// Whether a check of a changed plan tells of a limit that the change breaks.
  func isBroken(_ check: Check) -> Bool {
    guard check.outcome == .exceeded else { return false }
    let already = exceeded.first { $0.isSameLimit(as: check) }
    guard let before = already.map({ $0.room?.exact }) ?? excessBeyondUsable(check) else {
      return already == nil
    }
    guard let after = check.room?.exact else { return false }
    return after < before
  }

  /// By how much the plan goes beyond the usable part of the budget that a check is about.
  ///
  /// A plan that spends more than its whole budget spends more than the usable part of it too, but
  /// it is told of the former alone.
  ///
  /// - Returns: A negative amount; nil if the plan keeps within it, or the check is about others.
  private func excessBeyondUsable(_ check: Check) -> Ratio? {
    guard check.code == .capacitaEsercitabile, let year = Int(check.subject),
      let usable = evaluation.figures.euro(.capacita(year, .esercitabile)),
      let used = evaluation.figures.euro(.capacita(year, .utilizzata)), used > usable
    else { return nil }
    return try? (usable - used).exact
  }
}

extension Check {
  /// Whether another check is about the same limit.
  func isSameLimit(as other: Check) -> Bool {
    code == other.code && subject == other.subject
  }
}

extension ClosedRange<Int> {
  /// The first number of the range for which something holds, if once it holds it holds for all
  /// that follow; nil if it holds for none.
  ///
  /// Both the number and the one before it are asked about, unless it is the first of the range.
  func least<Fault: Error>(
    where holds: (Int) throws(Fault) -> Bool
  ) throws(Fault) -> Int? {
    if try holds(lowerBound) { return lowerBound }
    // Steps twice as long each time: most answers are small.
    var low = lowerBound
    var step = 1
    var high = low
    repeat {
      low = high
      guard low < upperBound else { return nil }
      high = Swift.min(upperBound, low + step)
      step *= 2
    } while try !holds(high)
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if try holds(middle) { high = middle } else { low = middle }
    }
    return high
  }
}
