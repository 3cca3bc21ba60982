import Testing

@testable import Workforce

/// Rows whose cells are each sound and that still can't be.
@Suite struct RuleOfRowTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let table: String
    let text: String
    let fault: String
    let message: String

    var testDescription: String { message }
  }

  private static let settings = "chiave;valore\ndenominazione;X\n"
  private static let leavers = "anno;area;unita;contratto;causa;ultimo_giorno\n"
  private static let hires = "anno;area;unita;modalita;capacita;stato\n"
  private static let moves = "anno;da;a;unita;finanziamento;stato\n"
  private static let costs =
    "area;tabellare;mensilita;costo_unitario\ndirigenti;;;1\noperatori;;;1\n"

  static let cases = [
    Case(
      table: "scenario", text: settings + "triennio;2025-2027\ndata_riferimento;30/06/2024\n",
      fault: "data-riferimento B4", message: "«30/06/2024» cade nel corso dell'anno"),
    Case(
      table: "scenario", text: settings + "triennio;2025-2027\ndata_riferimento;31/12/2027\n",
      fault: "data-riferimento B4", message: "«31/12/2027» non precede la fine del piano (2027)"),
    Case(
      table: "scenario", text: settings + "triennio;2025-2027\ndata_riferimento;31/12/0001\n",
      fault: "data-riferimento B4", message: "«31/12/1» è troppo lontano dal piano (2025)"),
    Case(
      table: "scenario",
      text: settings + "triennio;2025-2027\ndata_riferimento;31/12/2024\nprima_capacita;2028\n",
      fault: "anno-fuori-piano B5", message: "l'anno 2028 è fuori dal piano"),
    Case(
      table: "scenario", text: settings + "triennio;2025-2125\ndata_riferimento;31/12/2024\n",
      fault: "valore-non-valido B3", message: "«2025-2125» non è un periodo"),
    Case(
      table: "scenario",
      text: settings + "triennio;2025-2027\ndata_riferimento;31/12/2024\noneri/irap;8,50\n",
      fault: "valore-non-valido B5", message: "«8,50» supera l'intero"),
    Case(
      table: "scenario",
      text: settings + "triennio;2025-2027\ndata_riferimento;31/12/2024\nlettura/resti-durata;4\n",
      fault: "lettura-sconosciuta B5",
      message: "«4» non è un valore della lettura resti-durata"),
    Case(
      table: "dotazione",
      text: "area;qualifica;dotazione;in_servizio;di_cui_determinato\ndirigenti;dirigenza;2;1;2\n"
        + "istruttori;comparto;10;8;0\noperatori;comparto;4;3;0\n",
      fault: "totali E2", message: "2 a tempo determinato su 1 in servizio"),
    Case(
      table: "costi", text: costs + "istruttori;1;12;1\n", fault: "costo-doppio D4",
      message: "l'area «istruttori» ha sia il tabellare sia il costo unitario"),
    Case(
      table: "costi", text: costs + "istruttori;;;0\n", fault: "valore-non-valido D4",
      message: "«0» non può essere zero"),
    Case(
      table: "costi", text: costs + "istruttori;0,00;12;\n", fault: "valore-non-valido B4",
      message: "«0,00» non può essere zero"),
    Case(
      table: "costi", text: costs + "istruttori;1;14;\n", fault: "valore-non-valido C4",
      message: "«14» non è un numero di mensilità ammesso"),
    Case(
      table: "costi", text: costs + "istruttori;;;\n", fault: "costo-mancante B4",
      message: "l'area «istruttori» non ha un costo"),
    Case(
      table: "cessazioni", text: leavers + "2025;operatori;1;indeterminato;scadenza;\n",
      fault: "contratto-causa E2", message: "un contratto a tempo indeterminato non ha scadenza"),
    Case(
      table: "cessazioni", text: leavers + "2025;operatori;1;indeterminato;altro;31/12/2024\n",
      fault: "valore-non-valido F2", message: "l'ultimo giorno «31/12/2024» non è del 2025"),
    Case(
      table: "cessazioni", text: leavers + "2004;operatori;1;indeterminato;altro;\n",
      fault: "anno-fuori-piano A2", message: "l'anno 2004 è fuori dal piano"),
    Case(
      table: "assunzioni", text: hires + "2025;operatori;1;comando;si;prevista\n",
      fault: "capacita E2", message: "comando non usa capacità assunzionale"),
    Case(
      table: "progressioni", text: moves + "2025;operatori;operatori;1;deroga;prevista\n",
      fault: "progressione C2",
      message: "la progressione parte e arriva nella stessa area «operatori»"),
    Case(
      table: "progressioni", text: moves + "2025;operatori;dirigenti;1;deroga;prevista\n",
      fault: "progressione C2",
      message: "l'area «dirigenti» è della dirigenza, dove non ci sono progressioni fra le aree"),
    Case(
      table: "resti", text: "annata;importo\n2024;1\n", fault: "anno-fuori-piano A2",
      message: "la capacità del 2024 è già calcolata dalle cessazioni"),
    Case(
      table: "limiti", text: "limite;valore\ncapacita/percentuale/2025;101%\n",
      fault: "valore-non-valido B2", message: "«101%» supera il 100%"),
    Case(
      table: "categorie_protette", text: "istituto;base_computo;scopertura\nart3;90;1\n",
      fault: "quota A2", message: "la riga «art3» non dice come stanno i posti"),
    Case(
      table: "genere", text: "indicatore;donne;uomini\npersonale;8,5;4\n",
      fault: "valore-non-valido B2", message: "«8,5» non è un numero intero"),
    Case(
      table: "pubblicati", text: "figura;valore;tolleranza\nspesa/margine;1,00;1%\n",
      fault: "tolleranza C2", message: "la tolleranza «1%» e il valore «1,00» hanno unità diverse"),
    Case(
      table: "pubblicati", text: "figura;valore;tolleranza\nspesa/margine;1,00;-1\n",
      fault: "tolleranza C2", message: "la tolleranza «-1» è negativa"),
    Case(
      table: "pubblicati", text: "figura;valore;tolleranza\ndistanza/pavia/quota;-3%;3,5%\n",
      fault: "tolleranza-larga C2",
      message: "la tolleranza «3,5%» supera il valore stesso, «-3%»: quasi ogni cifra calcolata "
        + "risulterebbe riprodotta"),
    Case(
      table: "pubblicati", text: "figura;valore;tolleranza\nscoperti/a;0;1\nscoperti/b;0;2\n",
      fault: "tolleranza-larga C3",
      message: "la tolleranza «2» supera il valore stesso, «0»: quasi ogni cifra calcolata "
        + "risulterebbe riprodotta"),
    Case(
      table: "dotazione",
      text: "area;qualifica;dotazione;in_servizio;di_cui_determinato\ntotale;comparto;1;1;0\n",
      fault: "valore-non-valido A2",
      message: "«totale» è una parola che il programma usa nei nomi delle cifre"),
  ]

  @Test(arguments: cases)
  func `a row that cannot be is told once, at the cell to correct`(example: Case) {
    let outcome = SampleScenario.outcome(replacing: ["\(example.table).csv": example.text])
    let words = example.fault.split(separator: " ")
    #expect(outcome.faults == ["\(words[0]) \(example.table).csv \(words[1])"])
    #expect(outcome.diagnostics.map(\.message) == [example.message])
  }
}
