/// Reads a template line by line into its parts, with all its faults of form.
struct TemplateParser {
  let lines: [[TemplateCharacter]]
  var faults: TemplateFaults
  /// The parts read so far, the innermost open block last.
  private var frames = [Frame(opening: .document)]
  /// The lines of a paragraph, a note or an item that may go on.
  private var open: (kind: TextKind, text: [TemplateCharacter])?
  var columnsOfOpenTable: Int?
  private var headingLevel = 0
  var row = 0

  private struct Frame {
    let opening: Opening
    var nodes: [TemplateNode] = []
    /// What stood before `{{altrimenti}}`.
    var first: [TemplateNode]?
  }

  private enum Opening {
    case document
    case each(TemplateLoop, TemplatePlace)
    case when(TemplateCondition, TemplatePlace)
    /// A loop that was not understood: what it holds can't be judged.
    case unknown(TemplatePlace)
  }

  private enum TextKind {
    case paragraph, note, item
  }

  private init(_ text: String, file: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .map(Array.init)
    faults = TemplateFaults(file: file, lines: lines)
    self.lines = lines.enumerated().map { row, line in
      line.enumerated().map { TemplateCharacter(character: $1, row: row, column: $0) }
    }
  }

  static func parse(_ text: String, file: String) -> (template: Template, faults: TemplateFaults) {
    var parser = TemplateParser(text, file: file)
    while parser.row < parser.lines.count {
      parser.readLine()
      parser.row += 1
    }
    parser.closeText()
    parser.closeFrames()
    return (Template(nodes: parser.frames[0].nodes), parser.faults)
  }
}

// MARK: - Lines

extension TemplateParser {
  private mutating func readLine() {
    let whole = lines[row][...]
    let line = whole.trimmed
    let isIndented = whole.first?.character.isWhitespace == true
    if line.isEmpty {
      closeText()
      columnsOfOpenTable = nil
    } else if line.starts(with: "<!--") {
      skipComment()
    } else if let body = loneDirective(line) {
      readDirective(body, at: line.place)
    } else if line.starts(with: "|") {
      readTableLine(line)
    } else if isIndented, open?.kind == .item {
      append(line)
    } else {
      columnsOfOpenTable = nil
      readTextLine(line)
    }
  }

  private mutating func readTextLine(_ line: ArraySlice<TemplateCharacter>) {
    let level = line.prefix { $0.character == "#" }.count
    let afterMark = line.dropFirst().first?.character
    if (1...6).contains(level), line.dropFirst(level).first?.character == " " {
      closeText()
      readHeading(line, level: level)
    } else if line.starts(with: ">") {
      let text = line.dropFirst().trimmed
      if text.isEmpty { closeText() } else { continueText(.note, text) }
    } else if line.starts(with: "-") || line.starts(with: "*"), afterMark == " " {
      closeText()
      open = (.item, Array(line.dropFirst().trimmed))
    } else if isNumbered(line) {
      closeText()
      open = (.paragraph, Array(line))
    } else if isTableTitle(line) {
      closeText()
    } else {
      continueText(.paragraph, line)
    }
  }

  /// Text that goes on from the line before if it is of the same kind.
  private mutating func continueText(_ kind: TextKind, _ line: ArraySlice<TemplateCharacter>) {
    if open?.kind != kind {
      closeText()
      open = (kind, [])
    }
    append(line)
  }

  private mutating func append(_ line: ArraySlice<TemplateCharacter>) {
    if let last = open?.text.last {
      open?.text.append(
        TemplateCharacter(character: " ", row: last.row, column: last.column + 1))
    }
    open?.text += line
  }

  mutating func closeText() {
    guard let (kind, text) = open else { return }
    open = nil
    let words = TemplateTextParser.parse(text[...], &faults)
    switch kind {
    case .paragraph: add(.paragraph(words))
    case .note: add(.note(words))
    case .item: add(.item(words))
    }
  }

