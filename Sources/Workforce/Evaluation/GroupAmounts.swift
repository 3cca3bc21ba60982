/// An amount of all staff and the part of it that belongs to dirigenza.
///
/// The hiring budget is kept for everybody and for the two groups of staff side by side.
struct GroupAmounts: Hashable, Sendable {
  var total: Euro
  var dirigenza: Euro

  static let zero = GroupAmounts(total: .zero, dirigenza: .zero)

  var comparto: Euro { get throws(ArithmeticFault) { try total - dirigenza } }

  static func + (
    left: GroupAmounts, right: GroupAmounts
  ) throws(ArithmeticFault) -> GroupAmounts {
    GroupAmounts(
      total: try left.total + right.total, dirigenza: try left.dirigenza + right.dirigenza)
  }

  static func * (amounts: GroupAmounts, count: Int) throws(ArithmeticFault) -> GroupAmounts {
    GroupAmounts(total: try amounts.total * count, dirigenza: try amounts.dirigenza * count)
  }
}
