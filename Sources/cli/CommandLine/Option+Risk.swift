extension Option {
  static let draws = Option(
    name: "--estrazioni", short: nil, argument: "NUMERO", repeats: false,
    summary: "Estrae a sorte tanti casi, invece di sommarli tutti",
    text: "Serve dove i casi sono troppi, o per controllare il calcolo esatto.",
    update: { settings, value in
      guard isPositive(value) else { return .malformedNumber(value, "--estrazioni") }
      settings.draws = value
      return nil
    })

  static let seed = Option(
    name: "--seme", short: nil, argument: "NUMERO", repeats: false,
    summary: "Sceglie da dove comincia il sorteggio",
    text: "Lo stesso seme dà sempre le stesse estrazioni; se non si dice niente, 1.",
    update: { settings, value in
      guard isWholeNumber(value), value.count <= 18 else { return .malformedSeed(value) }
      settings.seed = value
      return nil
    })
}
