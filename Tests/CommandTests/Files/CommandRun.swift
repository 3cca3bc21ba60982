import Foundation

@testable import cli

/// One command line run in process, with what it wrote on both streams.
struct CommandRun {
  let code: ExitCode
  let output: String
  let errors: String

  init(_ words: [String]) {
    let output = MemorySink()
    let errors = MemorySink()
    code = Program.run(words, console: Console(output: output, errors: errors))
    self.output = output.text
    self.errors = errors.text
  }
}
