/// A command line that was understood: the command, and what was typed beside it.
///
/// Without a command there is only help or the version to print.
struct Invocation: Sendable {
  let command: CommandDescription?
  let settings: Settings
}
