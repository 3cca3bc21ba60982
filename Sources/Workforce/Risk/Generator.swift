/// A repeatable source of random bits (SplitMix64), the same on every machine.
///
/// Each block of draws has a stream of its own, so that the draws do not depend on how many cores
/// share them out.
struct Generator {
  private var state: UInt64
  private static let step: UInt64 = 0x9E37_79B9_7F4A_7C15

  init(seed: UInt64, block: UInt64) {
    state = Self.mixed(seed) ^ Self.mixed(~block)
  }

  /// The number that comes after so many others.
  @inline(__always)
  subscript(position: Int) -> UInt64 {
    Self.mixed(state &+ Self.step &* UInt64(truncatingIfNeeded: position &+ 1))
  }

  /// Leaves out the next numbers.
  mutating func skip(_ count: Int) {
    state &+= Self.step &* UInt64(truncatingIfNeeded: count)
  }

  @inline(__always)
  private static func mixed(_ bits: UInt64) -> UInt64 {
    var bits = bits
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
