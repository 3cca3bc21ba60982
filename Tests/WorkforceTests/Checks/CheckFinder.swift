import Testing

@testable import Workforce

extension Evaluation {
  /// The only check of a kind about a subject.
  func check(
    _ code: CheckCode, _ subject: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Check {
    let checks = Verification.checks(of: self)
    let found = checks.filter { $0.code == code && $0.subject == subject }
    #expect(found.count == 1, sourceLocation: sourceLocation)
    return try #require(
      found.first, "\(checks.filter { $0.code == code }.map(\.subject))",
      sourceLocation: sourceLocation)
  }

  /// The subjects of the checks that have an outcome, by kind.
  func subjects(_ outcome: Check.Outcome) -> [CheckCode: [String]] {
    Dictionary(grouping: Verification.checks(of: self).filter { $0.outcome == outcome }, by: \.code)
      .mapValues { $0.map(\.subject) }
  }
}

extension Check {
  /// Outcome, value, limit and room in one line: "superato 4 / 3 / -1".
  var summary: String {
    let amounts = [value, limit, room].map { quantity -> String in
      switch quantity {
      case nil: "–"
      case .euro(let amount): ItalianNumber.text(amount)
      case .count(let count): "\(count)"
      case .fte(let equivalents): ItalianNumber.text(equivalents)
      case .exactEuro(let ratio), .ratio(let ratio), .years(let ratio), .number(let ratio):
        ItalianNumber.text(ratio, decimals: 2)
      }
    }
    return "\(outcome.rawValue) \(amounts.joined(separator: " / "))"
  }
}
