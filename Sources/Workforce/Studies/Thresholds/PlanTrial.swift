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
    broken(by: try Evaluation(changed))
  }

  func broken(by changed: Evaluation) -> [Check] {
    Verification.checks(of: changed).filter { check in
      guard check.outcome == .exceeded else { return false }
      guard let already = exceeded.first(where: { $0.isSameLimit(as: check) }) else { return true }
      guard let before = already.room?.exact, let after = check.room?.exact else { return false }
      return after < before
    }
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
    // Doubled steps first: most answers are small.
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
