import Foundation
import Testing

@testable import cli

/// What the documents beside the section of the PIAO say of the published plan.
@Suite struct DocumentKindTests {
  @Test func `the objectives of the offices of staff are told without the others`() {
    let text = CommandRun("documento", CommandRun.mainScenario, "--tipo", "obiettivi-ru").output
    #expect(text.contains("| 3.1.2 | inserito | — | 15% |"))
    #expect(!text.contains("| 2.1.1-a |") && !text.contains("| 1.4-b |"))
    #expect(text.contains("> **Nota di ptfp.** «Massimo» è ciò"))
    #expect(text.contains("il risultato si saprà a consuntivo."))
    // No row of the plan says which unit it concerns.
    #expect(!text.contains("Mesi di lavoro"))
    let roster = Repository.root.appending(path: "scenarios/esempio-personale").path
    #expect(
      CommandRun("documento", roster, "--tipo", "obiettivi-ru").output.contains(
        "**Mesi di lavoro a tempo pieno persi e acquisiti per unità**"))
    let sondrio = Repository.root.appending(path: "scenarios/sondrio-2024").path
    let alone = CommandRun("documento", sondrio, "--tipo", "obiettivi-ru").output
    #expect(!alone.contains("consuntivo") && !alone.contains("previsione"))
    #expect(!alone.contains("adempimenti"))
    #expect(alone.contains("| si calcola: Raggiungimento di «Obiettivi di sistema»; raggiunto |"))
  }

  private func variation(_ variant: String) -> String {
    CommandRun(
      "documento", CommandRun.mainScenario, "--tipo", "variazione", "--variante", variant
    ).output
  }

  @Test func `a variation bears the name of the body and says where nothing changes`() {
    let text = variation("prima-versione")
    #expect(text.contains("\n**Camera di commercio di Cremona-Mantova-Pavia**. Il piano approvato"))
    #expect(text.contains("\nLe capacità assunzionali non cambiano.\n"))
    #expect(text.contains("\nIl personale e la spesa a fine anno non cambiano.\n"))
    #expect(!text.contains("(nessuna riga)") && !text.contains("PROVA"))
    #expect(text.contains("\n## Effetti sugli obiettivi\n\nIl raggiungimento degli obiettivi non"))
    #expect(!text.contains("centesimo"))
    #expect(
      text.contains(
        """
        | Istruttori 2025: chiamata diretta (assunzioni/2025/istruttori/chiamata-diretta) | 1 | — | — |
        """))
    #expect(text.contains("\n«—»: la cifra non c'è, di solito perché nessuna riga"))
  }

  @Test func `differences a cent apart have their reason, and figures that go keep their place`() {
    let text = variation("concorsi-e-art18-rinviati")
    #expect(text.contains("| 1.490.766,03 | +215.550,78 |\n\nLe voci che non cambiano"))
    #expect(text.contains("il margine quelli esatti: le due differenze possono scostarsi"))
    let rows = text.split(separator: "\n").filter { $0.contains("(assunzioni/2025/") }
    #expect(rows.count == 8)
    // Without 3 Istruttori margin and spending move by the same cents.
    let equal = CommandRun(
      "documento", CommandRun.mainScenario, "--tipo", "variazione", "--ipotesi",
      "assunzioni/2026/istruttori=0"
    ).output
    #expect(equal.contains("| +92.378,91 |") && !equal.contains("possono scostarsi"))
    #expect(
      rows[2].hasPrefix("| Istruttori 2025: concorso (") && rows[2].hasSuffix("| 6 | — | — |"))
    #expect(rows[7].hasPrefix("| Spesa delle assunzioni 2025 che usano capacità"))
  }

  @Test func `the budget of the body is not compared as if it were the same`() {
    let text = CommandRun("documento", CommandRun.mainScenario, "--tipo", "parere-revisori").output
    #expect(
      text.contains(
        "| 2.080.540,74 | rispettato: si confrontano due grandezze diverse, a fine anno il solo "
          + "trattamento fondamentale con oneri e IRAP, nel preventivo tutta la spesa di personale, "
          + "anche accessoria; il margine non è una somma disponibile |"))
  }
}
