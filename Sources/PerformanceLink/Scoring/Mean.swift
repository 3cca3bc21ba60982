import Workforce

/// The mean of scores as a level wants it, with its derivation.
struct Mean {
  let level: Level

  enum Result {
    case known(Ratio, Derivation)
    case absent(String)
  }

  /// What a member brings into a mean.
  private struct Part {
    let member: Scorer.Member
    let score: Ratio
    let branch: Branch
  }

  func score(
    _ members: [Scorer.Member], _ title: String, in figures: FigureBook
  ) throws(ArithmeticFault) -> Result {
    try mean(members, title, figures) { $0.counted }
  }

  func uncapped(
    _ members: [Scorer.Member], _ title: String, in figures: FigureBook
  ) throws(ArithmeticFault) -> Result {
    try mean(members, title, figures) { $0.uncapped }
  }

  /// The mean if everything without a score turned out as well as it still can.
  func maximum(
    _ members: [Scorer.Member], _ title: String, in figures: FigureBook
  ) throws(ArithmeticFault) -> Result {
    var parts: [Part] = []
    for member in members {
      if let part = part(member, at: member.counted, figures) {
        parts.append(part)
      } else if let address = member.maximum, let best = part(member, at: address, figures) {
        parts.append(best)
      } else {
        parts.append(
          Part(
            member: member, score: .one,
            branch: .input(Input(.ratio(.one), "mancante", level.origin))))
      }
    }
    return try mean(parts, of: members, title, note: nil)
  }

  private func mean(
    _ members: [Scorer.Member], _ title: String, _ figures: FigureBook,
    _ address: (Scorer.Member) -> Address
  ) throws(ArithmeticFault) -> Result {
    let parts = members.compactMap { part($0, at: address($0), figures) }
    let lacking = members.filter { figures.value(address($0)) == nil }
    guard !lacking.isEmpty else { return try mean(parts, of: members, title, note: nil) }
    let names = lacking.prefix(8).map(\.code).joined(separator: ", ")
    let list = "senza punteggio: \(names)\(lacking.count > 8 ? ", …" : "")"
    switch level.missing {
    case .absent: return .absent(list)
    case .zero:
      return try mean(parts, of: members, title, note: "\(list), contano zero")
    case .redistributed:
      guard !parts.isEmpty else { return .absent(list) }
      return try mean(
        parts, of: parts.map(\.member), title, note: "\(list), il peso va agli altri")
    }
  }

  private func part(
    _ member: Scorer.Member, at address: Address, _ figures: FigureBook
  ) -> Part? {
    figures.value(address).map {
      Part(member: member, score: $0.exact, branch: .figure(address))
    }
  }

  /// - Parameter members: Those among which the weights are shared, counted or not.
  private func mean(
    _ parts: [Part], of members: [Scorer.Member], _ title: String, note: String?
  ) throws(ArithmeticFault) -> Result {
    switch level.aggregation {
    case .weighted: try weighted(parts, of: members, title, note)
    case .simple, .none: try simple(parts, of: members, title, note)
    }
  }

  private func weighted(
    _ parts: [Part], of members: [Scorer.Member], _ title: String, _ note: String?
  ) throws(ArithmeticFault) -> Result {
    var sum = Ratio.zero
    var whole = Ratio.zero
    var branches: [Branch] = []
    for member in members {
      guard let weight = member.weight else { return .absent("«\(member.code)» non ha un peso") }
      whole = try whole + weight
    }
    for part in parts {
      let product = try (part.member.weight ?? .zero) * part.score
      sum = try sum + product
      branches.append(
        .step(
          .ratio(product),
          Derivation(
            part.member.title, .product, [.figure(part.member.weightAddress), part.branch])))
    }
    guard whole > .zero else { return .absent("i pesi sono tutti zero") }
    if whole == .one { return .known(sum, Derivation(title, .sum, branches, note: note)) }
    return .known(
      try sum / whole,
      Derivation(
        title, .quotient,
        [
          .step(.ratio(sum), Derivation("Pesi per punteggi", .sum, branches)),
          .step(
            .ratio(whole),
            Derivation("Somma dei pesi", .sum, members.map { .figure($0.weightAddress) })),
        ], note: note))
  }

  private func simple(
    _ parts: [Part], of members: [Scorer.Member], _ title: String, _ note: String?
  ) throws(ArithmeticFault) -> Result {
    let sum = try parts.map(\.score).sum()
    return .known(
      try sum / Ratio(whole: members.count),
      Derivation(
        title, .quotient,
        [
          .step(.ratio(sum), Derivation("Somma dei punteggi", .sum, parts.map(\.branch))),
          .step(
            .number(Ratio(whole: members.count)),
            Derivation(
              "Quanti sono", .sum,
              members.map { .input(Input(.number(.one), $0.column, $0.origin)) })),
        ], note: note))
  }
}

extension Sequence where Element == Ratio {
  func sum() throws(ArithmeticFault) -> Ratio {
    var sum = Ratio.zero
    for ratio in self { sum = try sum + ratio }
    return sum
  }
}
