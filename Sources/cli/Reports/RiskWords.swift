import Workforce

extension Likelihood {
  /// The probability as a percentage that never rounds to certainty or to nothing.
  var italian: String { Self.italian(estimate) }

  /// The bounds of the probability; empty if it is certain.
  var italianBounds: String {
    lower == upper ? "" : "\(Self.italian(lower)) – \(Self.italian(upper))"
  }

  private static func italian(_ share: Ratio) -> String {
    if share == .zero || share == .one { return ItalianNumber.percentage(share, decimals: 0) }
    if share > Ratio(9_999, over: 10_000) { return "> 99,99%" }
    if share < Ratio(1, over: 10_000) { return "< 0,01%" }
    return ItalianNumber.percentage(share, decimals: 2)
  }
}

extension RiskStudy.Figure {
  /// The address of the figure in an evaluation.
  var address: Address {
    switch kind {
    case .leavers: .cessazioni(year, Address.total)
    case .staff: .organico(year, Address.total)
    case .capacity(let item): .capacita(year, item)
    }
  }

  var title: String {
    switch kind {
    case .leavers: "Cessazioni"
    case .staff: "Organico al 31 dicembre"
    case .capacity(.disponibile): "Capacità disponibile"
    case .capacity(.scaduta): "Capacità che scade"
    case .capacity: "Resti a fine anno"
    }
  }

  /// A value of the figure as what it counts.
  func quantity(_ value: Int64) -> Quantity {
    switch kind {
    case .leavers, .staff: .count(Int(value))
    case .capacity: .euro(Euro(cents: value))
    }
  }
}

extension RiskStudy.Limit {
  /// What the limit is called, with the year and the group that it concerns.
  var title: String {
    switch code {
    case .posti, .spesaMassima: "\(code.title), 31 dicembre \(year)"
    default: "\(code.title) \(year)" + (group.map { ", \($0.rawValue)" } ?? "")
    }
  }
}
