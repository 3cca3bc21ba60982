/// Numbers that occur, each with how often it did or how likely it is.
protocol Weights {
  init()
  mutating func add(_ value: Int64, times: UInt64)
  /// Every value, once or in several parts, in any order.
  var all: [(value: Int64, parts: UInt64)] { get }
}

/// Values as they came, for those that hardly come twice.
struct WeightedList: Weights {
  private(set) var all: [(value: Int64, parts: UInt64)] = []

  mutating func add(_ value: Int64, times: UInt64) {
    all.append((value, times))
  }
}

extension [(value: Int64, parts: UInt64)] {
  var isRising: Bool {
    indices.dropFirst().allSatisfy { self[$0 - 1].value <= self[$0].value }
  }

  /// The values in rising order.
  ///
  /// A law has tens of thousands of values, so they are dealt out by groups of bits, the lowest first
  /// (radix sort).
  var rising: Self {
    guard count > 512, let least = self.min(by: { $0.value < $1.value })?.value,
      let most = self.max(by: { $0.value < $1.value })?.value
    else { return sorted { $0.value < $1.value } }
    var (dealt, next) = (self, self)
    let width = UInt64(bitPattern: most &- least)
    for shift in stride(from: 0, to: 64 - width.leadingZeroBitCount, by: 11) {
      func digit(_ value: Int64) -> Int {
        Int(UInt64(bitPattern: value &- least) >> UInt64(shift) & 2_047)
      }
      var places = [Int](repeating: 0, count: 2_048)
      for item in dealt { places[digit(item.value)] += 1 }
      var sum = 0
      for place in places.indices { (places[place], sum) = (sum, sum + places[place]) }
      for item in dealt {
        let digit = digit(item.value)
        next[places[digit]] = item
        places[digit] += 1
      }
      swap(&dealt, &next)
    }
    return dealt
  }
}
