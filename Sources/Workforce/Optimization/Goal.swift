/// What makes one plan better than another.
public enum Criterion: Hashable, Sendable {
  /// The weights that the office gives to a hire, by year and area: the higher the better.
  case preferenze([Preferenza])
  /// The more people hired, the better.
  case persone
  /// The more posts covered, the longer, the better: a hire counts once for each year-end.
  case copertura
  /// The less hiring capacity lost for lack of use, the better.
  case perdite
  /// The less spent in a full year, the better; it always decides last.
  case spesa
}

/// What a criterion makes each hire worth, in whole numbers.
struct Worth: Sendable {
  /// The worth of one person hired, by year and then area.
  let perHire: [Int64]
  /// The worth of a cent of hiring capacity that is left in the end and not lost.
  let perCentLeft: Int64
  /// How many of these units make one.
  let denominator: Int128
  /// Every value of the criterion is a multiple of this.
  let step: Int64
  /// No plan has a lower value.
  let lowest: Int64

  init(_ criterion: Criterion, in model: HiringModel) throws(ArithmeticFault) {
    let cells = model.years.flatMap { year in model.scenario.areas.indices.map { (year, $0) } }
    var denominator: Int128 = 1
    switch criterion {
    case .preferenze(let weights):
      for weight in weights {
        denominator = try Ratio.leastCommonMultiple(denominator, weight.weight.denominator)
      }
      var perHire: [Int64] = []
      for (year, area) in cells {
        let code = model.scenario.areas[area].code
        let weight = weights.first { $0.year == year && $0.area == code }?.weight ?? .zero
        guard let worth = Int64(exactly: try weight.numerator(over: denominator)) else {
          throw .overflow
        }
        perHire.append(worth)
      }
      self.perHire = perHire
    case .persone:
      perHire = cells.map { _ in 1 }
    case .copertura:
      perHire = cells.map { Int64(model.years.upperBound - $0.0 + 1) }
    case .perdite:
      perHire = cells.map { model.cost(of: $0.1) }
    case .spesa:
      perHire = cells.map { -model.cost(of: $0.1) }
    }
    perCentLeft = criterion == .perdite ? 1 : 0
    let isMoney = criterion == .perdite || criterion == .spesa
    self.denominator = isMoney ? 100 : denominator
    step =
      criterion == .perdite ? 1 : max(1, perHire.reduce(0) { greatestCommonDivisor($0, $1) })
    let people = Int64(model.rooms.suffix(model.areaCount).reduce(0, +))
    lowest = min(0, perHire.min() ?? 0) &* people
  }
}

private func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
  var (left, right) = (left.magnitude, right.magnitude)
  while right != 0 { (left, right) = (right, left % right) }
  return Int64(clamping: left)
}
