extension Readings {
  /// Readings that answer one open question otherwise.
  public struct Alternative: Sendable {
    /// The reading that is answered otherwise: `resti-durata`.
    public let name: String
    /// The answer, in the word of `scenario.csv`.
    public let value: String
    /// What the answer means, in Italian.
    public let meaning: String
    /// All the answers together.
    public let readings: Readings
  }

  /// Every way to answer one question otherwise, the rest unchanged.
  public static func alternatives(to readings: Readings) -> [Alternative] {
    catalogue.flatMap { entry in
      entry.options.compactMap { value, meaning in
        guard value != readings.value(of: entry),
          let changed = readings.answering(entry, with: value)
        else { return nil }
        return Alternative(name: entry.name, value: value, meaning: meaning, readings: changed)
      }
    }
  }
}

/// What the figures of a plan would be if one open question of law were answered otherwise.
public struct ReadingEffect: Sendable {
  /// The answer that was tried.
  public let alternative: Readings.Alternative
  /// The figures of budget, staff and quotas that change, in the order of the catalogue.
  public let changes: [Change]
  /// The limits that would be exceeded and now are not.
  public let newlyExceeded: [Check]

  /// A figure under the readings in force and under the alternative.
  public struct Change: Sendable {
    /// Where the figure is.
    public let address: Address
    /// What it is, in Italian.
    public let title: String
    /// Under the readings in force; nil if it can't be computed.
    public let before: Quantity?
    /// Under the alternative; nil if it can't be computed.
    public let after: Quantity?
  }

  /// The effect of every alternative on capacity and staff.
  ///
  /// - Throws: ``ArithmeticFault`` if an alternative evaluation leaves the range of amounts.
  public static func all(on evaluation: Evaluation) throws(ArithmeticFault) -> [ReadingEffect] {
    let now = PlanOutlook(of: evaluation, Verification.checks(of: evaluation))
    return try Readings.alternatives(to: evaluation.readings).map {
      (alternative) throws(ArithmeticFault) in
      let then = try PlanOutlook(of: evaluation, under: alternative.readings)
      return ReadingEffect(of: alternative, from: now, to: then)
    }
  }

  /// What changes with an alternative.
  public init(of alternative: Readings.Alternative, from now: PlanOutlook, to then: PlanOutlook) {
    self.alternative = alternative
    changes = now.headlines.compactMap { figure in
      guard let after = then.figure(figure.address), after.value != figure.value else {
        return nil
      }
      return Change(
        address: figure.address, title: figure.title, before: figure.value, after: after.value)
    }
    newlyExceeded = then.exceeded.filter { check in
      !now.exceeded.contains { $0.code == check.code && $0.subject == check.subject }
    }
  }
}

/// What two readings of the law are compared by: figures of budget, staff and quotas, and the limits
/// that are exceeded.
public struct PlanOutlook: Sendable {
  /// The figures, in the order of the catalogue.
  let headlines: [Figure]
  let exceeded: [Check]

  /// - Parameter checks: Those of the evaluation.
  public init(of evaluation: Evaluation, _ checks: [Check]) {
    headlines = evaluation.figures.figures(at: Self.isHeadline)
    exceeded = checks.filter { $0.outcome == .exceeded }
  }

  /// Evaluates a plan again under other readings.
  ///
  /// - Throws: ``ArithmeticFault`` if the evaluation leaves the range of amounts.
  public init(of evaluation: Evaluation, under readings: Readings) throws(ArithmeticFault) {
    let other = try evaluation.reread(readings)
    self.init(of: other, Verification.readingChecks(of: other))
  }

  func figure(_ address: Address) -> Figure? {
    headlines.first { $0.address == address }
  }

  private static func isHeadline(_ address: Address) -> Bool {
    if address.isIn("capacita") {
      // Amounts of the whole budget; an area may have such a word as its code.
      return ["/disponibile", "/scaduta", "/residua"].contains { address.text.hasSuffix($0) }
        && address.parts.count == 3
    }
    if address.isIn("organico") { return address.text.hasSuffix("/\(Address.total)") }
    return address.isIn("categorie-protette")
  }
}
