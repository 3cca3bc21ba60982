/// How likely each whole number is: people who leave, people who stay.
struct CountLaw: Sendable {
  /// The number that the first chance belongs to.
  private(set) var first: Int
  private(set) var chances: [UInt64]

  /// A number that is certain.
  init(_ number: Int) {
    first = number
    chances = [Chance.one]
  }

  var last: Int { first + chances.count - 1 }
  /// The chance of all numbers together.
  var all: UInt64 { chances.reduce(0, +) }

  subscript(number: Int) -> UInt64 {
    number < first || number > last ? 0 : chances[number - first]
  }

  /// Adds an independent number.
  mutating func add(_ other: CountLaw) {
    var sum = Array(repeating: UInt64(0), count: chances.count + other.chances.count - 1)
    for (position, chance) in chances.enumerated() where chance > 0 {
      for (step, part) in other.chances.enumerated() {
        sum[position + step] += Chance.product(chance, part)
      }
    }
    first += other.first
    chances = sum
    trim()
  }

  /// Takes away at both ends what is too unlikely to matter.
  private mutating func trim() {
    let end = chances.lastIndex { $0 >= Chance.negligible } ?? 0
    let start = chances.firstIndex { $0 >= Chance.negligible } ?? 0
    guard start > 0 || end < chances.count - 1 else { return }
    first += start
    chances = Array(chances[start...max(start, end)])
  }

  /// The law of a number that each fate of an uncertain exit comes to.
  init(of exit: UncertainExit, _ number: (ExitCounts) -> Int) {
    let numbers = exit.fates.map { number($0.change) }
    first = numbers.min() ?? 0
    chances = Array(repeating: 0, count: (numbers.max() ?? 0) - first + 1)
    for (number, fate) in zip(numbers, exit.fates) { chances[number - first] += fate.chance }
  }

  /// The law of the sum over independent exits.
  init(of exits: [UncertainExit], _ number: (ExitCounts) -> Int) {
    self.init(0)
    for exit in exits {
      let law = CountLaw(of: exit, number)
      if law.chances.count > 1 || law.first != 0 { add(law) }
    }
  }

  /// The chance of the numbers of a range.
  func chance(of range: ClosedRange<Int>) -> UInt64 {
    guard first < range.lowerBound || last > range.upperBound else { return Chance.one }
    return chances.indices.reduce(0) { range.contains(first + $1) ? $0 + chances[$1] : $0 }
  }
}
