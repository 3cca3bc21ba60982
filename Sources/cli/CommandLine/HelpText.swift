/// The help, made from the tables of commands and options alone.
enum HelpText {
  /// The lines never grow past this many columns, unless a word does.
  static let width = 80

  /// What the program is, its commands, a few examples and where to find more.
  static func general(
    _ program: ProgramDescription = .ptfp, commands: [CommandDescription]
  ) -> String {
    let rows = commands.map { (term: $0.name, meaning: $0.summary) }
    return join([
      paragraphs(program.text),
      "Uso: \(program.usage)\n",
      section("Comandi", definitions(rows)),
      section("Esempi", examples(program.examples)),
      section("Per saperne di più", examples(program.more)),
    ])
  }

  /// Everything about one command.
  static func command(_ command: CommandDescription) -> String {
    let options = Option.all.filter(command.accepts)
    return join([
      paragraphs([command.summary + "."]),
      "Uso: \(command.usage)\n",
      paragraphs(command.text),
      section("Opzioni", definitions(options.map { ($0.term, $0.meaning(for: command)) })),
      section("Esempi", examples(command.examples)),
    ])
  }
}

// MARK: - Layout

extension HelpText {
  private static func join(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func paragraphs(_ texts: [String]) -> String {
    join(texts.map { indented($0, by: 0) })
  }

  private static func section(_ title: String, _ body: String) -> String {
    body.isEmpty ? "" : "\(title)\n\(body)"
  }

  private static func examples(_ examples: [Example]) -> String {
    examples.map { "  \($0.line)\n" + indented($0.purpose, by: 6) }.joined()
  }

  /// Terms on the left, meanings in a column on the right; a long term has a line to itself.
  private static func definitions(_ rows: [(term: String, meaning: String)]) -> String {
    let column = 4 + min(24, rows.map { DisplayWidth.of($0.term) }.max() ?? 0)
    return rows.map { row in
      let meaning = indented(row.meaning, by: column)
      let used = DisplayWidth.of(row.term) + 2
      guard used + 2 <= column else { return "  \(row.term)\n\(meaning)" }
      return "  \(row.term)" + meaning.dropFirst(used)
    }.joined()
  }

  private static func indented(_ text: String, by indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return TextWrap.lines(text, width: width - indent).map { "\(margin)\($0)\n" }.joined()
  }
}

extension Option {
  fileprivate var term: String {
    (short.map { "\($0), " } ?? "    ") + form
  }

  fileprivate func meaning(for command: CommandDescription) -> String {
    var sentences = [summary + "."]
    if name == "--formato", let usual = command.formats.first {
      let names = ItalianList.joined(command.formats.map(\.rawValue), last: "o")
      sentences.append("Si può scegliere \(names); se non si dice niente, \(usual.rawValue).")
    }
    if name == "--output", !command.formats.isEmpty {
      let endings = ItalianList.joined(command.formats.map { ".\($0.ending)" }, last: "o")
      sentences.append("Senza --formato decide la fine del nome: \(endings).")
    }
    let isOther = name == "--formato" && !command.formats.contains(.json)
    if !text.isEmpty, !isOther { sentences.append(text) }
    return sentences.joined(separator: " ")
  }
}
