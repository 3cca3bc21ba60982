import Foundation

@testable import cli

/// One run of the program in this process: what it printed and how it ended.
struct CommandLineRun {
  let output: String
  let errors: String
  let code: ExitCode

  static let mainScenario =
    Repository.root.appending(path: "scenarios/cremona-mantova-pavia-2025-2027").path

  init(_ arguments: String...) {
    self.init(arguments)
  }

  init(_ arguments: [String]) {
    let outputSink = MemorySink()
    let errorSink = MemorySink()
    code = Program.run(arguments, console: Console(output: outputSink, errors: errorSink))
    output = outputSink.text
    errors = errorSink.text
  }

  /// The object printed with `--formato json`.
  func json() throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(output.utf8))
    return object as? [String: Any] ?? [:]
  }

  /// The value of a figure in the printed object.
  func figure(_ address: String) throws -> String? {
    let figures = try json()["figure"] as? [String: [String: Any]]
    return figures?[address]?["valore"] as? String
  }
}
