/// One option of the command line: a row of the table that makes the parser and the help.
struct Option: Sendable {
  /// Stores a value in the settings, or says why the value is not understood.
  typealias Update = @Sendable (inout Settings, String) -> UsageError?

  /// The long name with its dashes: `--formato`.
  let name: String
  /// The short name with its dash: `-f`.
  let short: String?
  /// What the help calls the value; `nil` for an option that takes none.
  let argument: String?
  /// Whether it may be given more than once.
  let repeats: Bool
  /// One line, without a period.
  let summary: String
  /// What the summary leaves out, as whole sentences; may be empty.
  let text: String
  let update: Update

  /// How the option is written, with its value: `--formato FORMATO`.
  var form: String {
    argument.map { "\(name) \($0)" } ?? name
  }
}

extension Option {
  /// The options that every command accepts.
  static let everywhere = ["--help", "--version"]

  /// The option with this long or short name.
  static func named(_ name: String) -> Option? {
    all.first { $0.name == name || $0.short == name }
  }
}
