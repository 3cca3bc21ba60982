import Workforce

/// Fills a template in: takes its parts one by one and makes the blocks of a document.
struct TemplateWriter {
  private let source: DocumentSource
  private let showsCharts: Bool
  private var document = DocumentBuilder()

  private init(_ source: DocumentSource, showsCharts: Bool) {
    self.source = source
    self.showsCharts = showsCharts
  }

  /// The document that a template without faults gives.
  ///
  /// - Parameters:
  ///   - level: The level of the title among the headings around it.
  ///   - showsCharts: Whether the format that follows has pictures.
  static func write(
    _ template: Template, from source: DocumentSource, level: Int, showsCharts: Bool
  ) throws -> Report {
    var writer = TemplateWriter(source, showsCharts: showsCharts)
    try writer.write(template.nodes, in: TemplateScope())
    return writer.document.report(level: level)
  }

  private mutating func write(_ nodes: [TemplateNode], in scope: TemplateScope) throws {
    for node in nodes { try write(node, in: scope) }
  }

  private mutating func write(_ node: TemplateNode, in scope: TemplateScope) throws {
    switch node {
    case .heading(let level, let text): document.addHeading(prose(text, scope), level: level)
    case .paragraph(let text): document.add(.paragraph(prose(text, scope)))
    case .note(let text): document.add(.note(prose(text, scope)))
    case .item(let text): document.addItem(prose(text, scope))
    case .fields(let text): document.addField(prose(text, scope))
    case .newPage: document.add(.newPage)
    case .tableHead(let head):
      document.beginTable(
        titled: prose(head.title, scope).plain,
        columns: head.columns.map { column in
          Table.Column(prose(column.header, scope).plain, column.alignment)
        })
    case .tableRow(let cells):
      document.addRow(
        cells.map { prose($0, scope) },
        writing: cells.indices.filter { !cells[$0].pieces.isEmpty })
    case .table(let name):
      if let table = try DocumentCatalogue.table(name.text, of: source) {
        place(table)
      } else {
        document.add(.note(Prose(DocumentCatalogue.absence(ofTable: name.text))))
      }
    case .chart(let name, let hasNumbers):
      if let chart = DocumentCatalogue.chart(name.text, of: source) {
        document.add(.chart(chart))
        document.add(.note(Prose(DocumentCatalogue.remark(on: chart, isShown: showsCharts))))
        if hasNumbers { place(chart.numbers) }
      } else {
        document.add(.note(Prose(DocumentCatalogue.absence(ofChart: name.text))))
      }
    case .each(let loop, let nodes):
      for round in source.rounds(of: loop, in: scope) { try write(nodes, in: round) }
    case .when(let condition, let nodes, let others):
      try write(try holds(condition, in: scope) ? nodes : others, in: scope)
    }
  }

  /// Places a table; why some of it is not known becomes a remark of the program.
  private mutating func place(_ table: Table) {
    document.add(.table(table.withoutAbsences))
    if !table.absences.isEmpty {
      let reasons = table.absences.joined(separator: "; ")
      document.add(.note(Prose("«\(Table.Cell.dash)» in «\(table.title)»: \(reasons).")))
    }
  }

  private mutating func prose(_ text: TemplateText, _ scope: TemplateScope) -> Prose {
    Prose(runs(of: text, scope))
  }

  private mutating func runs(of text: TemplateText, _ scope: TemplateScope) -> [Prose.Run] {
    text.pieces.flatMap { piece -> [Prose.Run] in
      switch piece {
      case .words(let words, let stress): return [Prose.Run(words, stress)]
      case .value(let value, let stress):
        return [Prose.Run(words(of: value, in: scope), stress)]
      case .when(let condition, let first, let second):
        let holds = (try? holds(condition, in: scope)) ?? false
        return runs(of: holds ? first : second, scope)
      }
    }
  }
}

// MARK: - Values

extension TemplateWriter {
  /// What is printed where there is no value.
  static let absent = "n.d."

