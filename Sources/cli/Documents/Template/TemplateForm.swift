import Workforce

/// How a figure is printed, or which of its values.
enum TemplateForm: Sendable, Equatable {
  /// `€ 4.847.674,48`.
  case euro
  /// A number with so many decimals.
  case number(decimals: Int)
  /// A share as a percentage with so many decimals.
  case percentage(decimals: Int)
  /// The value before variants and what-ifs.
  case before
  /// The value less the one before, with its sign.
  case change

  /// The forms with an example and what they do, for the list of the language.
  static let all: [(example: String, purpose: String)] = [
    ("euro", "un importo con il segno dell'euro: € 4.847.674,48"),
    ("numero 2", "un numero con i decimali indicati, da 0 a 6"),
    ("percentuale 1", "una quota in percentuale con i decimali indicati: 68,4%"),
    ("prima", "il valore senza varianti e ipotesi"),
    ("differenza", "il valore meno quello senza varianti e ipotesi, con il segno"),
  ]

  /// Reads a form as written; nil if there is none.
  init?(_ text: String) {
    let words = text.split(separator: " ").map(String.init)
    let number = words.count == 2 ? Int(words[1]).flatMap { (0...6).contains($0) ? $0 : nil } : nil
    switch (words.first, words.count) {
    case ("euro", 1): self = .euro
    case ("prima", 1): self = .before
    case ("differenza", 1): self = .change
    case ("numero", 2): if let number { self = .number(decimals: number) } else { return nil }
    case ("percentuale", 2):
      if let number { self = .percentage(decimals: number) } else { return nil }
    default: return nil
    }
  }

  /// Whether a figure of this kind can be printed so.
  func applies(to unit: MeasurementUnit) -> Bool {
    switch self {
    case .euro: unit == .euro
    case .percentage: unit == .ratio
    case .number, .before, .change: true
    }
  }

  /// The word that names the form.
  var name: String {
    switch self {
    case .euro: "euro"
    case .number: "numero"
    case .percentage: "percentuale"
    case .before: "prima"
    case .change: "differenza"
    }
  }
}

extension Quantity {
  /// The quantity as a document prints it, in the form asked for.
  func italian(_ forms: [TemplateForm]) -> String {
    for form in forms {
      switch form {
      case .euro: return "€\u{A0}" + ItalianNumber.text(exact, decimals: 2)
      case .number(let decimals): return ItalianNumber.text(exact, decimals: decimals)
      case .percentage(let decimals): return ItalianNumber.percentage(exact, decimals: decimals)
      case .before, .change: continue
      }
    }
    return italian
  }
}
