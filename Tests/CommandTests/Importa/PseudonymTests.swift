import Foundation
import Testing

@testable import cli

@Suite struct PseudonymTests {
  private let bench: ImportBench

  init() throws {
    bench = try ImportBench()
  }

  @Test func `the ids don't depend on the order of the payroll`() throws {
    _ = bench.run()
    let (ids, roster) = (try bench.ids(), try bench.roster())
    try FileManager.default.removeItem(atPath: bench.keys)
    try bench.write([ImportBench.header] + ImportBench.people.reversed(), to: "paghe.csv")
    let run = bench.run(["--sostituisci"])
    #expect(try bench.ids() == ids)
    #expect(try bench.roster() == roster)
    #expect(
      run.errors.contains(
        "avviso: il file delle chiavi è nuovo, gli id non sono quelli che personale.csv aveva prima\n"
      ))
  }

  @Test func `the ids follow neither the names nor the numbers`() throws {
    let people = (1...40).map {
      "\($0 + 100);PERSONA \($0 + 100);F;01/01/1970;Istruttori;TI;36;\($0 % 3);"
    }
    try bench.write([ImportBench.header] + people, to: "paghe.csv")
    _ = bench.run()
    let numbers = try bench.ids().sorted { $0.value < $1.value }.map(\.key)
    #expect(numbers.count == 40)
    #expect(numbers != numbers.sorted())
    #expect(numbers != numbers.sorted().reversed())
  }

  @Test func `the same person keeps the same id and a new one gets the next`() throws {
    _ = bench.run()
    let before = try bench.ids()
    try bench.write(
      [ImportBench.header] + [
        " 12 ;ROSSI MARIO;M;20/11/1960;Istruttori;TI;18;Registro Imprese;",
        "00001;NERI ADA;F;01/01/1990;Istruttori;TI;36;Qualità;",
      ], to: "paghe.csv")
    let run = bench.run(["--sostituisci"])
    #expect(run.errors.contains("/personale.csv: 2 persone, di cui 1 nuova\n"))
    var after = try bench.ids()
    #expect(after.removeValue(forKey: "00001") == "p004")
    #expect(after == before)
    let id = try #require(before["00012"])
    #expect(
      try bench.roster().contains(
        "\(id);istruttori;uomo;20/11/1960;indeterminato;0,5;"
          + "registro-imprese;;laurea"))
  }

  #if !os(Windows)
    @Test func `only the owner may read the keys, also where a file was there`() throws {
      _ = bench.run()
      func permissions() throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(atPath: bench.keys)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue
      }
      #expect(try permissions() == 0o600)
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o644], ofItemAtPath: bench.keys)
      try bench.write(
        [ImportBench.header] + ImportBench.people + [
          "00001;NERI ADA;F;01/01/1990;Istruttori;TI;36;Qualità;"
        ], to: "paghe.csv")
      #expect(bench.run(["--sostituisci"]).code == .done)
      #expect(try permissions() == 0o600)
    }
  #endif

  @Test func `the folder of the keys is made for its owner alone`() throws {
    let keys = bench.folder.path("riservato/chiavi.csv")
    #expect(bench.run(keys: keys).code == .done)
    #expect(FileManager.default.fileExists(atPath: keys))
    #if !os(Windows)
      let attributes = try FileManager.default.attributesOfItem(
        atPath: bench.folder.path("riservato"))
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o700)
    #endif
  }

  @Test(arguments: [
    "piano/chiavi.csv", "piano/../piano/varianti/chiavi.csv", "PIANO/chiavi.csv",
    "piano/riservato/chiavi.csv",
  ])
  func `the keys never go into the scenario`(name: String) throws {
    let before = try? bench.folder.text("piano/personale.csv")
    let run = bench.run(keys: bench.folder.path + "/" + name)
    #expect(run.code == .badInput)
    #expect(run.errors.contains("starebbe dentro lo scenario.\n"))
    #expect((try? bench.folder.text("piano/personale.csv")) == before)
  }

  @Test func `a link that leads into the scenario is no way in`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: bench.keys, withDestinationPath: "piano/chiavi.csv")
    let run = bench.run()
    #expect(run.code == .badInput)
    #expect(run.errors.contains("starebbe dentro lo scenario.\n"))
    #expect(!FileManager.default.fileExists(atPath: bench.folder.path("piano/chiavi.csv")))
  }

  @Test(arguments: ["nuova/chiavi.csv", "a/b/chiavi.csv", "x/../nuova/chiavi.csv"])
  func `a link to the scenario is no way to a folder that would be made in it`(
    name: String
  ) throws {
    try FileManager.default.createSymbolicLink(
      atPath: bench.folder.path("lato"), withDestinationPath: "piano")
    let before = try FileManager.default.subpathsOfDirectory(atPath: bench.scenario)
    let run = bench.run(keys: bench.folder.path("lato/\(name)"))
    #expect(run.code == .badInput)
    #expect(run.errors.contains("starebbe dentro lo scenario.\n"))
    #expect(try FileManager.default.subpathsOfDirectory(atPath: bench.scenario) == before)
  }

  @Test(arguments: ["paghe.csv", "mappa.csv"])
  func `the keys are not one of the files to read`(name: String) throws {
    let run = bench.run(keys: bench.folder.path(name))
    #expect(run.code == .badInput)
    #expect(run.errors.contains("è anche uno dei file da leggere.\n"))
  }

  @Test func `a file that holds no keys is left alone`() throws {
    try bench.folder.create("chiavi.csv", "nome;cognome\r\nANNA;BIANCHI\r\n")
    let run = bench.run()
    #expect(run.code == .badInput)
    #expect(run.errors.contains("[colonna-sconosciuta]: chiavi.csv, riga 1, colonna «nome» (A1)"))
    #expect(!run.errors.contains("BIANCHI"))
    #expect(try bench.folder.text("chiavi.csv") == "nome;cognome\r\nANNA;BIANCHI\r\n")
  }
}
