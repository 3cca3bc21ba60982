import PerformanceLink

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
  /// Where the value comes from: "dal piano: cessazioni/2025/totale".
  var italian: String {
    let sides = [numerator, denominator].filter { !$0.isEmpty }.map { side in
      side.map { term in
        switch term {
        case .measure: "misura"
        case .figure(let address): address
        }
      }.joined(separator: " + ")
    }
    return "si calcola da \(sides.joined(separator: " / "))"
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
