import PerformanceLink
import Testing
import Workforce

/// Each fault of the tables gets one message, with its place.
struct BrokenTablesTests {
  @Test func `the small tree is sound`() {
    #expect(Shipped.faults(SmallTree.tables) == [])
  }

  @Test(
    arguments: [
      (
        "obiettivi.csv",
        "obiettivo;livello;titolo;padre;peso\n1;os;Primo;;\n1.1;oo;Uno;1;60\n1.2;oo;Due;1;30\n",
        "pesi",
        "obiettivi.csv, riga 3, colonna «peso» (E3): i pesi degli obiettivi di «1» sommano a 90 "
          + "nella versione 1"
      ),
      (
        "obiettivi.csv",
        "obiettivo;livello;titolo;padre;peso\n1;os;Primo;;\n1.1;oo;Uno;1;60\n1.2;oo;Due;1;\n",
        "peso-mancante",
        "obiettivi.csv, riga 4, colonna «peso» (E4): «1.2» non ha un peso, e gli altri degli "
          + "obiettivi di «1» ce l'hanno"
      ),
      (
        "obiettivi.csv",
        "obiettivo;livello;titolo;padre;peso\n1;os;Primo;;\n1.1;oo;Uno;1;60\n1.2;oo;Due;9;40\n",
        "codice-orfano",
        "obiettivi.csv, riga 4, colonna «padre» (D4): «9» non è in obiettivi.csv"
      ),
      (
        "obiettivi.csv",
        "obiettivo;livello;titolo;padre;peso\n1;os;Primo;1.2;\n1.1;oo;Uno;1;100\n1.2;oo;Due;1.1;\n",
        "ciclo",
        "obiettivi.csv, riga 2, colonna «padre» (D2): l'obiettivo «1» finisce per dipendere da sé "
          + "stesso: 1 → 1.2 → 1.1 → 1"
      ),
      (
        "obiettivi.csv",
        "obiettivo;livello;titolo;padre;peso\n1;xx;Primo;;\n1.1;oo;Uno;1;60\n1.2;oo;Due;1;40\n",
        "codice-orfano",
        "obiettivi.csv, riga 2, colonna «livello» (B2): «xx» non è in livelli.csv"
      ),
      (
        "obiettivi.csv",
        "obiettivo;livello;titolo;padre;peso\n1;os;Primo;;\n1.1;oo;Uno;1;160\n1.2;oo;Due;1;40\n",
        "valore-non-valido",
        "obiettivi.csv, riga 3, colonna «peso» (E3): «160» non sta fra 0 e 100"
      ),
      (
        "target.csv", "indicatore;anno;operatore;valore\na;2025;;10\nb;2025;<=;50%\n",
        "cella-vuota",
        "target.csv, riga 2, colonna «operatore» (C2): la cella «operatore» è vuota"
      ),
      (
        "target.csv", "indicatore;anno;operatore;valore\na;2025;>=;10\nc;2025;<=;50%\n",
        "codice-orfano",
        "target.csv, riga 3, colonna «indicatore» (A3): «c» non è in indicatori.csv"
      ),
      (
        "target.csv", "indicatore;anno;operatore;valore\na;2025;>=;10%\nb;2025;<=;50%\n", "unita",
        "target.csv, riga 2, colonna «valore» (D2): «10%» è una percentuale, l'indicatore conta "
          + "numeri"
      ),
      (
        "target.csv", "indicatore;anno;operatore;valore\na;2025;entro;31/12/2025\n", "operatore",
        "target.csv, riga 2, colonna «operatore» (C2): l'operatore «entro» non vale per un "
          + "indicatore di tipo numero"
      ),
      (
        "target.csv", "indicatore;anno;operatore;valore\na;2025;>=;10\na;2025;>=;10\n",
        "chiave-doppia",
        "target.csv, riga 3, colonna «indicatore» (A3): indicatore «a», anno «2025»: già presente "
          + "alla riga 2"
      ),
      (
        "misure.csv", "indicatore;data;valore\na;31/12/2025;8\nb;31/12/2025;140%\n",
        "misura-fuori-campo",
        "misure.csv, riga 3, colonna «valore» (C3): «140%» è fuori dal campo dell'indicatore «b»"
      ),
      (
        "misure.csv", "indicatore;data;valore\na;31/12/2024;8\n", "anno-fuori-piano",
        "misure.csv, riga 2, colonna «data» (B2): «31/12/2024» è fuori dal periodo"
      ),
      (
        "misure.csv", "indicatore;data;valore;punteggio\na;31/12/2025;8;60%\n", "cella-vuota",
        "misure.csv, riga 2, colonna «punteggio» (D2): un punteggio deciso vuole un motivo"
      ),
      (
        "misure.csv", "indicatore;data;valore;numeratore;denominatore\nb;31/12/2025;40%;3;0\n",
        "frazione",
        "misure.csv, riga 2, colonna «denominatore» (E2): la misura non ha numeratore e "
          + "denominatore da dividere"
      ),
      (
        "fasce.csv", "schema;da;a;punteggio\nscala;90%;;100%\nscala;80%;100%;80%\n", "fascia",
        "fasce.csv, riga 3, colonna «da» (B3): la fascia si sovrappone a quella della riga 2"
      ),
      (
        "livelli.csv", "livello;aggregazione;di;mancante\nos;media;obiettivi;assente\n",
        "valore-non-valido",
        "livelli.csv, riga 2, colonna «aggregazione» (B2): «media» non è fra i valori previsti"
      ),
    ])
  func `a fault is told once and in its place`(
    table: String, text: String, code: String, words: String
  ) {
    let faults = Shipped.faults(SmallTree.with([table: text]))
    let own = faults.filter { $0.code == code }
    #expect(own.count == 1, "\(faults.map(\.message))")
    let found = own.first.map { fault in
      let place = fault.location?.cell == nil ? "" : fault.location?.italian ?? ""
      return place.isEmpty ? fault.message : "\(place): \(fault.message)"
    }
    #expect(found == words)
    #expect(own.first?.expected?.isEmpty == false)
  }

  @Test func `a missing table of the model is told once`() {
    let faults = Shipped.faults(SmallTree.with(["livelli.csv": nil]))
    #expect(faults.map(\.message) == ["manca la tabella livelli.csv"])
  }

  @Test func `weights that miss 100 in an earlier version are only a warning`() {
    let text = """
      obiettivo;livello;titolo;padre;peso;versione
      1;os;Primo;;;
      1.1;oo;Uno;1;60;1
      1.2;oo;Due;1;30;1
      1.2;;;;40;2

      """
    let faults = Shipped.faults(SmallTree.with(["obiettivi.csv": text]))
    #expect(faults.map(\.severity) == [.warning])
    #expect(faults.map(\.code) == ["pesi"])
  }

  @Test func `a third of a hundred each is within the tolerance`() {
    let text = """
      obiettivo;livello;titolo;padre;peso
      1;os;Primo;;
      1.1;oo;Uno;1;33,33
      1.2;oo;Due;1;33,33
      1.3;oo;Tre;1;33,33

      """
    #expect(Shipped.faults(SmallTree.with(["obiettivi.csv": text])).isEmpty)
  }

  @Test func `an empty version and version 1 are the same`() {
    let text = """
      obiettivo;livello;titolo;padre;peso;versione
      1;os;Primo;;;
      1.1;oo;Uno;1;60;
      1.1;oo;Uno;1;60;1
      1.2;oo;Due;1;40;

      """
    let faults = Shipped.faults(SmallTree.with(["obiettivi.csv": text]))
    #expect(faults.map(\.code) == ["chiave-doppia"])
  }
}
