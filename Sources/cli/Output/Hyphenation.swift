/// Where an Italian word may break, for columns that are narrower than a word.
enum Hyphenation {
  /// The pieces of a word of letters, each but the last with a hyphen, none wider than a line.
  static func pieces(of word: String, width: Int) -> [String] {
    var rest = Array(word)
    var pieces: [String] = []
    while DisplayWidth.of(String(rest)) > width {
      let most = (1..<rest.count).last { DisplayWidth.of(String(rest[..<$0])) < width } ?? 1
      let end = (2..<max(3, most + 1)).last { $0 <= most && isBreak(rest, at: $0) } ?? most
      pieces.append(String(rest[..<end]) + "-")
      rest.removeFirst(end)
    }
    return pieces + [String(rest)]
  }

  /// Whether a syllable begins here: with a consonant before a vowel, unless the consonant belongs
  /// to one before it, as in «gn», «st» or «tr».
  private static func isBreak(_ word: [Character], at position: Int) -> Bool {
    guard position + 1 < word.count else { return false }
    let before = plain(word[position - 1])
    let first = plain(word[position])
    guard !isVowel(first), isVowel(plain(word[position + 1])) else { return false }
    if isVowel(before) || before == first { return true }
    switch first {
    case "h": return false
    case "l", "r": return "lmnr".contains(before)
    case "n": return before != "g" && before != "s"
    default: return before != "s"
    }
  }

  private static func isVowel(_ letter: Character) -> Bool { "aeiouàèéìòù".contains(letter) }

  private static func plain(_ letter: Character) -> Character {
    letter.lowercased().first ?? letter
  }
}
