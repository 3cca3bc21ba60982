import Workforce

extension TableReader {
  /// What the column `note` says.
  func note(in row: Row) -> String? {
    let text = text("note", in: row)
    return text.isEmpty ? nil : text
  }

  /// The value of a target, in the form that its operator and its indicator ask for.
  mutating func target(
    _ comparison: Operator, _ kind: ValueKind, in row: Row
  ) -> StatedValue? {
    let admitted: [Operator] =
      switch kind {
      case .numero, .percentuale: [.atLeast, .atMost, .moreThan, .lessThan, .equal, .none]
      case .siNo: [.yesNo, .none]
      case .data: [.byDate, .none]
      case .testo: [.none]
      }
    guard admitted.contains(comparison) else {
      report(
        Diagnostic(
          code: "operatore", at: location(of: TargetTable.comparison.name, in: row),
          "l'operatore «\(comparison.rawValue)» non vale per un indicatore di tipo "
            + kind.rawValue,
          expected: "uno fra: \(admitted.map(\.rawValue).joined(separator: ", "))",
          hint: "il tipo è in indicatori.csv, colonna tipo_valore"))
      return nil
    }
    guard comparison != .none else {
      return required(TargetTable.value, in: row).map(StatedValue.words)
    }
    return stated(kind, of: TargetTable.value, in: row)
  }

  /// The value of a measure, checked against the range of its indicator.
  ///
  /// A measure that a formula uses is a plain number: the range is that of the result.
  mutating func measure(of indicator: Indicator, in row: Row) -> StatedValue? {
    let column = MisureTable.value
    guard !text(column.name, in: row).isEmpty else { return nil }
    if case .formula(let formula) = indicator.calculation, formula.needsMeasure {
      return stated(.numero, of: column, in: row)
    }
    guard let value = stated(indicator.kind, of: column, in: row) else { return nil }
    if indicator.calculation != .measured {
      report(
        Diagnostic(
          .warning, code: "misura-non-usata", at: location(of: column.name, in: row),
          "«\(indicator.code)» si calcola dal piano: la misura scritta qui non conta",
          expected: "nessun valore, oppure «misura» nella colonna calcolo di indicatori.csv",
          hint: "per il consuntivo scrivere misura in calcolo; un punteggio deciso conta comunque"))
    }
    guard case .number(let number) = value else { return value }
    let isLow = indicator.minimum.map { number.exact < $0.exact } ?? false
    let isHigh = indicator.maximum.map { number.exact > $0.exact } ?? false
    if isLow || isHigh {
      let ends = [
        indicator.minimum.map { "da \($0.text)" }, indicator.maximum.map { "fino a \($0.text)" },
      ]
      report(
        Diagnostic(
          code: "misura-fuori-campo", at: location(of: column.name, in: row),
          "«\(number.text)» è fuori dal campo dell'indicatore «\(indicator.code)»",
          expected: ends.compactMap { $0 }.joined(separator: " "),
          hint: "il campo è in indicatori.csv, colonne minimo e massimo"))
      return nil
    }
    return value
  }

  private mutating func stated(
    _ kind: ValueKind, of column: Column<String>, in row: Row
  ) -> StatedValue? {
    switch kind {
    case .numero, .percentuale:
      let published = Column.published(column.name, column.meaning, example: "80%")
      guard let value = required(published, in: row) else { return nil }
      guard value.isPercentage == (kind == .percentuale) else {
        report(
          Diagnostic(
            code: "unita", at: location(of: column.name, in: row),
            value.isPercentage
              ? "«\(value.text)» è una percentuale, l'indicatore conta numeri"
              : "«\(value.text)» non ha il segno di percentuale",
            expected: kind == .percentuale
              ? "una percentuale, per esempio 80%" : "un numero, per esempio 80"))
        return nil
      }
      return .number(value)
    case .siNo:
      return required(Column.yesNo(column.name, column.meaning, example: "SI"), in: row)
        .map(StatedValue.yesNo)
    case .data:
      return required(Column.day(column.name, column.meaning, example: "30/09/2025"), in: row)
        .map(StatedValue.day)
    case .testo: return required(column, in: row).map(StatedValue.words)
    }
  }

  mutating func checkScore(_ score: Ratio?, _ motive: String?, in row: Row) {
    guard let score else { return }
    if score > .one {
      report(
        Diagnostic(
          code: "misura-fuori-campo", at: location(of: MisureTable.score.name, in: row),
          "il punteggio deciso supera 100%", expected: "una percentuale da 0% a 100%"))
    }
    if motive == nil {
      report(
        Diagnostic(
          code: "cella-vuota", at: location(of: MisureTable.score.name, in: row),
          "un punteggio deciso vuole un motivo", expected: "chi ha deciso e perché",
          hint: "senza decisione, lasciare vuoto il punteggio: lo calcola lo schema"))
    }
  }

  /// The numerator and denominator of a measure, both or none.
  mutating func fraction(in row: Row) -> Fraction? {
    let numerator = optional(MisureTable.numerator, in: row)
    let denominator = optional(MisureTable.denominator, in: row)
    guard numerator != nil || denominator != nil else { return nil }
    guard let numerator, let denominator,
      let value = try? numerator.exact / denominator.exact
    else {
      report(
        Diagnostic(
          code: "frazione", at: location(of: MisureTable.denominator.name, in: row),
          "la misura non ha numeratore e denominatore da dividere",
          expected: "due numeri, il secondo diverso da zero"))
      return nil
    }
    return Fraction(numerator: numerator.exact, denominator: denominator.exact, value: value)
  }

  /// Reports a measure that is not what its numerator and denominator give.
  mutating func check(_ value: StatedValue?, against fraction: Fraction?, in row: Row) {
    guard let fraction, case .number(let stated)? = value else { return }
    let decimals = stated.decimals + (stated.isPercentage ? 2 : 0)
    guard
      let rounded = try? fraction.value.rounded(decimals: decimals, .halfAwayFromZero),
      rounded != stated.exact
    else { return }
    let text =
      stated.isPercentage
      ? ItalianNumber.percentage(fraction.value, decimals: 2)
      : ItalianNumber.text(fraction.value, decimals: 2)
    report(
      Diagnostic(
        .warning, code: "misura-incoerente", at: location(of: MisureTable.value.name, in: row),
        "«\(stated.text)» non è il rapporto fra numeratore e denominatore, che dà \(text)",
        expected: "\(text), con i decimali del valore",
        hint: "vale il valore scritto; se è il documento a contraddirsi, dirlo nelle note"))
  }
}
