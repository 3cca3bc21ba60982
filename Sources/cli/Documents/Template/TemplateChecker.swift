import Workforce

/// Finds every name in a template that no scenario or this scenario could have, also in the parts
/// that a condition drops or a loop without rounds never reaches.
struct TemplateChecker {
  private let source: DocumentSource
  private let codes: [String: Set<String>]
  private var loops: [TemplateLoop] = []
  private var faults: TemplateFaults

  private init(_ source: DocumentSource, _ faults: TemplateFaults) {
    self.source = source
    self.faults = faults
    codes = source.figures.codes(of: source.scenario)
  }

  /// The faults of form that a template has already, and those of its names.
  static func check(
    _ template: Template, _ faults: TemplateFaults, against source: DocumentSource
  ) -> [Diagnostic] {
    var checker = TemplateChecker(source, faults)
    checker.check(template.nodes)
    return checker.faults.all
  }

  private mutating func check(_ nodes: [TemplateNode]) {
    for node in nodes { check(node) }
  }

  private mutating func check(_ node: TemplateNode) {
    switch node {
    case .heading(_, let text), .paragraph(let text), .note(let text), .item(let text),
      .fields(let text):
      check(text)
    case .tableHead(let head):
      check(head.title)
      for column in head.columns { check(column.header) }
    case .tableRow(let cells): for cell in cells { check(cell) }
    case .table(let name): checkTable(name)
    case .chart(let name, _): checkChart(name)
    case .newPage: break
    case .each(let loop, let nodes):
      loops.append(loop)
      check(nodes)
      loops.removeLast()
    case .when(let condition, let nodes, let others):
      check(condition)
      check(nodes)
      check(others)
    }
  }

  private mutating func check(_ text: TemplateText) {
    for piece in text.pieces {
      switch piece {
      case .words: break
      case .value(let value, _): check(value)
      case .when(let condition, let first, let second):
        check(condition)
        check(first)
        check(second)
      }
    }
  }

  private mutating func check(_ condition: TemplateCondition) {
    for claim in condition.claims {
      switch claim.subject {
      case .table(let name): checkTable(name)
      case .chart(let name): checkChart(name)
      case .known(let reference): check(reference)
      case .comparison(let reference, _, .reference(let other)):
        check(reference)
        check(other)
      case .comparison(let reference, _, .words(let words)):
        check(reference)
        let isNumber = reference.isAddress || years.contains(reference.text)
        if isNumber, (try? ItalianNumber.ratio(words)) == nil, !isFact(words) {
          faults.add(
            "condizione", at: reference.place,
            "«\(reference.text)» si confronta con «\(words)», che non è un numero",
            expected: "un numero, 1.167,76 o 50%, il nome di un fatto o l'indirizzo di una figura")
        }
      }
    }
  }

  /// Whether a word names a fact of the scenario or a field of the loops around.
  private func isFact(_ name: String) -> Bool {
    DocumentFact.named(name) != nil || loops.flatMap(\.fields).contains { $0.name == name }
  }
}

// MARK: - Names

extension TemplateChecker {
  private mutating func checkTable(_ name: TemplateName) {
    let names = DocumentCatalogue.tables.map(\.name)
    guard !names.contains(name.text) else { return }
    faults.addUnknown(
      "tabella-sconosciuta", at: name.place, "la tabella «\(name.text)» non esiste",
      name: name.text, among: names, listedBy: "una dell'elenco: ptfp documento --elenco")
  }

  private mutating func checkChart(_ name: TemplateName) {
    let names = ChartCatalogue.all.map(\.name)
    guard !names.contains(name.text) else { return }
    faults.addUnknown(
      "grafico-sconosciuto", at: name.place, "il grafico «\(name.text)» non esiste",
      name: name.text, among: names, listedBy: "uno dell'elenco: ptfp documento --elenco")
  }

