extension XMLWriter {
  /// Text with its spaces and line breaks, which OpenDocument would otherwise run together.
  mutating func openText(_ text: String) {
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if index > 0 { element("text:line-break") }
      var rest = line
      while !rest.isEmpty {
        let word = rest.prefix { $0 != " " }
        rest = rest.dropFirst(word.count)
        if !word.isEmpty { write(String(word)) }
        let spaces = rest.prefix { $0 == " " }.count
        rest = rest.dropFirst(spaces)
        if spaces == 1, !word.isEmpty, !rest.isEmpty {
          write(" ")
        } else if spaces > 0 {
          element("text:s", ["text:c": spaces == 1 ? nil : "\(spaces)"])
        }
      }
    }
  }

  /// The words of a paragraph with their stress.
  mutating func openText(_ prose: Prose) {
    for run in prose.runs {
      let style: ODTStyleName? =
        switch run.stress {
        case .none: nil
        case .strong: .strong
        case .emphasis: .emphasis
        }
      if let style {
        element("text:span", ["text:style-name": style.identifier]) { $0.openText(run.text) }
      } else {
        openText(run.text)
      }
    }
  }

  /// «Tabella 3 – Organico», with a number that the word processor keeps right.
  mutating func openCaption(_ place: ODTPlace, _ word: String, number: Int, _ title: String) {
    element("text:p", ["text:style-name": place.name]) { xml in
      xml.openText(word + " ")
      xml.element(
        "text:sequence",
        [
          "text:ref-name": "ref\(word)\(number)", "text:name": word,
          "text:formula": "ooow:\(word)+1", "style:num-format": "1",
        ], text: "\(number)")
      if !title.isEmpty { xml.openText(" – " + title) }
    }
  }
}
