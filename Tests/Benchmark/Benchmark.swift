import Foundation
import Workforce

/// Measures what the program promises and prints the table of `docs/prestazioni.md`.
///
/// `benchmark [SECTION]…`, each one of comando, piani, ottimo, rischio; all where none is named.
@main
enum Benchmark {
  static func main() throws {
    let sections: [(name: String, results: () throws -> [Result])] = [
      ("comando", { try ColdCommand(".build/release/ptfp").results() }),
      ("piani", PlanJudging.results), ("ottimo", BestPlanSearch.results),
      ("rischio", RiskDrawing.results),
    ]
    let wanted = CommandLine.arguments.dropFirst()
    var table = ResultTable()
    for section in sections where wanted.isEmpty || wanted.contains(section.name) {
      table.add(try section.results())
    }
    print(table.text, terminator: "")
  }
}

/// One measured number, in words.
struct Result {
  let work: String
  let value: String
  /// What the project wants it to be at most; empty where nothing was set.
  var target = ""
}

/// The results as a Markdown table.
struct ResultTable {
  private var rows: [Result] = []

  mutating func add(_ results: [Result]) {
    rows += results
    for result in results {
      FileHandle.standardError.write(Data("\(result.work): \(result.value)\n".utf8))
    }
  }

  var text: String {
    let lines = rows.map { "| \($0.work) | \($0.value) | \($0.target) |" }
    return (["| lavoro | misurato | obiettivo |", "| --- | ---: | ---: |"] + lines)
      .joined(separator: "\n") + "\n"
  }
}

/// How long something takes: the median of several runs.
enum Stopwatch {
  /// The processor time of all threads, which other programs on the machine hardly change.
  static func processor(of runs: Int, _ work: () throws -> Void) rethrows -> Duration {
    try work()
    var times: [Duration] = []
    for _ in 0..<runs {
      let start = clock()
      try work()
      times.append(.seconds(Double(clock() - start) / Double(CLOCKS_PER_SEC)))
    }
    return times.sorted()[times.count / 2]
  }

  static func median(of runs: Int, _ work: () throws -> Void) rethrows -> Duration {
    try work()
    var times: [Duration] = []
    for _ in 0..<runs { times.append(try ContinuousClock().measure(work)) }
    return times.sorted()[times.count / 2]
  }
}

extension Duration {
  var nanoseconds: Double { self / .nanoseconds(1) }

  /// "12,3 ms" or "4,56 s".
  var italian: String {
    let milliseconds = nanoseconds / 1e6
    return milliseconds < 1000
      ? "\(milliseconds.italian) ms" : "\((milliseconds / 1000).italian) s"
  }

  /// The time of one of many equal pieces of work: "45 ns".
  func each(of count: Int) -> String { "\((nanoseconds / Double(count)).italian) ns" }
}

extension Double {
  /// Three digits at most, with a decimal comma.
  fileprivate var italian: String {
    String(format: self < 10 ? "%.2f" : self < 100 ? "%.1f" : "%.0f", self)
      .replacingOccurrences(of: ".", with: ",")
  }
}

/// What kept a measurement from being made.
struct BenchmarkFault: Error, CustomStringConvertible {
  let description: String
}

extension Workers {
  /// As many pieces at once as there are cores.
  static let allCores = Workers { count, body in
    DispatchQueue.concurrentPerform(iterations: count, execute: body)
  }
}