  private mutating func check(_ value: TemplateValue) {
    let reference = value.reference
    guard check(reference) else { return }
    guard reference.isAddress else {
      if let form = value.forms.first {
        faults.add(
          "forma", at: reference.place,
          "la forma «\(form.name)» si chiede a una figura, e «\(reference.text)» è un testo")
      }
      return
    }
    guard let figure = source.figures[Address(reference.text)] else { return }
    for form in value.forms where !form.applies(to: figure.unit) {
      faults.add(
        "forma", at: reference.place,
        "la forma «\(form.name)» non si applica a «\(reference.text)», che è in "
          + figure.unit.italian)
    }
  }

  /// Checks what a reference names; whether it names something.
  @discardableResult
  private mutating func check(_ reference: TemplateReference) -> Bool {
    reference.isAddress ? checkAddress(reference) : checkFact(reference)
  }

  private mutating func checkFact(_ reference: TemplateReference) -> Bool {
    let name: String
    switch reference.parts.first {
    case .literal(let text): name = text
    case .variable(let text, _): name = text
    case nil: return false
    }
    if case .variable = reference.parts.first, !years.contains(name) {
      return reportUnknown(reference, name, among: years)
    }
    let fields = loops.flatMap(\.fields).map(\.name)
    let facts = DocumentFact.all.map(\.name)
    if facts.contains(name) || fields.contains(name) { return true }
    return reportUnknown(reference, name, among: facts + fields)
  }

  private mutating func reportUnknown(
    _ reference: TemplateReference, _ name: String, among names: [String]
  ) -> Bool {
    let homes = TemplateLoop.allCases.filter { $0.fields.contains { $0.name == name } }
    guard homes.isEmpty else {
      let places = homes.map { "{{per \($0.rawValue)}}" }
      faults.add(
        "fuori-ripetizione", at: reference.place,
        "«\(name)» c'è soltanto dentro \(ItalianList.joined(places, last: "o"))")
      return false
    }
    faults.addUnknown(
      "fatto-sconosciuto", at: reference.place, "«\(reference.text)» non è un fatto",
      name: name, among: names,
      listedBy: "il nome di un fatto o l'indirizzo di una figura: ptfp documento --elenco")
    return false
  }

  /// The names that a number of years can be added to.
  private var years: [String] {
    loops.flatMap(\.variables).filter { $0 == "anno" }.uniqued()
      + DocumentFact.all.filter(\.isYear).map(\.name)
  }

  private mutating func checkAddress(_ reference: TemplateReference) -> Bool {
    let variables = loops.flatMap(\.variables) + DocumentFact.all.filter(\.isYear).map(\.name)
    for case .variable(let name, let offset) in reference.parts {
      guard variables.contains(name), offset == 0 || years.contains(name) else {
        return reportVariable(reference, name, variables)
      }
    }
    let isKnown =
      source.figures[Address(reference.text)] != nil
      || source.approved.figures[Address(reference.text)] != nil
    if isKnown || FigurePattern.all.contains(where: { $0.matches(reference, admitting: codes) }) {
      return true
    }
    let names =
      reference.text.contains("<")
      ? FigurePattern.all.map(\.text) : source.figures.all.map(\.address.text)
    faults.addUnknown(
      "figura-sconosciuta", at: reference.place,
      "nessuna figura ha l'indirizzo «\(reference.text)»", name: reference.text, among: names,
      listedBy: "un indirizzo dell'elenco: ptfp figure \(source.scenario.folder)")
    return false
  }

  private mutating func reportVariable(
    _ reference: TemplateReference, _ name: String, _ variables: [String]
  ) -> Bool {
    let homes = TemplateLoop.allCases.filter { $0.variables.contains(name) }
    let places = homes.map { "{{per \($0.rawValue)}}" }
    faults.addUnknown(
      homes.isEmpty ? "variabile-sconosciuta" : "fuori-ripetizione", at: reference.place,
      homes.isEmpty
        ? "«<\(name)>» non è una variabile"
        : "«<\(name)>» c'è soltanto dentro \(ItalianList.joined(places, last: "o"))",
      name: name, among: variables.uniqued(),
      listedBy: variables.isEmpty
        ? "una ripetizione intorno" : "una fra: \(variables.uniqued().joined(separator: ", "))")
    return false
  }
}
