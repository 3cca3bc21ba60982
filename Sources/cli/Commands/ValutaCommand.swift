import Foundation
import Workforce

/// Evaluates many what-ifs in one process, one a line, or all scenarios of a folder.
enum ValutaCommand: Command {
  static let description = CommandDescription(
    name: "valuta", summary: "Valuta molte ipotesi, o molti scenari, una risposta per riga",
    usage: "ptfp valuta [<scenario>] [opzioni]",
    text: [
      "Legge dall'ingresso standard una richiesta JSON per riga e per ognuna risponde con una riga "
        + "JSON, nello stesso ordine. Una riga sbagliata riceve il suo errore e non ferma le altre.",
      #"Una richiesta: {"id": "a1", "ipotesi": ["assunzioni/2026/istruttori=4"], "letture": "#
        + #"{"resti-durata": "5"}, "figure": ["capacita/2026/residua"], "verifiche": true}. "#
        + "Tutti i campi si possono omettere; l'id torna nella risposta com'era.",
      "Con --cartella valuta invece ogni scenario della cartella e risponde con una riga per "
        + "ciascuno, in ordine di nome.",
      "Esce con 0 se ogni riga ha avuto le sue cifre, anche con limiti superati; con 2 se almeno "
        + "una aveva un errore.",
    ],
    examples: [
      Example(
        line: "ptfp valuta scenarios/cremona-mantova-pavia-2025-2027 < ipotesi.ndjson",
        purpose: "le ipotesi di un file, una per riga"),
      Example(
        line: "ptfp valuta --cartella scenarios --figura copertura/totale",
        purpose: "la copertura di tutti gli enti di una cartella"),
    ],
    options: ["--variante", "--ipotesi", "--lettura", "--cartella", "--figura"], formats: [])

  static func run(_ context: CommandContext) throws -> CommandResult {
    let faulty: Int
    switch (context.settings.folder, context.settings.positional.isEmpty) {
    case (let folder?, true): faulty = try FolderEvaluation(context, folder).run()
    case (nil, false): faulty = try LineEvaluation(context).run()
    default: throw UsageErrors([.scenarioOrFolder], usage: description.usage)
    }
    if faulty > 0 {
      context.console.say(
        faulty == 1
          ? "1 riga ha avuto un errore, scritto nella sua risposta"
          : "\(ItalianNumber.text(faulty)) righe hanno avuto un errore, scritto nella loro risposta"
      )
    }
    return CommandResult(text: "", code: faulty > 0 ? .badInput : .done)
  }
}

/// Answers the lines of standard input, as many at once as one reading brings.
private struct LineEvaluation {
  private let context: CommandContext
  private let scenario: Scenario
  /// How many lines one core takes at a time.
  private static let share = 16

  init(_ context: CommandContext) throws {
    self.context = context
    scenario = try ScenarioLoader.scenario(context)
  }

  /// - Returns: How many lines had a fault.
  func run() throws -> Int {
    var reader = LineReader(context.console.input)
    var faulty = 0
    while let lines = try reader.next() {
      let shares = (lines.count + Self.share - 1) / Self.share
      let usual = context.settings.figures
      let answers = Workers.allCores.map(shares) { [scenario] piece in
        var answer = Answer()
        let end = min(lines.count, (piece + 1) * Self.share)
        for line in lines[piece * Self.share..<end] {
          Self.answer(line, scenario, usual, &answer)
        }
        return answer
      }
      for answer in answers {
        faulty += answer.faulty
        try context.console.write(answer.bytes)
      }
      if context.console.output.isClosed { return 0 }
    }
    return faulty
  }

  private static func answer(
    _ line: LineReader.Line, _ scenario: Scenario, _ usual: [String], _ answer: inout Answer
  ) {
    var id = JSONValue.null
    var members: [String: JSONValue]
    do throws(InputFailure) {
      guard let bytes = line.bytes else { throw InputFailure(diagnostics: [.lineTooLong]) }
      members = try Self.whatIf(bytes, &id).answer(over: scenario, usual: usual)
    } catch {
      members = ["errore": .fault(error.diagnostics)]
      answer.faulty += 1
    }
    members["id"] = id
    members["riga"] = .number("\(line.number)")
    answer.add(members)
  }

