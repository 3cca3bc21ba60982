import Workforce

/// Lays out diagnostics for people: where, what, the user's own line, what was expected, a hint.
struct DiagnosticRenderer {
  let style: Style
  /// The columns of the terminal; nil where nobody looks at it, and messages stay on one line.
  var columns: Int?

  /// All diagnostics and, on the last line, how many there are in how many files.
  func render(_ diagnostics: [Diagnostic]) -> String {
    let sorted = diagnostics.enumerated().sorted { first, second in
      first.element.sortKey == second.element.sortKey
        ? first.offset < second.offset : first.element.sortKey < second.element.sortKey
    }.map(\.element)
    return sorted.map(render).joined(separator: "\n") + "\n" + summary(of: diagnostics)
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let word =
      diagnostic.severity == .error ? style.bad("errore") : style.warning("avviso")
    let place = diagnostic.location.map { "\($0.italian): " } ?? ""
    let message = "\(word) [\(diagnostic.code)]: \(SafeText.line(place + diagnostic.message))"
    var lines = columns.map { TextWrap.lines(message, width: $0) } ?? [message]
    if let excerpt = diagnostic.location?.excerpt, let row = diagnostic.location?.row {
      lines += excerptLines(excerpt, row: row)
    }
    if let expected = diagnostic.expected { lines += wrapped("atteso:", expected) }
    if let hint = diagnostic.hint { lines += wrapped("suggerimento:", hint) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The line as it stands in the file, with carets under the part that is meant.
  private func excerptLines(_ excerpt: Excerpt, row: Int) -> [String] {
    let characters = Array(excerpt.line)
    let room = columns.map { min(90, max(40, $0 - "\(row)".count - 5)) } ?? 90
    let part = Self.visible(excerpt.marked, of: characters.count, room: room)
    let cutLeft = part.lowerBound > 0 ? "…" : ""
    let cutRight = part.upperBound < characters.count ? "…" : ""
    func text(_ range: Range<Int>) -> String {
      SafeText.line(String(characters[range.clamped(to: part)]))
    }
    let shown = cutLeft + text(part) + cutRight
    let before = cutLeft + text(0..<excerpt.marked.lowerBound)
    let marked = text(excerpt.marked)
    let margin = String(repeating: " ", count: "\(row)".count)
    let indent = String(repeating: " ", count: DisplayWidth.of(before))
    let carets = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
    return [
      "  \(style.faint("\(row) |")) \(shown)",
      "  \(style.faint("\(margin) |")) \(indent)\(style.bad(carets))",
    ]
  }

  /// The part of a line that is shown: all of it if there is room, else around what is marked,
  /// with a column less for each mark of a cut.
  private static func visible(_ marked: Range<Int>, of count: Int, room: Int) -> Range<Int> {
    guard count > room else { return 0..<count }
    if marked.upperBound < room { return 0..<room - 1 }
    let start = max(1, min(marked.lowerBound - 39, count - room + 1))
    let end = start + room - 1
    return start..<min(count, max(marked.upperBound, end >= count ? count : end - 1))
  }

  private func wrapped(_ label: String, _ text: String) -> [String] {
    let indent = String(repeating: " ", count: label.count + 3)
    let lines = TextWrap.lines(SafeText.line(text), width: min(100, columns ?? 100) - indent.count)
    return lines.enumerated().map { position, line in
      position == 0 ? "  \(style.faint(label)) \(line)" : indent + line
    }
  }

  private func summary(of diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count - errors
    let names = Set(diagnostics.compactMap(\.location?.file))
    let files = names.count
    let areTables = names.allSatisfy { $0.hasSuffix(".csv") }
    var parts: [String] = []
    if errors > 0 { parts.append(errors == 1 ? "1 errore" : "\(errors) errori") }
    if warnings > 0 { parts.append(warnings == 1 ? "1 avviso" : "\(warnings) avvisi") }
    let kind = areTables ? (files == 1 ? "tabella" : "tabelle") : "file"
    let place = files == 0 ? "" : " in \(files) \(kind)"
    return parts.joined(separator: " e ") + place + "\n"
  }
}

extension Diagnostic {
  /// Table by table, row by row, column by column.
  fileprivate var sortKey: (String, Int, Int) {
    (
      location?.file ?? "", location?.row ?? 0,
      location?.cell?.column ?? location?.character ?? 0
    )
  }
}
