/// A form in which a result can be written, named as the user types it.
enum OutputFormat: String, CaseIterable, Sendable {
  case testo
  case json
  case csv
  case markdown
  case html
  case docx
  case odt
  case xlsx
  case ods

  /// The formats of a result made of words, which every command that prints tables can write.
  static let words: [OutputFormat] = [.testo, .json, .csv, .markdown]

  /// Reads a name as typed; capital letters make no difference.
  init?(typed: String) {
    self.init(rawValue: typed.lowercased())
  }

  /// Whether the result is a file for another program, which a terminal can't show.
  var isBinary: Bool {
    switch self {
    case .testo, .json, .csv, .markdown, .html: false
    case .docx, .odt, .xlsx, .ods: true
    }
  }
}
