import Foundation
import Synchronization
import Testing

@testable import cli

/// Many what-ifs in one process: one answer a line, in order, whatever some lines hold.
@Suite struct ValutaCommandTests {
  /// Bytes given out a few at a time, as a pipe may.
  private final class Pipe: Source {
    private let pieces: Mutex<[[UInt8]]>

    init(_ text: String, pieces size: Int) {
      let bytes = Array(text.utf8)
      pieces = Mutex(
        stride(from: 0, to: bytes.count, by: size).map {
          Array(bytes[$0..<min(bytes.count, $0 + size)])
        })
    }

    func read() -> [UInt8] {
      pieces.withLock { $0.isEmpty ? [] : $0.removeFirst() }
    }
  }

  private struct Run {
    let code: ExitCode
    let lines: [[String: Any]]
    let text: String
    let errors: String

    init(_ input: String, pieces: Int = 7, words: [String] = [CommandRun.mainScenario]) throws {
      let output = MemorySink()
      let errors = MemorySink()
      code = Program.run(
        ["valuta"] + words,
        console: Console(output: output, errors: errors, input: Pipe(input, pieces: pieces)))
      text = output.text
      self.errors = errors.text
      lines = try output.text.split(separator: "\n").map { line in
        try #require(
          try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      }
    }
  }

  @Test func `a what-if is answered under its id with the figures it asks for`() throws {
    let run = try Run(
      #"{"id": "a1", "ipotesi": ["assunzioni/2026/istruttori=4"], "letture": {"resti-durata": "5"}, "#
        + #""figure": ["capacita/2026/residua"]}"#)
    #expect(run.code == .done)
    #expect(
      run.text == """
        {"figure":{"capacita/2026/residua":{"unita":"EUR","valore":"-29625.21"}},"id":"a1",\
        "limiti":{"avvisi":3,"non_verificabili":3,"rispettati":false,"superati":[{"codice":\
        "capacita","esito":"superato","limite":"189427.51","margine":"-29625.21","oggetto":"2026",\
        "valore":"219052.72"},{"codice":"capacita","esito":"superato","limite":"24090.19",\
        "margine":"-6702.78","oggetto":"2027","valore":"30792.97"}]},"riga":1}

        """)
  }

