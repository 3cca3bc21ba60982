/// A computation that has no exact result within the range of its type.
///
/// Arithmetic on ``Euro`` and ``Ratio`` throws it instead of trapping or wrapping, so that a number
/// out of proportion in an input table ends in a message and never in a crash or a wrong figure.
public enum ArithmeticFault: Error, Hashable, Sendable {
  /// The result is larger than the type can hold.
  case overflow
  /// The divisor is zero.
  case divisionByZero
}
