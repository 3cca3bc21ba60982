/// A computed number under its address, with its derivation, or the reason why there is none.
public struct Figure: Hashable, Sendable {
  public enum Content: Hashable, Sendable {
    /// The derivation is nil where values alone were asked for.
    case known(Quantity, Derivation?)
    case absent(unit: MeasurementUnit, title: String, reason: String)
  }

  public let address: Address
  public let content: Content

  package init(address: Address, content: Content) {
    self.address = address
    self.content = content
  }

  public var value: Quantity? {
    if case .known(let value, _) = content { value } else { nil }
  }

  /// Why the figure can't be computed, in Italian; nil if it was.
  public var absenceReason: String? {
    if case .absent(_, _, let reason) = content { reason } else { nil }
  }

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

  public var unit: MeasurementUnit {
    switch content {
    case .known(let value, _): value.unit
    case .absent(let unit, _, _): unit
    }
  }
}

/// All figures of an evaluation, found by address, in the order in which they were computed.
public struct FigureBook: Sendable {
  public private(set) var all: [Figure] = []
  private var positions: [Address: Int] = [:]

  /// How many figures a plan usually has, or more.
  private static let usualCount = 512

  init() {
    all.reserveCapacity(Self.usualCount)
    positions.reserveCapacity(Self.usualCount)
  }

  package mutating func add(_ figure: Figure) {
    positions[figure.address] = all.count
    all.append(figure)
  }

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
