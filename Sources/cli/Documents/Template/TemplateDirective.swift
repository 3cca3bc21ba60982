import Workforce

/// What stands between `{{` and `}}`.
enum TemplateDirective: Sendable {
  case each(TemplateLoop)
  case when(TemplateCondition)
  case otherwise
  case end
  case table(TemplateName)
  case chart(TemplateName, hasNumbers: Bool)
  case fields(ArraySlice<TemplateCharacter>)
  case newPage
  /// Something that opens a part and was not understood.
  case unknownOpening

  /// The directives with an example and what they do, for the list of the language.
  static let all: [(example: String, purpose: String)] = [
    ("{{tabella capacita}}", "mette una tabella dell'elenco"),
    ("{{grafico limiti}}", "mette un grafico dell'elenco, con i suoi numeri"),
    ("{{grafico limiti senza numeri}}", "il grafico solo, se i numeri sono già in una tabella"),
    ("{{per anno}} … {{fine}}", "ripete ciò che sta in mezzo"),
    ("{{se …}} … {{altrimenti}} … {{fine}}", "tiene la prima parte o la seconda"),
    ("{{firma Il Presidente}}", "lascia lo spazio per scrivere a mano"),
    ("{{pagina}}", "comincia una pagina nuova"),
  ]

  private static let words = [
    "per", "se", "altrimenti", "fine", "tabella", "grafico", "firma", "pagina",
  ]

  /// Reads a directive; nil, with a fault, if it is not understood.
  static func read(
    _ body: ArraySlice<TemplateCharacter>, at place: TemplatePlace, _ faults: inout TemplateFaults
  ) -> TemplateDirective? {
    let body = body.trimmed
    let word = body.words.first?.string ?? ""
    let rest = body.dropFirst(word.count).trimmed
    switch word {
    case "per": return loop(rest, at: place, &faults)
    case "se":
      return .when(
        TemplateCondition.read(rest, at: place, &faults) ?? TemplateCondition(claims: []))
    case "altrimenti" where rest.isEmpty: return .otherwise
    case "fine" where rest.isEmpty: return .end
    case "pagina" where rest.isEmpty: return .newPage
    case "firma" where !rest.isEmpty: return .fields(rest)
    case "tabella", "grafico":
      let words = rest.words
      let isBare = word == "grafico" && words.dropFirst().map(\.string) == ["senza", "numeri"]
      guard let first = words.first, words.count == 1 || isBare else {
        faults.add(
          "direttiva", at: place, "«\(word)» vuole un nome solo, e ha «\(rest.string)»",
          expected: word == "tabella"
            ? "{{tabella nome}}" : "{{grafico nome}} oppure {{grafico nome senza numeri}}")
        return nil
      }
      let name = TemplateName(text: first.string, place: first.place)
      return word == "tabella" ? .table(name) : .chart(name, hasNumbers: !isBare)
    default:
      faults.addUnknown(
        "direttiva", at: place, "«{{\(body.string)}}» non è una direttiva", name: word,
        among: words, listedBy: "una fra: \(words.joined(separator: ", "))")
      return nil
    }
  }

  private static func loop(
    _ name: ArraySlice<TemplateCharacter>, at place: TemplatePlace, _ faults: inout TemplateFaults
  ) -> TemplateDirective {
    if let loop = TemplateLoop(rawValue: name.string) { return .each(loop) }
    let names = TemplateLoop.allCases.map(\.rawValue)
    faults.addUnknown(
      "ripetizione", at: name.isEmpty ? place : name.place,
      "non si può ripetere per «\(name.string)»", name: name.string, among: names,
      listedBy: "uno fra: \(names.joined(separator: ", "))")
    return .unknownOpening
  }
}

extension TemplateCondition {
  /// Reads what follows `se`; nil, with a fault, if it is not understood.
  static func read(
    _ text: ArraySlice<TemplateCharacter>, at place: TemplatePlace, _ faults: inout TemplateFaults
  ) -> TemplateCondition? {
    let words = text.words
    let groups = words.split(omittingEmptySubsequences: false) { $0.string == "e" }
    let known = faults.all.count
    let claims = groups.compactMap { claim(Array($0), &faults) }
    guard claims.count == groups.count else {
      guard faults.all.count == known else { return nil }
      faults.add(
        "condizione", at: text.isEmpty ? place : text.place,
        "la condizione «\(text.string)» non si capisce",
        expected: "un indirizzo o un fatto, tabella e un nome, o un confronto con spazi intorno al "
          + "segno: capacita/2026/scaduta > 0; più condizioni si uniscono con e")
      return nil
    }
    return TemplateCondition(claims: claims)
  }

  private static func claim(
    _ words: [ArraySlice<TemplateCharacter>], _ faults: inout TemplateFaults
  ) -> Claim? {
    let isDenied = words.first?.string == "non"
    let words = isDenied ? Array(words.dropFirst()) : words
    guard let first = words.first else { return nil }
    if words.count == 2, ["tabella", "grafico"].contains(first.string) {
      let name = TemplateName(text: words[1].string, place: words[1].place)
      return Claim(
        isDenied: isDenied, subject: first.string == "tabella" ? .table(name) : .chart(name))
    }
    guard let reference = TemplateReference.read(first, &faults) else { return nil }
    if words.count == 1 { return Claim(isDenied: isDenied, subject: .known(reference)) }
    guard words.count >= 3, let comparison = Comparison(rawValue: words[1].string) else {
      return nil
    }
    let operand = words[2...].map(\.string).joined(separator: " ")
    if words.count == 3, operand.contains("/"),
      let other = TemplateReference.read(words[2], &faults)
    {
      return Claim(
        isDenied: isDenied, subject: .comparison(reference, comparison, .reference(other)))
    }
    return Claim(
      isDenied: isDenied, subject: .comparison(reference, comparison, .words(operand)))
  }
}

extension TemplateReference {
  /// Reads an address or a name; nil, with a fault, if a part of it is empty.
  static func read(
    _ text: ArraySlice<TemplateCharacter>, _ faults: inout TemplateFaults
  ) -> TemplateReference? {
    let texts = text.parts(between: "/")
    let parts = texts.compactMap { part(String($0.string), isAlone: texts.count == 1) }
    guard parts.count == texts.count, !text.isEmpty else {
      faults.add(
        "indirizzo", at: text.place, "«\(text.string)» non è un indirizzo",
        expected: "parti separate da una barra, senza parti vuote: capacita/2026/residua")
      return nil
    }
    return TemplateReference(parts: parts, place: text.place)
  }

  private static func part(_ text: String, isAlone: Bool) -> Part? {
    if text.hasPrefix("<") {
      guard text.hasSuffix(">"), text.count > 2 else { return nil }
      return variable(String(text.dropFirst().dropLast()))
    }
    guard !text.isEmpty, !text.contains(where: { "<> ".contains($0) }) else { return nil }
    if isAlone, let sum = variable(text), case .variable(_, let offset) = sum, offset != 0 {
      return sum
    }
    return .literal(text)
  }

  /// `anno`, `anno+1`, `anno-1`.
  private static func variable(_ text: String) -> Part? {
    guard let sign = text.lastIndex(where: { "+-".contains($0) }),
      let offset = Int(text[sign...]), sign > text.startIndex, abs(offset) < 100
    else { return .variable(text, offset: 0) }
    return .variable(String(text[..<sign]), offset: offset)
  }
}
