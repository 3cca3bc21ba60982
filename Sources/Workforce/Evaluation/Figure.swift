/// A computed number under its address, with its derivation, or the reason why there is none.
public struct Figure: Hashable, Sendable {
  /// What is known of the figure.
  public enum Content: Hashable, Sendable {
    /// The derivation is nil where values alone were asked for.
    case known(Quantity, Derivation?)
    /// It can't be computed; title and reason are in Italian.
    case absent(unit: MeasurementUnit, title: String, reason: String)
  }

  /// Unique in a ``FigureBook``.
  public let address: Address
  /// The value with its derivation, or why there is none.
  public let content: Content

  package init(address: Address, content: Content) {
    self.address = address
    self.content = content
  }

  /// The value; nil if the figure can't be computed.
  public var value: Quantity? {
    if case .known(let value, _) = content { value } else { nil }
  }

  /// Why the figure can't be computed, in Italian; nil if it was.
  public var absenceReason: String? {
    if case .absent(_, _, let reason) = content { reason } else { nil }
  }

  /// How the value came about; nil if it is absent or values alone were asked for.
  public var derivation: Derivation? {
    if case .known(_, let derivation) = content { derivation } else { nil }
  }

  /// What the figure is, in Italian.
  public var title: String {
    switch content {
    case .known(_, let derivation): derivation?.title ?? address.text
    case .absent(_, let title, _): title
    }
  }

  /// What the figure is measured in, also where it has no value.
  public var unit: MeasurementUnit {
    switch content {
    case .known(let value, _): value.unit
    case .absent(let unit, _, _): unit
    }
  }
}

/// All figures of an evaluation, found by address, in the order in which they were computed.
public struct FigureBook: Sendable {
  /// The figures in the order in which they were computed.
  public private(set) var all: [Figure] = []
  private var positions: [Address: Int] = [:]

  /// How many figures a plan usually has, or more.
  private static let usualCount = 1024

  init() {
    all.reserveCapacity(Self.usualCount)
    positions.reserveCapacity(Self.usualCount)
  }

  package mutating func add(_ figure: Figure) {
    positions[figure.address] = all.count
    all.append(figure)
  }

  /// The figure at an address; nil if the scenario has none there.
  public subscript(address: Address) -> Figure? {
    positions[address].map { all[$0] }
  }

  /// The value of a figure; nil if it is absent or unknown.
  public func value(_ address: Address) -> Quantity? {
    self[address]?.value
  }

  /// The amount of a figure in euro; nil if it is absent or not in whole cents.
  public func euro(_ address: Address) -> Euro? {
    if case .euro(let amount) = value(address) { amount } else { nil }
  }

  /// The head count of a figure; nil if it is absent or not a count.
  public func count(_ address: Address) -> Int? {
    if case .count(let count) = value(address) { count } else { nil }
  }
}
