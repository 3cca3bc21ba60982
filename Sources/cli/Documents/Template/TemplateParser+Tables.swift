/// The tables that a template fills in itself.
extension TemplateParser {
  private static let titleMark = "Tabella:"

  func isTableTitle(_ line: ArraySlice<TemplateCharacter>) -> Bool {
    line.starts(with: Self.titleMark) && row + 1 < lines.count
      && lines[row + 1][...].trimmed.starts(with: "|")
  }

  mutating func readTableLine(_ line: ArraySlice<TemplateCharacter>) {
    closeText()
    let cells = Self.cells(of: line)
    guard let count = columnsOfOpenTable else { return readTableHead(cells, line) }
    if cells.count > count {
      faults.add(
        "tabella", at: line.place, "la riga ha \(cells.count) celle, la tabella \(count) colonne",
        expected: "\(count) celle", hint: "un segno | dentro una cella si scrive \\|")
    }
    add(.tableRow(cells.map { TemplateTextParser.parse($0, &faults) }))
  }

  private mutating func readTableHead(
    _ cells: [ArraySlice<TemplateCharacter>], _ line: ArraySlice<TemplateCharacter>
  ) {
    let next = row + 1 < lines.count ? lines[row + 1][...].trimmed : []
    let marks = Self.cells(of: next).map(\.string)
    let isRule = marks.allSatisfy { mark in
      mark.contains("-") && mark.allSatisfy { "-:".contains($0) }
    }
    guard next.starts(with: "|"), isRule, marks.count == cells.count else {
      faults.add(
        "tabella", at: line.place, "la tabella non ha la riga che separa l'intestazione",
        expected: "sotto l'intestazione: \(String(repeating: "|---", count: cells.count))|")
      columnsOfOpenTable = cells.count
      return
    }
    let before = row > 0 ? lines[row - 1][...].trimmed : []
    let title = before.starts(with: Self.titleMark) ? before.dropFirst(Self.titleMark.count) : []
    let columns = zip(cells, marks).map { cell, mark in
      TemplateTableHead.Column(
        header: TemplateTextParser.parse(cell, &faults),
        alignment: mark.hasSuffix(":") ? .trailing : .leading)
    }
    add(
      .tableHead(
        TemplateTableHead(title: TemplateTextParser.parse(title, &faults), columns: columns)))
    columnsOfOpenTable = cells.count
    row += 1
  }

  /// The cells of a line; a bar inside braces or after a backslash separates nothing.
  private static func cells(of line: ArraySlice<TemplateCharacter>) -> [ArraySlice<
    TemplateCharacter
  >] {
    var cells: [ArraySlice<TemplateCharacter>] = []
    var start = line.startIndex
    var depth = 0
    for index in line.indices {
      switch line[index].character {
      case "{": depth += 1
      case "}": depth = max(0, depth - 1)
      case "|" where depth == 0 && (index == line.startIndex || line[index - 1].character != "\\"):
        cells.append(line[start..<index].trimmed)
        start = index + 1
      default: break
      }
    }
    cells.append(line[start...].trimmed)
    let inner = cells.first?.isEmpty == true ? cells.dropFirst() : cells[...]
    return Array(inner.last?.isEmpty == true && inner.count > 1 ? inner.dropLast() : inner)
  }
}
