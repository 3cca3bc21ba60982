import Workforce

extension Quantity {
  /// The quantity as a table prints it, in Italian form.
  var italian: String {
    switch self {
    case .euro(let amount): ItalianNumber.text(amount)
    case .exactEuro(let ratio): ItalianNumber.exact(ratio, limit: 8)
    case .count(let count): ItalianNumber.text(count)
    case .fte(let equivalents): ItalianNumber.text(equivalents)
    case .ratio(let ratio): ItalianNumber.percentage(ratio, decimals: 2)
    case .years(let ratio): ItalianNumber.text(ratio, decimals: 2)
    case .number(let ratio): ItalianNumber.exact(ratio, limit: 4)
    }
  }

}

extension Scenario {
  /// What the plan is called: «triennale» only where it has three years.
  var planTitle: String {
    let kind = period.count == 3 ? "Piano triennale" : "Piano"
    return "\(kind) dei fabbisogni di personale \(period.lowerBound)-\(period.upperBound)"
  }
}

extension FasciaEta {
  /// An age class in words, by its code: `fino-29` as «fino a 29 anni».
  static func words(_ code: String) -> String {
    switch code {
    case FasciaEta.fino29.rawValue: "fino a 29 anni"
    case FasciaEta.oltre60.rawValue: "oltre 60 anni"
    default: code + (code.allSatisfy { $0.isNumber || $0 == "-" } ? " anni" : "")
    }
  }
}

extension ItalianNumber {
  /// A fraction in full, or rounded and followed by dots where it has no end.
  static func exact(_ ratio: Ratio, limit: Int) -> String {
    let (text, isExact) = expansion(ratio, limit: limit)
    return isExact ? text : text + "…"
  }
}

extension FigureBook {
  /// The figure as a table prints it; a dash where it can't be computed.
  func italian(_ address: Address) -> String {
    value(address)?.italian ?? "—"
  }

  /// A share as a percentage with the decimals a table wants; a dash where it can't be computed.
  func percentage(_ address: Address, decimals: Int) -> String {
    guard let share = value(address)?.exact else { return "—" }
    return ItalianNumber.percentage(share, decimals: decimals)
  }
}
