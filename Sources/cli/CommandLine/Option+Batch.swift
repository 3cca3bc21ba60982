extension Option {
  static let folder = Option(
    name: "--cartella", short: nil, argument: "CARTELLA", repeats: false,
    summary: "Valuta tutti gli scenari di una cartella, uno per riga",
    text: "Ipotesi e letture della riga di comando valgono per tutti.",
    update: { settings, value in
      settings.folder = value
      return nil
    })

  static let figure = Option(
    name: "--figura", short: nil, argument: "INDIRIZZO", repeats: true,
    summary: "Sceglie una cifra da dare, dove la riga non ne chiede",
    text: "Per esempio --figura capacita/2026/residua. Si può ripetere.",
    update: { settings, value in
      settings.figures.append(value)
      return nil
    })
}
