/// Looks for what turns a computed figure into the published one.
///
/// Alternative evaluations are made only when a first difference asks for them.
struct CauseSearch {
  private let evaluation: Evaluation
  private var alternatives: [Alternative]?

  private struct Alternative {
    let cause: DifferenceCause
    let evidence: String
    let evaluation: Evaluation
  }

  init(_ evaluation: Evaluation) {
    self.evaluation = evaluation
  }

  mutating func causes(
    for row: PublishedFigure, _ computed: Quantity
  ) throws(ArithmeticFault) -> [ReconciledFigure.FoundCause] {
    var causes: [ReconciledFigure.FoundCause] = []
    for alternative in try allAlternatives() {
      guard let other = alternative.evaluation.figures.value(row.address)?.exact,
        other != computed.exact, matches(row, other)
      else { continue }
      causes.append(.init(cause: alternative.cause, evidence: alternative.evidence))
    }
    if let evidence = adjustedPercentage(row) {
      causes.append(.init(cause: .percentualiACento, evidence: evidence))
    }
    if let neighbour = neighbour(of: row, computed) {
      causes.append(
        .init(
          cause: .altraFigura,
          evidence: "è il valore di \(neighbour.address) (\(neighbour.title))"))
    }
    if let evidence = contradiction(row) {
      causes.append(.init(cause: .contraddizione, evidence: evidence))
    }
    if causes.isEmpty, let evidence = transposition(row, computed) {
      causes.append(.init(cause: .trasposizione, evidence: evidence))
    }
    return causes
  }

  private func matches(_ row: PublishedFigure, _ value: Ratio) -> Bool {
    guard let difference = try? row.value.exact - value else { return false }
    return difference <= row.tolerance && (try? .zero - difference) ?? .zero <= row.tolerance
  }

  // MARK: Other conventions and readings

  private mutating func allAlternatives() throws(ArithmeticFault) -> [Alternative] {
    if let alternatives { return alternatives }
    var found: [Alternative] = []
    for (basis, cause) in [
      (CostBasis.exact, DifferenceCause.costiEsatti), (.rounded, .costiArrotondati),
    ] {
      let other = try Evaluation(evaluation.scenario, basis: basis, isExplained: false)
      found.append(Alternative(cause: cause, evidence: "con \(basis.italian)", evaluation: other))
    }
    for reading in Readings.alternatives(to: evaluation.readings) {
      var scenario = evaluation.scenario
      scenario.readings = reading.readings
      found.append(
        Alternative(
          cause: .altraLettura, evidence: "con la lettura \(reading.name)=\(reading.value)",
          evaluation: try Evaluation(scenario, isExplained: false)))
    }
    alternatives = found
    return found
  }

  // MARK: Percentages that add up to 100

  /// What the largest remainders give, if it is the published percentage.
  private func adjustedPercentage(_ row: PublishedFigure) -> String? {
    let parts = row.address.parts
    guard row.value.isPercentage, let last = parts.last, last == "quota" else { return nil }
    let siblings = evaluation.figures.all.filter { figure in
      let others = figure.address.parts
      return others.first == parts.first && others.last == last && others.count == parts.count
    }
    let shares = siblings.compactMap { $0.value?.exact }
    guard shares.count == siblings.count,
      let position = siblings.firstIndex(where: { $0.address == row.address }),
      let adjusted = try? LargestRemainder.percentages(shares, decimals: row.value.decimals),
      let published = try? row.value.exact * 100, adjusted[position] == published
    else { return nil }
    return "\(siblings.count) percentuali che sommano a 100 con il metodo dei resti più alti"
  }

  // MARK: Contradictions inside the document

  /// Another published value of the figure, or of all figures that it is made of, which holds.
  private func contradiction(_ row: PublishedFigure) -> String? {
    if let other = reproduced(row.address) {
      return "\(other.origin.italianPlace) riporta \(other.value.text), che torna"
    }
    guard let derivation = evaluation.figures[row.address]?.derivation else { return nil }
    let parts = derivation.branches.map { branch -> PublishedFigure? in
      guard case .figure(let address) = branch.term else { return nil }
      return reproduced(address)
    }
    guard !parts.isEmpty, parts.allSatisfy({ $0 != nil }) else { return nil }
    let list = parts.compactMap { $0 }.map { "\($0.address) \($0.value.text)" }
    return "le cifre da cui deriva sono pubblicate e tornano: \(list.joined(separator: ", "))"
  }

