/// Full-time equivalents, in hundredths of a full-time person.
///
/// They describe the staff (PIAO, section 3.1) and never enter posts, coverage or spending, which
/// count heads.
public struct FTE: Hashable, Sendable {
  /// The equivalents in hundredths: 97.20 is 9,720.
  public let hundredths: Int

  /// Equivalents of so many hundredths of a person.
  public init(hundredths: Int) {
    self.hundredths = hundredths
  }

  /// Nobody.
  public static let zero = FTE(hundredths: 0)

  /// The equivalents as an exact fraction of full-time people.
  public var exact: Ratio { Ratio(hundredths, over: 100) }

  /// The sum; throws ``ArithmeticFault/overflow``.
  public static func + (left: FTE, right: FTE) throws(ArithmeticFault) -> FTE {
    let (sum, overflow) = left.hundredths.addingReportingOverflow(right.hundredths)
    guard !overflow else { throw .overflow }
    return FTE(hundredths: sum)
  }
}
