/// What the parser and the help know about one command.
///
/// The usage line is a contract, not only a text: the parser counts the words it names.
/// `<x>` must be given, `[<x>]` may be, `<x>…` may be given many times.
struct CommandDescription: Sendable {
  let name: String
  /// One line in the imperative, without a period.
  let summary: String
  /// For example `ptfp spiega <scenario> <figura> [opzioni]`.
  let usage: String
  /// The longer explanation, one element a paragraph.
  let text: [String]
  let examples: [Example]
  /// The long names of the options the command accepts; `--help` and `--version` always are.
  let options: [String]
  /// The formats it can write, the default first; empty if the command has no `--formato`.
  let formats: [OutputFormat]

  /// The words the usage line asks for.
  var arguments: [CommandArgument] {
    CommandArgument.all(in: usage)
  }

  /// Whether the command understands an option.
  func accepts(_ option: Option) -> Bool {
    Option.everywhere.contains(option.name) || options.contains(option.name)
  }
}
