/// A word that a command expects, as its usage line shows it.
struct CommandArgument: Sendable, Equatable {
  /// The name with its angle brackets: `<scenario>`.
  let name: String
  let isRequired: Bool
  let repeats: Bool
}

extension CommandArgument {
  /// The arguments in a usage line such as `ptfp confronta <scenario> <variante>… [opzioni]`.
  static func all(in usage: String) -> [CommandArgument] {
    usage.split(separator: " ").compactMap { word in
      guard let start = word.firstIndex(of: "<"), let end = word.lastIndex(of: ">"), start < end
      else { return nil }
      return CommandArgument(
        name: String(word[start...end]),
        isRequired: word.first != "[",
        repeats: word.contains("…") || word.contains("..."))
    }
  }
}
