/// The laws of all figures as far as drawing cases shows them.
public enum SampledRisk {
  /// How many draws share one stream of random numbers.
  private static let block = 8_192
  /// The pieces that cores share out; a fixed number, so that cores make no difference.
  private static let pieces = 8

  /// Draws cases and closes the plan in each of them.
  ///
  /// - Parameters:
  ///   - draws: How many; positive.
  ///   - isOver: Whether to stop early with what has been drawn.
  public static func study(
    _ model: RiskModel, draws: Int, seed: UInt64, workers: Workers,
    isOver: @escaping @Sendable () -> Bool = { false }
  ) throws(ArithmeticFault) -> RiskStudy {
    let certain = try CertainLimits(model)
    let sums = try DrawnSums(model, doubtful: certain.doubtful)
    let blocks = (draws + block - 1) / block
    let parts = try workers.map(min(pieces, blocks)) { (piece) throws(ArithmeticFault) in
      var tallies = RiskTallies(model, certain, sums)
      for number in stride(from: piece, to: blocks, by: pieces)
      where number == piece || !isOver() {
        let count = min(block, draws - number * block)
        var random = Generator(seed: seed, block: UInt64(number))
        try tallies.draw(count, &random)
      }
      return tallies
    }
    var all = RiskTallies(model, certain, sums)
    for part in parts { all.add(part) }
    return try RiskStudy(
      model, try all.findings(), .sampled(draws: Int(all.draws), wanted: draws, seed: seed))
  }
}

/// The limits on staff that hold, or break, whoever leaves.
struct CertainLimits: Sendable {
  /// By projected year; nil where it depends on who leaves.
  let verdicts: [StaffLimits.Verdict?]
  /// The projected years whose limits are in doubt.
  let doubtful: [Int]

  /// More staff never keeps a limit that less staff breaks, so the extremes settle it; but an area
  /// may have too many people in one and fewer than none in the other.
  init(_ model: RiskModel) throws(ArithmeticFault) {
    let laws = model.staffLaws()
    var verdicts: [StaffLimits.Verdict?] = []
    for index in laws.indices {
      let most = try model.limits.verdict(at: index) { laws[$1][$0].last }
      let least = try model.limits.verdict(at: index) { laws[$1][$0].first }
      let arePostsSure =
        most.yearEnd.posts
        || laws[index].enumerated().contains { area, heads in
          heads.last < 0 || heads.first > model.limits.posts(of: area)
        }
      verdicts.append(most == least && arePostsSure ? most : nil)
    }
    self.verdicts = verdicts
    doubtful = verdicts.indices.filter { verdicts[$0] == nil }
  }
}
