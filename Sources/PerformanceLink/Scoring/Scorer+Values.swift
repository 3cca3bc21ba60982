import Workforce

extension Scorer {
  mutating func recordWeight(_ indicator: Indicator) {
    record(
      weightOf: indicator, versions: model.indicatorVersions[indicator.code] ?? [],
      at: .indicatore(indicator.code, .peso))
  }

  /// The weight in force and, where a later version changed it, that of each version.
  mutating func record<Item: Versioned>(
    weightOf item: Item, versions: [Item], at address: Address
  ) {
    let stated = versions.filter { versions.count > 1 && $0.weight != nil }
    let all = stated.map { ($0, address.appending("\($0.version)"), ", versione \($0.version)") }
    for (version, address, words) in [(item, address, "")] + all {
      guard let weight = version.weight else { continue }
      record(
        address, .ratio(weight),
        Derivation(
          "Peso di «\(item.title)»\(words)", .same,
          [.input(Input(.ratio(weight), "peso", version.origin))]))
    }
  }

  /// The target of the year evaluated, and one figure for each year that has a target.
  mutating func recordTargets(of indicator: Indicator) {
    let subject = Target.Subject.indicator(indicator.code)
    let years = model.targets(of: subject).map(\.year)
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
      let years = model.measures(of: indicator.code).map(\.day.year)
      for year in Set(years).sorted() {
        recordMeasure(
          of: indicator, "\(title), \(year)", in: year, at: address.appending("\(year)"))
      }
      recordFraction(of: indicator)
    case .obligations: try recordObligations(of: indicator, title, at: address)
    case .formula(let formula): try recordFormula(formula, of: indicator, title, at: address)
    }
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
