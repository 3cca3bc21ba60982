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
  /// - Parameter workers: How the alternatives are shared out.
  /// - Throws: ``ArithmeticFault`` if an alternative evaluation leaves the range of amounts.
  public static func all(
    on evaluation: Evaluation, workers: Workers = .one
  ) throws(ArithmeticFault) -> [ReadingEffect] {
    let headlines = evaluation.figures.all.filter { isHeadline($0.address) }
    let exceeded = Verification.checks(of: evaluation).filter { $0.outcome == .exceeded }
      .map { [$0.code.rawValue, $0.subject] }
    let alternatives = Readings.alternatives(to: evaluation.readings)
    return try workers.map(alternatives.count) { (position) throws(ArithmeticFault) in
      let alternative = alternatives[position]
      var scenario = evaluation.scenario
      scenario.readings = alternative.readings
      let other = try Evaluation(scenario, isExplained: false)
      let changes = headlines.compactMap { figure -> Change? in
        guard let after = other.figures[figure.address],
          after.value != figure.value
        else { return nil }
        return Change(
          address: figure.address, title: figure.title, before: figure.value, after: after.value)
      }
      let newlyExceeded = Verification.checks(of: other).filter {
        $0.outcome == .exceeded && !exceeded.contains([$0.code.rawValue, $0.subject])
      }
      return ReadingEffect(
        alternative: alternative, changes: changes, newlyExceeded: newlyExceeded)
    }
  }

  private static func isHeadline(_ address: Address) -> Bool {
    if address.isIn("capacita") {
      let parts = address.parts
      return parts.count == 3 && ["disponibile", "scaduta", "residua"].contains(parts[2])
    }
    if address.isIn("organico") { return address.parts.last == Substring(Address.total) }
    return address.isIn("categorie-protette")
  }
}
