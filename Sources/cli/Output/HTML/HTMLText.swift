/// Words made fit to stand in an HTML page.
enum HTMLText {
  /// Text on one line.
  static func line(_ text: String) -> String {
    isolated(text, words(SafeText.line(text)))
  }

  /// The text of a cell, whose line breaks are kept.
  static func cell(_ text: String) -> String {
    let lines = SafeText.lines(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { words(String($0)) }
    return isolated(text, lines.joined(separator: "<br>"))
  }

  /// Text that keeps its spaces and line breaks.
  static func preformatted(_ text: String) -> String {
    XMLText.content(SafeText.lines(text))
  }

  /// The value of an attribute, to be put between double quotes.
  static func attribute(_ text: String) -> String {
    XMLText.attribute(SafeText.line(text))
  }

  static func prose(_ prose: Prose) -> String {
    prose.runs.map { run in
      switch run.stress {
      case .none: line(run.text)
      case .strong: "<strong>\(line(run.text))</strong>"
      case .emphasis: "<em>\(line(run.text))</em>"
      }
    }.joined()
  }

  /// A long word may be broken after so many characters.
  private static let longestWord = 40

  /// Text between tags; what is longer than a line ever is may be broken.
  private static func words(_ text: String) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count > longestWord else { return XMLText.content(String(word)) }
      var rest = word
      var pieces: [String] = []
      while !rest.isEmpty {
        pieces.append(XMLText.content(String(rest.prefix(longestWord / 2))))
        rest = rest.dropFirst(longestWord / 2)
      }
      return pieces.joined(separator: "<wbr>")
    }.joined(separator: " ")
  }

  /// Words written from right to left must not reorder the numbers and signs beside them.
  private static func isolated(_ text: String, _ markup: String) -> String {
    text.unicodeScalars.contains(where: isRightToLeft) ? "<bdi>\(markup)</bdi>" : markup
  }

  private static func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x1_0800...0x1_0FFF,
      0x1_E800...0x1_EFFF:
      true
    default: false
    }
  }
}
