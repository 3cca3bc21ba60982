/// A failure that a person can understand and act upon.
protocol ReadableError: Error, Sendable {
  /// A sentence in Italian that stands alone: it names the thing and says what is wrong with it.
  var message: String { get }
  /// What to do about it: an action or a command to type.
  var hint: String? { get }
}

extension ReadableError {
  /// The lines to print on standard error.
  func rendered(style: Style = .plain) -> String {
    let first = "\(style.bad("errore:")) \(SafeText.line(message))\n"
    return hint.map { first + "  \(style.faint("suggerimento:")) \(SafeText.line($0))\n" } ?? first
  }
}