  private static func whatIf(
    _ bytes: ArraySlice<UInt8>, _ id: inout JSONValue
  ) throws(InputFailure) -> WhatIf {
    do throws(Diagnostic) {
      return try WhatIf(bytes, id: &id)
    } catch {
      throw InputFailure(diagnostics: [error])
    }
  }
}

/// Answers for every scenario of a folder.
private struct FolderEvaluation {
  private let context: CommandContext
  private let folder: String
  private let names: [String]
  /// How many scenarios are held at once.
  private static let share = 32

  init(_ context: CommandContext, _ folder: String) throws {
    self.context = context
    self.folder = folder
    let files = DiskFiles()
    do {
      names = try files.fileNames(in: folder).filter {
        FileManager.default.fileExists(atPath: "\(folder)/\($0)/\(TableName.scenario.fileName)")
      }.sorted()
    } catch {
      throw InputFailure(diagnostics: [
        Diagnostic(code: "cartella", error.message, hint: error.hint)
      ])
    }
    guard !names.isEmpty else {
      throw InputFailure(diagnostics: [.noScenarios(folder)])
    }
  }

  /// - Returns: How many scenarios had a fault.
  func run() throws -> Int {
    var faulty = 0
    for first in stride(from: 0, to: names.count, by: Self.share) {
      let share = Array(names[first..<min(names.count, first + Self.share)])
      let answers = Workers.allCores.map(share.count) { [context, folder] position in
        Self.answer(share[position], in: folder, context)
      }
      for answer in answers {
        faulty += answer.faulty
        try context.console.write(answer.bytes)
      }
      if context.console.output.isClosed { return 0 }
    }
    return faulty
  }

  private static func answer(
    _ name: String, in folder: String, _ context: CommandContext
  ) -> Answer {
    let path = FilePath.joined(folder, name)
    let variants = context.settings.variants.map { DiskFiles().variant($0, of: path) }
    let outcome = ScenarioReader.read(path, variants: variants, from: DiskFiles())
    var answer = Answer()
    var members: [String: JSONValue]
    do throws(InputFailure) {
      guard let scenario = outcome.scenario else {
        throw InputFailure(diagnostics: outcome.diagnostics)
      }
      if scenario.hasPlan {
        var whatIf = WhatIf()
        whatIf.hypotheses = context.settings.hypotheses
        whatIf.readings = context.settings.readings
        members = try whatIf.answer(over: scenario, usual: context.settings.figures)
      } else {
        members = ["motivo": .string("la cartella contiene soltanto gli obiettivi, non un piano")]
      }
      members["denominazione"] = .string(scenario.denominazione)
    } catch {
      members = ["errore": .fault(error.diagnostics)]
      answer.faulty = 1
    }
    members["id"] = .string(name)
    answer.add(members)
    return answer
  }
}

/// Lines ready to be written.
private struct Answer: Sendable {
  var bytes: [UInt8] = []
  var faulty = 0

  mutating func add(_ members: [String: JSONValue]) {
    JSONValue.object(members).write(to: &bytes)
    bytes.append(0x0A)
  }
}

extension UsageError {
  fileprivate static let scenarioOrFolder = UsageError(
    message: "serve uno scenario, oppure --cartella con una cartella di scenari, non tutti e due.",
    hint: "gli esempi sono in: ptfp valuta --help")
}

extension Diagnostic {
  fileprivate static let lineTooLong = Diagnostic(
    code: "riga-troppo-lunga", "la riga è troppo lunga: il massimo è 1 MiB",
    expected: "una richiesta per riga", hint: "controllare che le righe siano separate da un a capo"
  )

  fileprivate static func noScenarios(_ folder: String) -> Diagnostic {
    Diagnostic(
      code: "cartella", "nella cartella «\(folder)» non c'è nessuno scenario",
      expected: "cartelle che contengono \(TableName.scenario.fileName)",
      hint: "per un solo scenario: ptfp valuta <scenario>")
  }
}
