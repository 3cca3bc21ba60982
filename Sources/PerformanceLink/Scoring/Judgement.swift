import Workforce

/// A value held against a target: whether it is met, and how near it comes.
struct Judgement {
  /// Nil if no rule can tell.
  let isMet: Bool?
  /// Value over target, or target over value where less is better; nil where it says nothing.
  let degree: Ratio?
  /// Why ``isMet`` is unknown, in Italian.
  let reason: String?
  /// The comparison in words: "211 >= 220".
  let words: String
  /// How the ratio is made of value and target.
  private let isInverse: Bool
  private let rounding: Int?
  private let terms: (value: Ratio, target: Ratio)?
  private let isPercentage: Bool

  init(
    _ indicator: Indicator, _ target: Target, value: Ratio?, _ measure: Measure?
  ) throws(ArithmeticFault) {
    isPercentage = indicator.kind == .percentuale
    isInverse = target.comparison.wantsMore == false
    guard case .number(let number) = target.value else {
      (isMet, reason, words) = Self.compare(target, measure)
      (degree, terms, rounding) = (nil, nil, nil)
      return
    }
    guard let value else {
      isMet = nil
      reason =
        measure.map { "la misura non è un numero: «\($0.words ?? "")»" } ?? "manca la misura"
      (degree, terms, rounding) = (nil, nil, nil)
      words = target.italian
      return
    }
    let shown = indicator.decimals ?? (target.comparison == .equal ? number.decimals : nil)
    rounding = shown.map { $0 + (indicator.kind == .percentuale ? 2 : 0) }
    var compared = (value: value, target: number.exact)
    if let rounding {
      compared.value = try value.rounded(decimals: rounding, .halfAwayFromZero)
      compared.target = try number.exact.rounded(decimals: rounding, .halfAwayFromZero)
    }
    terms = compared
    let isReached =
      switch target.comparison {
      case .atLeast: compared.value >= compared.target
      case .atMost: compared.value <= compared.target
      case .moreThan: compared.value > compared.target
      case .lessThan: compared.value < compared.target
      default: compared.value == compared.target
      }
    isMet = isReached
    reason = nil
    let hasRatio =
      target.comparison.wantsMore != nil && compared.value > .zero && compared.target > .zero
    degree =
      hasRatio
      ? isInverse ? try compared.target / compared.value : try compared.value / compared.target
      : nil
    let text = Self.text(compared.value, like: number, decimals: shown)
    words = "\(text) \(target.italian)"
  }

  private static func text(_ value: Ratio, like number: PublishedValue, decimals: Int?) -> String {
    guard let shown = number.isPercentage ? try? value * 100 : value else { return "—" }
    let digits = ItalianNumber.expansion(shown, limit: decimals ?? 4).text
    return digits + (number.isPercentage ? "%" : "")
  }

  /// Compares what is not a number.
  private static func compare(
    _ target: Target, _ measure: Measure?
  ) -> (isMet: Bool?, reason: String?, words: String) {
    guard let measure else { return (nil, "manca la misura", target.italian) }
    switch (target.comparison, target.value, measure.value) {
    case (.yesNo, .yesNo(let wanted), .yesNo(let found)):
      return (wanted == found, nil, "\(found ? "SI" : "NO"), atteso \(target.italian)")
    case (.byDate, .day(let due), .day(let found)):
      return (found <= due, nil, "\(found.italian), \(target.italian)")
    case (.none, _, _):
      return (
        nil, "il target è a parole: nessuna regola può confrontarlo",
        target.italian
      )
    default:
      return (nil, "la misura non si può confrontare con il target", target.italian)
    }
  }

  /// How ``degree`` comes from value and target; nil where it doesn't.
  func quotient(_ operands: [Branch]) -> Derivation? {
    guard degree != nil, let terms, operands.count == 2 else { return nil }
    var branches = operands
    if let rounding {
      let title = "Arrotondato per il confronto"
      let quantity: (Ratio) -> Quantity = { isPercentage ? .ratio($0) : .number($0) }
      branches = zip(operands, [terms.value, terms.target]).map { branch, value in
        .step(
          quantity(value),
          Derivation(title, .rounded(decimals: rounding, .halfAwayFromZero), [branch]))
      }
    }
    return Derivation(
      isInverse ? "Target sul valore" : "Valore sul target", .quotient,
      isInverse ? branches.reversed() : branches)
  }
}
