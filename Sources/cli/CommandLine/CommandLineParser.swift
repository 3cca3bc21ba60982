import Workforce

/// Reads the words of a command line into an ``Invocation``.
///
/// The first word that is no option names the command. `--nome valore` and `--nome=valore` are the
/// same, and after `--` every word is taken as it stands. A request for help or for the version is
/// answered even when the rest of the line is wrong.
struct CommandLineParser {
  private let commands: [CommandDescription]
  private var settings = Settings()
  private var words: [String] = []
  private var used: [Option] = []
  private var repeated: Set<String> = []
  private var errors: [UsageError] = []
  /// After an option nobody knows, which words are values is a guess, so they are not counted.
  private var wordsAreCertain = true

  private init(commands: [CommandDescription]) {
    self.commands = commands
  }

  /// Parses what follows the program's name.
  static func parse(
    _ arguments: [String], commands: [CommandDescription]
  ) throws(UsageErrors) -> Invocation {
    var parser = CommandLineParser(commands: commands)
    parser.read(arguments)
    return try parser.invocation()
  }
}

// MARK: - Words and options

extension CommandLineParser {
  private mutating func read(_ arguments: [String]) {
    var rest = arguments[...]
    while let word = rest.popFirst() {
      if word == "--" {
        words += rest
        return
      }
      if let dash = word.first, "-–—".contains(dash), word != "-" {
        readOption(word, before: &rest)
      } else {
        words.append(word)
      }
    }
  }

  private mutating func readOption(_ word: String, before rest: inout ArraySlice<String>) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? word
    let attached = parts.count == 2 ? String(parts[1]) : nil

    guard let option = Option.named(name) else {
      readUnknown(name, hasValue: attached != nil, before: &rest)
      return
    }
    guard option.argument != nil else {
      store("", in: option, problem: attached.map { .unwantedValue($0, of: option) })
      return
    }
    let value = attached ?? Self.value(from: &rest)
    if value == nil || value == "" {
      wordsAreCertain = wordsAreCertain && attached != nil
      store("", in: option, problem: .missingValue(of: option))
    } else {
      store(value ?? "", in: option, problem: nil)
    }
  }

  private mutating func store(_ value: String, in option: Option, problem: UsageError?) {
    let isFirst = !used.contains { $0.name == option.name }
    if isFirst {
      used.append(option)
    } else if !option.repeats, option.argument != nil {
      if repeated.insert(option.name).inserted { errors.append(.repeated(option)) }
      return
    }
    if let problem = problem ?? option.update(&settings, value) { errors.append(problem) }
  }

  private mutating func readUnknown(
    _ name: String, hasValue: Bool, before rest: inout ArraySlice<String>
  ) {
    wordsAreCertain = false
    let bare = String(name.drop { "-–—".contains($0) }).lowercased()
    let names = Option.all.map { String($0.name.dropFirst(2)) }
    let near =
      names.contains(bare) ? [bare] : NearestName.suggestions(for: bare, among: names)
    let suggestions = near.map { "--\($0)" }
    if let meant = suggestions.first.flatMap(Option.named), meant.argument != nil, !hasValue {
      _ = Self.value(from: &rest)
    }
    if name.first != "-", let meant = suggestions.first {
      errors.append(.longDash(name, meant: meant))
    } else {
      errors.append(.unknownOption(name, suggestions: suggestions))
    }
  }

  /// Takes the next word as a value, unless it is an option itself.
  private static func value(from rest: inout ArraySlice<String>) -> String? {
    guard let next = rest.first, !next.hasPrefix("--"), Option.named(next) == nil else {
      return nil
    }
    return rest.popFirst()
  }
}

// MARK: - The whole line

extension CommandLineParser {
  /// What people type for help who don't know `--help`.
  private static let wordsForHelp: Set<String> = ["help", "aiuto"]

  private mutating func invocation() throws(UsageErrors) -> Invocation {
    let asksForText = settings.help || settings.version
    guard let name = words.first else {
      if asksForText || (used.isEmpty && errors.isEmpty) {
        return Invocation(command: nil, settings: settings)
      }
      throw UsageErrors(errors + [.missingCommand])
    }
    if Self.wordsForHelp.contains(name) {
      settings.help = true
      let command = words.dropFirst().first.flatMap { word in
        commands.first { $0.name == word }
      }
      return Invocation(command: command, settings: settings)
    }
    guard let command = commands.first(where: { $0.name == name }) else {
      if settings.version { return Invocation(command: nil, settings: settings) }
      let near = NearestName.suggestions(for: name.lowercased(), among: commands.map(\.name))
      throw UsageErrors([.unknownCommand(name, suggestions: near)] + errors)
    }
    settings.positional = Array(words.dropFirst())
    if asksForText { return Invocation(command: command, settings: settings) }

    checkOptions(of: command)
    if wordsAreCertain { countWords(of: command) }
    guard errors.isEmpty else { throw UsageErrors(errors, usage: command.usage) }
    return Invocation(command: command, settings: settings)
  }

  private mutating func checkOptions(of command: CommandDescription) {
    for option in used where !command.accepts(option) {
      let others = commands.filter { $0.accepts(option) }.map(\.name)
      errors.append(.notAccepted(option, by: command, acceptedBy: others))
    }
    if let format = settings.format, command.options.contains("--formato"),
      !command.formats.contains(format)
    {
      errors.append(.formatNotWritten(format, by: command))
    } else if let format = settings.format, settings.showsCharts, !format.showsCharts {
      errors.append(.noCharts(in: format))
    }
  }

  private mutating func countWords(of command: CommandDescription) {
    let arguments = command.arguments
    let required = arguments.filter(\.isRequired).map(\.name)
    let given = settings.positional
    if given.count < required.count {
      errors.append(.missingArguments(Array(required[given.count...]), of: command))
    } else if given.count > arguments.count, !arguments.contains(where: \.repeats) {
      errors.append(.unexpected(Array(given[arguments.count...]), of: command))
    }
  }
}
