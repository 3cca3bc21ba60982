import Workforce

/// The span of a chart's positions, with zero always inside, and the round numbers along it.
///
/// Positions are amounts in cents at worst, so that they are kept wider than they come.
struct ChartScale: Sendable, Equatable {
  let low: Int128
  let high: Int128
  /// From one tick to the next.
  let step: Int128
  private let unit: Chart.Unit
  private let isTwoSided: Bool

  /// The scale of a chart with about `steps` steps, never fewer units than one a step.
  init(_ chart: Chart, steps: Int) {
    unit = chart.scale.unit
    isTwoSided = chart.scale.sides != nil
    var low: Int128 = 0
    var high: Int128 = 0
    for row in chart.rows {
      for position in row.bars.flatMap({ [$0.from, $0.to] }) + row.marks.map(\.at) {
        low = min(low, Int128(position))
        high = max(high, Int128(position))
      }
    }
    if isTwoSided {
      high = max(high, -low)
      low = -high
    }
    if low == high { high = unit.size }
    let least = (high - low) / Int128(max(1, steps))
    step = Self.roundStep(atLeast: least, atMost: max(high, -low), unit.size)
    self.low = low
    self.high = high
  }

  /// 1, 2 or 5 times a power of ten units: the smallest not below `least`, unless it exceeds `most`.
  private static func roundStep(
    atLeast least: Int128, atMost most: Int128, _ unit: Int128
  ) -> Int128 {
    var step = unit
    var power = unit
    while step < least {
      let next = [2, 5, 10].map { $0 * power }.first { $0 > step } ?? power * 10
      guard next <= most else { break }
      step = next
      if step == power * 10 { power = step }
    }
    return step
  }

  /// The round numbers from one end to the other.
  var ticks: [Int128] {
    (Int(low / step)...Int(high / step)).map { Int128($0) * step }
  }

  /// How far from the left end a value lies, when the whole scale is `length` long.
  func position(_ value: Int128, over length: Int) -> Int {
    let span = high - low
    return Int(((value - low) * Int128(length) * 2 + span) / (span * 2))
  }

  func position(_ value: Int, over length: Int) -> Int {
    position(Int128(value), over: length)
  }

  /// A tick as it is written.
  func label(_ tick: Int128) -> String {
    let whole = tick / unit.size
    let text = ItalianNumber.text(Int(clamping: isTwoSided && whole < 0 ? -whole : whole))
    return unit == .hundredthsOfPercent ? text + "%" : text
  }
}

extension Chart.Unit {
  /// How many positions make one of what is counted.
  var size: Int128 {
    switch self {
    case .cents, .hundredthsOfPercent: 100
    case .heads: 1
    }
  }

  /// What stands beside the ticks; empty where the ticks say it.
  var name: String {
    switch self {
    case .cents: "euro"
    case .heads: "persone"
    case .hundredthsOfPercent: ""
    }
  }
}
