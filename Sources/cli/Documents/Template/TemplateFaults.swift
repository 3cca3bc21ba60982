import Workforce

/// The faults of a template, each with its line and column and the line itself.
struct TemplateFaults: Sendable {
  let file: String
  let lines: [[Character]]
  private(set) var all: [Diagnostic] = []

  init(file: String, lines: [[Character]]) {
    self.file = file
    self.lines = lines
  }

  mutating func add(
    _ code: String, at place: TemplatePlace, _ message: String, expected: String? = nil,
    hint: String? = nil
  ) {
    let line = place.row < lines.count ? lines[place.row] : []
    let location = Location(
      file: file, row: place.row + 1, character: place.columns.lowerBound + 1,
      excerpt: Excerpt(line: String(line), marked: place.columns.clamped(to: 0..<line.count)))
    let fault = Diagnostic(code: code, at: location, message, expected: expected, hint: hint)
    if !all.contains(fault) { all.append(fault) }
  }

  /// A name that is none of those there are.
  mutating func addUnknown(
    _ code: String, at place: TemplatePlace, _ message: String, name: String, among names: [String],
    listedBy list: String
  ) {
    let near = NearestName.suggestions(for: name, among: names)
    add(
      code, at: place, message, expected: list,
      hint: near.isEmpty ? nil : "forse \(ItalianList.quoted(near, last: "o"))")
  }
}

extension TemplateFaults {
  mutating func addUnclosed(_ mark: String, closing: String, at place: TemplatePlace) {
    add(
      "segno-aperto", at: place, "«\(mark)» è aperto e non si chiude", expected: closing,
      hint: "per scrivere il segno come testo metterci davanti una barra: \\\(mark.prefix(1))")
  }

  mutating func addUnopened(_ word: String, at place: TemplatePlace) {
    add(
      "blocco-non-aperto", at: place, "«{{\(word)}}» non chiude niente",
      expected: "prima un {{per …}} o un {{se …}} aperto, della riga o della frase in cui si trova")
  }

  mutating func addUnended(_ opening: String, at place: TemplatePlace) {
    add(
      "blocco-aperto", at: place, "«{{\(opening)}}» non è chiuso",
      expected: "{{fine}} dove finisce la parte che comincia qui")
  }
}
