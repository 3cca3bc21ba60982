/// Receives each figure from the very formula that computes it.
///
/// Rules are generic over the recorder: with ``Silent`` the calls compile to nothing and nothing is
/// allocated, with ``Trace`` they build the figures and their explanation. There is one formula.
protocol Recorder {
  /// Whether anything is kept; rules skip figures that nothing else needs where it isn't.
  var isRecording: Bool { get }

  /// Takes a figure and, if wanted, how it was derived.
  mutating func record(
    _ address: @autoclosure () -> Address, _ value: Quantity,
    _ derivation: () -> Derivation)

  /// Takes note that a figure can't be computed, and why, in Italian.
  mutating func recordAbsence(
    of address: @autoclosure () -> Address, _ unit: MeasurementUnit,
    _ title: @autoclosure () -> String,
    because reason: @autoclosure () -> String)
}

/// Records nothing.
struct Silent: Recorder {
  @inline(__always)
  var isRecording: Bool { false }

  @inline(__always)
  mutating func record(
    _ address: @autoclosure () -> Address, _ value: Quantity,
    _ derivation: () -> Derivation
  ) {}

  @inline(__always)
  mutating func recordAbsence(
    of address: @autoclosure () -> Address, _ unit: MeasurementUnit,
    _ title: @autoclosure () -> String,
    because reason: @autoclosure () -> String
  ) {}
}

/// Records every figure, in the order in which they are computed, with its derivation if wanted.
struct Trace: Recorder {
  private(set) var figures: FigureBook
  private let isExplaining: Bool

  /// - Parameters:
  ///   - isExplaining: Whether to keep how each figure came about; values alone are found several
  ///     times faster.
  ///   - figures: Those that are known already.
  init(isExplaining: Bool = true, after figures: FigureBook? = nil) {
    self.isExplaining = isExplaining
    self.figures = figures.map(FigureBook.init(after:)) ?? FigureBook()
  }

  var isRecording: Bool { true }

  mutating func record(
    _ address: @autoclosure () -> Address, _ value: Quantity,
    _ derivation: () -> Derivation
  ) {
    figures.add(
      Figure(
        address: address(),
        content: isExplaining ? .known(value, derivation()) : .unexplained(value)))
  }

  mutating func recordAbsence(
    of address: @autoclosure () -> Address, _ unit: MeasurementUnit,
    _ title: @autoclosure () -> String,
    because reason: @autoclosure () -> String
  ) {
    figures.add(
      Figure(address: address(), content: .absent(unit: unit, title: title(), reason: reason())))
  }
}
