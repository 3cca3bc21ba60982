extension Option {
  static let mapping = Option(
    name: "--mappa", short: nil, argument: "FILE", repeats: false,
    summary: "Indica la tabella che dice da dove viene ogni colonna",
    text: "Per averne una da completare: --mappa-vuota.",
    update: { settings, value in
      settings.mapping = value
      return nil
    })

  static let emptyMapping = Option(
    name: "--mappa-vuota", short: nil, argument: "FILE", repeats: false,
    summary: "Scrive una mappa da completare e non importa niente",
    text: "La mappa propone le colonne che riconosce nel file.",
    update: { settings, value in
      settings.emptyMapping = value
      return nil
    })

  static let scenario = Option(
    name: "--scenario", short: nil, argument: "CARTELLA", repeats: false,
    summary: "Indica lo scenario in cui scrivere personale.csv",
    text: "",
    update: { settings, value in
      settings.scenario = value
      return nil
    })

  static let keys = Option(
    name: "--chiavi", short: nil, argument: "FILE", repeats: false,
    summary: "Indica il file delle chiavi, che dice chi è chi",
    text: "Sta fuori dallo scenario, leggibile solo da chi lo scrive; la prima volta viene creato, "
      + "poi va indicato sempre lo stesso, perché ogni persona conservi il suo id.",
    update: { settings, value in
      settings.keys = value
      return nil
    })

  static let replaces = Option(
    name: "--sostituisci", short: nil, argument: nil, repeats: false,
    summary: "Permette di scrivere sopra una tabella che ha già righe",
    text: "",
    update: { settings, _ in
      settings.replaces = true
      return nil
    })
}
