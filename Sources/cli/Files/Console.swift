import Foundation
import Workforce

/// The streams a command talks to: data on one, messages on the other, and what it is given.
struct Console: Sendable {
  let output: any Sink
  let errors: any Sink
  let input: any Source
  let outputStyle: Style
  let errorStyle: Style

  /// A console over any two sinks; the environment decides about colour.
  init(
    output: any Sink, errors: any Sink, input: any Source = NoInput(),
    environment: @autoclosure () -> [String: String] = [:]
  ) {
    self.input = input
    self.output = output
    self.errors = errors
    outputStyle = Style(isTerminal: output.isTerminal, environment: environment())
    errorStyle = Style(isTerminal: errors.isTerminal, environment: environment())
  }

  /// The console of this process, safe against a reader that closes the pipe early.
  static func standard() -> Console {
    StandardStream.ignoreBrokenPipe()
    return Console(
      output: StandardStream.output, errors: StandardStream.errors, input: StandardInput(),
      environment: ProcessInfo.processInfo.environment)
  }

  /// Writes data on standard output, exactly as given.
  func write(_ text: String) throws(FileFault) {
    try output.write(Array(text.utf8))
  }

  /// Writes data on standard output, exactly as given.
  func write(_ bytes: [UInt8]) throws(FileFault) {
    try output.write(bytes)
  }

  /// Writes a message on standard error, as whole lines.
  ///
  /// When even that stream fails there is nobody left to tell.
  func say(_ message: String) {
    let line = message.hasSuffix("\n") ? message : message + "\n"
    try? errors.write(Array(line.utf8))
  }

  /// Writes a failure with its hint on standard error.
  func say(_ error: some ReadableError) {
    say(error.rendered(style: errorStyle, columns: self.errors.columns))
  }

  /// Writes diagnostics on standard error, as wide as its terminal.
  func say(_ diagnostics: [Diagnostic]) {
    say(DiagnosticRenderer(style: errorStyle, columns: errors.columns).render(diagnostics))
  }

  /// Writes everything that is wrong with the command line on standard error.
  func say(_ errors: UsageErrors) {
    say(errors.rendered(style: errorStyle, columns: self.errors.columns))
  }
}
