import Workforce

extension Scorer {
  mutating func recordWeight(_ indicator: Indicator) {
    guard let weight = indicator.weight else { return }
    record(
      .indicatore(indicator.code, .peso), .ratio(weight),
      Derivation(
        "Peso di «\(indicator.title)»", .same,
        [.input(Input(.ratio(weight), "peso", indicator.origin))]))
  }

  /// The target of the year evaluated, and one figure for each year that has a target.
  mutating func recordTargets(of indicator: Indicator) {
    let subject = Target.Subject.indicator(indicator.code)
    let years = model.targets.filter { $0.subject == subject }.map(\.year)
    let title = "Target di «\(indicator.title)»"
    let own = Address.indicatore(indicator.code, .target)
    for year in Set(years).sorted() {
      guard let target = model.targets(of: subject, in: year).last else { continue }
      if year == self.year { record(target, indicator.kind, "\(title), \(year)", at: own) }
      record(target, indicator.kind, "\(title), \(year)", at: own.appending("\(year)"))
    }
  }

  mutating func record(
    _ target: Target, _ kind: ValueKind, _ title: String, at address: Address
  ) {
    let note = target.version > 1 ? target.reason.map { "modificato: \($0)" } : nil
    guard let quantity = target.value.quantity(kind) else {
      recordAbsence(
        of: address, kind.unit, title, because: "non è un numero: \(target.italian)")
      return
    }
    record(
      address, quantity,
      Derivation(
        title, .same, [.input(Input(quantity, "valore", target.origin))], note: note))
  }

  mutating func recordValue(of indicator: Indicator) throws(ArithmeticFault) {
    let address = Address.indicatore(indicator.code, .valore)
    let title = "Valore di «\(indicator.title)»"
    switch indicator.calculation {
    case .measured:
      recordMeasure(of: indicator, title, in: year, at: address)
      let years = model.measures.filter { $0.indicator == indicator.code }.map(\.day.year)
      for year in Set(years).sorted() {
        recordMeasure(
          of: indicator, "\(title), \(year)", in: year, at: address.appending("\(year)"))
      }
      recordFraction(of: indicator)
    case .obligations: try recordObligations(of: indicator, title, at: address)
    case .figure(let source):
      try require(source)
      guard let figure = figures[source] else {
        recordAbsence(
          of: address, indicator.kind.unit, title,
          because: begunReason(source) ?? "nessuna figura ha l'indirizzo \(source)")
        return
      }
      guard let value = figure.value?.exact else {
        recordAbsence(
          of: address, indicator.kind.unit, title,
          because: "\(source): \(figure.absenceReason ?? "")")
        return
      }
      record(
        address, indicator.kind.quantity(value),
        Derivation(title, .same, [.figure(source)]))
    }
  }

  /// Why a figure of the objectives is not there although it should be.
  private func begunReason(_ source: Address) -> String? {
    let parts = source.parts
    let isOwn = parts.count > 1 && (parts[0] == "indicatori" || parts[0] == "obiettivi")
    guard isOwn else { return nil }
    let code = String(parts[1])
    let isKnown =
      parts[0] == "indicatori" ? model.indicator(code) != nil : model.objective(code) != nil
    return isKnown ? "\(source) non c'è, o dipende da questo indicatore" : nil
  }

  private mutating func recordMeasure(
    of indicator: Indicator, _ title: String, in year: Int, at address: Address
  ) {
    guard let measure = model.measure(of: indicator.code, in: year) else {
      recordAbsence(
        of: address, indicator.kind.unit, title, because: "manca la misura del \(year)")
      return
    }
    if measure.value == nil, let fraction = measure.fraction {
      let quantity = indicator.kind.quantity(fraction.value)
      record(address, quantity, fraction.derivation(title, measure))
      return
    }
    guard let value = measure.value, let quantity = value.quantity(indicator.kind) else {
      let words = measure.value?.italian ?? measure.words
      recordAbsence(
        of: address, indicator.kind.unit, title,
        because: words.map { "il documento dice: \($0)" } ?? "c'è soltanto un punteggio deciso")
      return
    }
    record(
      address, quantity,
      Derivation(
        title, .same, [.input(Input(quantity, "valore", measure.origin))],
        note: "al \(measure.day.italian)"))
  }
}

extension Scorer {
  /// Numerator, denominator and ratio of the measure of the year, where they are given.
  fileprivate mutating func recordFraction(of indicator: Indicator) {
    guard let measure = model.measure(of: indicator.code, in: year),
      let fraction = measure.fraction
    else { return }
    for (item, value) in [
      (PerformanceItem.numeratore, fraction.numerator), (.denominatore, fraction.denominator),
    ] {
      record(
        .indicatore(indicator.code, item), .number(value),
        Derivation(
          "«\(indicator.title)», \(item.rawValue)", .same,
          [.input(Input(.number(value), item.rawValue, measure.origin))]))
    }
    record(
      .indicatore(indicator.code, .rapporto), indicator.kind.quantity(fraction.value),
      Derivation(
        "«\(indicator.title)», rapporto", .quotient,
        [
          .figure(.indicatore(indicator.code, .numeratore)),
          .figure(.indicatore(indicator.code, .denominatore)),
        ]))
  }
}

extension Fraction {
  fileprivate func derivation(_ title: String, _ measure: Measure) -> Derivation {
    Derivation(
      title, .quotient,
      [
        .input(Input(.number(numerator), "numeratore", measure.origin)),
        .input(Input(.number(denominator), "denominatore", measure.origin)),
      ], note: "al \(measure.day.italian)")
  }
}

extension StatedValue {
  /// The value as a figure; nil for days and words.
  func quantity(_ kind: ValueKind) -> Quantity? {
    switch self {
    case .number(let value): kind.quantity(value.exact)
    case .yesNo(let isYes): .number(isYes ? .one : .zero)
    case .day, .words: nil
    }
  }
}

extension ValueKind {
  var unit: MeasurementUnit { self == .percentuale ? .ratio : .number }

  /// A number of this kind as a figure.
  func quantity(_ value: Ratio) -> Quantity {
    self == .percentuale ? .ratio(value) : .number(value)
  }
}
