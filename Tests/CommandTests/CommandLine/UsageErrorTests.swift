import Testing

@testable import cli

@Suite struct UsageErrorTests {
  @Test(arguments: [
    ("calcola s --formatto json", "l'opzione «--formatto» non esiste."),
    ("calcola s --zzzzzzzz", "l'opzione «--zzzzzzzz» non esiste."),
    ("calcola s -output x", "l'opzione «-output» non esiste."),
    (
      "calcola s —formato csv",
      "«—formato» comincia con una lineetta lunga, non con due trattini."
    ),
    ("calcola s --formato", "l'opzione «--formato» vuole un valore: --formato FORMATO."),
    ("calcola s --output --anno 2026", "l'opzione «--output» vuole un valore: --output FILE."),
    ("calcola s -o -f csv", "l'opzione «--output» vuole un valore: --output FILE."),
    ("calcola s --formato=", "l'opzione «--formato» vuole un valore: --formato FORMATO."),
    ("calcola s --formato csv -f json", "l'opzione «--formato» compare più di una volta."),
    ("calcola s -o a -o b -o c", "l'opzione «--output» compare più di una volta."),
    ("calcola s --formato pdf", "il formato «pdf» non esiste."),
    ("spiega s f --formato csv", "il comando «spiega» non scrive il formato «csv»."),
    ("spiega s f --anno 2026", "il comando «spiega» non accetta l'opzione «--anno»."),
    ("calcola s --anno 26", "l'anno «26» non è scritto con quattro cifre."),
    ("calcola s --anno ２０２６", "l'anno «２０２６» non è scritto con quattro cifre."),
    ("spiega s f --profondita 00", "la profondità «00» non è un numero intero da 1 in su."),
    ("calcola s --lettura a", "«a» non ha la forma attesa: --lettura NOME=VALORE."),
    ("calcola s --ipotesi =4", "«=4» non ha la forma attesa: --ipotesi INDIRIZZO=VALORE."),
    ("--formato json", "manca il comando."),
    ("clacola s", "il comando «clacola» non esiste."),
    ("calcola", "al comando «calcola» manca <scenario>."),
    ("spiega", "al comando «spiega» mancano <scenario> e <figura>."),
    ("confronta s", "al comando «confronta» manca <variante>."),
    ("calcola s a b", "il comando «calcola» non si aspetta «a» e «b»."),
  ])
  func `a fault gives one message`(line: String, message: String) {
    #expect(SampleCommands.messages(line) == [message])
  }

  @Test(arguments: [
    ("calcola s --formatto json", "forse si intendeva «--formato»."),
    ("calcola s -output x", "forse si intendeva «--output»."),
    ("calcola s --zzzzzzzz", "le opzioni di un comando sono elencate da: ptfp <comando> --help"),
    (
      "calcola s —formato csv",
      "scrivere --formato: succede quando si copia il comando da un documento."
    ),
    ("calcola s -o", "se il valore comincia con un trattino, scrivere --output=VALORE."),
    ("spiega s f --anno 2026", "la accettano i comandi «calcola» e «confronta»."),
    ("calcola s --profondita 2", "la accetta il comando «spiega»."),
    ("spiega s f --formato csv", "scegliere testo o json."),
    (
      "calcola s --formato mp3",
      "i formati sono testo, json, csv, markdown, html, docx, odt, xlsx e ods."
    ),
    ("calcola s --formato cvs", "forse si intendeva «csv»."),
    (
      "calcola s --formato pdf",
      "ptfp documento scrive docx, odt e html: chi li apre li può salvare in PDF."
    ),
    ("clacola s", "forse si intendeva «calcola»."),
    ("spiega s", "gli esempi sono in: ptfp spiega --help"),
  ])
  func `a fault says what to do`(line: String, hint: String) {
    #expect(SampleCommands.hints(line) == [hint])
  }

  @Test(arguments: [
    ("calcola", "piano.xlsx"), ("calcola", "piano.PDF"), ("documento", "piano.csv"),
    ("esporta", "piano.md"),
  ])
  func `the name of a file does not promise what is not in it`(command: String, name: String) throws
  {
    let folder = try TemporaryFolder()
    let words = [command, CommandRun.mainScenario, "--output", folder.path(name)]
    let run = CommandRun(words)
    let ending = try #require(name.lowercased().split(separator: ".").last)
    #expect(run.code == .badInput)
    #expect(run.errors.hasPrefix("errore: il comando «\(command)» non scrive file «.\(ending)».\n"))
    #expect(throws: (any Error).self) { try folder.text(name) }
    let format = command == "esporta" ? "csv" : "testo"
    let isText = name.hasSuffix(".csv") || name.hasSuffix(".md")
    #expect(CommandRun(words + ["--formato", format]).code == (isText ? .done : .badInput))
  }

  @Test func `all the faults of a line are reported together`() {
    let line = "spiega --help=si --formato pdf --anno 99 s"
    #expect(
      SampleCommands.messages(line) == [
        "l'opzione «--help» non vuole un valore, ma c'è «si».",
        "il formato «pdf» non esiste.",
        "l'anno «99» non è scritto con quattro cifre.",
        "il comando «spiega» non accetta l'opzione «--anno».",
        "al comando «spiega» manca <figura>.",
      ])
  }

  @Test func `the text shows each error, its hint and the usage`() {
    let errors = UsageErrors(
      [.unknownCommand("x\u{1B}[2J", suggestions: []), .malformedYear("26")], usage: "ptfp x")
    #expect(
      errors.rendered() == """
        errore: il comando «x␛[2J» non esiste.
          suggerimento: i comandi sono elencati da: ptfp --help
        errore: l'anno «26» non è scritto con quattro cifre.
          suggerimento: scrivere per esempio --anno 2026.

        Uso: ptfp x

        """)
  }
}
