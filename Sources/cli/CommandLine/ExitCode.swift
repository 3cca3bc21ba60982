/// How a run ended, as the shell sees it: the number says whose problem it is.
enum ExitCode: Int32, Sendable {
  /// Done, and every limit is kept.
  case done = 0
  /// Done, and a limit is exceeded or a published figure is not reproduced.
  case limitExceeded = 1
  /// The command line or the input is not understood, or a file cannot be read or written.
  case badInput = 2
  /// A fault of the program itself.
  case internalFault = 70
}
