/// What the general help says about the program as a whole.
struct ProgramDescription: Sendable {
  let name: String
  let text: [String]
  let usage: String
  let examples: [Example]
  /// Where to find more: one line each.
  let more: [Example]
}

extension ProgramDescription {
  static let ptfp = ProgramDescription(
    name: "ptfp",
    text: [
      "ptfp calcola, verifica e scrive il piano triennale dei fabbisogni di personale (PTFP) di "
        + "una camera di commercio. Legge le tabelle CSV di una cartella, lo scenario, e spiega "
        + "ogni cifra fino alla norma e alla riga da cui viene. Non usa la rete."
    ],
    usage: "ptfp <comando> <scenario> [opzioni]",
    examples: [
      Example(
        line: "ptfp nuovo scenario --triennio 2026-2028",
        purpose: "una cartella di tabelle da compilare, per cominciare"),
      Example(line: "ptfp calcola scenario", purpose: "tutte le tabelle del piano"),
      Example(line: "ptfp verifica scenario", purpose: "ogni limite, con il margine che resta"),
      Example(
        line: "ptfp spiega scenario capacita/2026/residua",
        purpose: "da dove viene una cifra, passo per passo"),
      Example(
        line: "ptfp documento scenario --formato docx --output sezione.docx",
        purpose: "la sezione del PIAO, pronta da incollare"),
    ],
    more: [
      Example(line: "ptfp <comando> --help", purpose: "le opzioni e gli esempi di un comando"),
      Example(line: "ptfp figure <scenario>", purpose: "gli indirizzi di tutte le cifre"),
    ])
}
