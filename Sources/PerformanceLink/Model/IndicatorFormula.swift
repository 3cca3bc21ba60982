import Workforce

/// The value of an indicator as figures added up, or as one sum divided by another.
///
/// «misura» stands for the measure of the year and «<anno>» in an address for the year evaluated:
/// «misura / organico/<anno>/totale» is what was measured for each person in service.
public struct IndicatorFormula: Hashable, Sendable {
  /// What is added up.
  public enum Term: Hashable, Sendable {
    /// The measure of the year, from `misure.csv`.
    case measure
    /// A figure, by an address that may hold «<anno>».
    case figure(String)
  }

  /// The terms of the first sum; never empty.
  public let numerator: [Term]
  /// What the numerator is divided by; empty if it stands for itself.
  public let denominator: [Term]

  /// How a formula is written, for messages.
  static let form =
    "misura, adempimenti, l'indirizzo di una figura, una somma di figure separate da +, "
    + "oppure due somme separate da « / »"

  /// Reads a formula; nil if some term is neither «misura» nor an address.
  init?(_ text: String) {
    var texts = [""]
    for word in text.split(separator: " ") {
      if word == "/" { texts.append("") } else { texts[texts.count - 1] += " \(word)" }
    }
    let sides = texts.map { Self.parts(of: $0).map(Self.term) }
    guard (1...2).contains(sides.count), sides.joined().allSatisfy({ $0 != nil }) else {
      return nil
    }
    numerator = sides[0].compactMap { $0 }
    denominator = sides.count == 2 ? sides[1].compactMap { $0 } : []
  }

  /// Whether the value needs a measure.
  public var needsMeasure: Bool {
    (numerator + denominator).contains(.measure)
  }

  private static func term(_ text: String) -> Term? {
    if text.lowercased() == "misura" { return .measure }
    return text.contains("/") && !text.contains(" ") ? .figure(text) : nil
  }

  /// The parts of a sum, without spaces around them.
  static func parts(of text: String) -> [String] {
    text.split(separator: "+", omittingEmptySubsequences: false).map {
      String($0).trimmingSpaces()
    }
  }
}

extension IndicatorFormula.Term {
  /// The address of the figure in a year; nil for the measure.
  func address(in year: Int) -> Address? {
    switch self {
    case .measure: nil
    case .figure(let text): Address(text.replacing("<anno>", with: "\(year)"))
    }
  }
}