  mutating func add(_ node: TemplateNode) {
    frames[frames.count - 1].nodes.append(node)
  }

  private mutating func readHeading(_ line: ArraySlice<TemplateCharacter>, level: Int) {
    if level == 1, headingLevel > 0 {
      faults.add(
        "titolo", at: line.place, "il documento ha già un titolo di primo livello",
        expected: "un solo titolo con #; le parti cominciano con ##")
    } else if level > headingLevel + 1 {
      faults.add(
        "titolo", at: line.place,
        headingLevel == 0
          ? "il primo titolo è di livello \(level)"
          : "il titolo passa dal livello \(headingLevel) al livello \(level)",
        expected: "\(String(repeating: "#", count: headingLevel + 1)) seguito dal titolo")
    }
    headingLevel = level
    add(.heading(level: level, TemplateTextParser.parse(line.dropFirst(level), &faults)))
  }

  private func isNumbered(_ line: ArraySlice<TemplateCharacter>) -> Bool {
    let rest = line.drop { $0.character.isASCII && $0.character.isNumber }
    return rest.count < line.count && (rest.starts(with: ". ") || rest.starts(with: ") "))
  }

  private mutating func skipComment() {
    closeText()
    let start = row
    while row < lines.count, !String(lines[row].map(\.character)).contains("-->") { row += 1 }
    if row == lines.count {
      faults.addUnclosed("<!--", closing: "--> dove finisce il commento", at: lines[start].place)
    }
  }
}

// MARK: - Directives

extension TemplateParser {
  /// The inside of a directive that has the line to itself.
  private func loneDirective(
    _ line: ArraySlice<TemplateCharacter>
  ) -> ArraySlice<TemplateCharacter>? {
    guard line.count >= 4, line.starts(with: "{{"), line.suffix(2).string == "}}" else {
      return nil
    }
    let body = line.dropFirst(2).dropLast(2)
    return body.string.contains("}}") ? nil : body
  }

  private mutating func readDirective(
    _ body: ArraySlice<TemplateCharacter>, at place: TemplatePlace
  ) {
    closeText()
    switch TemplateDirective.read(body, at: place, &faults) {
    case .each(let loop): frames.append(Frame(opening: .each(loop, place)))
    case .when(let condition): frames.append(Frame(opening: .when(condition, place)))
    case .unknownOpening: frames.append(Frame(opening: .unknown(place)))
    case .otherwise: turn(at: place)
    case .end: close(at: place)
    case .table(let name): add(.table(name))
    case .chart(let name, let hasNumbers): add(.chart(name, hasNumbers: hasNumbers))
    case .fields(let text): add(.fields(TemplateTextParser.parse(text, &faults)))
    case .newPage: add(.newPage)
    case nil: break
    }
  }

  private mutating func turn(at place: TemplatePlace) {
    guard let frame = frames.last, case .when = frame.opening, frame.first == nil else {
      return faults.addUnopened("altrimenti", at: place)
    }
    frames[frames.count - 1].first = frame.nodes
    frames[frames.count - 1].nodes = []
  }

  private mutating func close(at place: TemplatePlace) {
    guard frames.count > 1, let frame = frames.popLast() else {
      return faults.addUnopened("fine", at: place)
    }
    switch frame.opening {
    case .each(let loop, _): add(.each(loop, frame.nodes))
    case .when(let condition, _):
      add(
        .when(
          condition, frame.first ?? frame.nodes,
          otherwise: frame.first == nil ? [] : frame.nodes))
    case .document, .unknown: break
    }
  }

  private mutating func closeFrames() {
    while frames.count > 1 {
      switch frames[frames.count - 1].opening {
      case .each(let loop, let place): faults.addUnended("per \(loop.rawValue)", at: place)
      case .when(_, let place): faults.addUnended("se", at: place)
      case .unknown(let place): faults.addUnended("per", at: place)
      case .document: break
      }
      close(at: TemplatePlace(row: 0, columns: 0..<0))
    }
  }
}
