/// A failure that a person can understand and act upon.
protocol ReadableError: Error, Sendable {
  /// A sentence in Italian that stands alone: it names the thing and says what is wrong with it.
  var message: String { get }
  /// What to do about it: an action or a command to type.
  var hint: String? { get }
}

extension ReadableError {
  /// The lines to print on standard error.
  ///
  /// - Parameter columns: The columns of the terminal; nil where nobody looks at it, and sentences
  ///   stay on one line.
  func rendered(style: Style = .plain, columns: Int? = nil) -> String {
    let first = TextWrap.labelled("errore:", message, indent: 0, width: columns, style.bad)
    let second = hint.map {
      TextWrap.labelled("suggerimento:", $0, indent: 2, width: columns, style.faint)
    }
    return (first + (second ?? [])).map { $0 + "\n" }.joined()
  }
}
