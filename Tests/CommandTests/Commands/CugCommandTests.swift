import Foundation
import Testing

@testable import cli

@Suite struct CugCommandTests {
  private static let tables = [
    "scenario.csv": """
    chiave;valore
    denominazione;Camera di prova
    triennio;2025-2027
    data_riferimento;31/12/2024
    """,
    "dotazione.csv": """
    area;denominazione;qualifica;dotazione;in_servizio;di_cui_determinato
    capi;Capi;dirigenza;1;1;0
    altri;Altri;comparto;9;9;0
    """,
    "costi.csv": "area;costo_unitario\ncapi;60.000,00\naltri;30.000,00",
    "cessazioni.csv": "anno;area;unita;contratto;causa",
    "assunzioni.csv": "anno;area;unita;modalita;capacita;stato",
  ]

  /// Ten people: one dirigente, a man; nine women, six of 49 and three of 39.
  private static let roster =
    "id;area;genere;nascita;contratto;quota_oraria;titolo\n"
    + "p0;capi;uomo;01/01/1970;indeterminato;1;laurea\n"
    + (1...9).map { id in
      "p\(id);altri;donna;01/01/\(id <= 6 ? 1975 : 1985);indeterminato;1;diploma"
    }.joined(separator: "\n")

  private func run(
    _ arguments: [String], roster: String? = Self.roster
  ) throws -> (code: ExitCode, output: String, errors: String) {
    let folder = try TemporaryFolder()
    for (name, text) in Self.tables { try folder.create(name, text) }
    if let roster { try folder.create("personale.csv", roster) }
    let (output, errors) = (MemorySink(), MemorySink())
    let code = Program.run(
      ["cug", folder.path] + arguments, console: Console(output: output, errors: errors))
    return (code, output.text, errors.text)
  }

  @Test func `inside the office every count is printed, and what is missing is said`() throws {
    let result = try run(["--formato", "markdown"])
    #expect(result.code == .done)
    #expect(!result.output.contains("(\\*)"))
    #expect(result.output.contains("| Altri | 0 | 0 | 0 | 0 | 0 | 0 | 3 | 6 | 0 | 0 | 9 | 90,0% |"))
    #expect(result.output.contains("1.8 Composizione di genere delle commissioni di concorso"))
    #expect(result.output.contains("non compilabile: servono le commissioni dell'anno"))
    #expect(result.output.contains("contato in <30") || result.output.contains("contato in \\<30"))
  }

  /// Twelve people: one dirigente and three others are men, the rest are women.
  private static let mixed =
    roster + "\n"
    + (10...12).map { "p\($0);altri;uomo;01/01/1985;indeterminato;1;diploma" }
    .joined(separator: "\n")

  @Test func `in public the only dirigente is counted with others, and not told apart`() throws {
    let result = try run(["--pubblico", "--formato", "csv"], roster: Self.mixed)
    #expect(result.code == .done)
    let lines = result.output.split(whereSeparator: \.isNewline).map(String.init)
    #expect(!lines.contains { $0.hasPrefix("Capi;") || $0.hasPrefix("Altri;") })
    let row = try #require(lines.first { $0.hasPrefix("Capi + Altri;") })
    #expect(row.contains("(*)"))
    #expect(!row.contains(";1;"))
    #expect(lines.contains("Totale;4;30,8%;9;69,2%;13"), "1.7 counts the dirigente as well")
    #expect(result.output.contains("i dirigenti sono troppo pochi; sono contati con gli altri"))
    #expect(result.output.contains("non compilabile: serve la colonna incarico_eq"))
    #expect(!lines.contains { $0.hasPrefix("Lavoro agile;") }, "no column distanza is not zero")
  }

  @Test func `in public nothing is counted where there is only one man`() throws {
    let result = try run(["--pubblico", "--formato", "csv"])
    #expect(result.output.contains("gli uomini o le donne sono meno di 3"))
    #expect(!result.output.contains("Capi "))
  }

  @Test func `in JSON a hidden count is null, and a table that can't be filled says why`() throws {
    let result = try run(["--pubblico", "--formato", "json"], roster: Self.mixed)
    let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
    let document = try #require(object as? [String: Any])
    #expect(document["pubblico"] as? Bool == true)
    let tables = try #require(document["tavole"] as? [[String: Any]])
    #expect(tables.count == 11)
    let rows = try #require(tables[0]["righe"] as? [[String: Any]])
    let values = try #require(rows[0]["valori"] as? [Any])
    #expect(values.contains { $0 is NSNull })
    #expect(
      tables[4]["motivo"] as? String
        == "servono le retribuzioni annue di ogni persona, che l'elenco del personale non contiene")
    let reason = tables[5]["motivo"] as? String
    #expect(reason == "i dirigenti sono troppo pochi; sono contati con gli altri nella 1.7")
  }

  @Test func `the shares of men and women add up to 100`() throws {
    let result = try run(["--formato", "csv"])
    let lines = result.output.split(whereSeparator: \.isNewline).map(String.init)
    let line = try #require(lines.first { $0.hasPrefix("Diploma;") })
    #expect(line == "Diploma;0;0,0%;9;100,0%;9")
  }

  @Test func `without a roster the command says which table it needs`() throws {
    let result = try run([], roster: nil)
    #expect(result.code == .badInput)
    #expect(result.output.isEmpty)
    #expect(
      result.errors.contains(
        "le tavole del CUG si contano dall'elenco del personale, che lo scenario non contiene"))
    #expect(result.errors.contains("ptfp importa lo ricava dal file degli stipendi"))
  }

  @Test func `only the command that can hide counts takes the option`() {
    let errors = MemorySink()
    let code = Program.run(
      ["calcola", "x", "--pubblico"], console: Console(output: MemorySink(), errors: errors))
    #expect(code == .badInput)
    #expect(errors.text.contains("il comando «calcola» non accetta l'opzione «--pubblico»"))
  }
}
