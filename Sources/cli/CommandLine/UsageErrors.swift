/// Everything that is wrong with one command line, reported together.
struct UsageErrors: Error, Sendable, Equatable {
  let errors: [UsageError]
  /// The usage line of the command that was meant, if it is known.
  let usage: String?

  init(_ errors: [UsageError], usage: String? = nil) {
    self.errors = errors
    self.usage = usage
  }

  /// The errors in the order of the command line, then how the command is used.
  func rendered(style: Style = .plain, columns: Int? = nil) -> String {
    let text = errors.map { $0.rendered(style: style, columns: columns) }.joined()
    return usage.map { text + "\nUso: \($0)\n" } ?? text
  }
}
