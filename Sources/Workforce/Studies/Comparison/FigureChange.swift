/// A figure that two plans do not have in common: another value, no value, or no such figure.
public struct FigureChange: Sendable {
  /// What one of the plans says of the figure.
  public enum Side: Hashable, Sendable {
    /// The figure has a value.
    case known(Quantity)
    /// The figure can't be computed; the reason is in Italian.
    case absent(reason: String)
    /// The plan has no such figure: another area, another year, a table that is not there.
    case missing

    /// Nil if the plan gives none.
    public var value: Quantity? {
      if case .known(let value) = self { value } else { nil }
    }
  }

  /// Where the figure is, in both plans.
  public let address: Address
  /// What the figure is, in Italian.
  public let title: String
  /// What it is measured in, in the second plan if it has the figure.
  public let unit: MeasurementUnit
  /// What the first plan says.
  public let before: Side
  /// What the second plan says.
  public let after: Side

  /// After less before; nil unless both are known in the same unit.
  public var difference: Quantity? {
    guard let old = before.value, let new = after.value else { return nil }
    return try? new.difference(from: old)
  }

  /// Compares two sets of figures.
  ///
  /// - Returns: The figures that differ, those of the first plan in their order and then those of
  ///   the second alone, and how many are the same.
  static func all(
    from before: FigureBook, to after: FigureBook
  ) -> (changes: [FigureChange], sameCount: Int) {
    var changes: [FigureChange] = []
    var sameCount = 0
    let onlyAfter = after.all.lazy.filter { before[$0.address] == nil }
    for address in (before.all.map(\.address) + onlyAfter.map(\.address)).uniqued() {
      let old = Side(before[address])
      let new = Side(after[address])
      guard old.isSame(as: new) else {
        guard let figure = after[address] ?? before[address] else { continue }
        changes.append(
          FigureChange(
            address: address, title: figure.title, unit: figure.unit, before: old, after: new))
        continue
      }
      sameCount += 1
    }
    return (changes, sameCount)
  }
}

extension FigureChange.Side {
  /// What a plan says of a figure; nil where it has no such figure.
  public init(_ figure: Figure?) {
    self =
      switch figure?.content {
      case nil: .missing
      case .known(let value, _), .unexplained(let value): .known(value)
      case .absent(_, _, let reason): .absent(reason: reason)
      }
  }

  /// Two figures without a value are the same, whatever keeps them from having one.
  fileprivate func isSame(as other: Self) -> Bool {
    switch (self, other) {
    case (.absent, .absent): true
    default: self == other
    }
  }
}

extension Quantity {
  /// How much more than another quantity this is; nil if they don't count the same.
  public func difference(from other: Quantity) throws(ArithmeticFault) -> Quantity? {
    switch (self, other) {
    case (.euro(let new), .euro(let old)): .euro(try new - old)
    case (.exactEuro(let new), .exactEuro(let old)): .exactEuro(try new - old)
    case (.count(let new), .count(let old)): .count(new - old)
    case (.fte(let new), .fte(let old)):
      .fte(FTE(hundredths: new.hundredths - old.hundredths))
    case (.ratio(let new), .ratio(let old)): .ratio(try new - old)
    case (.years(let new), .years(let old)): .years(try new - old)
    case (.number(let new), .number(let old)): .number(try new - old)
    default: nil
    }
  }
}

extension Address {
  /// The year that the figure concerns: the last year in its address, nil if there is none.
  ///
  /// Of `resti/2025/2027` it is the year of closing, not the vintage.
  public var year: Int? {
    parts.last { $0.utf8.count == 4 && (1900...2199).contains(Int($0) ?? 0) }.flatMap { Int($0) }
  }
}
