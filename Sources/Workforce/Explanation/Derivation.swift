/// How a figure comes out of other figures, input cells and legal parameters.
///
/// A derivation can be checked: applying ``operation`` to the values of ``branches`` gives the value
/// of the figure, exactly.
public struct Derivation: Hashable, Sendable {
  /// What the figure is, in Italian.
  public let title: String
  /// What is done with the branches to get the value.
  public let operation: Operation
  /// The operands, in the order that a subtraction or a division needs.
  public let branches: [Branch]
  /// The provisions that say so; empty for plain arithmetic.
  public let sources: [LegalSource]
  /// Why it is so here: a reading that was chosen, a case that did not apply. In Italian.
  public let note: String?
  /// Which rows of a table the inputs are, where that can be said.
  public let rows: RowSelection?

  /// Says how a value comes about; whether it is true is for ``value(in:)`` to tell.
  public init(
    _ title: String, _ operation: Operation, _ branches: [Branch], _ sources: [LegalSource] = [],
    note: String? = nil, rows: RowSelection? = nil
  ) {
    self.title = title
    self.operation = operation
    self.branches = branches
    self.sources = sources
    self.note = note
    self.rows = rows
  }

  /// What is done with the branches.
  public enum Operation: Hashable, Sendable {
    /// The branches added up, those marked as subtracted with a minus.
    case sum
    /// The branches added up, or zero where that is negative.
    case notBelowZero
    /// The branches multiplied.
    case product
    /// The first branch divided by the second.
    case quotient
    /// The smallest of the branches.
    case minimum
    /// The only branch, rounded to whole cents.
    case roundedToCents(Rounding)
    /// The only branch, rounded to a whole number.
    case roundedToWhole(Rounding)
    /// The only branch, rounded to a number of decimals.
    case rounded(decimals: Int, Rounding)
    /// The first branch, which a comparison of the others picked out.
    case selected
    /// The only branch as it stands.
    case same
  }
}

/// One operand of a ``Derivation``.
public struct Branch: Hashable, Sendable {
  /// Where its value comes from.
  public let term: Term
  /// Whether the value enters with a minus.
  public let isSubtracted: Bool

  /// An operand that enters as it is.
  public static func plus(_ term: Term) -> Branch { Branch(term: term, isSubtracted: false) }

  /// An operand that enters with a minus.
  public static func minus(_ term: Term) -> Branch { Branch(term: term, isSubtracted: true) }

  /// A figure that enters as it is.
  public static func figure(_ address: Address) -> Branch { .plus(.figure(address)) }

  /// An input cell that enters as it is.
  public static func input(_ input: Input) -> Branch { .plus(.input(input)) }

  /// A number of law or contract that enters as it is.
  public static func parameter(_ parameter: LegalParameter) -> Branch {
    .plus(.parameter(parameter))
  }

  /// An intermediate result that enters as it is.
  public static func step(_ value: Quantity, _ derivation: Derivation) -> Branch {
    .plus(.step(value, derivation))
  }
}

/// What an operand is.
public indirect enum Term: Hashable, Sendable {
  /// Another figure, explained under its own address.
  case figure(Address)
  /// An intermediate result without an address of its own.
  case step(Quantity, Derivation)
  /// A cell of an input table.
  case input(Input)
  /// A number fixed by law or contract.
  case parameter(LegalParameter)
}

/// A value read from a cell of an input table.
public struct Input: Hashable, Sendable {
  /// The number that the cell states, or that rows of a roster count to.
  public let value: Quantity
  /// The header of the column: `in_servizio`.
  public let column: String
  /// The row, or the rows that were counted.
  public let origin: Origin

  /// Takes a value from a column of an input table.
  public init(_ value: Quantity, _ column: String, _ origin: Origin) {
    self.value = value
    self.column = column
    self.origin = origin
  }
}
