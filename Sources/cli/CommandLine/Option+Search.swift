extension Option {
  static let goal = Option(
    name: "--obiettivo", short: nil, argument: "OBIETTIVO", repeats: true,
    summary: "Dice che cosa rende migliore un piano",
    text:
      "Uno fra preferenze, persone, copertura, perdite. Si può ripetere: il primo conta di più, "
      + "i seguenti scelgono fra i piani alla pari; per ultima decide sempre la spesa minore.",
    update: { settings, value in
      settings.goals.append(value)
      return nil
    })

  static let seconds = Option(
    name: "--tempo", short: nil, argument: "SECONDI", repeats: false,
    summary: "Limita la durata della ricerca",
    text: "Se il tempo non basta, il risultato dice fin dove è arrivata la dimostrazione.",
    update: { settings, value in
      guard isPositive(value) else { return .malformedSeconds(value) }
      settings.seconds = value
      return nil
    })

  static let listed = Option(
    name: "--piani", short: nil, argument: "NUMERO", repeats: false,
    summary: "Dice quanti piani ugualmente buoni elencare",
    text: "",
    update: { settings, value in
      guard isPositive(value) else { return .malformedNumber(value, "--piani") }
      settings.listed = value
      return nil
    })

  static let newVariant = Option(
    name: "--scrivi", short: nil, argument: "CARTELLA", repeats: false,
    summary: "Scrive il piano trovato come nuova variante dello scenario",
    text: "La cartella non deve esistere, oppure deve essere vuota; se manca, viene creata anche "
      + "la cartella varianti dello scenario.",
    update: { settings, value in
      settings.newVariant = value
      return nil
    })

  /// Whether the text is a whole number from one up that a search can use.
  static func isPositive(_ value: String) -> Bool {
    isWholeNumber(value) && value.count <= 9 && value.contains { $0 != "0" }
  }
}
