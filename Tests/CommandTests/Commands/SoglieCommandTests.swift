import Foundation
import Testing

@testable import cli

/// How far the published plan holds, as it is printed.
@Suite struct SoglieCommandTests {
  private static func json(_ words: String...) throws -> [String: Any] {
    let run = CommandRun(["soglie", CommandRun.mainScenario, "--formato", "json"] + words)
    #expect(run.code == .done, "\(run.errors)")
    return try run.json()
  }

  @Test func `how late each hire may start, and what ends it`() throws {
    let starts = try #require(try Self.json()["rinvii"] as? [[String: Any]])
    #expect(starts.map { $0["riga"] as? Int } == [2, 3, 4, 6, 8, 9, 10])
    #expect(starts.map { $0["entro_il_piano"] as? Int } == Array(repeating: 2027, count: 7))
    #expect(starts.map { $0["ultimo_anno"] as? Int } == [2028, 2029, nil, 2029, 2029, 2028, 2029])
    let years = try #require(starts[0]["anni"] as? [[String: Any]])
    #expect(years.map { $0["anno"] as? Int } == Array(2025...2030))
    #expect(years[3]["capacita_persa"] as? String == "44307.18")
    let broken = try #require(years[4]["superati"] as? [[String: Any]])
    #expect(broken.first?["margine"] as? String == "-104725.36")
  }

  @Test func `how many more leavers open a post`() throws {
    let openings = try #require(try Self.json()["posti_in_piu"] as? [[String: Any]])
    let one = try #require(
      openings.first { $0["anno"] as? Int == 2026 && $0["area"] as? String == "funzionari-eq" })
    let leavers = try #require(one["cessazioni"] as? [[String: Any]])
    #expect(leavers.map { $0["area"] as? String } == ["funzionari-eq", "operatori"])
    #expect(leavers.map { $0["unita"] as? Int } == [1, 2])
    let manager = try #require(
      openings.first { $0["anno"] as? Int == 2026 && $0["area"] as? String == "dirigenti" })
    #expect((manager["cessazioni"] as? [[String: Any]])?.last?["unita"] is NSNull)
  }

  @Test func `how much pay may grow, with capacity and without`() throws {
    let growth = try #require(try Self.json()["crescita"] as? [String: Any])
    let repriced = try #require(growth["rivalutata"] as? [[String: Any]])
    #expect(repriced.map { $0["codice"] as? String } == ["progressioni-fondo", "preventivo"])
    #expect((repriced[0]["regge_fino_a"] as? String)?.hasPrefix("0.0087") == true)
    #expect(repriced[0]["oltre"] as? String == "-0.23")
    let nominal = try #require(growth["capacita_ferma"] as? [[String: Any]])
    #expect(nominal.map { $0["oggetto"] as? String } == ["2026", "2027", "2025"])
    #expect((nominal[0]["regge_fino_a"] as? String)?.hasPrefix("0.0028") == true)
    let contracts = try #require(growth["contratti"] as? [[String: Any]])
    #expect(contracts.count == 2)
  }

  @Test func `when each resto lapses, also under the other readings`() throws {
    let json = try Self.json()
    let days = try #require(json["resti"] as? [[String: Any]])
    #expect(
      days.map { $0["ultimo_giorno"] as? String }
        == ["2026-12-31", "2027-12-31", "2028-12-31", "2029-12-31"])
    #expect(days.last?["resta"] as? String == "24090.19")
    let others = try #require(json["resti_con_altre_letture"] as? [[String: Any]])
    #expect(others.count == 4)
  }

  @Test func `the text answers the four questions`() {
    let run = CommandRun("soglie", CommandRun.mainScenario)
    #expect(run.code == .done)
    #expect(run.errors.isEmpty)
    let text = run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for words in [
      "Fino a quando si può rinviare ogni assunzione",
      "Quante cessazioni in più aprono un posto in più",
      "rivalutate insieme, il primo limite che si supera è «Fondo per le progressioni in deroga», che "
        + "regge fino a +0,87%.",
      "è «Capacità assunzionale, 2026», che regge fino a +0,28%.",
      "2024 147.175,59 31/12/2026 147.175,59 0,00 usata per intero",
      "resti-ordine=piu-recenti 2024 147.175,59 31/12/2026 1.167,76",
      "neppure tutte e 2:", "Il 2024 è chiuso", "nel 2025: 1",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func `a plan that breaks a limit is told, and judged by what makes it worse`() throws {
    let run = CommandRun(
      "soglie", CommandRun.mainScenario, "--ipotesi", "assunzioni/2026/istruttori=4")
    #expect(run.code == .done)
    #expect(run.output.contains("Il piano supera già questi limiti"))
    #expect(run.output.contains("capacità 2026: mancano 29.625,21 euro"))
  }

  @Test func `every hire of a settled plan is left where it is`() throws {
    let folder = try TemporaryFolder()
    try folder.create("scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    try folder.create(
      "assunzioni.csv",
      "anno;area;unita;modalita;capacita;stato\n2025;istruttori;1;concorso;si;attuata\n")
    let run = CommandRun("soglie", folder.path)
    #expect(run.output.contains("Nessuna assunzione prevista si può ancora spostare."))
  }

  @Test(arguments: ["csv", "markdown"])
  func `tables for spreadsheets and documents hold the same`(format: String) {
    let run = CommandRun("soglie", CommandRun.mainScenario, "--formato", format)
    let mark = format == "csv" ? ";" : " | "
    #expect(
      run.output.contains(["2027", "53.715,40", "31/12/2029", "29.625,21"].joined(separator: mark)))
  }

  @Test func `the same command gives the same bytes on any number of cores`() {
    let runs = (0..<2).map { _ in
      CommandRun("soglie", CommandRun.mainScenario, "--formato", "json").output
    }
    #expect(runs[0] == runs[1])
  }

  @Test func `a folder of objectives has no thresholds`() {
    let run = CommandRun(
      "soglie", Repository.root.appending(path: "scenarios/sondrio-2024").path)
    #expect(run.code == .badInput)
    #expect(run.errors.contains("contiene soltanto gli obiettivi"))
    #expect(run.output.isEmpty)
  }
}
