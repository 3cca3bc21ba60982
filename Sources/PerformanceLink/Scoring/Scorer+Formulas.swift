import Workforce

extension Scorer {
  /// Computes the value of an indicator from figures and from its measure.
  mutating func recordFormula(
    _ formula: IndicatorFormula, of indicator: Indicator, _ title: String, at address: Address
  ) throws(ArithmeticFault) {
    let numerator = try sum(formula.numerator, of: indicator)
    let denominator = try sum(formula.denominator, of: indicator)
    if let reason = numerator.missing ?? denominator.missing {
      recordAbsence(of: address, indicator.kind.unit, title, because: reason)
      return
    }
    guard !formula.denominator.isEmpty else {
      record(address, indicator.kind.quantity(numerator.value), numerator.derivation(title))
      return
    }
    guard denominator.value != .zero else {
      recordAbsence(
        of: address, indicator.kind.unit, title, because: "ciò per cui si divide vale zero")
      return
    }
    let sides: [(PerformanceItem, Side)] = [
      (.numeratore, numerator), (.denominatore, denominator),
    ]
    for (item, side) in sides {
      record(
        .indicatore(indicator.code, item), .number(side.value),
        side.derivation("«\(indicator.title)», \(item.rawValue)"))
    }
    record(
      address, indicator.kind.quantity(try numerator.value / denominator.value),
      Derivation(
        title, .quotient, sides.map { .figure(.indicatore(indicator.code, $0.0)) }))
  }

  /// Terms added up, or why they can't be.
  private struct Side {
    var value = Ratio.zero
    var branches: [Branch] = []
    var note: String?
    var missing: String?

    func derivation(_ title: String) -> Derivation {
      Derivation(title, branches.count == 1 ? .same : .sum, branches, note: note)
    }
  }

  private func sum(
    _ terms: [IndicatorFormula.Term], of indicator: Indicator
  ) throws(ArithmeticFault) -> Side {
    var side = Side()
    for term in terms {
      guard let source = term.address(in: year) else {
        guard let measure = model.measure(of: indicator.code, in: year),
          case .number(let number)? = measure.value
        else {
          side.missing = "manca la misura del \(year)"
          return side
        }
        side.value = try side.value + number.exact
        side.branches.append(.input(Input(.number(number.exact), "valore", measure.origin)))
        side.note = "misura al \(measure.day.italian)"
        continue
      }
      guard let figure = figures[source] else {
        side.missing = begunReason(source) ?? unknownReason(source)
        return side
      }
      guard let value = figure.value?.exact else {
        side.missing = "\(source): \(figure.absenceReason ?? "")"
        return side
      }
      side.value = try side.value + value
      side.branches.append(.figure(source))
    }
    return side
  }

  private func unknownReason(_ source: Address) -> String {
    let near = NearestName.suggestions(for: source.text, among: figures.all.map(\.address.text))
    return "nessuna figura ha l'indirizzo \(source)" + (near.first.map { ", forse \($0)" } ?? "")
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
}
