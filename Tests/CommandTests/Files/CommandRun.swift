import Foundation

@testable import cli

/// One command line run in process, with what it wrote on both streams.
struct CommandRun {
  let code: ExitCode
  let output: String
  let errors: String

  /// - Parameter columns: The columns of the terminal; nil for a file.
  init(_ words: [String], columns: Int? = nil) {
    let output = MemorySink(columns: columns)
    let errors = MemorySink()
    code = Program.run(words, console: Console(output: output, errors: errors))
    self.output = output.text
    self.errors = errors.text
  }
}
