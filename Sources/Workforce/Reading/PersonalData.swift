/// Keeps names, tax codes and contacts out of the roster, which knows people by pseudonym only.
enum PersonalData {
  /// Words that a forbidden header contains, in letters only.
  private static let parts = [
    "cognome", "nominativo", "codicefiscale", "codfisc", "email", "telefono", "cellulare",
    "indirizzo", "matricola", "residenza", "domicilio", "iban",
  ]
  /// Words that a forbidden header consists of, in letters only.
  private static let wholes: Set<String> = [
    "nome", "cf", "mail", "pec", "dipendente", "nomedipendente", "tel", "badge", "persona",
  ]

  private static let shape = Array("AAAAAA00A00A000A".utf8)
  private static let replacements = Set("LMNPQRSTUV".utf8)

  /// Whether a header announces who the people are.
  static func isNamed(by header: String) -> Bool {
    let letters = String(header.lowercased().filter(\.isLetter))
    return wholes.contains(letters) || parts.contains(where: letters.contains)
  }

  /// Whether a text has the shape of a codice fiscale, also in its forms for homonyms.
  static func isTaxCode(_ text: String) -> Bool {
    guard text.utf8.count >= shape.count else { return false }
    let code = text.uppercased().utf8.filter { $0 != 45 && $0 != 46 && $0 != 95 && $0 != 32 }
    guard code.count == shape.count else { return false }
    return zip(code, shape).allSatisfy { byte, kind in
      let isLetter = (65...90).contains(byte)
      guard kind == 48 else { return isLetter }
      return (48...57).contains(byte) || replacements.contains(byte)
    }
  }
}

extension Diagnostic {
  private static let whyNot =
    "l'elenco conosce le persone solo con uno pseudonimo: chi collega gli pseudonimi alle persone "
    + "resta fuori da questa cartella"

  /// A column of the roster names people; the message does not repeat the row.
  static func personalColumn(_ name: String, at place: Location) -> Diagnostic {
    Diagnostic(
      code: "dato-personale", at: place,
      "la colonna «\(name.shortened)» contiene dati che identificano le persone",
      expected: "nessun nome, codice fiscale, matricola o recapito: \(whyNot)",
      hint: "togliere la colonna e usare in «id» uno pseudonimo come p001")
  }

  /// A cell of the roster holds a tax code; the message does not repeat it.
  static func taxCode(at place: Location) -> Diagnostic {
    Diagnostic(
      code: "dato-personale", at: place, "la cella ha la forma di un codice fiscale",
      expected: "nessun codice fiscale: \(whyNot)",
      hint: "scrivere ciò che la colonna chiede; in «id» uno pseudonimo come p001")
  }
}
