/// Turns a cell of the payroll into a cell of the roster.
struct PayrollCell {
  let source: ImportMapping.Source
  /// The codes of the areas, if the scenario has them already.
  let areas: [String]

  /// The text for the roster, or what is wrong with the payroll's.
  func converted(_ text: String) -> Result<String, CellFault> {
    translated(text).flatMap { value in
      guard source.field.kind == .area, !areas.isEmpty, !areas.contains(value) else {
        return .success(value)
      }
      return .failure(unknownArea(value, for: text))
    }
  }

  private func translated(_ text: String) -> Result<String, CellFault> {
    if let constant = source.constant, source.column == nil { return .success(constant) }
    if text.isEmpty { return empty }
    if source.scale == nil, let translated = source.translations[text.lowercased()] {
      return .success(translated)
    }
    if let otherwise = source.otherwise { return .success(otherwise) }
    return plain(text).mapError(advised(about: text))
  }

  private var empty: Result<String, CellFault> {
    if let value = source.whenEmpty { return .success(value) }
    guard source.field.isRequired else { return .success("") }
    return .failure(
      CellFault(
        problem: "è vuota",
        hint:
          "se la riga è un totale, toglierla dal file; se il vuoto ha un senso, aggiungere alla "
          + "mappa \(source.field.name);\(source.column ?? "");;valore"))
  }

  private func plain(_ text: String) -> Result<String, CellFault> {
    switch source.field.kind {
    case .day:
      return Result(catching: { () throws(ItalianDate.Fault) in try PayrollDate.day(text) })
        .mapError { Self.dateFault($0, text) }.flatMap(near)
    case .hours:
      return Result(
        catching: { () throws(CellFault) in
          try PayrollHours.share(text, scale: source.scale)
        }
      ).map(PayrollHours.text)
    case .word:
      let word = text.lowercased()
      return source.field.fault(word).map { .failure($0) } ?? .success(word)
    case .area: return area(text)
    case .code: return code(text)
    }
  }

  /// The day, unless it is one of those that stand for no day at all, as 31/12/9999.
  private func near(_ day: CalendarDay) -> Result<String, CellFault> {
    guard !(1900...2199).contains(day.year) else { return .success(day.italian) }
    return .failure(
      CellFault(
        problem: "non è una data vicina",
        hint: source.field.isRequired
          ? "correggerla nel file"
          : "se vuol dire «nessuna data», aggiungere alla mappa la riga "
            + "\(source.field.name);\(source.column ?? "");\(day.italian); con «a» vuota"))
  }

  private func area(_ text: String) -> Result<String, CellFault> {
    let candidates = [text, Self.code(from: text)]
    if let known = candidates.first(where: areas.contains) { return .success(known) }
    guard areas.isEmpty else { return .failure(unknownArea(text, for: text)) }
    return source.field.fault(text).map { .failure($0) } ?? .success(text)
  }

  /// A code as it stands, or made from the words; with translations, only what they say.
  private func code(_ text: String) -> Result<String, CellFault> {
    guard !PersonalData.isTaxCode(text) else {
      return .failure(
        CellFault(
          problem: "ha la forma di un codice fiscale", form: "un codice che non dica chi è",
          hint: "indicare nella mappa un'altra colonna"))
    }
    guard let fault = source.field.fault(text) else { return .success(text) }
    let code = Self.code(from: text)
    guard source.translations.isEmpty, source.field.fault(code) == nil else {
      return .failure(fault)
    }
    return .success(code)
  }

  /// `Ufficio Qualità e Metrico` as `ufficio-qualita-e-metrico`.
  static func code(from text: String) -> String {
    var words: [String] = [""]
    for character in text.lowercased() {
      let letter = plainLetters[character] ?? character
      if letter.isASCII, letter.isLetter || letter.isNumber {
        words[words.count - 1].append(letter)
      } else if words.last?.isEmpty == false {
        words.append("")
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: "-")
  }

  private static let plainLetters: [Character: Character] = [
    "à": "a", "á": "a", "è": "e", "é": "e", "ì": "i", "í": "i", "ò": "o", "ó": "o", "ù": "u",
    "ú": "u",
  ]
}

// MARK: - Words

extension PayrollCell {
  private func unknownArea(_ value: String, for text: String) -> CellFault {
    let subject = value == text ? "" : "diventa «\(value)», che "
    return CellFault(
      problem: "\(subject)non è un'area di dotazione.csv",
      form: "una fra: \(areas.joined(separator: ", "))",
      hint: value == text ? nil : "correggere la mappa, oppure aggiungere l'area a dotazione.csv")
  }

  /// Adds the row of the mapping that would translate the text, unless there is better advice.
  private func advised(about text: String) -> (CellFault) -> CellFault {
    { fault in
      let column = source.column ?? ""
      let row = [source.field.name, column, text, "…"].map(CSVLine.quoted).joined(separator: ";")
      let advice = source.scale == nil ? "dire nella mappa che cosa significa: \(row)" : nil
      return CellFault(
        problem: fault.problem, form: fault.form ?? source.field.form, hint: fault.hint ?? advice)
    }
  }

  private static func dateFault(_ fault: ItalianDate.Fault, _ text: String) -> CellFault {
    guard case .notADate = fault, text.utf8.count == 5, text.allSatisfy(\.isNumber) else {
      return fault.cellFault
    }
    return CellFault(
      problem: "sembra il numero con cui Excel tiene una data",
      hint: "in Excel dare alla colonna il formato data e salvare di nuovo")
  }
}
