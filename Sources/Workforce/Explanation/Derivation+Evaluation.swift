extension Derivation {
  /// Applies the operation to the branches, which gives back the value that was derived.
  ///
  /// - Returns: Nil if a branch has no value or the operation has no result.
  public func value(in figures: FigureBook) -> Ratio? {
    var operands: [Ratio] = []
    for branch in branches {
      guard let operand = branch.term.value(in: figures) else { return nil }
      guard let signed = branch.isSubtracted ? try? .zero - operand : operand else { return nil }
      operands.append(signed)
    }
    switch operation {
    case .sum: return try? operands.reduce(Ratio.zero) { try $0 + $1 }
    case .notBelowZero:
      return (try? operands.reduce(Ratio.zero) { try $0 + $1 }).map { max(.zero, $0) }
    case .product: return try? operands.reduce(Ratio.one) { try $0 * $1 }
    case .quotient: return operands.count == 2 ? try? operands[0] / operands[1] : nil
    case .minimum: return operands.min()
    case .same: return operands.count == 1 ? operands[0] : nil
    case .selected: return operands.first
    case .rounded(let decimals, let rounding):
      return operands.count == 1
        ? try? operands[0].rounded(decimals: decimals, rounding) : nil
    case .roundedToCents(let rounding):
      return operands.count == 1 ? try? operands[0].euro(rounding: rounding).exact : nil
    case .roundedToWhole(let rounding):
      return operands.count == 1
        ? (try? operands[0].whole(rounding: rounding)).map { Ratio(whole: $0) } : nil
    }
  }
}

extension Term {
  /// The value of the operand; nil if it is a figure that the book lacks.
  public func value(in figures: FigureBook) -> Ratio? {
    switch self {
    case .figure(let address): figures.value(address)?.exact
    case .step(let quantity, _): quantity.exact
    case .input(let input): input.value.exact
    case .parameter(let parameter): parameter.value.exact
    }
  }
}
