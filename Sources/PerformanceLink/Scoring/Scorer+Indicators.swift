import Workforce

extension Scorer {
  /// Records the weight and the targets of an indicator, which may wait for figures of others.
  mutating func beginScore(_ indicator: Indicator) -> Waiting? {
    guard begin(Address.indicatore(indicator.code, .raggiungimento)) else { return nil }
    recordWeight(indicator)
    recordTargets(of: indicator)
    guard case .formula(let formula) = indicator.calculation else {
      return Waiting(.indicator(indicator), needs: [])
    }
    let terms = formula.numerator + formula.denominator
    return Waiting(
      .indicator(indicator),
      needs: terms.compactMap { $0.address(in: year).flatMap(subject) })
  }

  /// Computes value, ratio and score of an indicator.
  mutating func score(_ indicator: Indicator) throws(ArithmeticFault) {
    let address = Address.indicatore(indicator.code, .raggiungimento)
    try recordValue(of: indicator)
    let target = model.targets(of: .indicator(indicator.code), in: year).last
    let measure = model.measure(of: indicator.code, in: year)
    var result = Result(title: "Raggiungimento di «\(indicator.title)»")
    if indicator.isActive {
      try judge(indicator, target, measure, &result)
    } else {
      result.reason = "l'indicatore è \(indicator.status.rawValue)"
      let value = figures.value(.indicatore(indicator.code, .valore))?.exact
      result.isMet = try target.flatMap { (target) throws(ArithmeticFault) in
        try Judgement(indicator, target, value: value, measure).isMet
      }
    }
    if let score = result.score, let derivation = result.derivation {
      record(address, .ratio(score), derivation)
    } else {
      recordAbsence(
        of: address, .ratio, result.title, because: result.reason ?? "manca la misura")
    }
    keep(
      IndicatorOutcome(
        target: target, measure: measure, isMet: result.isMet, score: result.score,
        reason: result.score == nil ? result.reason ?? "manca la misura" : nil),
      of: indicator.code)
  }

  /// What the steps towards a score have found so far.
  struct Result {
    let title: String
    var score: Ratio?
    var derivation: Derivation?
    var isMet: Bool?
    var reason: String?
  }

  private mutating func judge(
    _ indicator: Indicator, _ target: Target?, _ measure: Measure?, _ result: inout Result
  ) throws(ArithmeticFault) {
    let scheme = model.scheme(indicator.scheme)
    if let target {
      let value = figures.value(.indicatore(indicator.code, .valore))?.exact
      let judgement = try Judgement(indicator, target, value: value, measure)
      result.isMet = judgement.isMet
      if let scheme { try apply(scheme, judgement, indicator, target, &result) }
    } else {
      result.reason = "manca il target del \(year)"
    }
    if measure == nil, result.score == nil, indicator.calculation == .measured, target != nil {
      result.reason = "manca la misura del \(year)"
    } else if indicator.calculation != .measured, result.score == nil,
      let reason = figures[.indicatore(indicator.code, .valore)]?.absenceReason
    {
      result.reason = reason
    }
    if let measure, let decided = measure.score {
      result.score = decided
      result.derivation = Derivation(
        result.title, .same, [.input(Input(.ratio(decided), "punteggio", measure.origin))],
        note: "punteggio deciso: \(measure.motive ?? "")")
    }
  }

  private mutating func apply(
    _ scheme: Scheme, _ judgement: Judgement, _ indicator: Indicator, _ target: Target,
    _ result: inout Result
  ) throws(ArithmeticFault) {
    let value = Address.indicatore(indicator.code, .valore)
    let operands: [Branch] =
      figures.value(value) == nil
      ? [] : [.figure(value), .figure(.indicatore(indicator.code, .target))]
    func constant(_ value: Ratio) -> Branch {
      .input(Input(.ratio(value), "metodo", scheme.origin))
    }
    guard let isMet = judgement.isMet else {
      result.reason = judgement.reason
      return
    }
    let note = "\(judgement.words): \(isMet ? "raggiunto" : "non raggiunto")"
    let degreeAddress = Address.indicatore(indicator.code, .grado)
    let degree = isMet ? max(judgement.degree ?? .one, .one) : judgement.degree ?? .zero
    if let quotient = judgement.quotient(operands) {
      record(degreeAddress, .ratio(judgement.degree ?? degree), quotient)
    } else {
      record(
        degreeAddress, .ratio(degree),
        Derivation(
          "Valore sul target", .selected, [constant(degree)] + operands,
          note: "\(note); un rapporto qui non dice nulla"))
    }
    switch scheme.method {
    case .ratio:
      // A target that is met has a degree of one at least.
      result.score = min(degree, .one)
      result.derivation = Derivation(
        result.title, .minimum, [.figure(degreeAddress), constant(.one)], note: note)
    case .threshold:
      let score: Ratio = isMet ? .one : .zero
      result.score = score
      result.derivation = Derivation(
        result.title, .selected, [constant(score), .figure(degreeAddress)], note: note)
    case .value:
      guard let known = figures.value(value)?.exact else { return }
      result.score = min(known, .one)
      result.derivation = Derivation(result.title, .minimum, [.figure(value), constant(.one)])
    case .bands:
      guard let band = scheme.bands.first(where: { $0.contains(degree) }), let score = band.score
      else {
        result.reason =
          "\(ItalianNumber.percentage(degree, decimals: 2)) del target "
          + "non cade in nessuna fascia: serve un punteggio deciso"
        return
      }
      result.score = score
      result.derivation = Derivation(
        result.title, .selected,
        [
          .input(Input(.ratio(score), "punteggio", band.origin)), .figure(degreeAddress),
        ], note: "\(note); fascia \(band.italian)")
    }
  }
}

extension Band {
  /// The range in words: "da 80% a 100%".
  var italian: String {
    let start = ItalianNumber.percentage(lower, decimals: 0)
    return upper.map { "da \(start) a \(ItalianNumber.percentage($0, decimals: 0))" }
      ?? "da \(start) in su"
  }
}
