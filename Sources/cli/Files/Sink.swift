/// Somewhere bytes go: a standard stream, or memory in a test.
protocol Sink: Sendable {
  /// Whether a person is looking at it.
  var isTerminal: Bool { get }

  /// The columns of the terminal; nil if it isn't one or does not say.
  var columns: Int? { get }

  /// Writes every byte, or says why not; a reader that has gone away is not a failure.
  func write(_ bytes: [UInt8]) throws(FileFault)

  /// Whether the reader has gone away, so that there is nobody left to write for.
  var isClosed: Bool { get }
}

extension Sink {
  var columns: Int? { nil }
  var isClosed: Bool { false }
}
