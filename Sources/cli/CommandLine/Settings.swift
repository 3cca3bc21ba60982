/// What was typed on the command line, before anybody asks what it means.
///
/// Values are kept as text: whether `--anno 2026` is a year of the plan is for the command to say.
struct Settings: Sendable, Equatable {
  /// The words that are neither the command nor an option, in the order they were typed.
  var positional: [String] = []
  var format: OutputFormat?
  /// The file to write; `nil` means standard output.
  var output: String?
  var variants: [String] = []
  /// Each as typed: `indirizzo=valore`.
  var hypotheses: [String] = []
  /// Each as typed: `nome=valore`.
  var readings: [String] = []
  /// Four digits.
  var year: String?
  /// A whole number from one up, in digits.
  var depth: String?
  /// Whether the result is to be published, so that no count singles anybody out.
  var isPublic = false
  var help = false
  var version = false
}
