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
  /// Whether charts go before the tables.
  var showsCharts = false
  /// The name of the body of a new scenario.
  var denominazione: String?
  /// The first and last year of a new scenario, as typed.
  var triennio: String?
  /// Whether a new scenario has the tables of the objectives too.
  var addsObjectives = false
  /// The table that says where the columns of a roster come from.
  var mapping: String?
  /// Where to write such a table to complete.
  var emptyMapping: String?
  /// The folder of the scenario that an import writes to.
  var scenario: String?
  /// The file that says who is who.
  var keys: String?
  /// Whether a table that holds data may be written again.
  var replaces = false
  /// Whether the result is to be published, so that no count singles anybody out.
  var isPublic = false
  /// What the best plan has to maximise, each as typed, the most important first.
  var goals: [String] = []
  /// The seconds that a search may take, in digits.
  var seconds: String?
  /// How many equally good plans to list, in digits.
  var listed: String?
  /// The folder of the variant to write.
  var newVariant: String?
  /// How many cases to draw, in digits.
  var draws: String?
  /// What the draws begin with, in digits.
  var seed: String?
  /// A folder of scenarios.
  var folder: String?
  /// The addresses of the figures that are wanted.
  var figures: [String] = []
  /// The names of the tables to export.
  var tables: [String] = []
  var documentKind: DocumentKind?
  /// The file of a template of the office's own.
  var template: String?
  /// Where to write a template of the program.
  var newTemplate: String?
  /// The level of a document's title.
  var titleLevel: Int?
  /// Whether to list what a template can hold.
  var lists = false
  var help = false
  var version = false
}