  private func reproduced(_ address: Address) -> PublishedFigure? {
    guard let value = evaluation.figures.value(address)?.exact else { return nil }
    return evaluation.scenario.published.first { $0.address == address && matches($0, value) }
  }

  // MARK: Neighbours and swapped digits

  /// Another figure with the published value whose address differs in one part only.
  private func neighbour(of row: PublishedFigure, _ computed: Quantity) -> Figure? {
    let parts = row.address.parts
    guard row.value.exact != .zero else { return nil }
    return evaluation.figures.all.first { figure in
      guard let value = figure.value, value.unit == computed.unit, value.exact == row.value.exact
      else { return false }
      let others = figure.address.parts
      return others.count == parts.count && zip(others, parts).count { $0 != $1 } == 1
    }
  }

  /// One or two pairs of neighbouring digits swapped.
  private func transposition(_ row: PublishedFigure, _ computed: Quantity) -> String? {
    guard let text = computed.printed(like: row.value) else { return nil }
    let published = row.value.text.filter(\.isNumber)
    let expected = text.filter(\.isNumber)
    guard published.count == expected.count else { return nil }
    let swaps = Self.neighbourSwaps(Array(published), Array(expected))
    guard let swaps, (1...2).contains(swaps) else { return nil }
    let words = swaps == 1 ? "due cifre vicine scambiate" : "due coppie di cifre vicine scambiate"
    return "«\(row.value.text)» e «\(text)» differiscono per \(words)"
  }

  /// How many pairs of neighbouring digits are swapped; nil if anything else differs.
  private static func neighbourSwaps(_ first: [Character], _ second: [Character]) -> Int? {
    var swaps = 0
    var position = 0
    while position < first.count {
      if first[position] == second[position] {
        position += 1
      } else if position + 1 < first.count, first[position] == second[position + 1],
        first[position + 1] == second[position]
      {
        swaps += 1
        position += 2
      } else {
        return nil
      }
    }
    return swaps
  }
}

extension Origin {
  /// The row and the document: "riga 18 (PIAO, par. 3.3)".
  fileprivate var italianPlace: String {
    let place = row.map { "la riga \($0)" } ?? file
    return document.map { "\(place) (\($0))" } ?? place
  }
}

extension Quantity {
  /// The quantity printed with as many decimals as a published value.
  public func printed(like published: PublishedValue) -> String? {
    let shown = published.isPercentage ? try? exact * 100 : exact
    return shown.map {
      ItalianNumber.text($0, decimals: published.decimals) + (published.isPercentage ? "%" : "")
    }
  }
}

/// Shares turned into percentages that add up to exactly 100.
public enum LargestRemainder {
  /// Rounds every share down, then gives the missing units to the largest remainders.
  public static func percentages(
    _ shares: [Ratio], decimals: Int
  ) throws(ArithmeticFault) -> [Ratio] {
    let scale = Ratio(reducing: ItalianNumber.powerOfTen(decimals), over: 1)
    var scaled: [Ratio] = []
    var units: [Int] = []
    for share in shares {
      let value = try share * 100 * scale
      scaled.append(value)
      units.append(try value.whole(rounding: .down))
    }
    let whole = try (Ratio(whole: 100) * scale).whole(rounding: .down)
    let missing = whole - units.reduce(0, +)
    guard missing > 0 else { return try units.ratios(over: scale) }
    var remainders: [(position: Int, size: Ratio)] = []
    for position in scaled.indices {
      remainders.append((position, try scaled[position] - Ratio(whole: units[position])))
    }
    remainders.sort { $0.size == $1.size ? $0.position < $1.position : $0.size > $1.size }
    for remainder in remainders.prefix(missing) {
      units[remainder.position] += 1
    }
    return try units.ratios(over: scale)
  }
}

extension [Int] {
  fileprivate func ratios(over scale: Ratio) throws(ArithmeticFault) -> [Ratio] {
    var ratios: [Ratio] = []
    for unit in self {
      ratios.append(try Ratio(whole: unit) / scale)
    }
    return ratios
  }
}
