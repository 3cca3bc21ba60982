/// Why a published figure differs from the computed one.
public enum DifferenceCause: String, CaseIterable, Sendable {
  /// The document made this figure from exact unit costs.
  case costiEsatti = "costi-esatti"
  /// The document made this figure from cent-rounded unit costs.
  case costiArrotondati = "costi-arrotondati"
  /// The document adjusted its percentages so that they add up to 100.
  case percentualiACento = "percentuali-a-100"
  /// Another reading of an open question of law gives the published figure.
  case altraLettura = "altra-lettura"
  /// The published number is that of a neighbouring figure.
  case altraFigura = "altra-figura"
  /// The document states elsewhere what this number contradicts.
  case contraddizione
  /// Digits seem to have been swapped.
  case trasposizione
  /// The scenario lacks what is needed to compute the figure.
  case nonCalcolabile = "non-calcolabile"
}

extension DifferenceCause {
  /// What an office reads.
  public var italian: String {
    switch self {
    case .costiEsatti: "il documento usa i costi unitari esatti"
    case .costiArrotondati: "il documento usa i costi unitari arrotondati al centesimo"
    case .percentualiACento: "il documento adatta le percentuali perché sommino a 100"
    case .altraLettura: "il documento segue un'altra lettura della norma"
    case .altraFigura: "il documento riporta il valore di un'altra figura"
    case .contraddizione: "il documento si contraddice"
    case .trasposizione: "cifre forse scambiate"
    case .nonCalcolabile: "lo scenario non ha i dati per calcolarla"
    }
  }
}
