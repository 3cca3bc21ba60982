/// Escapes words so that Markdown shows them as they are.
enum MarkdownText {
  /// The text of a table cell: on one line, with its line breaks shown as breaks.
  static func cell(_ text: String) -> String {
    trimmed(SafeText.lines(text))
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped(trimmed(String($0))) }
      .joined(separator: "<br>")
  }

  /// The text of a paragraph or of a list item, on one line.
  static func paragraph(_ text: String) -> String {
    paragraph(Prose(text))
  }

  /// The words of a paragraph or of a list item with their stress, on one line.
  static func paragraph(_ prose: Prose) -> String {
    let runs = joined(prose.runs.map { Prose.Run(SafeText.line($0.text), $0.stress) })
    return escapedStart(of: trimmed(runs.map(stressed).joined()))
  }

  /// Neighbours with the same stress as one, because marks side by side cancel each other.
  private static func joined(_ runs: [Prose.Run]) -> [Prose.Run] {
    runs.reduce(into: []) { joined, run in
      if let last = joined.last, last.stress == run.stress {
        joined[joined.count - 1] = Prose.Run(last.text + run.text, run.stress)
      } else if !run.text.isEmpty {
        joined.append(run)
      }
    }
  }

  /// Spaces at the ends of stressed words go outside the marks, where Markdown wants them.
  private static func stressed(_ run: Prose.Run) -> String {
    let mark =
      switch run.stress {
      case .none: ""
      case .strong: "**"
      case .emphasis: "*"
      }
    let words = trimmed(run.text)
    guard !mark.isEmpty, !words.isEmpty else { return escaped(run.text) }
    let before = run.text.prefix(while: \.isWhitespace)
    let after = run.text.reversed().prefix(while: \.isWhitespace)
    return before + mark + escaped(words) + mark + String(after.reversed())
  }

  /// The text of a heading; a number sign at its end would be swallowed.
  static func heading(_ text: String) -> String {
    let text = trimmed(SafeText.line(text))
    return escaped(text, also: text.hasSuffix("#") ? "#" : "")
  }

  private static func escaped(_ text: String, also more: String = "") -> String {
    var result = ""
    var before: Character = " "
    var rest = Substring(text)
    while let character = rest.popFirst() {
      let after = rest.first ?? " "
      let isMarkup =
        switch character {
        case "_", "~": !(isWord(before) && isWord(after))
        case "&": isWord(after) || after == "#"
        default: "\\|<>`*[]$".contains(character) || more.contains(character)
        }
      if isMarkup { result.append("\\") }
      result.append(character)
      before = character
    }
    return result
  }

  /// Escapes what would open a heading, a list, a rule or a quotation at the start of a line.
  private static func escapedStart(of text: String) -> String {
    guard let first = text.first else { return text }
    let rest = text.dropFirst()
    switch first {
    case "#" where text.drop { $0 == "#" }.first ?? " " == " ": return "\\" + text
    case "-", "+", "=":
      let isRule = first != "+" && rest.allSatisfy { $0 == first || $0 == " " }
      return isRule || rest.first ?? " " == " " ? "\\" + text : text
    case _ where isDigit(first):
      let end = text.drop(while: isDigit)
      guard let mark = end.first, mark == "." || mark == ")", end.dropFirst().first ?? " " == " "
      else { return text }
      return text.dropLast(end.count) + "\\" + end
    default: return text
    }
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }

  private static func isDigit(_ character: Character) -> Bool {
    character.isASCII && character.isNumber
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}
