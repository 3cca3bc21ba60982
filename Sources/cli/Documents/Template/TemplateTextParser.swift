/// Reads the words of a paragraph, a heading or a cell: stress, values, conditions.
struct TemplateTextParser {
  private let text: [TemplateCharacter]
  private var position = 0
  private var words = ""
  private var pieces: [TemplateText.Piece] = []
  private var strong: TemplatePlace?
  private var emphasis: TemplatePlace?
  private var openings: [Opening] = []
  private(set) var faults: TemplateFaults

  /// A condition that has not been closed yet, with what stood before it.
  private struct Opening {
    let condition: TemplateCondition
    let place: TemplatePlace
    let before: [TemplateText.Piece]
    var first: [TemplateText.Piece]?
  }

  private init(_ text: ArraySlice<TemplateCharacter>, _ faults: TemplateFaults) {
    self.text = Array(text.trimmed)
    self.faults = faults
  }

  static func parse(
    _ text: ArraySlice<TemplateCharacter>, _ faults: inout TemplateFaults
  ) -> TemplateText {
    var parser = TemplateTextParser(text, faults)
    let result = parser.parse()
    faults = parser.faults
    return result
  }

  private mutating func parse() -> TemplateText {
    while position < text.count { step() }
    flush()
    if let strong { faults.addUnclosed("**", closing: "** dove finisce il grassetto", at: strong) }
    if let emphasis { faults.addUnclosed("*", closing: "* dove finisce il corsivo", at: emphasis) }
    for opening in openings { faults.addUnended("se", at: opening.place) }
    return TemplateText(pieces: pieces)
  }

  private mutating func step() {
    let character = text[position].character
    switch character {
    case "\\" where next?.isPunctuation == true || next?.isSymbol == true:
      words.append(next ?? "\\")
      position += 2
    case "{" where next == "{": readDirective()
    case "{": readValue()
    case "*": readStress()
    default:
      words.append(character)
      position += 1
    }
  }

  private var next: Character? {
    position + 1 < text.count ? text[position + 1].character : nil
  }

  private var stress: Prose.Stress {
    strong != nil ? .strong : emphasis != nil ? .emphasis : .none
  }

  private mutating func flush() {
    if !words.isEmpty { pieces.append(.words(words, stress)) }
    words = ""
  }
}

// MARK: - Stress

extension TemplateTextParser {
  private mutating func readStress() {
    let place = text[position...position].place
    if next == "*" {
      flush()
      strong = strong == nil ? place : nil
      position += 2
      return
    }
    let before = position > 0 ? text[position - 1].character : " "
    let opens = emphasis == nil && next?.isWhitespace == false
    let closes = emphasis != nil && !before.isWhitespace
    if opens || closes {
      flush()
      emphasis = opens ? place : nil
    } else {
      words.append("*")
    }
    position += 1
  }
}

// MARK: - Values and directives

extension TemplateTextParser {
  private mutating func readValue() {
    let start = position
    guard let end = text[start...].firstIndex(where: { $0.character == "}" }) else {
      return giveUp("{", closing: "} dopo l'indirizzo della figura o il nome del fatto")
    }
    position = end + 1
    let body = text[(start + 1)..<end]
    let parts = body.parts(between: "|").map(\.trimmed)
    guard let name = parts.first, !name.isEmpty else {
      faults.add(
        "indirizzo", at: text[start...end].place, "fra le parentesi graffe non c'è niente",
        expected: "l'indirizzo di una figura o il nome di un fatto: {capacita/2026/residua}")
      return
    }
    flush()
    let forms = parts.dropFirst().compactMap { form($0) }
    guard let reference = TemplateReference.read(name, &faults) else { return }
    pieces.append(.value(TemplateValue(reference: reference, forms: forms), stress))
  }

  private mutating func form(_ text: ArraySlice<TemplateCharacter>) -> TemplateForm? {
    if let form = TemplateForm(text.string) { return form }
    faults.addUnknown(
      "forma", at: text.place, "la forma «\(text.string)» non esiste", name: text.string,
      among: TemplateForm.all.map(\.example),
      listedBy: "una fra: \(TemplateForm.all.map(\.example).joined(separator: ", "))")
    return nil
  }

  private mutating func readDirective() {
    let start = position
    guard
      let end = text[start...].indices.dropLast().first(where: {
        text[$0].character == "}" && text[$0 + 1].character == "}"
      })
    else { return giveUp("{{", closing: "}} dopo la direttiva") }
    position = end + 2
    let place = text[start..<position].place
    flush()
    switch TemplateDirective.read(text[(start + 2)..<end], at: place, &faults) {
    case .when(let condition):
      openings.append(Opening(condition: condition, place: place, before: pieces))
      pieces = []
    case .otherwise: turn(at: place)
    case .end: close(at: place)
    case .table, .chart, .each, .fields, .newPage:
      faults.add(
        "direttiva", at: place, "«\(text[start..<position].string)» sta dentro una frase",
        expected: "una riga tutta sua")
    case .unknownOpening, nil: break
    }
  }

  private mutating func turn(at place: TemplatePlace) {
    guard let opening = openings.last, opening.first == nil else {
      return faults.addUnopened("altrimenti", at: place)
    }
    openings[openings.count - 1].first = pieces
    pieces = []
  }

  private mutating func close(at place: TemplatePlace) {
    guard let opening = openings.popLast() else { return faults.addUnopened("fine", at: place) }
    let first = opening.first ?? pieces
    let otherwise = opening.first == nil ? [] : pieces
    pieces =
      opening.before + [
        .when(
          opening.condition, TemplateText(pieces: first),
          otherwise: TemplateText(pieces: otherwise))
      ]
  }

  private mutating func giveUp(_ mark: String, closing: String) {
    faults.addUnclosed(
      mark, closing: closing, at: text[position..<(position + mark.count)].place)
    words += mark
    position += mark.count
  }
}
