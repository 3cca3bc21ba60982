import PerformanceLink
import Workforce

extension Level.Aggregation {
  var italian: String {
    switch self {
    case .weighted: "media ponderata"
    case .simple: "media semplice"
    case .none: "nessuna aggregazione"
    }
  }
}

extension Level.Members {
  var italian: String {
    switch self {
    case .objectives: "degli obiettivi subito sotto"
    case .indicators: "degli indicatori"
    case .level(let code): "degli obiettivi di livello «\(code)»"
    }
  }
}

extension Level.Missing {
  var italian: String {
    switch self {
    case .absent: "rende la media non calcolabile"
    case .zero: "vale zero"
    case .redistributed: "lascia il suo peso agli altri"
    }
  }
}

extension Scheme.Method {
  var italian: String {
    switch self {
    case .ratio: "100% se il target è raggiunto, altrimenti il rapporto fra valore e target"
    case .bands: "il punteggio della fascia in cui cade il rapporto fra valore e target"
    case .threshold: "100% se il target è raggiunto, altrimenti zero"
    case .value: "il valore stesso, al più 100%"
    }
  }
}

extension Versioned {
  /// What has become of it, and what took its place: "sospeso, sostituito da 4.3".
  var statusInWords: String {
    guard let replacedBy else { return status.rawValue }
    return status == .sostituito
      ? "sostituito da \(replacedBy)" : "\(status.rawValue), sostituito da \(replacedBy)"
  }
}

extension IndicatorFormula {
  /// Where the value comes from: "si calcola: la misura diviso «Organico al 31 dicembre 2025»".
  func words(in figures: FigureBook, year: Int) -> String {
    func words(_ term: Term) -> String {
      switch term {
      case .measure: "la misura"
      case .figure(let form): figures.titleInWords(Self.address(form, in: year))
      }
    }
    let sides = [numerator, denominator].filter { !$0.isEmpty }.map { side in
      side.map(words).joined(separator: " più ")
    }
    return "si calcola: \(sides.joined(separator: " diviso "))"
  }

  /// The figures that it takes in a year.
  func addresses(in year: Int) -> [Address] {
    (numerator + denominator).compactMap { term in
      guard case .figure(let form) = term else { return nil }
      return Self.address(form, in: year)
    }
  }

  private static func address(_ form: String, in year: Int) -> Address {
    Address(form.replacing("<anno>", with: "\(year)"))
  }
}

extension FigureBook {
  /// What a figure is called, in quotation marks unless it has some; its address where there is no
  /// such figure.
  func titleInWords(_ address: Address) -> String {
    guard let title = self[address]?.title else { return address.text }
    return title.contains("«") ? title : "«\(title)»"
  }
}

extension DeclaredOutcome {
  var italian: String {
    switch self {
    case .raggiunto: "raggiunto"
    case .nonRaggiunto: "non raggiunto"
    case .sospeso: "sospeso"
    }
  }
}
