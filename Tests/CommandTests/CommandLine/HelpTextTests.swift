import Testing

@testable import cli

@Suite struct HelpTextTests {
  @Test func `the general help lists every command with its summary`() {
    let help = HelpText.general(commands: SampleCommands.all)
    for command in SampleCommands.all {
      #expect(help.contains("\n  \(command.name)"))
      #expect(help.contains("  \(command.summary)\n"))
    }
    #expect(help.contains("Uso: ptfp <comando> <scenario> [opzioni]\n"))
    #expect(help.contains("\nPer saperne di più\n"))
  }

  @Test func `the help of a command is made from its description`() {
    #expect(
      HelpText.command(SampleCommands.explain) == """
        Spiega da dove viene una cifra.

        Uso: ptfp spiega <scenario> <figura> [opzioni]

        Opzioni
          -f, --formato FORMATO     Sceglie la forma del risultato. Si può scegliere
                                    testo o json; se non si dice niente, testo. Il testo
                                    è per lo schermo, docx per Word, odt per
                                    LibreOffice, html per il browser, csv per Excel e
                                    LibreOffice, json per altri programmi.
          -o, --output FILE         Scrive il risultato in un file. Senza --formato
                                    decide la fine del nome: .txt o .json. Il file è
                                    scritto per intero o per niente; se c'è già viene
                                    sostituito, e il comando lo dice. Con «-» il
                                    risultato va sullo schermo.
              --profondita LIVELLI  Limita quanti livelli di una spiegazione si vedono.
                                    Non sono mai più di 100.
          -h, --help                Mostra questo aiuto.
              --version             Mostra la versione del programma.

        """)
  }

  @Test(arguments: ["help", "aiuto"])
  func `a word asks for help as well as the option`(word: String) {
    #expect(CommandRun(word).output == CommandRun("--help").output)
    #expect(CommandRun(word, "ottimizza").output == CommandRun("ottimizza", "--help").output)
    #expect(CommandRun(word).code == .done)
  }

  @Test func `paragraphs and examples are set apart`() {
    let help = HelpText.command(SampleCommands.compute)
    #expect(help.contains("\n\nLegge lo scenario.\n\nScrive ogni tabella.\n\nOpzioni\n"))
    #expect(help.hasSuffix("\nEsempi\n  ptfp calcola scenario\n      tutte le tabelle\n"))
  }

  @Test(arguments: SampleCommands.all.map(HelpText.command) + [HelpText.general(commands: [])])
  func `no line is wider than 80 columns or ends in a space`(help: String) {
    for line in help.split(separator: "\n") {
      #expect(line.count <= 80, "\(line)")
      #expect(!line.hasSuffix(" "), "\(line)")
      #expect(!line.contains("\u{1B}"))
    }
  }
}
