import PerformanceLink
import Testing
import Workforce

/// Chains as long as a table can be: nothing may recurse along them.
struct DeepChainTests {
  private static let depth = 5_000

  private static let levels = """
    livello;aggregazione;di;mancante
    nodo;media-ponderata;obiettivi;assente
    foglia;media-ponderata;indicatori;assente

    """
  private static let settings = "chiave;valore\ndenominazione;Prova\ntriennio;2025-2027\n"

  /// A root made for 60 % of a chain and for 40 % of a leaf of its own, the lowest row first.
  private static var chain: [String: String] {
    let rows = (1...depth).reversed().map { place in
      let parent = place == 1 ? "r" : "o\(place - 1)"
      return "o\(place);\(place == depth ? "foglia" : "nodo");Titolo;\(parent);"
        + "\(place == 1 ? 60 : 100)\n"
    }
    return [
      "scenario.csv": settings, "livelli.csv": levels, "schemi.csv": "schema;metodo\nr;rapporto\n",
      "obiettivi.csv": "obiettivo;livello;titolo;padre;peso\n" + rows.joined()
        + "f;foglia;Vicino;r;40\nr;nodo;Radice;;\n",
      "indicatori.csv": """
      indicatore;obiettivo;titolo;peso;calcolo
      a;o\(depth);Lontano;100;misura
      b;f;Vicino;100;misura

      """,
      "target.csv": "indicatore;anno;operatore;valore\na;2025;>=;200\nb;2025;>=;10\n",
      "misure.csv": "indicatore;data;valore\na;31/12/2025;150\nb;31/12/2025;12\n",
    ]
  }

  @Test func `the score of the lowest objective reaches the root`() throws {
    let evaluation = try Shipped.evaluation(of: Self.chain)
    #expect(evaluation.percentage("obiettivi/o1/raggiungimento") == "75,00%")
    #expect(evaluation.percentage("obiettivi/r/raggiungimento") == "85,00%")
    #expect(evaluation.percentage("obiettivi/o1/contributo") == "45,00%")
    let explanation = try #require(
      Explanation(of: Address("obiettivi/o1/raggiungimento"), in: evaluation.figures))
    var node = explanation
    var levels = 0
    while let next = node.branches.last {
      node = next
      levels += 1
    }
    #expect(node.kind == .cut)
    #expect(levels == 100)
  }

  /// Each indicator is the score of the next objective, the last one a measure.
  @Test func `indicators that read each other are a chain too`() throws {
    let places = 1...Self.depth
    let tables = [
      "scenario.csv": Self.settings, "livelli.csv": Self.levels,
      "schemi.csv": "schema;metodo\nv;valore\nr;rapporto\n",
      "obiettivi.csv": "obiettivo;livello;titolo\n"
        + places.map { "o\($0);foglia;Titolo\n" }.joined(),
      "indicatori.csv": "indicatore;obiettivo;titolo;peso;tipo_valore;calcolo;schema\n"
        + places.map { place in
          let source =
            place == Self.depth ? "misura;r" : "obiettivi/o\(place + 1)/raggiungimento;v"
          return "i\(place);o\(place);Titolo;100;percentuale;\(source)\n"
        }.joined(),
      "target.csv": "indicatore;anno;operatore;valore\n"
        + places.map { "i\($0);2025;>=;80%\n" }.joined(),
      "misure.csv": "indicatore;data;valore\ni\(Self.depth);31/12/2025;60%\n",
    ]
    let evaluation = try Shipped.evaluation(of: tables)
    #expect(evaluation.percentage("obiettivi/o1/raggiungimento") == "75,00%")
    #expect(evaluation.percentage("indicatori/i2/valore") == "75,00%")
  }

  @Test func `a long way round is reported once, by its ends`() {
    let rows = (1...Self.depth).map { "o\($0);nodo;Titolo;o\($0 % Self.depth + 1);100\n" }
    let faults = Shipped.faults([
      "scenario.csv": Self.settings, "livelli.csv": Self.levels,
      "obiettivi.csv": "obiettivo;livello;titolo;padre;peso\n"
        + "coda;nodo;Titolo;o7;100\n" + rows.joined(),
    ])
    #expect(
      faults.filter { $0.code == "ciclo" }.map(\.message) == [
        "l'obiettivo «o1» finisce per dipendere da sé stesso: o1 → o2 → o3 → o4 → o5 → o6 → o7 → o8 "
          + "→ o9 → o10 → … → o\(Self.depth) → o1"
      ])
  }

  @Test func `tables that nobody has filled in count as absent`() {
    let plan = ["scenario.csv": Self.settings, "livelli.csv": Self.levels]
    let header = "obiettivo;livello;titolo;padre;peso\n# 1;nodo;esempio;;\n"
    let only = Shipped.faults([
      "scenario.csv": Self.settings, "obiettivi.csv": header, "misure.csv": "indicatore;data\n",
    ])
    #expect(only.isEmpty, "\(only.map(\.message))")
    let faults = Shipped.faults(
      plan.merging(["obiettivi.csv": header, "indicatori.csv": "indicatore\n"]) { $1 })
    #expect(faults.map(\.message) == ["la tabella non ha ancora righe"])
    #expect(faults.first?.location?.file == "obiettivi.csv")
  }
}
