/// Somewhere bytes go: a standard stream, or memory in a test.
protocol Sink: Sendable {
  /// Whether a person is looking at it.
  var isTerminal: Bool { get }

  /// The columns of the terminal; nil if it isn't one or does not say.
  var columns: Int? { get }

  /// Writes every byte, or says why not; a reader that has gone away is not a failure.
  func write(_ bytes: [UInt8]) throws(FileFault)
}

extension Sink {
  var columns: Int? { nil }
}
