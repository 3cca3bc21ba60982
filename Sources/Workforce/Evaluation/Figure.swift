/// A computed number under its address, with its derivation, or the reason why there is none.
public struct Figure: Hashable, Sendable {
  /// What is known of the figure.
  public enum Content: Hashable, Sendable {
    /// A value and how it came about.
    indirect case known(Quantity, Derivation)
    /// The value alone, where nothing else was asked for.
    case unexplained(Quantity)
    /// It can't be computed; title and reason are in Italian.
    indirect case absent(unit: MeasurementUnit, title: String, reason: String)
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
    switch content {
    case .known(let value, _), .unexplained(let value): value
    case .absent: nil
    }
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
    case .known(_, let derivation): derivation.title
    case .unexplained: address.text
    case .absent(_, let title, _): title
    }
  }

  /// What the figure is measured in, also where it has no value.
  public var unit: MeasurementUnit {
    switch content {
    case .known(let value, _), .unexplained(let value): value.unit
    case .absent(let unit, _, _): unit
    }
  }
}

/// All figures of an evaluation, found by address, in the order in which they were computed.
///
/// A book may go on from another, which stays shared and as it is.
public struct FigureBook: Sendable {
  private let earlier: [Pages]
  private var own = Pages()

  private struct Pages {
    var figures: [Figure] = []
    var positions: [String: Int] = [:]

    /// How many figures a plan usually has, or more.
    static let usualCount = 512

    init() {
      figures.reserveCapacity(Self.usualCount)
      positions.reserveCapacity(Self.usualCount)
    }
  }

  init() {
    earlier = []
  }

  /// A book that goes on from the figures of another.
  package init(after book: FigureBook) {
    earlier = book.earlier + [book.own]
  }

  package mutating func add(_ figure: Figure) {
    own.positions[figure.address.text] = own.figures.count
    own.figures.append(figure)
  }

  /// The figures in the order in which they were computed.
  public var all: [Figure] {
    earlier.flatMap(\.figures) + own.figures
  }

  /// The figures at some of the addresses, in the order of ``all`` and quicker to find than there.
  func figures(at isWanted: (Address) -> Bool) -> [Figure] {
    (earlier + [own]).flatMap { pages in pages.figures.filter { isWanted($0.address) } }
  }

  /// The figure at an address; nil if the scenario has none there.
  public subscript(address: Address) -> Figure? {
    if let position = own.positions[address.text] { return own.figures[position] }
    for pages in earlier.reversed() {
      if let position = pages.positions[address.text] { return pages.figures[position] }
    }
    return nil
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