  @Test func `the figures are those of the whole command under the same what-if`() throws {
    let hypotheses = ["cessazioni/2025/operatori=1", "assunzioni/2027/istruttori=0"]
    let words = hypotheses.flatMap { ["--ipotesi", $0] }
    let whole = CommandRun(
      ["calcola", CommandRun.mainScenario, "--formato", "json"] + words)
    let addresses = ["capacita/2027/residua", "organico/2027/totale", "copertura/totale"]
    let request = try JSONSerialization.data(withJSONObject: [
      "ipotesi": hypotheses, "figure": addresses, "verifiche": true,
    ])
    let run = try Run(String(decoding: request, as: UTF8.self))
    let figures = run.lines[0]["figure"] as? [String: [String: String]]
    for address in addresses {
      #expect(try whole.figure(address) == figures?[address]?["valore"])
    }
    let checks = run.lines[0]["verifiche"] as? [[String: Any]]
    let wholeChecks = try whole.json()["verifiche"] as? [[String: Any]]
    #expect(
      checks?.map { $0["esito"] as? String } == wholeChecks?.map { $0["esito"] as? String })
  }

  @Test(arguments: [
    ("boh", "non è JSON: valore sconosciuto (carattere 1)"),
    ("", "finisce troppo presto"),
    (#"{"id": 1"#, "manca la graffa che chiude"),
    ("[1]", "la riga è un elenco"),
    (#"{"ipotesi": "x=1"}"#, "il campo «ipotesi» è un testo"),
    (#"{"figura": []}"#, "il campo «figura» non esiste"),
    (#"{"verifiche": 1}"#, "il campo «verifiche» è un numero"),
    (#"{"id": [], "figure": []}"#, "l'id è un elenco"),
    (#"{"id": 1, "id": 2}"#, "compare due volte"),
    (#"{"figure": ["capacita/2026/residu"]}"#, "nessuna figura ha l'indirizzo"),
    (#"{"letture": ["resti-durata=7"]}"#, "resti-durata"),
    (#"{"letture": {"resti": "5"}}"#, "la lettura «resti» non esiste"),
    (#"{"ipotesi": ["assunzioni/2026/istruttor=4"]}"#, "nomina l'area «istruttor»"),
    ("\u{FEFF}{}", "valore sconosciuto"), (#"{"id": "\ud800"}"#, "metà di un carattere"),
    (#"{"id": 01}"#, "valore sconosciuto"), (#"{} {}"#, "dopo la fine dell'oggetto"),
    (String(repeating: "[", count: 5000), "troppi livelli"),
  ])
  func `a faulty line is answered with its error and stops nothing`(line: String, message: String)
    throws
  {
    let run = try Run("{\"id\":\"prima\"}\n\(line)\n{\"id\":\"dopo\"}\n", pieces: 4096)
    #expect(run.code == .badInput)
    #expect(run.lines.count == 3)
    #expect(run.lines.map { $0["riga"] as? Int } == [1, 2, 3])
    let fault = run.lines[1]["errore"] as? [String: Any]
    #expect((fault?["messaggio"] as? String)?.contains(message) == true, "\(run.lines[1])")
    #expect(run.lines[0]["figure"] != nil && run.lines[2]["figure"] != nil)
    #expect(run.lines[2]["id"] as? String == "dopo")
    #expect(run.errors.contains("1 riga ha avuto un errore"))
  }

  @Test func `a faulty line keeps its id`() throws {
    let run = try Run("{\"ipotesi\":[3],\"id\":\"è\\u00e0\\ud83d\\ude00\"}\n")
    #expect(run.lines[0]["id"] as? String == "èà😀")
  }

  @Test func `many lines, some broken, are answered in order however they arrive`() throws {
    let lines = (1...400).map { number in
      number.isMultiple(of: 100) ? "{\"id\":\(number)" : "{\"id\":\(number),\"figure\":[]}"
    }
    let text = lines.joined(separator: "\n")
    let run = try Run(text, pieces: 61)
    #expect(run.lines.map { $0["riga"] as? Int } == Array(1...400))
    #expect(run.lines.count { $0["errore"] != nil } == 4)
    #expect(try Run(text, pieces: 100_000).text == run.text)
  }

  @Test func `a line beyond all measure is passed over`() throws {
    let long = "{\"id\":\"" + String(repeating: "x", count: 2_500_000) + "\"}"
    let run = try Run("\(long)\n{\"id\":2,\"figure\":[]}\n", pieces: 65_536)
    #expect(run.lines.count == 2)
    let fault = run.lines[0]["errore"] as? [String: Any]
    #expect(fault?["codice"] as? String == "riga-troppo-lunga")
    #expect(run.lines[1]["id"] as? Int == 2)
  }

  @Test func `all scenarios of a folder are evaluated, in the order of their names`() throws {
    let folder = Repository.root.appending(path: "scenarios").path
    let run = try Run("", words: ["--cartella", folder, "--figura", "copertura/totale"])
    #expect(run.code == .done)
    let names = run.lines.compactMap { $0["id"] as? String }
    #expect(names == names.sorted())
    #expect(names.contains("cremona-mantova-pavia-2025-2027"))
    let main = run.lines.first { $0["id"] as? String == "cremona-mantova-pavia-2025-2027" }
    let figures = main?["figure"] as? [String: [String: String]]
    #expect(figures?["copertura/totale"]?["valore"] == "0.683870967742")
    let other = run.lines.first { $0["id"] as? String == "sondrio-2024" }
    #expect((other?["motivo"] as? String)?.contains("soltanto gli obiettivi") == true)
  }

  @Test func `a scenario that cannot be read does not stop the others`() throws {
    let folder = try TemporaryFolder()
    for name in ["rotto", "sano"] {
      try FileManager.default.createDirectory(
        atPath: folder.path(name), withIntermediateDirectories: true)
    }
    try folder.create("rotto/scenario.csv", "chiave;valore\ntriennio;boh\n")
    try folder.create("sano/scenario.csv", "chiave;valore\nbase;\(CommandRun.mainScenario)\n")
    let run = try Run("", words: ["--cartella", folder.path])
    #expect(run.code == .badInput)
    #expect(run.lines.count == 2)
    #expect(run.lines[0]["errore"] != nil)
    #expect(run.lines[1]["figure"] != nil)
  }

  @Test func `one of scenario and folder is needed`() throws {
    for words in [[], [CommandRun.mainScenario, "--cartella", "scenarios"]] {
      let run = try Run("", words: words)
      #expect(run.code == .badInput)
      #expect(run.errors.contains("serve uno scenario, oppure --cartella"))
    }
  }
}
