import Foundation

@testable import cli

/// A folder with a scenario, a payroll and a mapping, for the tests of `importa`.
struct ImportBench {
  let folder: TemporaryFolder

  /// Whose columns are those of the mapping below.
  static let header =
    "Matricola;Cognome e nome;Sesso;Nato il;Categoria;Rapporto;Ore;Ufficio;Fine contratto"
  static let people = [
    "00012;ROSSI MARIO;M;20/11/1960;Istruttori;TI;36;Registro Imprese;",
    "00007;BIANCHI ANNA;F;15/12/1970;C1;TI;30;Qualità;",
    "00009;VERDI EVA;F;01/03/1980;C1;TD;18;Qualità;30/06/2027",
  ]
  static let mapping = [
    "campo;colonna;da;a", "persona;Matricola", "genere;Sesso;F;donna", "genere;Sesso;M;uomo",
    "nascita;Nato il", "area;Categoria;C1;funzionari-eq", "contratto;Rapporto;TI;indeterminato",
    "contratto;;TD;determinato", "quota_oraria;Ore;36;1", "unita_organizzativa;Ufficio",
    "fine_contratto;Fine contratto", "titolo;;;laurea",
  ]

  init() throws {
    folder = try TemporaryFolder()
    _ = CommandRun(["nuovo", scenario, "--denominazione", "A", "--triennio", "2026-2028"])
    let posts = try folder.text("piano/dotazione.csv")
    try folder.create(
      "piano/dotazione.csv",
      posts + "istruttori;comparto;10;8;0\r\nfunzionari-eq;comparto;5;4;0\r\n")
    try write([Self.header] + Self.people, to: "paghe.csv")
    try write(Self.mapping, to: "mappa.csv")
  }

  var scenario: String { folder.path("piano") }
  var keys: String { folder.path("chiavi.csv") }

  func write(_ lines: [String], to name: String) throws {
    try folder.create(name, lines.map { $0 + "\r\n" }.joined())
  }

  func run(_ more: [String] = [], keys: String? = nil) -> CommandRun {
    CommandRun(
      [
        "importa", folder.path("paghe.csv"), "--mappa", folder.path("mappa.csv"), "--scenario",
        scenario, "--chiavi", keys ?? self.keys,
      ] + more)
  }

  /// The rows of the roster below its header, without the comments.
  func roster() throws -> [String] {
    try folder.text("piano/personale.csv").components(separatedBy: "\r\n")
      .filter { !$0.isEmpty && !$0.contains("#") }
  }

  /// The ids by the number of the payroll.
  func ids() throws -> [String: String] {
    let lines = try folder.text("chiavi.csv").components(separatedBy: "\r\n")
      .filter { !$0.isEmpty && !$0.contains("#") }
    let pairs = lines.dropFirst().map { $0.components(separatedBy: ";") }
    return Dictionary(uniqueKeysWithValues: pairs.map { ($0[0], $0[1]) })
  }
}
