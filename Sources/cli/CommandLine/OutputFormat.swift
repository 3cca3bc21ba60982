/// A form in which a result can be written, named as the user types it.
enum OutputFormat: String, CaseIterable, Sendable {
  case testo
  case json
  case csv
  case markdown

  /// Reads a name as typed; capital letters make no difference.
  init?(typed: String) {
    self.init(rawValue: typed.lowercased())
  }
}