  private mutating func words(of value: TemplateValue, in scope: TemplateScope) -> String {
    guard value.reference.isAddress else {
      if let words = words(ofFact: value.reference, in: scope) { return words }
      document.explain("\(value.reference.text): lo scenario non lo dice")
      return Self.absent
    }
    let address = address(value.reference, in: scope)
    if value.forms.contains(.change) {
      guard let now = source.figures.value(address),
        let before = source.approved.figures.value(address),
        let change = Quantity.change(from: before, to: now)
      else { return explainAbsence(of: address) }
      let text = change.italian(value.forms)
      return change.exact > .zero ? "+\(text)" : text
    }
    let book = value.forms.contains(.before) ? source.approved.figures : source.figures
    guard let quantity = book.value(address) else { return explainAbsence(of: address) }
    return quantity.italian(value.forms)
  }

  private mutating func explainAbsence(of address: Address) -> String {
    if let figure = source.figures[address], let reason = figure.absenceReason {
      document.explain("\(figure.title): \(reason)")
    } else {
      document.explain(source.figures.absenceOfData(for: address))
    }
    return Self.absent
  }

  private func words(
    ofFact reference: TemplateReference, in scope: TemplateScope
  ) -> String? {
    switch reference.parts.first {
    case .literal(let name):
      scope.words[name] ?? DocumentFact.named(name)?.words(source)
    case .variable(let name, let offset): code(of: name, offset: offset, in: scope)
    case nil: nil
    }
  }

  private func address(_ reference: TemplateReference, in scope: TemplateScope) -> Address {
    let parts = reference.parts.map { part in
      switch part {
      case .literal(let text): text
      case .variable(let name, let offset): code(of: name, offset: offset, in: scope) ?? name
      }
    }
    return Address(parts.joined(separator: "/"))
  }

  private func code(of variable: String, offset: Int, in scope: TemplateScope) -> String? {
    let code = scope.codes[variable] ?? DocumentFact.named(variable)?.words(source)
    guard offset != 0 else { return code }
    return code.flatMap { Int($0) }.map { "\($0 + offset)" }
  }
}

// MARK: - Conditions

extension TemplateWriter {
  private func holds(_ condition: TemplateCondition, in scope: TemplateScope) throws -> Bool {
    for claim in condition.claims where try holds(claim.subject, in: scope) == claim.isDenied {
      return false
    }
    return true
  }

  private func holds(
    _ subject: TemplateCondition.Subject, in scope: TemplateScope
  ) throws -> Bool {
    switch subject {
    case .table(let name):
      return try DocumentCatalogue.table(name.text, of: source).map { !$0.rows.isEmpty } ?? false
    case .chart(let name): return DocumentCatalogue.chart(name.text, of: source) != nil
    case .known(let reference):
      return reference.isAddress
        ? source.figures.value(address(reference, in: scope)) != nil
        : words(ofFact: reference, in: scope) != nil
    case .comparison(let reference, let comparison, let operand):
      return compare(reference, comparison, operand, in: scope)
    }
  }

  /// Where one of the two sides is not known nothing can be claimed.
  private func compare(
    _ reference: TemplateReference, _ comparison: TemplateCondition.Comparison,
    _ operand: TemplateCondition.Operand, in scope: TemplateScope
  ) -> Bool {
    let other: (number: Ratio?, words: String?) =
      switch operand {
      case .words(let words): side(words, in: scope)
      case .reference(let reference): side(reference, in: scope)
      }
    let own = side(reference, in: scope)
    if let left = own.number, let right = other.number {
      return comparison.holds(left, right)
    }
    guard let left = own.words, let right = other.words else { return false }
    return comparison.holds(left, right)
  }

  /// A word that names a fact stands for it.
  private func side(
    _ words: String, in scope: TemplateScope
  ) -> (number: Ratio?, words: String?) {
    let meant = scope.words[words] ?? DocumentFact.named(words)?.words(source) ?? words
    return (try? ItalianNumber.ratio(meant), meant)
  }

  private func side(
    _ reference: TemplateReference, in scope: TemplateScope
  ) -> (number: Ratio?, words: String?) {
    guard reference.isAddress else {
      let words = words(ofFact: reference, in: scope)
      return (words.flatMap { try? ItalianNumber.ratio($0) }, words)
    }
    return (source.figures.value(address(reference, in: scope))?.exact, nil)
  }
}

extension TemplateCondition.Comparison {
  fileprivate func holds<Side: Comparable>(_ left: Side, _ right: Side) -> Bool {
    switch self {
    case .equal: left == right
    case .different: left != right
    case .atMost: left <= right
    case .atLeast: left >= right
    case .below: left < right
    case .above: left > right
    }
  }
}
