import Foundation

/// One whole process: start, read, compute, print, end.
struct ColdCommand {
  private let program: String
  private static let runs = 31

  init(_ program: String) throws {
    self.program = program
    guard FileManager.default.isExecutableFile(atPath: program) else {
      throw BenchmarkFault(
        description: "manca \(program): swift build -c release -Xswiftc -static-executable")
    }
  }

  func results() throws -> [Result] {
    let whole = try Stopwatch.median(of: Self.runs) {
      try run(["calcola", MeasuredScenarios.published])
    }
    let memory = try peakMemory(["calcola", MeasuredScenarios.published])
    let empty = try Stopwatch.median(of: Self.runs) { try run(["--version"]) }
    return [
      Result(
        work: "un comando da freddo (`calcola`, piano pubblicato)", value: whole.italian,
        target: "15 ms"),
      Result(work: "memoria dello stesso comando", value: memory, target: "40 MB"),
      Result(work: "di cui avvio del processo (`--version`)", value: empty.italian),
    ]
  }

  private func run(_ arguments: [String]) throws {
    let status = try ChildProcess.status(of: program, arguments)
    guard status == 0 else {
      throw BenchmarkFault(description: "\(arguments): codice \(status)")
    }
  }

  /// The most memory that any child process so far has held at once.
  private func peakMemory(_ arguments: [String]) throws -> String {
    try run(arguments)
    return ChildProcess.peakMemory.map { "\($0 / 1024) MB" } ?? "—"
  }
}
