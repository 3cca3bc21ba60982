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

  /// The formats of a report, which every command that prints tables can write.
  static let reports: [OutputFormat] = [.testo, .json, .csv, .markdown, .html, .docx, .odt]

  /// Reads a name as typed; capital letters make no difference.
  init?(typed: String) {
    self.init(rawValue: typed.lowercased())
  }

  /// The format that a file's name promises: `piano.ods`, `capacita.csv`, `piano.md`.
  init?(fileName: String) {
    let parts = fileName.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1, let ending = parts.last?.lowercased() else { return nil }
    guard let format = Self.allCases.first(where: { $0.ending == ending }) else { return nil }
    self = format
  }

  /// The ending that promises a file of another program, which nothing here writes.
  static func foreignEnding(of fileName: String) -> String? {
    ["pdf", "doc", "xls", "rtf"].first { fileName.lowercased().hasSuffix(".\($0)") }
  }

  /// What the name of its file ends with.
  var ending: String {
    switch self {
    case .testo: "txt"
    case .markdown: "md"
    default: rawValue
    }
  }

  /// Whether charts have a place in it.
  var showsCharts: Bool { [.testo, .html, .docx, .odt].contains(self) }

  /// Whether the result is a file for another program, which a terminal can't show.
  var isBinary: Bool {
    switch self {
    case .testo, .json, .csv, .markdown, .html: false
    case .docx, .odt, .xlsx, .ods: true
    }
  }
}
